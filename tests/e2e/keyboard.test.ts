import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { focusedName, holdsKeyboard, pressOn, tabBackTo } from './support/keyboard.ts';
import { logIn } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('whoever uses the keyboard', { timeout: 120_000 }, () => {
  let page: Page;
  onDemoVault(
    async (opened) => {
      const { demo } = opened;
      page = opened.page;
      await logIn(page, demo.userOf('head'));
      await page.getByRole('link', { name: /^Intervensi/ }).click();
      await page.getByRole('grid').waitFor();
    },
    { apart: true },
  );

  /** Whether another part of the page lies over the middle of what has the focus. */
  const isHidden = () =>
    page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const { x, y, width, height } = focused.getBoundingClientRect();
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      return hit === null || !(focused.contains(hit) || hit.contains(focused));
    });

  it('walks the rows, peeks without leaving them, types to narrow them, and comes back to the row', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const row = await focusedName(page);
    await page.keyboard.press('Space');
    await page.getByRole('complementary', { name: /^Sekilas/ }).waitFor();
    expect(await focusedName(page)).toBe(row);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Bagian berkas kasus' }).waitFor();
    await page.keyboard.press('Escape');
    await holdsKeyboard(page, row);
    await page.keyboard.type('zzz');
    await page.getByText('Tidak ada yang cocok.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('grid').waitFor();
  });

  it('finds what has the keyboard in sight all through a long form, down and up again', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pressOn(page, 'Perencanaan');
    await pressOn(page, 'Betulkan');
    await holdsKeyboard(page, 'Tanggal rencana');
    const hidden: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let press = 0; press < 60; press++) {
        if (await isHidden()) hidden.push(`${key}: ${await focusedName(page)}`);
        await page.keyboard.press(key);
      }
    }
    expect(hidden).toEqual([]);
  });

  it('is given the keyboard back by every dialog, at the button that opened it', async () => {
    await tabBackTo(page, 'Tindakan lain untuk kasus ini');
    await page.keyboard.press('Enter');
    await holdsKeyboard(page, /^Cetak berkas klien/);
    await page.keyboard.type('G');
    await holdsKeyboard(page, /^Ganti pekerja sosial/);
    await page.keyboard.press('Enter');
    await holdsKeyboard(page, 'Pekerja sosial');
    await page.keyboard.press('Escape');
    await holdsKeyboard(page, 'Tindakan lain untuk kasus ini');
    await pressOn(page, 'Riwayat');
    await pressOn(page, /^Catatan intervensi/);
    await holdsKeyboard(page, /^Versi 1|Tutup/);
    await page.keyboard.press('Escape');
    await holdsKeyboard(page, /^Catatan intervensi/);
  });

  it('leaves a dialog by Esc and walks it by Tab even when its buttons were disabled as it opened', async () => {
    const parts = page.getByRole('navigation', { name: 'Bagian berkas kasus' });
    await parts.getByRole('link', { name: 'EIC', exact: true }).click();
    await pressOn(page, 'Persetujuan');
    const form = page.getByRole('dialog', { name: 'Formulir persetujuan' });
    await pressOn(page, 'Cetak formulir kosong');
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await holdsKeyboard(page, 'Cetak formulir kosong');
    await page.keyboard.press('Enter');
    await form.getByRole('article', { name: /^Halaman 1 dari/ }).waitFor();
    await page.keyboard.press('Tab');
    await holdsKeyboard(page, /^(Tutup|Simpan PDF|Cetak)$/);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
  });

  it('sees the numbers of an identity only when asked for, and hides them again', async () => {
    const show = page.getByRole('button', { name: 'Tampilkan NIK dan No KK' });
    const numbers = () => page.getByText(/^\d{16}$/).count();
    for (let row = 1; row <= 8 && !(await show.isVisible()); row++) {
      await page.getByRole('link', { name: 'Kasus', exact: true }).click();
      await page.getByRole('grid').getByRole('row').nth(row).getByRole('link').click();
      await page
        .getByRole('navigation', { name: 'Bagian berkas kasus' })
        .getByRole('link', { name: 'Identitas', exact: true })
        .click();
      await page.getByRole('heading', { name: 'Identitas diri' }).waitFor();
    }
    expect(await numbers()).toBe(0);
    await page
      .getByText(/^\d{4}\*{10}\d{2}$/)
      .first()
      .waitFor();
    await pressOn(page, 'Tampilkan NIK dan No KK');
    await expect.poll(numbers).toBeGreaterThan(0);
    await pressOn(page, 'Samarkan NIK dan No KK');
    await expect.poll(numbers).toBe(0);
  });

  it('keeps the keyboard in a menu that was opened before the rows came', async () => {
    await page.getByRole('link', { name: 'Beranda' }).click();
    await page.reload();
    const asked = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    await page.route('**/caseload/list', async (route) => {
      asked.resolve();
      await released.promise;
      await route.continue();
    });
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await asked.promise;
    await page.getByRole('button', { name: 'Kolom' }).click();
    const menu = page.getByRole('dialog', { name: 'Kolom' });
    await menu.locator(':focus').waitFor();
    released.resolve();
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await page.unroute('**/caseload/list');
  });
});
