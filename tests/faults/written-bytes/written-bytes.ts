import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlockWithPassphrase } from '#platform/vault/unlock';
import { headLogin, makeTestCentre } from '../../support/test-centre.ts';
import type { Fault } from '../support/fault.ts';
import { canaries, dress } from './canaries.ts';
import { readTrace, traceScript } from './trace.ts';

/** P1, I7: every byte a working day hands to the system, searched for what must not be seen. */
export const writtenBytes: Fault = {
  name: 'written-bytes',
  goal: 'P1, I7',
  promise: 'nothing of a working day is written in clear, and nothing leaves the machine',
  trials: { short: 1, long: 10 },
  async run(trials) {
    const found = { hits: 0, connections: 0, bytes: 0, forms: 0, unseen: 0 };
    for (let trial = 0; trial < trials; trial++) {
      const work = mkdtempSync(join(tmpdir(), 'titian-trace-'));
      const centre = await makeTestCentre();
      await centre.addUser('rina', 'socialWorker');
      await centre.app.close();
      const log = join(work, 'trace.log');
      found.forms += Number(await traceScript(join(import.meta.dirname, 'workday.ts'), [centre.folder], log));
      const { dataKey } = await unlockWithPassphrase({
        folder: centre.folder,
        ...headLogin,
        now: new Date(),
      });
      const secrets = [...Object.values(canaries), headLogin.passphrase, centre.recoveryKey, dataKey];
      const { written, connections } = await readTrace(log);
      found.connections += connections.length;
      for (const bytes of written.values()) {
        found.bytes += bytes.length;
        found.hits += secrets.filter((secret) => occurs(secret, bytes)).length;
      }

      // The same eyes on a script that does write them, each in every dress.
      const careless = join(work, 'careless.log');
      const texts = JSON.stringify(Object.values(canaries));
      await traceScript(join(import.meta.dirname, 'careless.ts'), [join(work, 'out'), texts], careless);
      const clear = Buffer.concat([...(await readTrace(careless)).written.values()]);
      for (const canary of Object.values(canaries)) {
        found.unseen += Object.values(dress(canary)).filter((dressed) => !clear.includes(dressed)).length;
      }
      await centre.close();
      rmSync(work, { recursive: true, force: true });
    }
    return [
      {
        what: `secrets seen in ${(found.bytes / 1_048_576).toFixed(1)} MB written`,
        count: found.hits,
        wanted: 0,
      },
      { what: 'connections made', count: found.connections, wanted: 0 },
      {
        what: 'days with fewer than ten forms completed',
        count: found.forms < trials * 10 ? 1 : 0,
        wanted: 0,
      },
      { what: 'dresses the search would have missed', count: found.unseen, wanted: 0 },
    ];
  },
};

function occurs(secret: string | Uint8Array, bytes: Buffer): boolean {
  return Object.values(dress(secret)).some((dressed) => bytes.includes(dressed));
}
