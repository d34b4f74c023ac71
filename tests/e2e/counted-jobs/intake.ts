import { expect } from 'vitest';
import type { Counted } from '../support/counted.ts';

/** Somebody who is registered with papers, as the papers have them; nobody real. */
export type Papered = {
  nik: string;
  name: string;
  sex: 'Perempuan' | 'Laki-laki';
  born: string;
  mother: string;
  referrer: string;
};

/** A woman and a man of Depok, Sleman. */
export const melati: Papered = {
  ...{ nik: '3404076311900001', name: 'Melati Handayani', sex: 'Perempuan', born: '23/11/1990' },
  ...{ mother: 'Kartini', referrer: 'UPT PPA Sleman' },
};
export const bagas: Papered = {
  ...{ nik: '3404071508850002', name: 'Bagas Wicaksono', sex: 'Laki-laki', born: '15/08/1985' },
  ...{ mother: 'Sumirah', referrer: 'RSUD Sleman' },
};

/** Somebody of whom hardly anything is known. */
export async function registerWithout(hand: Counted, name: string): Promise<void> {
  const { page } = hand;
  await beginRegistering(hand);
  await hand.key('Tab');
  await hand.type(name);
  await hand.choose('Jenis kelamin', 'Laki-laki');
  await hand.choose('Alasan NIK kosong', 'Tidak diketahui');
  await hand.writeInto('Perkiraan umur', '70');
  await hand.pickIn('Kategori PPKS utama', 'lanjut');
  await hand.pickIn('Sumber rujukan', 'satpol');
  expect(await page.getByRole('combobox', { name: 'Klaster' }).inputValue()).toBe('Lanjut Usia');
  await hand.look();
  await hand.save('Simpan pendaftaran');
  await page.getByRole('heading', { name: 'Pendaftaran tersimpan' }).waitFor();
}

async function beginRegistering(hand: Counted): Promise<void> {
  await hand.place('Kasus');
  await hand.link('Daftarkan orang');
  await hand.page.getByLabel('NIK', { exact: true }).and(hand.page.locator(':focus')).waitFor();
}

/** With papers and one relative; what the NIK and the address say is there already. */
export async function registerWithPapers(hand: Counted, who: Papered): Promise<void> {
  const { page } = hand;
  await beginRegistering(hand);
  await hand.type(who.nik);
  const holds = (label: string, text: string | RegExp) =>
    expect.poll(() => page.getByLabel(label, { exact: true }).first().inputValue()).toMatch(text);
  await holds('Tanggal lahir', who.born);
  await holds('Wilayah domisili', /Depok/);
  await holds('Daerah asal', /Depok/);
  for (const [field, from] of [
    ['Jenis kelamin', 'dari NIK'],
    ['Tanggal lahir', 'dari NIK'],
    ['Daerah asal', 'dari alamat'],
  ] as const)
    await page.locator('[data-assumed]').filter({ hasText: field }).getByText(from).waitFor();
  expect(await page.getByRole('radio', { name: who.sex }).first().isChecked()).toBe(true);
  await hand.writeInto('Nama lengkap', who.name);
  await hand.writeInto('Tempat lahir', 'Magelang');
  await hand.pickIn('Agama', 'islam');
  await hand.pickIn('Pendidikan terakhir', 'smp');
  await hand.choose('Status perkawinan', 'Belum Kawin');
  await hand.writeInto('Nomor KK', `34040715012000${who.nik.slice(-2)}`);
  await hand.writeInto('Alamat menurut KTP', 'Jalan Kaliurang km 5');
  await hand.choose('Tempat tinggal tetap', 'Rumah Tangga');
  await hand.choose('Terdata DTSEN', 'Belum dicek');
  await hand.button('Tambah anggota');
  await page.getByRole('group', { name: 'Anggota 1' }).getByLabel('Nama', { exact: true }).waitFor();
  await hand.type(who.mother);
  await hand.pickIn('Hubungan', 'ibu');
  await hand.look();
  await hand.pickIn('Kategori PPKS utama', 'kekerasan');
  await hand.writeInto('Alasan masuk', 'Dipukul di rumah dan pergi.');
  await hand.pickIn('Sumber rujukan', 'ppa');
  await hand.writeInto('Nama dan instansi perujuk', who.referrer);
  await hand.look();
  await hand.save('Simpan pendaftaran');
  await hand.link('Buka kasus');
  await page.getByRole('heading', { name: new RegExp(who.name) }).waitFor();
}

