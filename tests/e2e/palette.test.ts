import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accept, anAdmission, complete, register, someone, terminationAnswers } from '../support/cases.ts';
import { headLogin, makeTestCentre } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const left =
  'Wahid Ardi,Wahid Bima,Wahid Cokro,Wahid Darma,Wahid Eko,Wahid Fauzan,Wahid Gilang,Wahid Hasbi'.split(',');

describe('going straight to somebody', { timeout: 60_000 }, () => {
  let page: Page;
  let zulfikarCase: string;
  onCentre(
    async () => {
      const made = await makeTestCentre();
      for (const name of ['Melati Ayu', 'Bagus Prakoso']) {
        const { caseId } = await register(made.client, someone(name), anAdmission());
        await accept(made.client, caseId);
      }
      // More who left than the palette has rows for, the names of all before the one who is here.
      for (const [at, name] of left.entries()) {
        const person = someone(name, { birthDate: `${1980 + at}-05-0${at + 1}` });
        const { caseId } = await register(made.client, person, anAdmission());
        await complete(made.client, caseId, 'termination', terminationAnswers());
      }
      const zulfikar = someone('Wahid Zulfikar', { birthDate: '1999-09-09' });
      const { caseId, caseNumber } = await register(made.client, zulfikar, anAdmission());
      zulfikarCase = caseNumber;
      await accept(made.client, caseId);
      return made;
    },
    async (opened) => {
      page = opened.page;
      await logIn(page, headLogin);
    },
  );
  const palette = () => page.getByRole('dialog', { name: 'Cari atau ketik perintah' });
  const typeIn = async (text: string, found: string | RegExp) => {
    await page.keyboard.press('Control+k');
    await palette().waitFor();
    await palette().getByRole('textbox').pressSequentially(text);
    await palette().getByRole('button', { name: found }).first().waitFor();
    await palette().locator('[data-selected]').first().waitFor();
  };

  it('opens the first that is found with Enter, one wrong letter forgiven, from a palette that stays where it is', async () => {
    await page.keyboard.press('Control+k');
    const before = await palette().boundingBox();
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'hidden' });
    await typeIn('melaty', /Melati Ayu/);
    expect((await palette().boundingBox())?.y).toBe(before?.y);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Melati Ayu/ }).waitFor();
  });

  it('has whoever is here before those who left, however many of them there are', async () => {
    await typeIn('wahid', /Wahid Zulfikar/);
    const found = await palette()
      .getByRole('button', { name: /^Wahid/ })
      .allTextContents();
    expect(found[0]).toMatch(/^Wahid Zulfikar/);
    expect(found.slice(1).every((row) => row.includes('sudah keluar'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Wahid Zulfikar/ }).waitFor();
  });

  it('goes to a new note, an evaluation, a new contract or the packet by their words', async () => {
    await typeIn('catatan bagus', /Bagus Prakoso/);
    await palette()
      .getByText(/^Catatan intervensi · K-/)
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Bagus Prakoso/ }).waitFor();
    await page.getByLabel('Ringkasan').waitFor();
    await typeIn('evalusi bagus', /Bagus Prakoso/);
    await palette()
      .getByText(/^Evaluasi · K-/)
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Bagus Prakoso/ }).waitFor();
    await page.getByRole('textbox', { name: /^Tanggal evaluasi(?! berikutnya)/ }).waitFor();
    await typeIn('pengatoran', 'Pengaturan');
    await page.keyboard.press('Escape');
    await typeIn('kontrak baru melati', /Melati Ayu/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Melati Ayu/ }).waitFor();
    await page.getByLabel('Jenis kontrak').first().waitFor();
    await typeIn('bimbingan melati', /Melati Ayu/);
    await page.keyboard.press('Enter');
    await page.locator('[data-saves="followUp"]').getByLabel('Kondisi').waitFor();
    await typeIn('bahan bagus', /Bagus Prakoso/);
    await palette()
      .getByText(/^Bahan · K-/)
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Bahan/ }).waitFor();
    await page.getByRole('listitem').getByText('Bagus Prakoso').first().waitFor();
  });

  it('offers the cases that were opened last while it is empty, and goes back to one with Enter', async () => {
    await page.getByRole('link', { name: 'Beranda', exact: true }).click();
    await page.getByRole('heading', { name: 'Beranda' }).waitFor();
    await page.keyboard.press('Control+k');
    await expect
      .poll(async () => (await palette().getByRole('button').allTextContents()).slice(0, 2))
      .toEqual([expect.stringMatching(/^Melati Ayu/), expect.stringMatching(/^Bagus Prakoso/)]);
    await expectAccessible(page);
    await palette().locator('[data-selected]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Melati Ayu/ }).waitFor();
  });

  it('registers whom it does not find, under the name that was typed and that stands in no address', async () => {
    await typeIn('zulkarnain', 'Daftarkan “zulkarnain”');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Daftarkan orang' }).waitFor();
    expect(await page.getByLabel('Nama lengkap').first().inputValue()).toBe('Zulkarnain');
    expect(page.url()).not.toMatch(/zulkarnain/i);
  });

  it('opens a new case of somebody who left, with what is known of them', async () => {
    await typeIn('kasus baru wahid ardi', /Wahid Ardi/);
    await palette()
      .getByText(/^Kasus baru · K-/)
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kasus baru: Wahid Ardi' }).waitFor();
    await page.getByLabel('Alasan masuk').waitFor();
  });

  it('takes the beginning of a word, without a name, for the file that is open; outside a file for nothing', async () => {
    const ofThisFile = palette().getByText('Di berkas yang terbuka');
    await typeIn('bagus', /Bagus Prakoso/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Bagus Prakoso/ }).waitFor();
    await typeIn('ba', /Bagus Prakoso/);
    expect(await ofThisFile.count()).toBe(0);
    await page.keyboard.press('Escape');
    // Whoever is called so comes first: a name that is typed opens no form of somebody else.
    await typeIn('bim', /^Bimbingan lanjut/);
    expect(await palette().locator('[data-selected]').textContent()).toMatch(/^W?B?Wahid Bima/);
    await page.keyboard.press('Escape');
    await typeIn('kont', /^Kontrak/);
    expect(await palette().locator('[data-selected]').textContent()).toMatch(/^Kontak.*Bagus Prakoso$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByLabel('Jenis kontrak').first().waitFor();
    await page.getByRole('heading', { name: /^Bagus Prakoso/ }).waitFor();
    await page.keyboard.press('Alt+0');
    await page.getByRole('grid').waitFor();
    await typeIn('kont', /“kont” di semua tulisan/);
    expect(await ofThisFile.count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('opens no new case of somebody who is still here: it offers those who left first, and says why not', async () => {
    await typeIn('kasus baru wahid', /Wahid/);
    const found = () =>
      palette()
        .getByRole('button', { name: /^Wahid/ })
        .allTextContents();
    await expect.poll(async () => (await found()).every((row) => row.includes('sudah keluar'))).toBe(true);
    await page.keyboard.press('Escape');
    await typeIn('kasus baru wahid zulfikar', /Wahid Zulfikar/);
    await palette()
      .getByText(new RegExp(`^Kasus baru · ${zulfikarCase} · .* · masih terbuka$`))
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Kasus baru tidak dibuka. Kasus ini masih terbuka.').waitFor();
    await page.getByRole('heading', { name: /^Wahid Zulfikar/ }).waitFor();
  });

  it('opens the first row of the list with Enter in its search', async () => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByLabel('Cari', { exact: true }).fill('bagus');
    await page.getByRole('status').getByText('1 dari 11 kasus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Bagus Prakoso/ }).waitFor();
  });
});
