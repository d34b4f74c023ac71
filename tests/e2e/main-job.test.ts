import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeObjections } from './support/axe.ts';
import { daysAgo } from './support/days.ts';
import { inOrder } from './support/in-order.ts';
import { choose, holdsKeyboard, pick, pressOn, typeInto } from './support/keyboard.ts';
import { lock, type OpenTitian, openTitian } from './support/open-titian.ts';

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
  inOrder(() => titian?.page);

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
});
