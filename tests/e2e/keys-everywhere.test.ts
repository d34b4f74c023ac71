import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accept, anAdmission, carryToPlan, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, passphraseOf } from '../support/test-centre.ts';
import { expectAccessible } from './support/axe.ts';
import { focusedName, holdsKeyboard, pick, tabTo, typeInto } from './support/keyboard.ts';
import { lock, logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

describe('keys that hold everywhere', { timeout: 60_000 }, () => {
  let page: Page;
  let caseId = '';
  onCentre(
    async () => {
      const made = await makeTestCentre();
      const sri = await made.addUser('sri', 'socialWorker', 'Sri W.');
      ({ caseId } = await register(made.client, someone('Melati Ayu'), anAdmission(), sri));
      await accept(made.client, caseId);
      await carryToPlan(made.client, caseId);
      return made;
    },
    async (opened) => {
      page = opened.page;
      await logIn(page, { loginName: 'sri', passphrase: passphraseOf('sri') });
    },
  );
  const unread = 'Berkas itu bukan gambar PNG atau JPEG yang dapat dibaca.';
  const told = () => page.getByText('Catatan tersimpan.', { exact: true });

  it('Alt and a digit go to the parts of a file, in their order', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').pressSequentially('melati');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Melati Ayu/ })
      .waitFor();
    await page.getByRole('dialog').locator('[data-selected]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Melati Ayu/ }).waitFor();
    for (const [digit, name] of [
      [8, 'Evaluasi'],
      [1, 'Ringkasan'],
      [7, 'Intervensi'],
    ] as const) {
      await page.keyboard.press(`Alt+${digit}`);
      await page.locator(`nav [aria-current="page"]`, { hasText: name }).waitFor();
    }
  });

  it('another part of a file begins at its top, wherever one was', async () => {
    const main = page.getByRole('main');
    const scrolled = () => main.evaluate((all) => all.scrollTop);
    await page.setViewportSize({ width: 1366, height: 480 });
    await page.keyboard.press('Alt+4');
    await page.locator('nav [aria-current="page"]', { hasText: 'EIC' }).waitFor();
    await main.getByRole('button', { name: 'Betulkan' }).waitFor();
    await main.evaluate((all) => all.scrollTo({ top: 9_999, behavior: 'instant' }));
    expect(await scrolled()).toBeGreaterThan(50);
    await page.keyboard.press('Alt+2');
    await page.getByRole('heading', { name: 'Identitas diri' }).waitFor();
    await expect.poll(scrolled).toBe(0);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.keyboard.press('Alt+7');
    await page.locator('nav [aria-current="page"]', { hasText: 'Intervensi' }).waitFor();
  });

  it('Esc back to a form that loads again finds it where one had scrolled', async () => {
    const main = page.getByRole('main');
    const scrolled = () => main.evaluate((all) => Math.round(all.scrollTop));
    await page.setViewportSize({ width: 1366, height: 480 });
    await page.keyboard.press('Alt+5');
    await page.getByRole('button', { name: 'Asesmen baru' }).click();
    await holdsKeyboard(page, 'Tanggal asesmen');
    await main.evaluate((all) => all.scrollTo({ top: 300, behavior: 'instant' }));
    await page.keyboard.press('Alt+2');
    await page.getByRole('heading', { name: 'Identitas diri' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Pernyataan masalah' }).waitFor();
    await expect.poll(scrolled).toBe(300);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.keyboard.press('Alt+7');
    await page.locator('nav [aria-current="page"]', { hasText: 'Intervensi' }).waitFor();
  });

  it('Ctrl+Enter saves the note that is written, and what was told of it is gone in three seconds', async () => {
    await pick(page, 'Jenis kontak', 'klien', 'Klien');
    await typeInto(page, 'Ringkasan', 'Melati mau bersekolah.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Catatan: 1' }).waitFor();
    await told().waitFor();
    const [box, bar] = [await told().boundingBox(), await page.getByRole('banner').boundingBox()];
    expect(box && bar && box.y + box.height <= bar.y + bar.height + 8).toBe(true);
    await expectAccessible(page);
    await told().waitFor({ state: 'detached', timeout: 4_500 });
  });

  it('F8 goes to what is required and empty, from the last on to the first, with Shift back', async () => {
    await page.keyboard.press('Alt+5');
    await page.getByRole('button', { name: 'Asesmen baru' }).click();
    await holdsKeyboard(page, 'Tanggal asesmen');
    const passed: string[] = [];
    for (const key of ['F8', 'F8', 'F8', 'F8', 'Shift+F8']) {
      await page.keyboard.press(key);
      passed.push(await focusedName(page));
    }
    const [statement, formulation] = ['Pernyataan masalah', 'Perumusan secara integratif'];
    // Its kind is taken from the file.
    expect(passed).toEqual([statement, formulation, statement, formulation, statement]);
    await page.keyboard.press('Escape');
  });

  it('F8 finds what is required wherever it stands, and says that nothing is wanted only of a form', async () => {
    const full = page.getByText('Tidak ada isian wajib yang kosong.');
    const main = page.getByRole('main');
    await page.keyboard.press('Alt+4');
    await page.locator('nav [aria-current="page"]', { hasText: 'EIC' }).waitFor();
    await main.getByRole('button', { name: 'Betulkan' }).waitFor();
    await page.keyboard.press('F8');
    expect(await full.count()).toBe(0);
    await main.getByRole('button', { name: 'Betulkan' }).click();
    await main.getByLabel('Alasan pembetulan').waitFor();
    await page.keyboard.press('F8');
    await holdsKeyboard(page, 'Alasan pembetulan');
    await page.keyboard.type('Salah ketik.');
    await page.keyboard.press('F8');
    await full.waitFor();
    await full.waitFor({ state: 'detached', timeout: 4_500 });
    await page.keyboard.press('Escape');

    await page.keyboard.press('Alt+4');
    await main.getByRole('button', { name: 'Salah berkas' }).click();
    const wrongFile = page.getByRole('dialog');
    const reason = wrongFile.getByLabel('Alasan');
    await holdsKeyboard(page, 'Alasan');
    await wrongFile.getByRole('button', { name: 'Batal' }).focus();
    await page.keyboard.press('F8');
    await holdsKeyboard(page, 'Alasan');
    // Blanks answer nothing, but they are asked about before the dialog closes over them.
    await page.keyboard.type('  ');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Tutup tanpa menyimpan?' }).waitFor();
    await holdsKeyboard(page, 'Lanjutkan mengisi');
    await page.keyboard.press('F8');
    await holdsKeyboard(page, 'Lanjutkan mengisi');
    expect(await full.count()).toBe(0);
    await page.keyboard.press('Enter');
    await reason.fill('');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('Esc goes one step back from a field too, and what was typed there is kept', async () => {
    await page.keyboard.press('Alt+5');
    await page.getByRole('button', { name: 'Asesmen baru' }).click();
    await tabTo(page, 'Pernyataan masalah');
    await page.keyboard.type('Sering tidak bersekolah.');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Lanjutkan draf asesmen' }).click();
    const kept = page.getByRole('textbox', { name: 'Pernyataan masalah' });
    await expect.poll(() => kept.inputValue()).toBe('Sering tidak bersekolah.');
  });

  it('a question mark shows the sheet of keys, but where somebody types one', async () => {
    await tabTo(page, 'Pernyataan masalah');
    await page.keyboard.press('End');
    await page.keyboard.type('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await holdsKeyboard(page, /./);
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Tombol cepat' });
    await sheet.getByText('Simpan atau selesaikan formulir yang sedang diisi').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  });

  it('what was refused and what was thrown away is told there too, and gone as soon, unless one is on it', async () => {
    const bar = await page.getByRole('banner').boundingBox();
    const isQuiet = async (words: string) => {
      await page.getByText(words).waitFor();
      const box = await page.getByText(words).boundingBox();
      expect(box && bar && box.y + box.height <= bar.y + bar.height + 8).toBe(true);
    };
    const isGone = (words: string) => page.getByText(words).waitFor({ state: 'detached', timeout: 4_500 });
    await page.keyboard.press('Alt+2');
    const noPicture = { name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from('bukan gambar') };
    await page.locator('input[type=file][accept*="image/png"]').setInputFiles(noPicture);
    await isQuiet(unread);
    await page.getByRole('button', { name: 'Tutup pesan' }).focus();
    await new Promise((passed) => setTimeout(passed, 3_500));
    await isQuiet(unread);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await isGone(unread);
    await page.keyboard.press('Alt+9');
    await page.getByRole('button', { name: 'Buang draf Asesmen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Buang draf' }).click();
    await isQuiet('Draf dibuang.');
    await isGone('Draf dibuang.');
  });

  it('tells nobody who comes next what the one before was told', async () => {
    await page.keyboard.press('Alt+7');
    await pick(page, 'Jenis kontak', 'klien', 'Klien');
    await typeInto(page, 'Ringkasan', 'Bermain catur.');
    await page.keyboard.press('Control+Enter');
    await told().waitFor();
    await lock(page);
    // The name of the one before stands there, and gives way to what the next one types.
    const name = page.getByLabel('Nama pengguna');
    expect(await name.inputValue()).not.toBe('');
    await name.click();
    await page.keyboard.type(headLogin.loginName);
    expect(await name.inputValue()).toBe(headLogin.loginName);
    await logIn(page, headLogin);
    expect(await told().count()).toBe(0);
  });

  it('F8 goes into answers that stand beside or below one another, and a key gives one', async () => {
    const answers = (question: string) =>
      page.getByRole('radiogroup', { name: question }).getByRole('radio', { checked: true });
    const goTo = (address: string) =>
      page.evaluate((to) => {
        location.hash = to;
      }, address);
    await goTo('/kasus/baru');
    await holdsKeyboard(page, 'NIK');
    await page.keyboard.press('F8');
    await holdsKeyboard(page, 'Nama lengkap');
    await page.keyboard.press('F8');
    await holdsKeyboard(page, 'Jenis kelamin');
    await page.keyboard.press('Space');
    expect(await answers('Jenis kelamin').count()).toBe(1);
    await page.keyboard.press('F8');
    await holdsKeyboard(page, 'Alasan NIK kosong');
    await page.keyboard.press('ArrowRight');
    await answers('Alasan NIK kosong').waitFor();
    await goTo(`/kasus/${caseId}/eic?catatan=consent:baru`);
    await page.getByLabel('Status persetujuan').waitFor();
    await tabTo(page, 'Dasar pemrosesan');
    await page.keyboard.press('F8');
    await holdsKeyboard(page, 'Status persetujuan');
    await page.keyboard.press('Space');
    await answers('Status persetujuan').waitFor();
  });
});
