import { openAsBlob, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rowOf, sheetsOf } from '../support/sheets.ts';
import { unlock } from '../support/unlock.ts';
import { expectAccessible } from './support/axe.ts';
import { logIn } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('the profiles of the report', { timeout: 120_000 }, () => {
  let page: Page;
  onDemoVault(async (opened) => {
    ({ page } = opened);
    await logIn(page, opened.demo.userOf('head'));
  });

  it('are edited beside a real month, which says at once what Excel would refuse', async () => {
    await page.getByRole('link', { name: 'Pengaturan', exact: true }).click();
    await page.getByRole('tab', { name: 'Profil laporan' }).click();
    await page.getByLabel('Profil', { exact: true }).selectOption({ label: 'Sentra/Kemensos' });
    const preview = page.getByRole('complementary', { name: 'Pratinjau profil' });
    await preview.getByRole('tab', { name: 'Terminasi', includeHidden: true }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '1. Penerimaan' }).click();
    await page.getByLabel('Nama lembar').fill('Masuk/Terima');
    const list = page.getByRole('list', { name: 'Yang perlu dibetulkan' });
    await list.getByText('Nama lembar “Masuk/Terima” memuat /, yang ditolak Excel.').waitFor();
    expect(await page.getByRole('button', { name: 'Simpan profil' }).isDisabled()).toBe(true);
    await page.getByLabel('Nama lembar').fill('Masuk');
    // A heading that no head row shows, and one that stands twice.
    const heading = page.getByLabel('Judul kolom 3, Masuk L');
    await heading.fill('Laki-laki yang diterima '.repeat(4).trim());
    await list
      .getByText(/^Judul kolom “Laki-laki .*” terlalu panjang: 95 huruf, paling banyak 80\.$/)
      .waitFor();
    await heading.fill('P');
    await list.getByText('Dua kolom berjudul “P”.').waitFor();
    expect(await page.getByRole('button', { name: 'Simpan profil' }).isDisabled()).toBe(true);
    await heading.fill('L');
    await preview.getByRole('tab', { name: 'Masuk', exact: true }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+s');
    await page.getByText('Profil Sentra/Kemensos disimpan (versi 1).').waitFor();
  });

  it('are given as a file to another centre and taken from one, and what is no profile is told', async () => {
    const kept = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Berikan sebagai berkas' }).click();
    const path = await (await kept).path();
    const given = readFileSync(path, 'utf8');
    const take = async (text: string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Ambil dari berkas' }).click(),
      ]);
      await chooser.setFiles({
        name: 'profil.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    };
    await take('{"bukan": "profil"}');
    await page.getByText('Berkas ini bukan profil laporan Titian.').waitFor();
    await take(given.replace('"Sentra/Kemensos"', '"Sentra lain"'));
    await page.getByText('Profil baru, belum disimpan.').waitFor();
    expect(await page.getByText('Berkas ini bukan profil laporan Titian.').count()).toBe(0);
    await page.getByRole('button', { name: 'Simpan profil' }).click();
    await page.getByText('Profil Sentra lain disimpan (versi 1).').waitFor();
    await page.getByRole('button', { name: '1. Masuk' }).waitFor();
  });

  it('shape what is looked at and what leaves, locked with a password that is shown once', async () => {
    await page.getByRole('link', { name: 'Laporan', exact: true }).click();
    await page.getByLabel('Bentuk laporan').selectOption({ label: 'Sentra/Kemensos' });
    await page.getByRole('tab', { name: 'Dampingan' }).waitFor();
    await expectAccessible(page);
    await opensWhoIsCounted();
    const kept = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan XLSX' }).click();
    const path = await (await kept).path();
    const dialog = page.getByRole('dialog', { name: 'Kata sandi berkas' });
    const password = (await dialog.getByLabel('Kata sandi', { exact: true }).textContent()) ?? '';
    await expectAccessible(page);
    const sheets = await sheetsOf(await unlock({ file: await openAsBlob(path), password }));
    expect([...sheets.keys()]).toEqual(['Masuk', 'Rekap', 'Layanan', 'Capaian', 'Terminasi', 'Dampingan']);
    expect(rowOf(sheets, 'Masuk', 'NO')?.[1]).toBe('Kategori PPKS');
    await dialog.getByRole('button', { name: 'Sudah dicatat' }).click();
    await page.getByRole('row', { name: /XLSX dengan nama, Sentra\/Kemensos versi 1/ }).waitFor();
    expect(await page.content()).not.toContain(password);
  });

  /** A figure of a sheet is reached by Tab and arrows, and opens as many people as it says, with the way to their cases. */
  async function opensWhoIsCounted() {
    await page.getByRole('tab', { name: 'Rekap' }).click();
    const figures = page.getByRole('table').getByRole('button', { name: /lihat siapa saja$/ });
    await figures.first().focus();
    await page.keyboard.press('ArrowDown');
    const words = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link').first().waitFor();
    await expectAccessible(page);
    expect(await dialog.getByRole('row').count()).toBe(Number.parseInt(words, 10) + 1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }

  it('have a covering letter that is looked at before it is printed', async () => {
    await page.getByRole('button', { name: 'Surat pengantar' }).click();
    const dialog = page.getByRole('dialog', { name: 'Surat pengantar laporan' });
    await dialog.getByLabel('Nomor surat').fill('045/LAP/2026');
    await dialog.getByRole('button', { name: 'Cetak' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });
});
