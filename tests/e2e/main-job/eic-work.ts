import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { consentItems } from '#domain/lists/consent-items';
import { daysAgo } from '../support/days.ts';
import { choose, holdsKeyboard, pick, pressOn, tabBackTo, tabTo, typeInto } from '../support/keyboard.ts';
import { girl, worker } from './people.ts';

/** A visit to the aunt of the girl. */
export async function writeContact(page: Page): Promise<void> {
  await pressOn(page, 'Kontak');
  await pressOn(page, 'Tambah kontak');
  await holdsKeyboard(page, 'Tanggal');
  await typeInto(page, 'Tanggal', daysAgo(60));
  await pick(page, 'Sasaran', 'kunjungan', 'Kunjungan rumah');
  await typeInto(page, 'Ringkasan proses', 'Menemui bibi kedua anak di rumahnya.');
  await pressOn(page, 'Simpan kontak');
  await page.getByRole('table', { name: 'Kontak: 1' }).waitFor();
  await holdsKeyboard(page, 'Kontak EIC');
}

/** The aunt's consent. */
export async function recordConsent(page: Page): Promise<void> {
  await pressOn(page, 'Persetujuan');
  await pressOn(page, 'Catat persetujuan');
  await typeInto(page, 'Tanggal pencatatan', daysAgo(59));
  await pick(page, 'Dasar pemrosesan', 'persetujuan', 'Persetujuan yang sah');
  await choose(page, 'Status persetujuan', 'Sudah diberikan');
  for (const item of Object.values(consentItems)) await choose(page, `${item}: Sudah dijelaskan`, 'Ya');
  await typeInto(page, 'Pemberi persetujuan', 'Kartini');
  await choose(page, 'Hubungan dengan penerima manfaat', 'Kerabat lain');
  await choose(page, 'Cara persetujuan', 'Tertulis');
  await typeInto(page, 'Tanggal persetujuan', daysAgo(59));
  await pressOn(page, 'Simpan persetujuan');
  await page.getByRole('table', { name: 'Persetujuan: 1' }).waitFor();
}

/** A first contract with both parties' tasks, filled in and left unsaved. */
export async function writeContract(page: Page): Promise<void> {
  await pressOn(page, 'Kontrak');
  await pressOn(page, 'Tambah kontrak');
  await choose(page, 'Jenis kontrak', 'Kontrak awal (preliminary contracts)');
  await typeInto(page, 'Tujuan kontrak', 'Menyepakati masa asesmen selama satu bulan.');
  // The parties are there: worker, centre and client, in this order.
  for (const [name, task] of [
    [worker.name, 'Menemui Rini tiap pekan.'],
    ['PSAA Tunas Melati', 'Menyediakan tempat tinggal dan sekolah.'],
    [girl, 'Ikut pertemuan dan bercerita.'],
  ] as const) {
    await tabTo(page, 'Nama');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(name);
    await typeInto(page, 'Tugas', task);
  }
  await choose(page, 'Adanya periode waktu (time period): Ada', 'Ya');
  await typeInto(page, 'Tanggal mulai', daysAgo(58));
  await typeInto(page, 'Tanggal selesai', daysAgo(28));
}

/** What the stage asks before it can be completed, and one of the nine motivations. */
export async function fillInEic(page: Page): Promise<void> {
  // It is taken to be today until somebody says otherwise.
  await tabBackTo(page, 'Tanggal kontak awal');
  await typeInto(page, 'Tanggal kontak awal', daysAgo(60));
  await typeInto(page, 'Masalah menurut klien', 'Tidak ada yang menjemput kami pulang sekolah.');
  await typeInto(page, /^Permintaan akan pelayanan/, 'Tempat tinggal dan sekolah yang tetap.');
  await choose(page, 'Hasil kelayakan (eligibility)', 'Memenuhi syarat');
  await typeInto(page, 'Rumusan pelayanan', 'Pengasuhan sementara sambil menelusuri keluarga.');
  await choose(page, 'Hasrat (desire): Kekuatan', '2 Sedang');
}
