import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import { accept, anAdmission, complete, eicAnswers, register, someone } from '../support/cases.ts';
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
      const request = 'Belajar memainkan angklung.';
      await complete(client, caseId, 'eic', { ...eicAnswers, requestForServices: request });
      const note = (summary: string) => ({ happenedOn: '2026-11-20', contactKind: 'client', summary });
      await complete(client, caseId, 'note', note('Ia berlatih angklung. Neneknya menonton.'));
      for (let one = 0; one < 12; one++)
        await complete(
          client,
          caseId,
          'note',
          note(`Belajar membaca, halaman ${one}.\n${'Ia tenang. '.repeat(30)}`),
        );
      await made.addUser('sri', 'socialWorker', 'Sri Wahyuni');
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
    const markOn = (element: Element) =>
      getComputedStyle(element, '::highlight(titian-found)').backgroundColor;
    expect(await words.evaluate(markOn)).toBe('rgb(255, 224, 138)');
    // Nowhere else is it worked out.
    expect(await page.getByRole('navigation').first().evaluate(markOn)).toBe('rgba(0, 0, 0, 0)');
    await expect.poll(() => words.evaluate((found) => found.getBoundingClientRect().top)).toBeLessThan(700);
    expect(await words.evaluate((found) => found.getBoundingClientRect().top)).toBeGreaterThan(0);
  });

  it('is narrowed by form, days and who wrote it, told by person with day and record', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/cari?kata=angklung`);
    const found = page.getByRole('list', { name: 'Tulisan yang ditemukan' });
    const hits = found.getByRole('link');
    await expect.poll(() => hits.count()).toBe(2);
    expect(await found.getByRole('heading', { name: /Melati Ayu/ }).count()).toBe(1);
    await page.getByLabel('Formulir').selectOption({ label: 'Catatan intervensi' });
    await expect.poll(() => hits.count()).toBe(1);
    expect(await hits.innerText()).toMatch(/berlatih angklung\..*20 Nov 2026/s);
    await page.getByLabel('Dari tanggal').fill('21-11-2026');
    await page.getByText('Tidak ada tulisan yang cocok.').waitFor();
    await page.getByLabel('Dari tanggal').fill('20-11-2026');
    await expect.poll(() => hits.count()).toBe(1);
    await page.getByRole('combobox', { name: 'Ditulis oleh' }).fill('Sri');
    await page.getByRole('option', { name: /Sri Wahyuni/ }).click();
    await page.getByText('Tidak ada tulisan yang cocok.').waitFor();
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
