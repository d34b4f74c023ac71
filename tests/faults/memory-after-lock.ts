import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { enter } from '../hosts/support/enter.ts';
import { servedBy } from '../hosts/support/titian.ts';
import { register, someone } from '../support/cases.ts';
import { countInMemory } from '../support/process-memory.ts';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';

/**
 * What was typed arrives as text, which JavaScript cannot wipe. After `forgetGarbage` one or two copies of
 * the request are left, in buffers that Node freed or keeps for reuse; without it, five and more.
 */
const mostPassphrases = 3;

/** The whole app in its own process, used over HTTP, locked, and a second later its memory read through. */
export const memoryAfterLock: Fault = {
  name: 'memory-after-lock',
  goal: 'P5',
  promise: 'a second after locking, the memory of the process holds no copy of the data key',
  trials: { short: 1, long: 50 },
  async run(trials) {
    if (process.platform !== 'linux') throw new Error('Reading the memory of a process needs Linux.');
    const found = { openRaw: 0, raw: 0, hex: 0, passphrases: 0, many: 0 };
    for (let trial = 0; trial < trials; trial++) {
      const home = mkdtempSync(join(tmpdir(), 'titian-memory-'));
      const centre = await makeTestCentre();
      const { caseId } = await register(centre.client, someone('Bagas Contoh'));
      await centre.app.close();
      const { dataKey } = await unlockWithPassphrase({
        folder: centre.folder,
        ...headLogin,
        now: new Date(),
      });
      const wanted = [
        dataKey,
        Buffer.from(Buffer.from(dataKey).toString('hex')),
        Buffer.from(Buffer.from(dataKey).toString('hex').toUpperCase()),
        Buffer.from(headLogin.passphrase),
        Buffer.from(headLogin.passphrase, 'utf16le'),
      ];
      const served = await servedBy(['serve', '--data', centre.folder, '--no-open'], { XDG_DATA_HOME: home });
      const client = await enter(served.address);
      await client.vault.unlock(headLogin);
      await client.case.open({ caseId });
      await client.caseload.list({ search: 'bagas' });
      const [open = 0] = countInMemory(served.processId, wanted);
      if (open > 0) found.openRaw++;
      // A thread was lent the key and has given it back; another has it while the lock falls.
      const period = new Date().toISOString().slice(0, 7);
      await client.monthReport.preview({ period });
      const cutOff = client.monthReport.preview({ period }).catch(() => undefined);
      await client.vault.lock();
      await cutOff;
      await pause(1_000);
      const [raw = 0, hex = 0, upper = 0, ...passphrases] = countInMemory(served.processId, wanted);
      found.raw += raw;
      found.hex += hex + upper;
      const left = passphrases.reduce((sum, count) => sum + count, 0);
      found.passphrases += left;
      if (left > mostPassphrases) found.many++;
      await served.end();
      await centre.close();
      rmSync(home, { recursive: true, force: true });
    }
    return [
      { what: 'processes in which the key was seen while open', count: found.openRaw, wanted: trials },
      { what: 'copies of the data key, raw, after locking', count: found.raw, wanted: 0 },
      { what: 'copies of the data key, in hex, after locking', count: found.hex, wanted: 0 },
      {
        what: `locks that left over ${mostPassphrases} copies of the pass phrase (${found.passphrases} in all)`,
        count: found.many,
        wanted: 0,
      },
    ];
  },
};
