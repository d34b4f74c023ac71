import { readdirSync, readFileSync } from 'node:fs';
import { vaultFiles } from '#platform/files/vault-files';
import { makePeopledCentre } from '../backup/support.ts';
import { fastPlace } from '../support/fast-place.ts';
import { headLogin } from '../support/test-centre.ts';
import { childScript } from './support/child-script.ts';
import { cutOff, keepCopy } from './support/cut-off.ts';
import type { Fault } from './support/fault.ts';
import { openApp } from './support/open-app.ts';

const people = 3;

/** The process is killed at any moment of a change of the data key. */
export const killedWhileRotating: Fault = {
  name: 'killed-while-rotating',
  goal: 'R3',
  promise:
    'a killed change of the data key leaves the vault under the old key or the new, whole, and open to all',
  trials: { short: 3, long: 200 },
  async run(trials) {
    const centre = await makePeopledCentre(people, { home: fastPlace() });
    await centre.app.close();
    const { home, reset, remove } = keepCopy(centre.folder);
    const keyNow = () => JSON.parse(readFileSync(vaultFiles(centre.folder).slots, 'utf8')).dataKeys;
    const former = keyNow()[0].id;
    const script = await childScript('rotate');
    const work = { script, args: [centre.folder], folder: home, reset };
    const found = { old: 0, between: 0, shut: 0, lost: 0, broken: 0, left: 0 };
    const cuts = await cutOff(work, trials, async () => {
      const { app, client } = openApp(centre.folder);
      try {
        await client.vault.unlock(headLogin);
        const keys = keyNow();
        if (keys.length !== 1) found.between++;
        if (keys[0].id === former) found.old++;
        if ((await client.caseload.list({ status: 'all' })).total !== people) found.lost++;
        if ((await client.audit.verify({})).found > 0) found.broken++;
        await app.lock({ hasty: true });
        await client.vault.listKepala({ recoveryKey: centre.recoveryKey });
        if (readdirSync(centre.folder).some((name) => name.includes('kunci-baru'))) found.left++;
      } catch {
        found.shut++;
      }
      await app.close();
    });
    remove();
    await centre.close();
    return [
      cuts,
      {
        what: `vaults that did not open by pass phrase and paper (${found.old} under the old key)`,
        count: found.shut,
        wanted: 0,
      },
      { what: 'vaults left between two keys after a login', count: found.between, wanted: 0 },
      { what: 'vaults that lost anybody', count: found.lost, wanted: 0 },
      { what: 'trails that do not verify', count: found.broken, wanted: 0 },
      { what: 'half-made copies left after a login', count: found.left, wanted: 0 },
    ];
  },
};
