import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { textOf } from '../support/pdf-text.ts';
import { expectAccessible } from './support/axe.ts';
import type { DemoVault } from './support/demo-vault.ts';
import { holdsKeyboard, pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { lock, logIn, logInByKeyboard } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('the Kepala answers for the audit by keyboard', { timeout: 120_000 }, () => {
  let demo: DemoVault;
  let page: Page;
  onDemoVault((opened) => {
    ({ demo, page } = opened);
  });

  it('finds what was done with one person', async () => {
    await logInByKeyboard(page, demo.userOf('head'));
    await pressOn(page, 'Jejak audit');
    await typeInto(page, 'Penerima Manfaat', 'K-2024-0001');
    const rows = page.getByRole('row');
    await expect
      .poll(async () => {
        const [, ...found] = await rows.allTextContents();
        return found.length > 5 && found.every((text) => text.includes('K-2024-0001'));
      })
      .toBe(true);
    await expectAccessible(page);
  });

  it('has the trail verified, compares it with paper, and goes back to where they were', async () => {
    await page.keyboard.press('Shift+Tab');
    await pressOn(page, 'Periksa keutuhan jejak');
    await page.getByRole('status').filter({ hasText: 'Jejak audit utuh' }).waitFor();
    await expectAccessible(page);
    await typeInto(page, 'Nomor baris', '12');
    await typeInto(page, 'Sidik', '3F2A');
    await page.keyboard.press('Enter');
    await page.getByText('Sidik terdiri atas 16 huruf dan angka').waitFor();
    await typeInto(page, 'Sidik', '3f2a 0000 0000 0000');
    await page.keyboard.press('Enter');
    await page.getByText('Baris nomor 12 tidak sama dengan yang tertulis di laporan cetak.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await holdsKeyboard(page, 'Periksa keutuhan jejak');
  });

  it('drafts a notice from ticked rows, is led to what is missing, and keeps the page', async () => {
    await tabTo(page, /^Centang baris nomor/);
    await page.keyboard.press('Space');
    await tabTo(page, 'Susun pemberitahuan (1 baris)', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await pressOn(page, 'Lihat konsep');
    await holdsKeyboard(page, 'Diketahui pada tanggal');
    await expectAccessible(page);
    await page.keyboard.type('1/2/2026');
    await typeInto(page, 'Pukul', '8.15');
    await typeInto(page, 'Data pribadi yang terungkap', 'identitas dan rencana');
    await typeInto(page, 'Bagaimana terjadi', 'Layar ditinggal terbuka.');
    await typeInto(page, 'Upaya penanganan', 'Sesi dikunci.');
    await typeInto(page, 'Upaya pemulihan', 'Waktu kunci dipendekkan.');
    await pressOn(page, 'Lihat konsep');
    await page.getByRole('article', { name: 'Halaman 1 dari 1' }).waitFor();
    await expectAccessible(page);
    const kept = page.waitForEvent('download');
    await pressOn(page, 'Simpan PDF');
    const paper = await textOf(await readFile(await (await kept).path()));
    for (const words of [
      'Pasal 46',
      'Layar ditinggal terbuka.',
      'paling lambat 4 Februari 2026 pukul 08.15 WIB',
    ]) {
      expect(paper).toContain(words);
    }
  });

  it('the Auditor verifies too, and drafts nothing', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Tutup tanpa menyimpan' }).click();
    await lock(page);
    await logIn(page, demo.userOf('auditor'));
    await page.getByRole('button', { name: 'Periksa keutuhan jejak' }).click();
    await page.getByText('Jejak audit utuh').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
  });
});
