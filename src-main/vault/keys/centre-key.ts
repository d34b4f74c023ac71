import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Trx } from '#database/connect';
import { fingerprintOf, publicHalfOf } from '#platform/signed-line';

/** As it lies in the settings: PKCS 8 in base64, under the data key like everything else there. */
const Kept = z.strictObject({ privateKey: z.string(), madeAt: z.string() });

/** The key a centre signs with (Ed25519): what leaves for another Titian is known by it to be this centre's. */
type CentreKey = {
  key: KeyObject;
  fingerprint: string;
  /** UTC ISO. */
  madeAt: string;
};

/**
 * The key of this centre, made when it is first needed (vault/SECURITY.md D35). It stays through backups, restores and
 * another data key.
 */
export async function takeCentreKey(trx: Trx, now: string): Promise<CentreKey> {
  const { privateKey, madeAt } = (await findKept(trx)) ?? (await make(trx, now));
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return { key, fingerprint: fingerprintOf(publicHalfOf(key)), madeAt };
}

async function findKept(trx: Trx) {
  const row = await trx
    .selectFrom('setting')
    .where('key', '=', 'centreKey')
    .select('value')
    .executeTakeFirst();
  return row && Kept.parse(JSON.parse(row.value));
}

async function make(trx: Trx, madeAt: string) {
  const { privateKey } = generateKeyPairSync('ed25519');
  const kept = {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    madeAt,
  };
  await trx
    .insertInto('setting')
    .values({ key: 'centreKey', value: JSON.stringify(kept) })
    .execute();
  return kept;
}
