import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import { accept, anAdmission, complete, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

describe('what was written', { timeout: 60_000 }, () => {
  let page: Page;
  onCentre(
    async () => {
      const made = await makeTestCentre();
      const { client } = made;
      const { caseId } = await register(client, someone('Melati Ayu'), anAdmission());
      await accept(client, caseId);
      const note = (summary: string) => ({ happenedOn: '2026-11-20', contactKind: 'client', summary });
      await complete(client, caseId, 'note', note('Ia berlatih angklung. Neneknya menonton.'));
      for (let one = 0; one < 12; one++)
        await complete(
          client,
          caseId,
          'note',
          note(`Belajar membaca, halaman ${one}.\n${'Ia tenang. '.repeat(30)}`),
        );
      const pdf = { name: 'rapor.pdf', content: makePdf('Rapor', { bytes: 2_000 }) };
      await attach(client, caseId, pdf, { title: 'Rapor kelas tiga', kind: 'school-report' });
      return made;
    },
    async (opened) => {
      page = opened.page;
      await logIn(page, headLogin);
    },
  );
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('titian-found') ?? [])].map((range) => (range as Range).toString()),
    );

  it('is opened at its place from the page, the words marked and in view', async () => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Cari atau ketik perintah' });
    await palette.getByRole('textbox').fill('angklung');
    await palette.getByRole('button', { name: /Cari “angklung” di semua tulisan/ }).click();
    await page.getByRole('link', { name: /berlatih angklung/ }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Kata yang dicari').press('Enter');
    const words = page.getByText('Ia berlatih angklung. Neneknya menonton.');
    await words.waitFor();
    await expect.poll(marked).toEqual(['angklung.']);
    await expect.poll(() => words.evaluate((found) => found.getBoundingClientRect().top)).toBeLessThan(700);
    expect(await words.evaluate((found) => found.getBoundingClientRect().top)).toBeGreaterThan(0);
  });

  it('stands in the palette below everything else, which does not move when it comes', async () => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Cari atau ketik perintah' });
    await palette.getByRole('textbox').pressSequentially('rapor');
    const command = palette.getByRole('button', { name: /Cari “rapor” di semua tulisan/ });
    // What the letters before meant is answered: nobody is called so.
    await palette.getByRole('button', { name: 'Daftarkan “rapor”' }).waitFor();
    const before = await command.boundingBox();
    const found = palette.getByRole('button', { name: /Rapor kelas tiga/ });
    await found.waitFor();
    expect((await command.boundingBox())?.y).toBe(before?.y);
    expect((await found.boundingBox())?.y ?? 0).toBeGreaterThan(before?.y ?? 0);
    await expectAccessible(page);
    await found.click();
    await page.locator('tr[data-named]', { hasText: 'Rapor kelas tiga' }).waitFor();
    await expect.poll(marked).toContain('Rapor');
  });
});
