import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vaultFiles } from '#platform/files/vault-files';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { makePeopledCentre } from '../backup/support.ts';
import { fastPlace } from '../support/fast-place.ts';
import { headLogin } from '../support/test-centre.ts';
import { checkBackups, countUnfinished } from './support/check-backups.ts';
import { isSound } from './support/check-saves.ts';
import { childScript } from './support/child-script.ts';
import { cutOff, keepCopy } from './support/cut-off.ts';
import type { Fault } from './support/fault.ts';

/**
 * So many runs find what the ones before them left; then all is put back, so that there is no more to check.
 */
const inARow = 8;

/** The process is killed at any moment of a backup or of its copying to the second place. */
export const killedWhileBackingUp: Fault = {
  name: 'killed-while-backing-up',
  goal: 'R3, B1',
  promise: 'a killed backup leaves no file that is taken for a good one, and the next sweeps what it left',
  trials: { short: 3, long: 200 },
  async run(trials) {
    const centre = await makePeopledCentre(3, { home: fastPlace() });
    const disk = join(dirname(centre.folder), 'flashdisk');
    mkdirSync(disk);
    const { second } = await centre.client.backup.setSecondPlace({ folder: disk });
    const places = [ownBackupFolder(centre.folder), second?.folder ?? ''];
    await centre.app.close();
    const { dataKey } = await unlockWithPassphrase({ folder: centre.folder, ...headLogin, now: new Date() });
    const copy = keepCopy(centre.folder);
    let runs = 0;
    const work = {
      script: await childScript('back-up'),
      args: [centre.folder],
      folder: copy.home,
      reset: () => void (runs++ % inARow === 0 && copy.reset()),
    };
    const found = { made: 0, lost: 0, bad: 0, offered: 0, unfinished: 0, corrupt: 0 };
    const cuts = await cutOff(work, trials, async ({ lines }) => {
      const acknowledged = lines.filter((line) => line !== 'ready' && line !== 'done');
      found.made += acknowledged.length;
      for (const place of places) {
        const { numbers, bad } = await checkBackups(place, centre.recoveryKey);
        found.bad += bad;
        found.offered += numbers.length;
        if (acknowledged.length > 0 && !numbers.includes(Number(acknowledged.at(-1)))) found.lost++;
        found.unfinished += countUnfinished(place);
      }
      const database = openDatabase(vaultFiles(centre.folder).database, dataKey);
      if (!isSound(database)) found.corrupt++;
      database.close();
    });
    await centre.as('kepala');
    await centre.client.backup.make();
    const left = places.reduce((sum, place) => sum + countUnfinished(place), 0);
    copy.remove();
    await centre.close();
    return [
      cuts,
      { what: `bad among ${found.offered} files offered as backups`, count: found.bad, wanted: 0 },
      { what: `acknowledged backups lost, of ${found.made}`, count: found.lost, wanted: 0 },
      {
        what: `half-written files left (${found.unfinished} seen before the next backup)`,
        count: left,
        wanted: 0,
      },
      { what: 'vaults corrupt', count: found.corrupt, wanted: 0 },
    ];
  },
};
