import { createRouterClient } from '@orpc/server';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eicAnswers, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, passphraseOf, type TestClient } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

describe('two people who write in one form', { timeout: 90_000 }, () => {
  let page: Page;
  let caseId: string;
  let colleague: TestClient;
  onCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('budi', 'supervisor', 'Budi Santoso');
      ({ caseId } = await register(made.client, someone('Wulan Sari')));
      await made.client.form.eic.saveDraft({
        caseId,
        answers: eicAnswers,
        assumed: { metOn: 'hari ini' },
        revision: 0,
      });
      return made;
    },
    async (opened) => {
      ({ page } = opened);
      const { app } = opened.centre;
      colleague = createRouterClient(app.router, { context: { ...app.context, seat: 'meja-budi' } });
      await logIn(page, headLogin);
      await colleague.vault.unlock({ loginName: 'budi', passphrase: passphraseOf('budi') });
    },
  );

  it('meet in the dialog, also when the second completes it: what the first saved is kept', async () => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `/kasus/${caseId}/eic`);
    const field = page.getByLabel('Masalah menurut klien');
    await field.waitFor();
    await page.locator('[data-assumed]').getByText('hari ini').waitFor();
    const answers = { ...eicAnswers, metOn: '2026-11-03', serviceFormulation: 'Ditambah oleh Budi.' };
    await colleague.form.eic.saveDraft({ caseId, answers, revision: 1 });
    await page.getByRole('button', { name: 'Selesaikan tahap' }).click();
    await page.getByText(/Formulir ini sudah berubah di tempat lain/).waitFor();
    expect((await colleague.form.eic.open({ caseId })).draft?.answers).toEqual(answers);
    await page.getByRole('button', { name: 'Bandingkan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Formulir ini juga diubah di tempat lain' });
    await expectAccessible(page);
    for (const theirs of await dialog.getByRole('radio', { name: /Budi Santoso/ }).all())
      await theirs.check();
    await dialog.getByRole('button', { name: 'Pakai pilihan ini' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('[data-assumed]').count()).toBe(0);
    // What is on the screen now stands there already, as Budi saved it.
    const { draft: standing } = await colleague.form.eic.open({ caseId });
    expect([standing?.answers.metOn, standing?.assumed]).toEqual(['2026-11-03', {}]);
    await page.getByRole('button', { name: 'Selesaikan tahap' }).click();
    await page.getByRole('button', { name: 'Selesaikan tahap' }).waitFor({ state: 'detached' });
    const { record, draft } = await colleague.form.eic.open({ caseId });
    expect([record?.answers.serviceFormulation, draft]).toEqual([answers.serviceFormulation, null]);
  });
});
