import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import type { DemoVault } from './support/demo-vault.ts';
import { lock, logIn } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('a source of the directory', () => {
  let demo: DemoVault;
  let page: Page;
  onDemoVault((opened) => {
    ({ demo, page } = opened);
  });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const dialog = () => page.getByRole('dialog');
  const state = async (name: string) => {
    await button('Catat keadaan: Rumah baca kelurahan').click();
    await dialog().getByRole('radio', { name, exact: true }).check();
    await expectAccessible(page);
    await dialog().getByRole('button', { name: 'Simpan keadaan' }).click();
    await dialog().waitFor({ state: 'detached' });
  };

  it('is written down by a worker, and shows who qualifies and has not asked', async () => {
    await logIn(page, demo.userOf('socialWorker'));
    await page.getByRole('link', { name: 'Sistem sumber', exact: true }).click();
    await page.getByRole('table', { name: 'Sistem sumber' }).waitFor();
    await expectAccessible(page);
    await button('Tambah sumber').click();
    await dialog()
      .getByLabel(/^Nama sumber/)
      .fill('Rumah baca kelurahan');
    await dialog().getByLabel('Formal (organisasi dengan keanggotaan)').check();
    await dialog()
      .getByLabel(/^Yang diberikan/)
      .first()
      .click();
    await page.getByRole('option', { name: 'Pendidikan', exact: true }).click();
    await expectAccessible(page);
    await dialog().getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Rumah baca kelurahan' }).waitFor();
    await page.getByRole('table', { name: /^Memenuhi syarat/ }).waitFor();
    await expectAccessible(page);
  });

  it('fits a case, is linked with it, and accepts', async () => {
    await page
      .getByRole('table', { name: /^Memenuhi syarat/ })
      .getByRole('link')
      .first()
      .click();
    const all = button(/^Tampilkan semua/);
    await page.getByRole('table', { name: 'Sumber yang sesuai' }).waitFor();
    if (await all.isVisible()) await all.click();
    await button('Kaitkan dengan Rumah baca kelurahan').click();
    const source = page
      .getByRole('combobox', { name: /^Sumber/ })
      .or(page.getByRole('textbox', { name: /^Sumber/ }));
    await source.waitFor();
    expect(await source.inputValue()).toBe('Rumah baca kelurahan');
    await page.getByText('Memenuhi syarat', { exact: true }).waitFor();
    await expectAccessible(page);
    await button('Simpan kaitan').click();
    await page.getByText('Kaitan tersimpan.').waitFor();
    await state('Diajukan');
    await state('Diterima');
    const row = page.getByText(/^Rumah baca kelurahan ·/).locator('..');
    await row.getByText(/^Diterima \d/).waitFor();
    await expectAccessible(page);
    const links = page.getByRole('link', { name: 'Rumah baca kelurahan' });
    expect(await links.count()).toBe(0);
  });

  it('stands in the counts over all cases, and on the note for whoever decides', async () => {
    await lock(page);
    await logIn(page, demo.userOf('supervisor'));
    await page.getByRole('link', { name: 'Kebijakan', exact: true }).click();
    await page.getByRole('table', { name: 'Menurut kebutuhan' }).getByRole('link').first().click();
    await page.getByRole('table', { name: 'Kaitan yang dihitung' }).waitFor();
    await expectAccessible(page);
    await button('Catatan kebijakan').click();
    await dialog().getByLabel('Usul').fill('Kuota sekolah ditambah.');
    await button('Lihat catatan').click();
    await page.getByLabel('Pratinjau catatan kebijakan').getByRole('article').first().waitFor();
    await expectAccessible(page);
  });
});
