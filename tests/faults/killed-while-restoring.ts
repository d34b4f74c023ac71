import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vaultFiles } from '#platform/files/vault-files';
import { VaultError } from '#platform/vault-error';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { backUp, makePeopledCentre, nthPerson, sourceOf } from '../backup/support.ts';
import { register } from '../support/cases.ts';
import { fastPlace } from '../support/fast-place.ts';
import { headLogin } from '../support/test-centre.ts';
import { isSound } from './support/check-saves.ts';
import { childScript } from './support/child-script.ts';
import { cutOff, keepCopy } from './support/cut-off.ts';
import type { Fault } from './support/fault.ts';
import { seeFirstScreen } from './support/first-screen.ts';
import { leftAnHourLater } from './support/left-workshops.ts';
import { openApp } from './support/open-app.ts';

const passphrase = 'kerikil jambu dermaga lesung';
/** People in the backup, and in the vault as it was before the restore. */
const people = { restored: 3, before: 4 };

/** The process is killed at any moment of a restore, and Titian is started again. */
export const killedWhileRestoring: Fault = {
  name: 'killed-while-restoring',
  goal: 'R3',
  promise: 'a killed restore leaves the old vault or the restored one, whole, and loses neither',
  trials: { short: 3, long: 200 },
  async run(trials) {
    const centre = await makePeopledCentre(people.restored, { home: fastPlace() });
    const { file } = await backUp(centre);
    const { custodian: actor } = await sourceOf(centre);
    await register(centre.client, nthPerson(people.restored));
    await centre.app.lock({ hasty: true });
    const { folder } = centre;
    const { home, reset, remove } = keepCopy(folder, { keepHidden: true });
    const script = await childScript('restore-once');
    const args = [folder, file, centre.recoveryKey, actor.id, passphrase];
    const found = { old: 0, restored: 0, between: 0, lost: 0, undone: 0 };
    const cuts = await cutOff({ script, args, folder: home, reset }, trials, async ({ lines }) => {
      const { state } = await seeFirstScreen(folder);
      const count = state === 'locked' ? await countPeople(folder) : undefined;
      if (count === people.before) found.old++;
      else if (count === people.restored) found.restored++;
      else found.between++;
      if (lines.includes('done') && count !== people.restored) found.undone++;
      if (count === people.restored && !(await isOldKept(home))) found.lost++;
    });
    const left = await leftAnHourLater(home, async () => {
      const { app, client } = openApp(folder);
      await client.recovery.examine({ file, recoveryKey: centre.recoveryKey });
      await app.close();
    });
    remove();
    await centre.close();
    return [
      cuts,
      {
        what: `vaults neither old (${found.old}) nor restored (${found.restored})`,
        count: found.between,
        wanted: 0,
      },
      { what: 'replaced vaults lost or damaged', count: found.lost, wanted: 0 },
      { what: 'acknowledged restores that are not there', count: found.undone, wanted: 0 },
      {
        what: `half-made vaults left an hour later (${left.before} before)`,
        count: left.after,
        wanted: 0,
      },
    ];
  },
};

/** People in a vault that opens by one of the two pass phrases and is sound; undefined in any other. */
async function countPeople(folder: string): Promise<number | undefined> {
  for (const tried of [passphrase, headLogin.passphrase]) {
    try {
      const login = { folder, loginName: headLogin.loginName, passphrase: tried, now: new Date() };
      const { dataKey, vaultId } = await unlockWithPassphrase(login);
      const database = openDatabase(vaultFiles(folder).database, dataKey, { expectVaultId: vaultId });
      try {
        if (!isSound(database)) return undefined;
        return database.prepare<[], number>('select count(*) from client').pluck().get();
      } finally {
        database.close();
      }
    } catch (error) {
      if (!(error instanceof VaultError) || error.code !== 'wrong-passphrase') return undefined;
    }
  }
  return undefined;
}

async function isOldKept(home: string): Promise<boolean> {
  const [kept = ''] = readdirSync(home).filter((name) => name.startsWith('brankas-diganti-'));
  return kept !== '' && (await countPeople(join(home, kept))) === people.before;
}
