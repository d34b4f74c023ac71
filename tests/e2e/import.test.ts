import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importLabel } from '#domain/import/fields';
import { shapes } from '../import/shapes.ts';
import { expectAccessible } from './support/axe.ts';
import type { DemoVault } from './support/demo-vault.ts';
import { logIn } from './support/open-titian.ts';
import { onDemoVault } from './support/window-on.ts';

describe('old files', () => {
  let demo: DemoVault;
  let page: Page;
  let folder: string;
  onDemoVault((opened) => {
    ({ demo, page } = opened);
  });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'titian-impor-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  const choose = async (name: string, bytes: Uint8Array) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    await page.locator('input[type=file]').setInputFiles(file);
    await button('Periksa isinya').waitFor();
  };

  /** The walk is longer than five minutes on a busy machine: the pass phrase is asked again. */
  const giveAgain = async () => {
    const dialog = page.getByRole('dialog', { name: 'Kata sandi diperlukan' });
    const done = page.getByText(/^Selesai: /);
    await dialog.or(done).first().waitFor();
    if (!(await dialog.isVisible())) return;
    await dialog.getByLabel('Kata sandi').fill(demo.userOf('operator').passphrase);
    await dialog.getByLabel('Kata sandi').press('Enter');
  };

  it('are brought in by the operator, from the list of cases, with the sample that is filled in', async () => {
    await logIn(page, demo.userOf('operator'));
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('link', { name: 'Impor', exact: true }).click();
    await button('Pilih berkas').waitFor();
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button('Unduh contoh Excel').click(),
    ]);
    const sample = join(folder, download.suggestedFilename());
    await download.saveAs(sample);
    await page.locator('input[type=file]').setInputFiles(sample);
    await button('Periksa isinya').waitFor();
    await expectAccessible(page);
    await button('Periksa isinya').click();
    await page
      .getByText(/^3 dari 3 orang siap diambil: 2 kasus terbuka dan 1 kasus yang sudah ditutup\.$/)
      .waitFor();
    await expectAccessible(page);
    await button('Coba impor 3 baris').click();
    await button('Impor 3 orang').waitFor();
    await page.getByText('4 baris dari lembar lain ikut masuk.').waitFor();
    await expectAccessible(page);
    await button('Impor 3 orang').click();
    await page.getByText(/^Selesai: 3 orang dan 3 kasus/).waitFor();
    await expectAccessible(page);
    await button(/^Batalkan impor Contoh/).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Batalkan impor', exact: true }).click();
    await button('Pilih berkas').waitFor();
    await page.getByText(/^Dibatalkan /).waitFor();
  });

  it.each(shapes)(
    'in the shape of $name',
    async ({ file, make, forAll, columns = {}, means, people, leftOut }) => {
      await choose(file, await make());
      for (const [heading, field] of Object.entries(columns)) {
        if (field !== null) continue;
        const select = page.getByRole('combobox', { name: new RegExp(`^Kolom [A-Z]+, ${heading}$`) });
        await select.selectOption('');
      }
      for (const [field, value] of Object.entries(forAll)) {
        const input = page.getByLabel(`${importLabel(field)} (semua baris)`);
        const isList = await input.evaluate((element) => element.tagName === 'SELECT');
        if (isList) await input.selectOption(value);
        else {
          await input.fill(value);
          await input.blur();
        }
        if (isList) await expect.poll(() => input.inputValue()).toBe(value);
      }
      await button('Periksa isinya').click();
      await page.getByText(/orang siap diambil/).waitFor();
      for (;;) {
        const unknown = page.getByRole('combobox', { name: /^Arti "/ }).first();
        await unknown
          .or(button(`Coba impor ${people} baris`))
          .first()
          .waitFor();
        if (!(await unknown.isVisible())) break;
        const name = (await unknown.getAttribute('aria-label')) ?? '';
        const text = /^Arti "(.*)" pada/.exec(name)?.[1] ?? '';
        await unknown.selectOption(means[text] ?? '');
        await page.getByRole('combobox', { name, exact: true }).waitFor({ state: 'detached' });
      }
      await button(`Coba impor ${people} baris`).click();
      await button(`Impor ${people} orang`).click();
      await giveAgain();
      const left = leftOut === 0 ? 'Tidak ada baris yang tertinggal.' : `${leftOut} baris tidak diambil.`;
      await page
        .getByText(new RegExp(`^Selesai: ${people} orang.*${left.replaceAll('.', '\\.')}$`))
        .waitFor();
      await button('Impor berkas lain').click();
      await button('Pilih berkas').waitFor();
    },
  );

  it('with what is wrong told at its cell, and mended there', async () => {
    const rows = [
      'Nama;JK;Tgl Lahir;NIK;Kategori;Tgl Masuk;Rujukan',
      'Udin Percobaan Sel;L;31/02/2010;3,40299E+15;Anak Terlantar;01/02/2024;Desa',
      'Udin Percobaan Sel;L;03/03/2010;;Anak Terlantar;01/02/2025;Desa',
      'Ujang Kembar Nama;X;04/04/2011;;Anak Terlantar;01/02/2025;Desa',
    ];
    await choose('salah.csv', new TextEncoder().encode(rows.join('\n')));
    const asked = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const answer = (route: Route) => {
      asked.resolve();
      return answered.promise.then(() => route.continue());
    };
    for (const part of ['check', 'rows']) await page.route(`**/import/${part}`, answer);
    await button('Periksa isinya').click();
    await asked.promise;
    // Nothing of the file before stands here while this one is looked at.
    await page.getByText('Memeriksa setiap baris…').waitFor();
    expect(await page.getByText(/orang siap diambil/).count()).toBe(0);
    expect(await page.locator('tbody tr').count()).toBe(0);
    answered.resolve();
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByText('Tanggal "31/02/2010" tidak ada di kalender.').waitFor();
    await page.getByText(/NIK tersimpan sebagai angka/).waitFor();
    // A cell that is wrong may stand out of sight: the head of its row, which stays, names it.
    const heads = page.getByRole('rowheader');
    await expect
      .poll(() => heads.allInnerTexts())
      .toEqual([
        expect.stringMatching(/^2\s+Tanggal lahir dan NIK$/),
        expect.stringMatching(/^4\s+Jenis kelamin$/),
      ]);
    expect(await heads.first().evaluate((head) => getComputedStyle(head).left)).toBe('0px');
    await expectAccessible(page);
    await page.getByLabel('NIK, baris 2', { exact: true }).fill('3402990303100002');
    await page.getByLabel('NIK, baris 2', { exact: true }).press('Enter');
    await page.getByText(/NIK tersimpan sebagai angka/).waitFor({ state: 'detached' });
    await page.getByLabel('Tanggal lahir, baris 2', { exact: true }).fill('03/03/2010');
    await page.getByLabel('Tanggal lahir, baris 2', { exact: true }).press('Enter');
    await page.getByRole('combobox', { name: 'Arti "X" pada Jenis kelamin' }).selectOption('L');
    await page.getByText(/^2 dari 3 orang siap diambil/).waitFor();
    await page.getByText('Mungkin orang yang sama:').waitFor();
    // The rows are wider than the window; what is to be decided about one is not.
    const cutBy = () =>
      button('Orang lain: ambil sebagai orang baru').evaluate((shown) => {
        const right = (one: Element) => one.getBoundingClientRect().right;
        return Math.max(0, right(shown) - Math.min(right(shown.closest('div') as Element), innerWidth));
      });
    expect(await cutBy()).toBe(0);
    const { width = 1366, height = 768 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width: 1024, height });
    expect(await cutBy()).toBe(0);
    await page.setViewportSize({ width, height });
    await expectAccessible(page);
    await button('Orang lain: ambil sebagai orang baru').click();
    await page.getByText(/^3 dari 3 orang siap diambil/).waitFor();
  });
});
