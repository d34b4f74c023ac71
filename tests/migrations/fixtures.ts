import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlockWithPassphrase } from '#vault/keys/unlock';

const place = join(import.meta.dirname, 'fixtures');

/** The Kepala of every fixture. */
export const fixtureLogin = { loginName: 'kepala', passphrase: 'contoh-kepala-panti' };

/** The schemas that were released, by the number of their newest migration: those there is a vault of. */
export const releasedSchemas: readonly number[] = readdirSync(place)
  .map(Number)
  .filter((number) => number > 0);

/** A copy of the vault of a released schema, in a folder of its own that can be put back as it was. */
export async function copyFixture(schema: number) {
  const home = mkdtempSync(join(tmpdir(), 'titian-fixture-'));
  const folder = join(home, 'brankas');
  const reset = () => {
    for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true });
    cpSync(join(place, `${schema}`.padStart(4, '0')), folder, { recursive: true });
  };
  reset();
  const { dataKey, vaultId } = await unlockWithPassphrase({ folder, ...fixtureLogin, now: new Date() });
  return { folder, dataKey, vaultId, reset, remove: () => rmSync(home, { recursive: true, force: true }) };
}
