import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formatSha256 } from '#domain/papers/client-file';
import { pagesOf } from '../support/pdf-text.ts';
import { expectAccessible } from './support/axe.ts';
import type { DemoVault } from './support/demo-vault.ts';
import { choose, pressOn, tabBackTo, tabTo, typeInto } from './support/keyboard.ts';
import { logInByKeyboard } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('the rights of the person served, by keyboard', { timeout: 120_000 }, () => {
  let demo: DemoVault;
  let page: Page;
  onDemoVault((opened) => {
    ({ demo, page } = opened);
  });

  /** Opens the first case of a stage from Beranda. */
  async function openCase(stage: string): Promise<void> {
    await pressOn(page, 'Beranda');
    await pressOn(page, stage);
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    await tabTo(page, /^Cari/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Bagian berkas kasus' }).waitFor();
  }

  /** Takes an entry of the menu of a case. */
  async function takeFromMenu(entry: RegExp): Promise<void> {
    await tabBackTo(page, 'Tindakan lain untuk kasus ini');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: entry }).focus();
    await page.keyboard.press('Enter');
  }

  it('everything held about somebody is handed over as one PDF', async () => {
    await logInByKeyboard(page, demo.userOf('head'));
    await openCase('Intervensi');
    await takeFromMenu(/^Cetak berkas klien/);
    await page.getByRole('article', { name: /^Halaman 1 dari/ }).waitFor();
    await expectAccessible(page);
    await choose(page, 'Diserahkan kepada', 'Orang tua atau wali');
    const kept = page.waitForEvent('download');
    await tabBackTo(page, 'Simpan PDF');
    await page.keyboard.press('Enter');
    const bytes = await readFile(await (await kept).path());
    const pages = await pagesOf(new Uint8Array(bytes));
    expect(pages[0]).toContain('BERKAS KLIEN');
    expect(pages[0]).toContain('Orang tua atau wali');
    expect(pages[1]).toContain('Rekam jejak');
    await page.getByText(formatSha256(createHash('sha256').update(bytes).digest('hex'))).waitFor();
    await expectAccessible(page);
  });

  it('an erasure is proposed, its berita acara seen, and the proposal taken back', async () => {
    await pressOn(page, 'Kasus');
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    await page.getByRole('button', { name: /^Status:/ }).click();
    await page
      .getByRole('radio', { name: 'ditutup' })
      .or(page.getByRole('option', { name: /ditutup/ }))
      .first()
      .click();
    await page.keyboard.press('Escape');
    await page.getByRole('grid').getByRole('row').nth(1).dblclick();
    await page.getByRole('navigation', { name: 'Bagian berkas kasus' }).waitFor();
    await takeFromMenu(/^Penahanan dan pemusnahan/);
    await page.getByRole('heading', { name: 'Penahanan untuk proses hukum' }).waitFor();
    await expectAccessible(page);
    if (await page.getByText('Ditahan: tidak dapat').isVisible()) {
      await typeInto(page, 'Alasan mengakhiri penahanan', 'Perkaranya sudah berakhir.');
      await typeInto(page, 'Perkara berakhir tanggal', '5/1/2026');
      await pressOn(page, 'Akhiri penahanan');
      await page.getByText('Tidak ditahan.').waitFor();
    }
    await typeInto(page, 'Tanggal permintaan', '5/1/2026');
    await typeInto(page, 'Alasan', 'Diminta keluarganya lewat surat.');
    await pressOn(page, 'Usulkan pemusnahan');
    await page.getByRole('button', { name: 'Usulkan', exact: true }).press('Enter');
    await page.getByRole('heading', { name: 'Menunggu dimusnahkan' }).waitFor();
    await page.getByText(/Pemusnahan baru dapat dilaksanakan mulai/).waitFor();
    await expectAccessible(page);
    await pressOn(page, /^Berita acara/);
    await page.getByRole('article', { name: /^Halaman 1 dari/ }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await pressOn(page, /^Batalkan usul/);
    await page.getByText('Tidak ada usul yang menunggu.').waitFor();
  });
});
