import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { register, someone } from '../support/cases.ts';
import { fastPlace } from '../support/fast-place.ts';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { countHalves, isSaved, isSound } from './support/check-saves.ts';
import { childScript } from './support/child-script.ts';
import { keepCopy } from './support/cut-off.ts';
import type { Fault } from './support/fault.ts';
import { killAcknowledging } from './support/kill-child.ts';

/** So many kills in a row go at one vault; then it is put back, so that a check does not take ever longer. */
const inARow = 50;

/** The process is killed at any moment of saving, and reopened. */
export const killedWhileSaving: Fault = {
  name: 'killed-while-saving',
  goal: 'R1',
  promise: 'a killed process loses nothing it acknowledged and leaves nothing half saved',
  trials: { short: 6, long: 2_000 },
  async run(trials) {
    const centre = await makeTestCentre({ home: fastPlace() });
    const { caseId } = await register(centre.client, someone('Bagas Contoh'));
    await centre.app.close();
    const { dataKey } = await unlockWithPassphrase({ folder: centre.folder, ...headLogin, now: new Date() });
    const script = await childScript('keep-saving');
    const { reset, remove } = keepCopy(centre.folder);
    const found = { killed: 0, acknowledged: 0, lost: 0, corrupt: 0, partial: 0 };
    for (let trial = 0; trial < trials; trial++) {
      if (trial % inARow === 0) reset();
      const { lines, wasKilled } = await killAcknowledging(
        trial,
        script,
        [centre.folder, caseId],
        Math.random() * 120,
      );
      const [, ...acknowledged] = lines;
      if (wasKilled) found.killed++;
      const database = openDatabase(vaultFiles(centre.folder).database, dataKey);
      found.acknowledged += acknowledged.length;
      found.lost += acknowledged.filter((id) => !isSaved(database, id)).length;
      if (!isSound(database)) found.corrupt++;
      found.partial += countHalves(database);
      database.close();
    }
    remove();
    await centre.close();
    return [
      { what: 'processes killed in the middle', count: found.killed, wanted: trials },
      { what: 'runs without any acknowledged save', count: found.acknowledged > 0 ? 0 : 1, wanted: 0 },
      { what: `acknowledged saves lost, of ${found.acknowledged}`, count: found.lost, wanted: 0 },
      { what: `databases corrupt, of ${trials}`, count: found.corrupt, wanted: 0 },
      { what: 'saves of which only a part is there', count: found.partial, wanted: 0 },
    ];
  },
};
