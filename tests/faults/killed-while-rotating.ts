import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ownBackupFolder } from '#platform/backup/backup-names';
import { vaultFiles } from '#platform/vault/vault-files';
import { makePeopledCentre } from '../backup/support.ts';
import { headLogin } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';
import { openApp } from './support/open-app.ts';
import { planKills } from './support/plan-kills.ts';

const script = join(import.meta.dirname, 'support/rotate.ts');
const people = 3;

/** R3, D13: the process is killed at any moment of a change of the data key. */
export const killedWhileRotating: Fault = {
  name: 'killed-while-rotating',
  goal: 'R3',
  promise:
    'a killed change of the data key leaves the vault under the old key or the new, whole, and open to all',
  trials: { short: 6, long: 200 },
  async run(trials) {
    const centre = await makePeopledCentre(people);
    await centre.app.close();
    const kept = `${centre.folder}-asli`;
    cpSync(centre.folder, kept, { recursive: true });
    const reset = () => {
      rmSync(centre.folder, { recursive: true, force: true });
      rmSync(ownBackupFolder(centre.folder), { recursive: true, force: true });
      cpSync(kept, centre.folder, { recursive: true });
    };
    const keyNow = () => JSON.parse(readFileSync(vaultFiles(centre.folder).slots, 'utf8')).dataKeys;
    const former = keyNow()[0].id;
    const kill = await planKills(script, [centre.folder], reset);
    const found = { killed: 0, old: 0, between: 0, shut: 0, lost: 0, broken: 0, left: 0 };
    for (let trial = 0; trial < trials; trial++) {
      reset();
      const { wasKilled } = await kill(trial);
      if (wasKilled) found.killed++;
      const { app, client } = openApp(centre.folder);
      try {
        await client.vault.unlock(headLogin);
        const keys = keyNow();
        if (keys.length !== 1) found.between++;
        if (keys[0].id === former) found.old++;
        if ((await client.caseload.list({ status: 'all' })).total !== people) found.lost++;
        if ((await client.audit.verify({})).found > 0) found.broken++;
        await client.vault.lock();
        await client.vault.findHeads({ recoveryKey: centre.recoveryKey });
        if (readdirSync(centre.folder).some((name) => name.includes('kunci-baru'))) found.left++;
      } catch {
        found.shut++;
      }
      await app.close();
    }
    await centre.close();
    rmSync(kept, { recursive: true, force: true });
    return [
      {
        what: `runs in which nothing was killed (${found.killed} of ${trials} were, ${found.old} under the old key)`,
        count: found.killed > 0 ? 0 : 1,
        wanted: 0,
      },
      { what: 'vaults that did not open by pass phrase and paper', count: found.shut, wanted: 0 },
      { what: 'vaults left between two keys after a login', count: found.between, wanted: 0 },
      { what: 'vaults that lost anybody', count: found.lost, wanted: 0 },
      { what: 'trails that do not verify', count: found.broken, wanted: 0 },
      { what: 'half-made copies left after a login', count: found.left, wanted: 0 },
    ];
  },
};
