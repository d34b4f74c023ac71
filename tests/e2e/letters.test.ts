import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import type { DemoVault } from './support/demo-vault.ts';
import { logIn } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('a letter on the screen', () => {
  let demo: DemoVault;
  let page: Page;
  onDemoVault((opened) => {
    ({ demo, page } = opened);
  });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('is worded by the centre: an unknown place is told, and the words are seen on a real case', async () => {
    await logIn(page, demo.userOf('head'));
    await page.getByRole('link', { name: 'Pengaturan', exact: true }).click();
    await page.getByRole('tab', { name: 'Templat surat' }).click();
    await page.getByLabel('Surat', { exact: true }).selectOption('inCare');
    const words = page.getByLabel('Isi templat');
    const before = await words.inputValue();
    await words.fill(`${before}\n\nCatatan: {{ klien.tidakAda }}`);
    await page.getByText('Ada yang perlu dibetulkan.').waitFor();
    expect(await button('Simpan templat').isDisabled()).toBe(true);
    await words.fill(`${before}\n\nTertanda demikian untuk {{ klien.nama }}.`);
    await page.getByText('Ada yang perlu dibetulkan.').waitFor({ state: 'detached' });
    await page.getByLabel('Kasus untuk pratinjau').fill('K-20');
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.getByRole('article').first().waitFor();
    await expectAccessible(page);
    await button('Simpan templat').click();
    await page.getByText('Templat disimpan.').waitFor();
  });

  it('is made from the case, with a number of its own, and shows what it was worded with', async () => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('grid').getByRole('row').nth(1).dblclick();
    await page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name: 'Surat' })
      .click();
    await page.getByRole('combobox', { name: 'Jenis surat' }).click();
    await page.getByRole('option', { name: 'Surat Keterangan', exact: true }).click();
    await button('Buat surat').click();
    await page.getByLabel(/^Keperluan atau alasan/).fill('Pendaftaran sekolah.');
    await button('Buat surat').click();
    await button('Lihat dan cetak').click();
    await page.getByLabel('Pratinjau surat').getByRole('article').first().waitFor();
    await expect
      .poll(() => page.getByLabel('Pratinjau surat').textContent())
      .toContain('Tertanda demikian untuk');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '← Semua surat' }).click();
    await page.getByRole('table', { name: 'Surat: 1' }).waitFor();
    await expectAccessible(page);
  });

  it('goes with a contract, whose purpose stands beside the goals of the plan', async () => {
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    const grid = page.getByRole('grid');
    await grid.getByRole('row').filter({ hasText: 'Intervensi' }).first().dblclick();
    const tab = page.getByRole('navigation', { name: 'Bagian berkas kasus' });
    await tab.getByRole('link', { name: 'EIC' }).click();
    await page
      .getByRole('navigation', { name: 'Bagian EIC' })
      .getByRole('button', { name: 'Kontrak' })
      .click();
    const [purpose, goals] = ['Tujuan kontrak', 'Tujuan rencana'].map((name) =>
      page.getByRole('region', { name }),
    );
    // Of the contract its kind and its end; of the plan each goal with how its targets stand.
    await expect.poll(() => purpose?.textContent()).toMatch(/Kontrak utama.*, sampai \d+ \w+ \d{4}: \S/);
    await expect.poll(() => goals?.textContent()).toMatch(/1\. \S.* \d+: (belum|sebagian|tercapai|tidak)/);
    const [left, right] = [await purpose?.boundingBox(), await goals?.boundingBox()];
    expect(left?.y).toBe(right?.y);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    await expectAccessible(page);
  });
});
