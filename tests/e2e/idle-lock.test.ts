import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { jpegWithSecrets } from '../attachments/samples.ts';
import { anAdmission, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, passphraseOf, type TestCentre } from '../support/test-centre.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

const minutes = 60_000;
const typed = 'Konseling kedua, belum selesai ditulis';

describe('a window nobody works at', { timeout: 60_000 }, () => {
  let centre: TestCentre;
  let caseId: string;
  let page: Page;
  onCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('dewi', 'supervisor', 'Dewi Lestari');
      ({ caseId } = await register(made.client, someone('Wulan Sari'), anAdmission()));
      return made;
    },
    async (opened) => {
      ({ centre, page } = opened);
      await page.clock.install();
      await logIn(page, headLogin);
      await page.getByRole('heading', { name: 'Beranda' }).waitFor();
    },
  );

  const toNotes = () =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, `/kasus/${caseId}/intervensi`);

  it('shows the door by itself, and nothing of what stood there', async () => {
    await toNotes();
    await page.getByLabel('Ringkasan').fill(typed);
    await page.getByText(/^Draf tersimpan/).waitFor();
    centre.time.pass(6 * minutes);
    await page.clock.fastForward('00:31'); // until the window asks how the vault stands
    await page.getByLabel('Kata sandi', { exact: true }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/Wulan|Konseling/);
    expect(await page.title()).toBe('Titian');
  });

  it('gives what was typed back to whoever typed it, and not to somebody else', async () => {
    await logIn(page, { loginName: 'dewi', passphrase: passphraseOf('dewi') });
    await toNotes();
    await page.getByLabel('Ringkasan').waitFor();
    expect(await page.getByLabel('Ringkasan').inputValue()).toBe('');
    await page.keyboard.press('Control+l');
    await page.getByLabel('Nama pengguna').waitFor();
    await logIn(page, headLogin);
    await toNotes();
    await page.getByText(/^Draf tersimpan/).waitFor();
    expect(await page.getByLabel('Ringkasan').inputValue()).toBe(typed);
  });

  it('gives what was typed in a small dialog back in the same dialog, and to nobody else', async () => {
    const toStart = () =>
      page.evaluate(() => {
        location.hash = '/';
      });
    const openTask = () => page.getByRole('button', { name: 'Tambah tugas' }).click();
    const what = page.getByRole('dialog', { name: 'Tambah tugas' }).getByLabel('Apa yang perlu dikerjakan');
    await toStart();
    await openTask();
    await what.fill(typed);
    centre.time.pass(6 * minutes);
    await page.clock.fastForward('00:31');
    await page.getByLabel('Kata sandi', { exact: true }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/Konseling/);
    await logIn(page, { loginName: 'dewi', passphrase: passphraseOf('dewi') });
    await openTask();
    expect(await what.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+l');
    await page.getByLabel('Nama pengguna').waitFor();
    await logIn(page, headLogin);
    await page.getByText(/Buka lagi kotak atau halaman isiannya/).waitFor();
    await openTask();
    expect(await what.inputValue()).toBe(typed);
  });

  it('keeps nothing of a dialog that is closed', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Tutup tanpa menyimpan' }).click();
    await page.keyboard.press('Control+l');
    await page.getByLabel('Nama pengguna').waitFor();
    await logIn(page, headLogin);
    await page.getByRole('button', { name: 'Tambah tugas' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tambah tugas' });
    expect(await dialog.getByLabel('Apa yang perlu dikerjakan').inputValue()).toBe('');
    await page.keyboard.press('Escape');
  });

  it('gives the photo that was chosen for a registration back, and to nobody else', async () => {
    const toRegister = () =>
      page.evaluate(() => {
        location.hash = '/kasus/baru';
      });
    const standsThere = (name: string) => page.getByRole('button', { name, exact: true }).waitFor();
    await toRegister();
    const file = { name: 'wajah.jpg', mimeType: 'image/jpeg', buffer: jpegWithSecrets() };
    await page.locator('input[type=file][accept*="image/png"]').setInputFiles(file);
    await standsThere('Ganti foto');
    centre.time.pass(6 * minutes);
    await page.clock.fastForward('00:31');
    await page.getByLabel('Kata sandi', { exact: true }).waitFor();
    await logIn(page, { loginName: 'dewi', passphrase: passphraseOf('dewi') });
    await toRegister();
    await standsThere('Pilih foto');
    await page.keyboard.press('Control+l');
    await page.getByLabel('Nama pengguna').waitFor();
    await logIn(page, headLogin);
    await toRegister();
    await standsThere('Ganti foto');
    await page.getByRole('button', { name: 'Tanpa foto' }).click();
    await page.getByRole('link', { name: 'Beranda', exact: true }).click();
    await page.getByRole('heading', { name: 'Beranda' }).waitFor();
  });

  it('gives what was changed on pages of the settings back where it stood, and only that', async () => {
    const go = (part: string) =>
      page.evaluate((hash) => {
        location.hash = hash;
      }, `/atur?bagian=${part}`);
    const lockBySitting = async () => {
      centre.time.pass(6 * minutes);
      await page.clock.fastForward('00:31');
      await page.getByLabel('Kata sandi', { exact: true }).waitFor();
    };
    await go('lembaga');
    await page.getByLabel('Alamat').fill('Jalan yang belum disimpan 7');
    await lockBySitting();
    const before = await (async () => {
      await centre.as('kepala');
      const { centre: operations } = centre.client;
      const saved = await operations.save({ ...(await operations.get()), contact: '0274 111' });
      await centre.client.vault.lock();
      return saved;
    })();
    await logIn(page, headLogin);
    await expect.poll(() => page.getByLabel('Alamat').inputValue()).toBe('Jalan yang belum disimpan 7');
    expect(await page.getByLabel('Telepon dan email').inputValue()).toBe('0274 111');
    await page.getByRole('tab', { name: 'Templat surat' }).click();
    const leaving = page.getByRole('dialog', { name: 'Tinggalkan halaman ini?' });
    await leaving.getByRole('button', { name: 'Tetap di sini' }).click();
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.getByText('Semua tersimpan.').waitFor();
    await page.getByRole('tab', { name: 'Templat surat' }).click();
    await page.getByLabel('Surat', { exact: true }).selectOption({ index: 2 });
    await page.getByLabel('Isi templat').fill('# Judul yang belum disimpan');
    await lockBySitting();
    await logIn(page, headLogin);
    await page.getByLabel('Isi templat').waitFor();
    expect(await page.getByLabel('Isi templat').inputValue()).toBe('# Judul yang belum disimpan');
    expect(
      await page.getByLabel('Surat', { exact: true }).evaluate((one: HTMLSelectElement) => one.selectedIndex),
    ).toBe(2);
    await centre.as('kepala');
    expect(await centre.client.centre.get()).toEqual({
      ...before,
      address: 'Jalan yang belum disimpan 7',
      revision: before.revision + 1,
    });
  });

  it('locks after eight hours by its own clock, however busy, though the core would let it go on', async () => {
    const { centre: operations } = centre.client;
    await operations.save({ ...(await operations.get()), idleMinutes: 15 });
    await page.reload();
    await page.getByRole('heading', { name: 'Pengaturan' }).waitFor();
    const step = 14 * 60 + 30;
    const workFor = async (seconds: number) => {
      for (let left = seconds; left > 0; left -= step) {
        await page.clock.fastForward(step * 1_000);
        await page.keyboard.press('Shift');
      }
    };
    await workFor(8 * 3_600 - 2 * step);
    expect(await page.getByRole('heading', { name: 'Pengaturan' }).count()).toBe(1);
    await workFor(3 * step);
    await page.getByLabel('Nama pengguna').waitFor();
  });
});
