import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { daysAgo } from '../support/days.ts';
import { pressOn } from '../support/keyboard.ts';
import { born, head, supervisor, twin, worker } from './people.ts';

/** The wizard of the first start, with the recovery key typed back from the screen. */
export async function makeVault(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Buat brankas baru' }).click();
  await page.getByLabel('Nama lembaga').fill('PSAA Tunas Melati');
  await page.getByLabel('Kota atau kabupaten').fill('Sleman');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Nama lengkap').fill(head.name);
  await page.getByLabel('Nama pengguna').fill(head.loginName);
  await page.getByLabel('Kata sandi', { exact: true }).fill('hujan payung sepeda');
  await page.getByText(/angka, atau urutan tombol yang umum, sehingga mudah ditebak/).waitFor();
  await page.getByLabel('Kata sandi', { exact: true }).fill(head.passphrase);
  await page.getByLabel('Kata sandi, sekali lagi').fill(head.passphrase);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lanjut' }).click();
  const key = page.getByRole('list', { name: 'Kunci pemulihan' });
  await key.waitFor();
  const groups = await key.getByRole('listitem').allTextContents();
  expect(groups).toHaveLength(9);
  await expectAccessible(page);
  await page.getByLabel('Kunci sudah tercetak atau tersalin di kertas').check();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Kunci pemulihan').fill(groups.join(' ').toLowerCase());
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Buat brankas' }).click();
  await isWelcomed(page);
  // The tests stand in Makassar, and so does the new centre until it says otherwise.
  await page.getByRole('link', { name: 'Pengaturan' }).click();
  expect(await page.getByLabel('Zona waktu').inputValue()).toBe('WITA');
}

/** A new house is told what to do first, and is alarmed by nothing. */
async function isWelcomed(page: Page): Promise<void> {
  const welcome = page.getByRole('region', { name: 'Selamat datang di PSAA Tunas Melati' });
  for (const first of ['Daftarkan orang', 'Impor', 'Tambahkan pengguna', 'Baca panduan'])
    await welcome.getByRole('link', { name: first, exact: true }).waitFor();
  await page.getByRole('region', { name: 'Umur cadangan' }).getByRole('listitem').first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
}

/** An account for the peksos and one for the supervisor. */
export async function addUsers(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pengaturan' }).click();
  await page.getByRole('tab', { name: 'Pengguna' }).click();
  for (const person of [worker, supervisor]) {
    await page.getByRole('button', { name: 'Tambah pengguna' }).click();
    await page.getByLabel('Nama lengkap').fill(person.name);
    await page.getByLabel('Nama pengguna').fill(person.loginName);
    await page.getByLabel('Peran').selectOption({ label: person.role });
    await page.getByLabel('Kata sandi pertama', { exact: true }).fill(person.passphrase);
    await page.getByLabel('Kata sandi pertama, sekali lagi').fill(person.passphrase);
    await page.getByRole('dialog').getByRole('button', { name: 'Tambah' }).click();
    await page.getByRole('cell', { name: person.name, exact: true }).waitFor();
  }
}

/** The first of the twins, with no more than must be known of her. */
export async function registerTwin(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Kasus', exact: true }).click();
  await page.getByRole('link', { name: 'Daftarkan orang', exact: true }).click();
  await page.getByLabel('Nama lengkap').fill(twin);
  await page.getByRole('radio', { name: 'Perempuan' }).check();
  await page.getByLabel('Tanggal lahir', { exact: true }).fill(born);
  await page.getByRole('radio', { name: 'Sedang diurus' }).check();
  await page.getByRole('combobox', { name: 'Kategori PPKS utama' }).fill('terlantar');
  await page.getByRole('option', { name: 'Anak Terlantar', exact: true }).click();
  await page.getByLabel('Tanggal masuk').fill(daysAgo(90));
  await page.getByRole('combobox', { name: 'Sumber rujukan' }).fill('dinas');
  await page.getByRole('option', { name: /Dinas Sosial/ }).click();
  await page.getByRole('button', { name: 'Simpan pendaftaran' }).click();
  await page.getByRole('link', { name: 'Buka kasus' }).click();
  await page.getByText('Belum ada pekerja sosial').waitFor();
}

/** Whose case is open becomes a penerima manfaat from the day of admission: the reports count from then on. */
export async function acceptPerson(page: Page): Promise<void> {
  await pressOn(page, 'Identitas');
  await pressOn(page, 'Penetapan');
  await pressOn(page, 'Simpan penetapan');
  await page.getByRole('button', { name: 'Betulkan' }).waitFor();
}

/** The open case is given to the peksos, and to the supervisor. */
export async function assign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tindakan lain untuk kasus ini' }).click();
  await page.getByRole('menuitem', { name: 'Ganti pekerja sosial' }).click();
  for (const [role, person] of Object.entries({ 'Pekerja sosial': worker, Supervisor: supervisor })) {
    await page.getByRole('combobox', { name: role }).fill(person.loginName);
    await page.getByRole('option', { name: new RegExp(person.name) }).click();
  }
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
  await page.getByText(`Peksos: ${worker.name}`).waitFor();
}
