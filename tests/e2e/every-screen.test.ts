import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeObjections } from './support/axe.ts';
import { cutWhereTight } from './support/cut.ts';
import type { DemoVault } from './support/demo-vault.ts';
import { edgesOf } from './support/edges.ts';
import { lock, logIn, openTitian } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('axe finds nothing to object to in light and in dark, nothing is cut, and forms end in one line', {
  timeout: 180_000,
}, () => {
  let demo: DemoVault;
  let page: Page;
  onDemoVault(
    (opened) => {
      ({ demo, page } = opened);
    },
    { apart: true },
  );

  /** Every kind of part that was looked at: an element, its parent's, and theirs. */
  const known = new Set<string>();

  /** Waits until the screen is drawn and notes its parts; says whether one was on no screen before. */
  async function noteParts(): Promise<boolean> {
    await page.waitForFunction(() => document.querySelector('.mantine-Loader-root') === null);
    const parts = await page.evaluate(() => {
      const nameOf = (of: Element | null) =>
        of === null
          ? ''
          : [
              of.tagName,
              of.className,
              ...['role', 'aria-selected', 'disabled'].map((name) => of.getAttribute(name)),
            ];
      const threeUp = (of: Element) =>
        [of, of.parentElement, of.parentElement?.parentElement ?? null].map(nameOf).join(' < ');
      return [...new Set([...document.body.querySelectorAll('*')].map(threeUp))];
    });
    const fresh = parts.filter((part) => !known.has(part));
    for (const part of fresh) known.add(part);
    return fresh.length > 0;
  }

  /** Where the forms end at the right that were looked at: one place, on every screen. */
  const ends = new Set<number>();

  /** What is objected to on the screen named, in both appearances, and what of it is cut where there is little room. */
  async function look(screen: string, { atAnySize = true } = {}): Promise<string[]> {
    await noteParts();
    const objections: string[] = [];
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      const said = await axeObjections(page, { coloursOnly: colorScheme === 'dark' });
      objections.push(...said.map((one) => `${screen}, ${colorScheme}: ${one}`));
    }
    const edges = await edgesOf(page);
    for (const end of edges.ends) ends.add(end);
    objections.push(...edges.astray.map((one) => `${screen}: ${one}`));
    if (ends.size > 1) objections.push(`${screen}: forms end at ${[...ends].join(' and ')}`);
    if (atAnySize) objections.push(...(await cutWhereTight(page)).map((one) => `${screen}, ${one}`));
    return objections;
  }

  /** A page is called what the menu calls it, with more words perhaps: nothing has two names. */
  async function openPlace(name: string): Promise<void> {
    await page
      .getByRole('navigation', { name: 'Menu utama' })
      .getByRole('link', { name, exact: true })
      .click();
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${name}\\b`) }).waitFor();
  }

  async function openTab(name: string): Promise<void> {
    const tab = page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name, exact: true });
    await tab.click();
    await tab.and(page.locator('[aria-current=page]')).waitFor();
  }

  it('at the door, and at every place of the Kepala', async () => {
    const said = await look('Masuk');
    await logIn(page, demo.userOf('head'));
    const menu = page.getByRole('navigation', { name: 'Menu utama' });
    const places = await menu.getByRole('link').allTextContents();
    expect(places.length).toBeGreaterThan(15);
    for (const place of places) {
      await openPlace(place);
      said.push(...(await look(place)));
    }
    for (const part of ['Pengguna', 'Kata sandi saya', 'Retensi dan pemusnahan', 'Tampilan']) {
      await page.getByRole('tab', { name: part }).click();
      said.push(...(await look(part)));
    }
    expect(said).toEqual([]);
  });

  it('in the list that a quarter on Beranda opens, which says so', async () => {
    await openPlace('Beranda');
    await page
      .getByRole('link', { name: /^Tw\. / })
      .first()
      .click();
    await page.getByRole('button', { name: /^Target jatuh tempo: / }).waitFor();
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    await page.goBack();
    await page
      .getByRole('link', { name: /^\d+ dari \d+$/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Capaian target: Tercapai' }).waitFor();
    expect(await look('Capaian target')).toEqual([]);
  });

  it('in a case, as it is read', async () => {
    await openPlace('Beranda');
    await page.getByRole('link', { name: /^Intervensi/ }).click();
    await page.getByRole('grid').getByRole('row').nth(1).click();
    await page.keyboard.press('Space');
    await page.getByRole('complementary', { name: /^Sekilas/ }).waitFor();
    const said = await look('Sekilas');
    await page.getByRole('button', { name: 'Buka berkas' }).click();
    const tabs = page.getByRole('navigation', { name: 'Bagian berkas kasus' });
    await tabs.waitFor();
    for (const tab of await tabs.getByRole('link').allTextContents()) {
      await openTab(tab);
      said.push(...(await look(tab)));
    }
    await page.getByRole('table', { name: 'Riwayat kasus' }).getByRole('button').first().click();
    await page.getByRole('dialog').getByRole('region').waitFor();
    said.push(...(await look('Riwayat versi')));
    await page.keyboard.press('Escape');
    expect(said).toEqual([]);
  });

  it('in every form, as it is written', async () => {
    const said: string[] = [];
    const write = async (tab: string, part: string | undefined, button: string) => {
      await openTab(tab);
      if (part) await page.getByRole('button', { name: part, exact: true }).click();
      await page.getByRole('button', { name: button, exact: true }).first().click();
      await page
        .getByText('Buang draf')
        .or(page.getByText('tersimpan otomatis'))
        .or(page.getByText('Membetulkan versi'))
        .first()
        .waitFor();
      said.push(...(await look(`${tab}: ${part ?? button}`)));
    };
    await write('Identitas', undefined, 'Betulkan');
    await write('Identitas', 'Data kasus', 'Betulkan');
    await write('EIC', undefined, 'Betulkan');
    await write('EIC', 'Kontak', 'Tambah kontak');
    await write('EIC', 'Kontrak', 'Tambah kontrak');
    await write('EIC', 'Persetujuan', 'Catat persetujuan');
    await write('Asesmen', undefined, 'Asesmen baru');
    await write('Perencanaan', undefined, 'Betulkan');
    await write('Intervensi', undefined, 'Semua isian');
    await write('Evaluasi', undefined, 'Ronde baru');
    await write('Intervensi', 'Kelayakan dan ketersediaan', 'Catat keadaan baru');
    await write('Terminasi', 'Rujukan', 'Tambah rujukan');
    await write('Terminasi', 'Bimbingan lanjut', 'Tambah bimbingan lanjut');
    await write('Pembahasan', undefined, 'Catat hasil konferensi');
    await write('Pembahasan', 'Konsultasi', 'Catat konsultasi');
    await write('Pembahasan', 'Supervisi', 'Catat supervisi');
    await openTab('Surat');
    await page.getByRole('combobox', { name: 'Jenis surat' }).click();
    await page.getByRole('option', { name: 'Surat Rujukan' }).click();
    await page.getByRole('button', { name: 'Buat surat', exact: true }).click();
    await page.getByRole('button', { name: 'Kata-kata surat', exact: true }).waitFor();
    said.push(...(await look('Surat: Surat Rujukan')));
    expect(said).toEqual([]);
  });

  it('in what opens over a screen', async () => {
    const said: string[] = [];
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Cari atau ketik perintah' }).waitFor();
    said.push(...(await look('Cari atau ketik perintah')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Kepala Panti/ }).click();
    await page.getByRole('menu').waitFor();
    said.push(...(await look('Menu pengguna')));
    await page.keyboard.press('Escape');
    await openPlace('Kasus');
    for (const button of [
      'Kolom',
      'Status: terbuka',
      'Tahap: semua',
      'Kategori: semua',
      'Waktu: kapan saja',
    ]) {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('dialog').waitFor();
      said.push(...(await look(button)));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    for (const button of ['Cetak', 'Ekspor XLSX']) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByLabel('Penerima').waitFor();
      said.push(...(await look(button)));
      await page.keyboard.press('Escape');
    }
    await page.getByRole('link', { name: 'Daftarkan orang', exact: true }).click();
    await page.getByRole('button', { name: 'Buka kalender' }).first().click();
    await page.getByRole('button', { name: 'Hari ini' }).waitFor();
    // It is placed for the window in which it was opened.
    said.push(...(await look('Kalender', { atAnySize: false })));
    await page.getByRole('button', { name: 'Hari ini' }).press('Escape');
    await page.getByRole('button', { name: 'Hari ini' }).waitFor({ state: 'hidden' });
    await page.getByRole('combobox', { name: 'Agama' }).fill('is');
    await page.getByRole('option').first().waitFor();
    said.push(...(await look('Daftar pilihan')));
    expect(said).toEqual([]);
  });

  it('where backups are made and rehearsed', async () => {
    await openPlace('Cadangan');
    await page.getByRole('button', { name: 'Buat cadangan sekarang' }).click();
    await page.getByRole('button', { name: 'Periksa cadangan nomor 1' }).waitFor();
    const said = await look('Cadangan, dengan isinya');
    for (const [button, control] of [
      ['Pilih tempat kedua', 'Cari lagi'],
      ['Latihan pemulihan', 'Mulai latihan'],
    ] as const) {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('button', { name: control }).waitFor();
      said.push(...(await look(button)));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    expect(said).toEqual([]);
  });

  it('for each other role, at every place where something stands that was not looked at yet', async () => {
    const said: string[] = [];
    for (const role of [
      'supervisor',
      'socialWorker',
      'caregiver',
      'operator',
      'inspector',
      'auditor',
    ] as const) {
      await lock(page);
      await logIn(page, demo.userOf(role));
      const menu = page.getByRole('navigation', { name: 'Menu utama' });
      for (const place of await menu.getByRole('link').allTextContents()) {
        await menu.getByRole('link', { name: place, exact: true }).click();
        await menu
          .getByRole('link', { name: place, exact: true })
          .and(page.locator('[data-active]'))
          .waitFor();
        await page.getByRole('heading', { level: 1 }).waitFor();
        if (await noteParts()) said.push(...(await look(`${role} ${place}`)));
      }
    }
    expect(said).toEqual([]);
  });

  it('where there is no vault yet, and one is brought back', async () => {
    const empty = await openTitian();
    const pageBefore = page;
    page = empty.page;
    try {
      await page.getByRole('button', { name: 'Buat brankas baru' }).waitFor();
      const said = await look('Halaman pertama');
      await page.getByRole('button', { name: 'Pulihkan dari cadangan' }).click();
      await page.getByText('Langkah 1 dari 6').waitFor();
      said.push(...(await look('Pulihkan dari cadangan')));
      expect(said).toEqual([]);
    } finally {
      page = pageBefore;
      await empty.close();
    }
  });
});
