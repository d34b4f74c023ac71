import { afterAll, expect, it } from 'vitest';
import { enter } from '../../hosts/support/enter.ts';
import { servedBy } from '../../hosts/support/titian.ts';
import { complete, register, someone } from '../../support/cases.ts';
import { headLogin, makeTestCentre } from '../../support/test-centre.ts';
import { endSession, endWine } from '../wine.ts';

afterAll(endWine);

it('log-off and shutdown end the program, lock the vault, and lose nothing that was acknowledged', async () => {
  const centre = await makeTestCentre();
  const { caseId } = await register(centre.client, someone('Bagas Contoh'));
  await centre.app.close();
  const served = await servedBy(['serve', '--data', centre.folder, '--no-open'], {});
  const window = await enter(served.address);
  await window.vault.unlock(headLogin);
  const answers = { happenedOn: '2026-11-01', contactKind: 'client', summary: 'Konseling.' } as const;
  await complete(window, caseId, 'note', answers);
  endSession();
  const state = () =>
    window.vault.status().then(
      () => 'answers',
      () => 'ended',
    );
  await expect.poll(state, { timeout: 60_000 }).toBe('ended');

  await centre.as('kepala');
  expect((await centre.client.form.note.list({ caseId })).total).toBe(1);
  await centre.close();
});
