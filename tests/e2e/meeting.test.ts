import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { daysAgo } from './support/days.ts';
import type { DemoVault } from './support/demo-vault.ts';
import { logIn } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('a conference on the screen', () => {
  let demo: DemoVault;
  let page: Page;
  onDemoVault((opened) => {
    ({ demo, page } = opened);
  });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const print = async (paper: string) => {
    await button('Cetak').click();
    await page.getByRole('menuitem', { name: paper }).click();
    await page.getByLabel(`Pratinjau ${paper.toLowerCase()}`).getByRole('article').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  it('is asked for from the list, for the cases that are ticked', async () => {
    await logIn(page, demo.userOf('head'));
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    const boxes = page.getByRole('grid').getByRole('checkbox');
    // The first of the list stands on the next conference's agenda already.
    await boxes.nth(2).check();
    await boxes.nth(3).check();
    await button('Ajukan').click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Pertanyaan untuk diputuskan/)
      .fill('Apakah rencananya masih tepat?');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Ajukan', exact: true }).click();
    await page.getByText('2 kasus diajukan ke konferensi.').waitFor();
  });

  it('is planned with its people and its agenda, and its invitation printed', async () => {
    await page.getByRole('link', { name: 'Konferensi', exact: true }).click();
    await button('Siapkan konferensi').click();
    await page.getByLabel('Tempat atau tautan').fill('Aula Melati');
    await button('Tambah orang dari luar').click();
    await page.getByPlaceholder('Nama', { exact: true }).fill('Ibu Lina');
    await button('Simpan').click();
    await page
      .getByRole('row', { name: /Aula Melati/ })
      .getByRole('link')
      .click();
    await page
      .getByRole('button', { name: /^Masukkan / })
      .first()
      .click();
    await page.getByLabel(/^Pertanyaan untuk diputuskan: /).fill('Apakah pulang?');
    await page
      .getByRole('button', { name: /^Masukkan / })
      .first()
      .click();
    await page
      .getByLabel(/^Pertanyaan untuk diputuskan: /)
      .nth(1)
      .fill('Apakah dirujuk?');
    await button('Simpan agenda').click();
    await page.getByText('Agenda disimpan.').waitFor();
    await expectAccessible(page);
    await button('Cetak').click();
    expect(await page.getByRole('menuitem', { name: /^Berita acara/ }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await print('Undangan');
  });

  it('is held and decided; who watches is offered, and what was decided opens its form filled', async () => {
    await button('Mulai konferensi').click();
    await button('Ubah').click();
    await page.getByLabel('Hadir').check();
    await button('Simpan').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Bahas dan putuskan' }).first().click();
    const discussion = page.getByLabel('Pembahasan dan masukan');
    await discussion.fill('Dibahas.');
    // One key to the next case and back, from within a text; what was typed is kept as it is typed.
    await page.keyboard.press('Alt+PageDown');
    await page.getByText(/· kasus 2 dari 2 ·/).waitFor();
    expect(await discussion.inputValue()).toBe('');
    await page.keyboard.press('Alt+PageUp');
    await page.getByText(/· kasus 1 dari 2 ·/).waitFor();
    expect(await discussion.inputValue()).toBe('Dibahas.');
    await discussion.fill('Dibahas lama.');
    await page.getByText(/^Draf tersimpan/).waitFor();
    await page.reload();
    await expect.poll(() => discussion.inputValue()).toBe('Dibahas lama.');
    await page.getByRole('combobox', { name: /^Keputusan/ }).click();
    await page.getByRole('option', { name: 'Dirujuk ke lembaga lain' }).click();
    await page.getByLabel(/^Pertimbangan/).fill('Belum siap.');
    await button('Tambah tindak lanjut').click();
    await page.getByRole('textbox', { name: 'Apa', exact: true }).fill('Menghubungi Bapas');
    await page.getByRole('combobox', { name: 'Siapa' }).fill('Bapas Sleman');
    await page.getByRole('combobox', { name: 'Dipantau oleh' }).fill('Sri');
    await page.getByRole('option', { name: /Sri/ }).click();
    await page.getByLabel(/^Tenggat/).fill(daysAgo(-14));
    await expectAccessible(page);
    await button('Simpan keputusan').click();
    await page.getByText(/· kasus 2 dari 2 ·/).waitFor();
    await button('Agenda').click();
    await page.getByRole('link', { name: 'Lihat' }).waitFor();
    await print('Lembar keputusan');
    await page.getByRole('link', { name: 'Lihat' }).click();
    await page.getByText(/Dirujuk ke lembaga lain; rujukan belum dibuat/).waitFor();
    await page.getByRole('link', { name: 'Buat rujukan' }).click();
    await expect
      .poll(() => page.getByLabel(/^Alasan rujukan/).inputValue())
      .toContain(': Dirujuk ke lembaga lain.\nBelum siap.');
  });
});
