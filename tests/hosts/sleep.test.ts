import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { complete, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { enter } from './support/enter.ts';
import { servedBy } from './support/titian.ts';

/** As long as a sleep must last to be one: no request of a page waits so long by itself. */
const asleepMs = 2_000;

it('a host that stood still while something was saved goes on and has it, once', async () => {
  const home = mkdtempSync(join(tmpdir(), 'titian-tidur-'));
  const centre = await makeTestCentre();
  const { caseId } = await register(centre.client, someone('Bagas Contoh'));
  await centre.app.close();
  const served = await servedBy(['serve', '--data', centre.folder, '--no-open'], { XDG_DATA_HOME: home });
  const window = await enter(served.address);
  await window.vault.unlock(headLogin);
  const answers = { happenedOn: '2026-11-01', contactKind: 'client', summary: 'Konseling.' } as const;

  for (const startedMs of [0, 1, 3, 8]) {
    const saving = complete(window, caseId, 'note', answers);
    await pause(startedMs);
    process.kill(served.processId, 'SIGSTOP');
    await pause(asleepMs);
    process.kill(served.processId, 'SIGCONT');
    await saving;
  }
  expect((await window.form.note.list({ caseId })).total).toBe(4);
  expect(await served.end()).toBe(0);
  await centre.as('kepala');
  expect((await centre.client.form.note.list({ caseId })).total).toBe(4);
  await centre.close();
  rmSync(home, { recursive: true, force: true });
}, 60_000);