/** From the case that was opened: contact, contract, consent and the form of EIC itself. */
export async function writeContact(hand: Counted): Promise<void> {
  await hand.part('EIC');
  await hand.button('Kontak');
  await hand.button('Tambah kontak');
  await hand.pickIn('Sasaran', 'rumah');
  await hand.writeInto('Ringkasan proses', 'Menemui ibunya di rumah.');
  await hand.save('Simpan kontak');
  await hand.page.getByRole('table', { name: 'Kontak: 1' }).waitFor();
}

export async function writeContract(hand: Counted): Promise<void> {
  await hand.button('Kontrak');
  await hand.button('Tambah kontrak');
  await hand.click(hand.page.getByRole('radio', { name: /^Kontrak awal/ }));
  await hand.writeInto('Tujuan kontrak', 'Aman selama asesmen sebulan.');
  const tasks = hand.page.getByLabel('Tugas');
  for (const [at, task] of ['Menemui tiap pekan.', 'Memberi tempat tinggal.', 'Ikut pertemuan.'].entries())
    await hand.write(tasks.nth(at), task);
  await hand.button('Ya untuk semua');
  await hand.writeInto('Tanggal selesai', '31/12/2027');
  await hand.look();
  await hand.save('Simpan kontrak');
  await hand.page.getByRole('table', { name: 'Kontrak: 1' }).waitFor();
}

export async function recordConsent(hand: Counted, who: Papered): Promise<void> {
  await hand.button('Persetujuan');
  await hand.button('Catat persetujuan');
  await hand.pickIn('Dasar pemrosesan', 'persetujuan');
  await hand.choose('Status persetujuan', 'Sudah diberikan');
  await hand.button('Ya untuk semua');
  // Who is on file is offered by name: nobody types it again.
  const given = hand.page.getByLabel('Pemberi persetujuan').first();
  await hand.pick(given, who.name.slice(0, 6).toLowerCase(), 'ArrowDown');
  await hand.choose('Hubungan dengan penerima manfaat', 'Diri sendiri');
  await hand.choose('Cara persetujuan', 'Tertulis');
  await hand.save('Simpan persetujuan');
  await hand.page.getByRole('table', { name: 'Persetujuan: 1' }).waitFor();
}

export async function fillInEic(hand: Counted, who: Papered): Promise<void> {
  const { page } = hand;
  await hand.button('Formulir EIC');
  expect(await page.getByLabel('Instansi perujuk').inputValue()).toBe(who.referrer);
  await hand.look();
  await hand.writeInto('Masalah menurut klien', 'Saya takut pulang.');
  await hand.writeInto('Kebutuhan klien dan cara', 'Tempat yang aman dan bekerja lagi.');
  await hand.writeInto(/^Permintaan akan pelayanan/, 'Perlindungan dan pendampingan hukum.');
  await hand.choose('Hasil kelayakan (eligibility)', 'Memenuhi syarat');
  await hand.writeInto('Rumusan pelayanan', 'Rumah aman sambil dilaporkan.');
  await hand.choose('Kebutuhan (need): Kekuatan', '3 Kuat');
  for (const paper of ['KTP', 'KK', 'BPJS', 'Surat pengantar'])
    await hand.choose(`${paper}: Keadaan`, 'Fotokopi');
  await hand.button('Sisanya tidak ada');
  // Filled in, with every section open that was written in.
  expect(await hand.look()).toBeLessThanOrEqual(3);
  await hand.save('Selesaikan tahap');
  await page.getByText(/^Selesai .* versi 1$/).waitFor();
}
