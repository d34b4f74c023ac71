import { makePeopledCentre } from '../../backup/support.ts';
import { register, someone } from '../../support/cases.ts';

/** Who came after the backup, and so is told of by the vault alone. */
export const afterBackup = 'Wulan Sesudah Cadangan';

/** A closed vault of four people, of whom its one backup knows three. */
export async function makeVaultInUse() {
  const centre = await makePeopledCentre(3, { start: new Date().toISOString() });
  await centre.client.backup.make();
  await register(centre.client, someone(afterBackup));
  await centre.app.lock({ hasty: true });
  await centre.app.close();
  return centre;
}
