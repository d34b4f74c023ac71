import { randomBytes, randomUUID } from 'node:crypto';
import type { Trx } from '#database/connect';
import { keyBytes, type Sealed, seal, unseal } from '../file/envelope.ts';

/** The key under which one person is named in reports that were sent. */
type PersonKey = { id: string; key: Buffer };

/**
 * The keys of these people by their id, made where there was none. An erasure deletes the key
 * (vault/SECURITY.md D23): what is sealed under it then says nothing any more, wherever a copy lies, and stays as it
 * is. Whoever is no person on file has none.
 */
export async function personKeys(trx: Trx, clientIds: readonly string[]): Promise<Map<string, PersonKey>> {
  const rows = await trx
    .selectFrom('client')
    .where('client.id', 'in', [...new Set(clientIds)])
    .leftJoin('personKey', 'personKey.clientId', 'client.id')
    .select(['client.id as clientId', 'personKey.id', 'personKey.key'])
    .execute();
  const keys = new Map<string, PersonKey>();
  for (const { clientId, id, key } of rows) {
    if (id !== null && key !== null) {
      keys.set(clientId, { id, key });
      continue;
    }
    const made = { id: randomUUID(), key: randomBytes(keyBytes) };
    await trx
      .insertInto('personKey')
      .values({ clientId, ...made })
      .execute();
    keys.set(clientId, made);
  }
  return keys;
}

/** Seals what is said of a person in one place; `place` must be given again to open it. */
export function sealOfPerson(
  { key }: PersonKey,
  text: string,
  place: string,
): { nonce: Buffer; box: Buffer } {
  const { nonce, box } = seal(key, Buffer.from(text, 'utf8'), place);
  return { nonce: Buffer.from(nonce), box: Buffer.from(box) };
}

/** What was sealed of a person; undefined when the key is gone, or is another. */
export function openOfPerson(key: Buffer | undefined, sealed: Sealed, place: string): string | undefined {
  const opened = key && unseal(key, sealed, place);
  return opened && Buffer.from(opened).toString('utf8');
}
