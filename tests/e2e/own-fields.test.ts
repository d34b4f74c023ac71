import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../support/pdf-text.ts';
import { expectAccessible } from './support/axe.ts';
import type { DemoVault } from './support/demo-vault.ts';
import { choose } from './support/keyboard.ts';
import { logIn } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('a field of the centre on the screen', () => {
  let demo: DemoVault;
  let page: Page;
  onDemoVault((opened) => {
    ({ demo, page } = opened);
  });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  it('is declared in Pengaturan, shown as it will be asked, and refused in words where it cannot be', async () => {
    await logIn(page, demo.userOf('head'));
    await page.getByRole('link', { name: 'Pengaturan', exact: true }).click();
    await page.getByRole('tab', { name: 'Isian dan daftar' }).click();
    await button('Tambah isian').click();
    const card = page.getByRole('group', { name: 'Isian 2', exact: true });
    await card.getByRole('textbox', { name: 'Label', exact: true }).fill('Ringkasan');
    await button('Simpan').click();
    await page.getByText('isian "Ringkasan" sudah ada. Beri label lain.').waitFor();
    await card.getByRole('textbox', { name: 'Label', exact: true }).fill('Alat bantu yang dipakai');
    await card.getByRole('checkbox', { name: /^Wajib diisi/ }).check();
    await expectAccessible(page);
    // Whoever goes on before the screens have heard of it has lost nothing, and is not asked.
    const { promise: isThere, resolve: arrive } = Promise.withResolvers<void>();
    await page.route('**/vault/status', async (route) => {
      await isThere;
      await route.continue();
    });
    await button('Simpan').click();
    await page.getByText('Isian dan daftar lembaga disimpan.').waitFor();
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('grid').waitFor();
    arrive();
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('is filled in with a note, and stands in the print of the whole file', async () => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('grid').getByRole('row').nth(1).dblclick();
    await page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name: 'Intervensi' })
      .click();
    await page.getByLabel(/^Ringkasan/).fill('Latihan berjalan di halaman.');
    await page.getByRole('combobox', { name: /^Jenis kontak/ }).click();
    await page.getByRole('option', { name: 'Kegiatan kelompok' }).click();
    await button('Simpan catatan').click();
    await page.getByText('Alat bantu yang dipakai belum diisi.').first().waitFor();
    await page.getByLabel(/^Alat bantu yang dipakai/).fill('Tongkat kaki tiga');
    await button('Simpan catatan').click();
    const entry = page.getByRole('article').filter({ hasText: 'Tongkat kaki tiga' });
    await entry.waitFor();
    await expect.poll(() => entry.textContent()).toContain('Kegiatan kelompok');
    await page.getByRole('button', { name: 'Tindakan lain untuk kasus ini' }).click();
    await page.getByRole('menuitem', { name: /^Cetak berkas klien/ }).click();
    await page.getByRole('article', { name: /^Halaman 1 dari/ }).waitFor();
    await choose(page, 'Diserahkan kepada', 'Orang tua atau wali');
    const kept = page.waitForEvent('download');
    await button('Simpan PDF').click();
    const bytes = await readFile(await (await kept).path());
    expect((await pagesOf(new Uint8Array(bytes))).join(' ')).toContain('Tongkat kaki tiga');
  });
});
