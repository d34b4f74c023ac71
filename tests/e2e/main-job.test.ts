import { openAsBlob } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetsOf } from '../support/sheets.ts';
import { axeObjections } from './support/axe.ts';
import { daysAgo } from './support/days.ts';
import { inOrder } from './support/in-order.ts';
import { choose, holdsKeyboard, pick, pressOn, tabBackTo, tick, typeInto } from './support/keyboard.ts';
import { lock, logIn, type OpenTitian, openTitian } from './support/open-titian.ts';

const head = { name: 'Ratna Dewanti', loginName: 'ratna', passphrase: 'pagar melati tujuh sungai' };
const worker = {
  name: 'Sri Wahyuni',
  loginName: 'sri',
  role: 'Pekerja Sosial',
  passphrase: 'lentera bambu senja sembilan',
};
const supervisor = {
  name: 'Agus Salim',
  loginName: 'agus',
  role: 'Supervisor',
  passphrase: 'kereta hujan pasar gula',
};

/** Twins: one registered by the Kepala, the other by the peksos. */
const twin = 'Rina Wulandari';
const girl = 'Rini Wulandari';
const born = '12/03/2012';

describe('the main job, by three people on one PC', () => {
  let titian: OpenTitian;
  beforeAll(async () => {
    titian = await openTitian();
  });
  afterAll(() => titian?.close());
  inOrder(() => titian);

  it('the Kepala makes the vault, with its recovery key typed back', async () => {
    const { page } = titian;
    expect(await axeObjections(page)).toEqual([]);
    await page.getByRole('button', { name: 'Buat brankas baru' }).click();
    await page.getByLabel('Nama lembaga').fill('PSAA Tunas Melati');
    await page.getByLabel('Kota atau kabupaten').fill('Sleman');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByLabel('Nama lengkap').fill(head.name);
    await page.getByLabel('Nama pengguna').fill(head.loginName);
    await page.getByLabel('Kata sandi', { exact: true }).fill(head.passphrase);
    await page.getByLabel('Kata sandi, sekali lagi').fill(head.passphrase);
    await page.getByRole('button', { name: 'Lanjut' }).click();
    const key = page.getByRole('list', { name: 'Kunci pemulihan' });
    await key.waitFor();
    const groups = await key.getByRole('listitem').allTextContents();
    expect(groups).toHaveLength(9);
    expect(await axeObjections(page)).toEqual([]);
    await page.getByLabel('Kunci sudah tercetak atau tersalin di kertas').check();
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByLabel('Kunci pemulihan').fill(groups.join(' ').toLowerCase());
    await page.getByRole('button', { name: 'Buat brankas' }).click();
    await page.getByRole('heading', { name: 'Beranda' }).waitFor();
    expect(await axeObjections(page)).toEqual([]);
  });

  it('the Kepala gives a peksos and a supervisor their accounts', async () => {
    const { page } = titian;
    await page.getByRole('link', { name: 'Atur' }).click();
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
    expect(await axeObjections(page)).toEqual([]);
  });

  it('the Kepala registers somebody and assigns the case to the peksos', async () => {
    const { page } = titian;
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
    await page.getByRole('button', { name: 'Tindakan lain untuk kasus ini' }).click();
    await page.getByRole('menuitem', { name: 'Ganti pekerja sosial' }).click();
    for (const [role, person] of Object.entries({ 'Pekerja sosial': worker, Supervisor: supervisor })) {
      await page.getByRole('combobox', { name: role }).fill(person.loginName);
      await page.getByRole('option', { name: new RegExp(person.name) }).click();
    }
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Peksos: Sri Wahyuni').waitFor();
    expect(await axeObjections(page)).toEqual([]);
    await lock(page);
  });

  it('the peksos logs in without a mouse, and finds the case she was given', async () => {
    const { page } = titian;
    await page.getByLabel('Nama pengguna').waitFor();
    await typeInto(page, 'Nama pengguna', worker.loginName);
    await typeInto(page, 'Kata sandi', worker.passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Beranda' }).waitFor();
    await pressOn(page, 'Kasus');
    await page.getByRole('gridcell', { name: twin, exact: true }).waitFor();
  });

  it('the peksos registers her twin, once the two were compared side by side', async () => {
    const { page } = titian;
    await pressOn(page, 'Daftarkan orang');
    await page.getByRole('heading', { name: 'Orang baru' }).waitFor();
    await typeInto(page, 'Nama lengkap', girl);
    await choose(page, 'Jenis kelamin', 'Perempuan');
    await typeInto(page, 'Tanggal lahir', born);
    await choose(page, 'Alasan NIK kosong', 'Belum punya');
    await pick(page, 'Wilayah domisili', 'depok sleman', /Sleman/);
    await pick(page, 'Kategori PPKS utama', 'anak terlantar', 'Anak Terlantar');
    await typeInto(page, 'Tanggal masuk', daysAgo(60));
    await pick(page, 'Sumber rujukan', 'keluarga', /Keluarga/);
    expect(await axeObjections(page)).toEqual([]);
    await pressOn(page, 'Simpan pendaftaran');
    await page
      .getByRole('dialog')
      .getByRole('cell', { name: `${twin} ≠ berbeda` })
      .waitFor();
    expect(await axeObjections(page)).toEqual([]);
    await choose(page, `Keputusan tentang ${twin}`, 'Orang lain');
    await pressOn(page, 'Simpan sebagai orang baru');
    await page.getByRole('heading', { name: 'Pendaftaran tersimpan' }).waitFor();
    await pressOn(page, 'Buka kasus');
    await page.getByRole('heading', { name: new RegExp(girl) }).waitFor();
  });

  it('EIC: contact, consent and contract, and the stage completed once nothing is missing', async () => {
    const { page } = titian;
    await pressOn(page, 'EIC');
    await pressOn(page, 'Kontak');
    await pressOn(page, 'Tambah kontak');
    await holdsKeyboard(page, 'Tanggal');
    await typeInto(page, 'Tanggal', daysAgo(60));
    await pick(page, 'Sasaran', 'kunjungan', 'Kunjungan rumah');
    await typeInto(page, 'Ringkasan proses', 'Menemui bibi kedua anak di rumahnya.');
    await pressOn(page, 'Simpan kontak');
    await page.getByRole('table', { name: 'Kontak: 1' }).waitFor();
    await holdsKeyboard(page, 'Kontak EIC');

    await pressOn(page, 'Persetujuan');
    await pressOn(page, 'Catat persetujuan');
    await typeInto(page, 'Tanggal pencatatan', daysAgo(59));
    await pick(page, 'Dasar pemrosesan', 'persetujuan', 'Persetujuan yang sah');
    await choose(page, 'Status persetujuan', 'Sudah diberikan');
    await typeInto(page, 'Pemberi persetujuan', 'Kartini');
    await choose(page, 'Hubungan dengan penerima manfaat', 'Kerabat lain');
    await typeInto(page, 'Tanggal persetujuan', daysAgo(59));
    await pressOn(page, 'Simpan persetujuan');
    await page.getByRole('table', { name: 'Persetujuan: 1' }).waitFor();

    await pressOn(page, 'Kontrak');
    await pressOn(page, 'Tambah kontrak');
    await choose(page, 'Jenis kontrak', 'Kontrak awal (preliminary contracts)');
    await typeInto(page, 'Tujuan kontrak', 'Menyepakati masa asesmen selama satu bulan.');
    for (const [name, role, task] of [
      [worker.name, 'Pekerja sosial', 'Menemui Rini tiap pekan.'],
      [girl, 'Klien', 'Ikut pertemuan dan bercerita.'],
    ] as const) {
      await pressOn(page, 'Tambah pihak');
      await typeInto(page, 'Nama', name);
      await pick(page, 'Sebagai', role, role);
      await typeInto(page, 'Tugas', task);
    }
    await choose(page, 'Adanya periode waktu (time period): Ada', 'Ya');
    await typeInto(page, 'Tanggal mulai', daysAgo(58));
    await typeInto(page, 'Tanggal selesai', daysAgo(28));
    expect(await axeObjections(page)).toEqual([]);
    await pressOn(page, 'Simpan kontrak');
    await page.getByRole('table', { name: 'Kontrak: 1' }).waitFor();

    await pressOn(page, 'Formulir EIC');
    await pressOn(page, 'Selesaikan tahap');
    await page.getByText('Belum dapat diselesaikan: 5 hal').waitFor();
    expect(await axeObjections(page)).toEqual([]);
    await pressOn(page, 'Tanggal kontak awal belum diisi.');
    await typeInto(page, 'Tanggal kontak awal', daysAgo(60));
    await typeInto(page, 'Masalah menurut klien', 'Tidak ada yang menjemput kami pulang sekolah.');
    await typeInto(page, /^Permintaan akan pelayanan/, 'Tempat tinggal dan sekolah yang tetap.');
    await choose(page, 'Hasil eligibilitas', 'Memenuhi syarat');
    await typeInto(page, 'Rumusan pelayanan', 'Pengasuhan sementara sambil menelusuri keluarga.');
    await choose(page, 'Desire (hasrat): Ada', 'Ya');
    await pressOn(page, 'Selesaikan tahap');
    await holdsKeyboard(page, /^Selesai .* versi 1$/);
    expect(await axeObjections(page)).toEqual([]);
  });

  it('Asesmen: the problem stated and formulated', async () => {
    const { page } = titian;
    await pressOn(page, 'Asesmen');
    await pressOn(page, 'Asesmen baru');
    await typeInto(page, 'Tanggal asesmen', daysAgo(50));
    await choose(page, 'Jenis asesmen', 'Asesmen awal');
    await typeInto(page, 'Pernyataan masalah', 'Rini diasuh bergantian dan sering tidak bersekolah.');
    await typeInto(page, 'Fisik dan kesehatan: Uraian', 'Berat badan kurang.');
    await typeInto(page, 'Perumusan secara integratif', 'Keluarga besar mau mengasuh, tetapi belum mampu.');
    expect(await axeObjections(page)).toEqual([]);
    await pressOn(page, 'Selesaikan asesmen');
    await page.getByRole('table', { name: 'Asesmen: 1' }).waitFor();
  });

  it('Perencanaan: goal, targets and tasks, written as a tree without leaving the keyboard', async () => {
    const { page } = titian;
    await pressOn(page, 'Rencana');
    await typeInto(page, 'Tanggal rencana', daysAgo(45));
    await typeInto(page, 'Fokus masalah', 'Pengasuhan dan sekolah.');
    await typeInto(page, 'Akar masalah', 'Orang tua merantau tanpa kabar.');
    await typeInto(page, 'Tujuan pemecahan masalah', 'Rini diasuh keluarganya sendiri.');
    await choose(page, 'Disetujui dalam konferensi kasus', 'Ya');
    await tabBackTo(page, 'Tulis tujuan pertama');
    await page.keyboard.press('Enter');
    await holdsKeyboard(page, 'Tujuan 1');
    await page.keyboard.type('Rini tinggal bersama bibinya');
    await newLine(page, 'Tujuan 2');
    await page.keyboard.press('Tab');
    await holdsKeyboard(page, 'Target 1');
    await writeTarget(page, 'Bersekolah setiap hari', '2', '5', 'hari/minggu');
    await tabBackTo(page, 'Target 1');
    await newLine(page, 'Target 2');
    await page.keyboard.press('Tab');
    await holdsKeyboard(page, 'Kegiatan 1');
    await page.keyboard.type('Mengantar Rini dan menemui gurunya');
    await newLine(page, 'Kegiatan 2');
    await page.keyboard.press('Shift+Tab');
    await holdsKeyboard(page, 'Target 2');
    await writeTarget(page, 'Bibi mengunjungi Rini', '0', '4', 'kunjungan/bulan');
    expect(await axeObjections(page)).toEqual([]);
    await pressOn(page, 'Selesaikan tahap');
    await holdsKeyboard(page, /versi 1$/);
  });

  it('Intervensi: a note tied to its task, and Coerce not without a written reason', async () => {
    const { page } = titian;
    await pressOn(page, 'Intervensi');
    await pick(page, 'Jenis kontak', 'klien', 'Klien');
    await pick(page, 'Kegiatan dalam rencana', '1.1', /^1\.1 Mengantar/);
    await typeInto(page, 'Ringkasan', 'Rini mau diantar ke sekolah.');
    await tick(page, 'Persuade (membujuk)');
    await pressOn(page, 'Simpan catatan');
    await page.getByRole('heading', { name: 'Catatan: 1' }).waitFor();

    await pick(page, 'Jenis kontak', 'klien', 'Klien');
    await typeInto(page, 'Ringkasan', 'Rini berlari ke jalan raya.');
    await tick(page, 'Coerce (paksaan)');
    await pressOn(page, 'Simpan catatan');
    await pressOn(page, 'Alasan paksaan belum diisi.');
    await typeInto(page, 'Alasan paksaan', 'Dipegang lengannya karena ada truk melaju.');
    expect(await axeObjections(page)).toEqual([]);
    await pressOn(page, 'Simpan catatan');
    await page.getByRole('heading', { name: 'Catatan: 2' }).waitFor();
    await page.getByText('Alasan: Dipegang lengannya karena ada truk melaju.').waitFor();
  });

  it('Evaluasi: a round beside the plan, and the comparison in one sentence', async () => {
    const { page } = titian;
    await pressOn(page, 'Evaluasi');
    await pressOn(page, 'Ronde baru');
    await choose(page, 'Jenis evaluasi', 'Berkala');
    await typeInto(page, 'Awal periode', daysAgo(45));
    await choose(page, 'Hasil target 1', 'Tercapai');
    await typeInto(page, 'Nilai capaian', '5');
    await choose(page, 'Hasil target 2', 'Sebagian');
    await typeInto(page, 'Nilai capaian', '2');
    await typeInto(page, 'Hambatan', 'Ongkos perjalanan bibi.');
    await choose(page, 'Penilaian proses', 'Baik');
    await choose(page, 'Penilaian hasil', 'Cukup');
    await typeInto(page, 'Rencana tindak lanjut', 'Mencari bantuan ongkos.');
    expect(await axeObjections(page)).toEqual([]);
    await pressOn(page, 'Selesaikan ronde');
    const outcome = page.getByRole('region', { name: 'Target dan capaian' });
    await outcome.getByText('tercapai: 1 dari 2 target yang sudah waktunya').waitFor();
    await page.getByRole('columnheader', { name: /^Ronde 1/ }).waitFor();
    expect(await axeObjections(page)).toEqual([]);
  });

  it('a completed form is corrected with a reason, and its first version stays readable', async () => {
    const { page } = titian;
    await pressOn(page, 'EIC');
    await pressOn(page, 'Betulkan');
    await typeInto(page, 'Rumusan pelayanan', 'Pengasuhan sementara dan pendampingan sekolah.');
    await typeInto(page, 'Alasan pembetulan', 'Pelayanan sekolah terlupa.');
    await pressOn(page, 'Simpan pembetulan');
    await holdsKeyboard(page, /versi 2$/);
    await pressOn(page, 'Riwayat versi');
    await pressOn(page, /^Versi 1/);
    const first = page.getByRole('region', { name: 'Isi versi 1' });
    await first.getByText('Pengasuhan sementara sambil menelusuri keluarga.').waitFor();
    expect(await axeObjections(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await holdsKeyboard(page, 'Riwayat versi');
  });

  it('the supervisor reviews the coercion, and finds the case by typing part of a name', async () => {
    const { page } = titian;
    await lock(page);
    await logIn(page, supervisor);
    const waiting = page.getByRole('region', { name: 'Catatan paksaan yang menunggu telaah' });
    await waiting.getByText('Dipegang lengannya karena ada truk melaju.').waitFor();
    expect(await axeObjections(page)).toEqual([]);
    await page.getByRole('button', { name: `Telaah catatan paksaan ${girl}` }).click();
    await page.getByLabel('Tanggapan').fill('Sesuai. Bahas rute sekolah yang aman.');
    await page.getByRole('button', { name: 'Tandai sudah ditelaah' }).click();
    await waiting.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('row', { name: new RegExp(twin) }).waitFor();
    await page.keyboard.type('rini wulan');
    await page.getByText('1 dari 2 kasus').waitFor();
    await page.getByRole('gridcell', { name: girl, exact: true }).waitFor();
    expect(await axeObjections(page)).toEqual([]);
  });

  it('the supervisor exports the rows shown, and no others', async () => {
    const { page } = titian;
    await page.getByRole('button', { name: 'Ekspor XLSX' }).click();
    expect(await axeObjections(page)).toEqual([]);
    const kept = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan XLSX' }).click();
    const sheets = await sheetsOf(await openAsBlob(await (await kept).path()));
    const text = JSON.stringify([...sheets]);
    expect([text.includes(girl), text.includes(twin)]).toEqual([true, false]);
    await page.getByText('1 baris disimpan.').waitFor();
  });

  it('the supervisor is shown neither users nor audit, and is refused at their address', async () => {
    const { page } = titian;
    const menu = page.getByRole('navigation', { name: 'Menu utama' });
    expect(await menu.getByRole('link').allTextContents()).toEqual([
      'Beranda',
      'Kasus',
      'Konferensi',
      'Laporan',
      'Panduan',
      'Atur',
    ]);
    await menu.getByRole('link', { name: 'Atur' }).click();
    await page.getByRole('tab', { name: 'Kata sandi saya' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Pengguna' }).count()).toBe(0);
    await page.evaluate(() => {
      location.hash = '#/audit';
    });
    await page.getByText('Peran Anda tidak berhak').waitFor();
  });

  it('Terminasi closes the case, once that was meant', async () => {
    const { page } = titian;
    await lock(page);
    await typeInto(page, 'Nama pengguna', worker.loginName);
    await typeInto(page, 'Kata sandi', worker.passphrase);
    await page.keyboard.press('Enter');
    await pressOn(page, 'Kasus');
    await page.getByRole('row', { name: new RegExp(girl) }).waitFor();
    await page.keyboard.type('rini');
    await page.getByText('1 dari 2 kasus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pressOn(page, 'Terminasi');
    await typeInto(page, 'Tanggal terminasi', daysAgo(0));
    await pick(page, 'Alasan terminasi', 'kembali', /^Kembali ke keluarga/);
    await typeInto(page, 'Uraian alasan', 'Bibi mengasuh Rini.');
    await typeInto(page, 'Disetujui oleh', head.name);
    await pressOn(page, 'Tutup kasus');
    await holdsKeyboard(page, 'Batal');
    await pressOn(page, 'Tutup kasus');
    await page.getByText(/Keluar .*: Kembali ke keluarga/).waitFor();
    expect(await axeObjections(page)).toEqual([]);
  });
});

/** Enter on a line of the plan begins the next of its level. */
async function newLine(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Enter');
  await holdsKeyboard(page, name);
}

/** Fills in the card of the target that has the keyboard; it fell due ten days ago. */
async function writeTarget(page: Page, statement: string, from: string, to: string, unit: string) {
  await page.keyboard.type(statement);
  await typeInto(page, 'Indikator', 'Menurut catatan harian');
  await typeInto(page, 'Nilai awal', from);
  await typeInto(page, 'Nilai target', to);
  await typeInto(page, 'Satuan', unit);
  await typeInto(page, 'Tenggat', daysAgo(10));
}
