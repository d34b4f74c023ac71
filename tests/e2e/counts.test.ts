import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTestCentre, passphraseOf } from '../support/test-centre.ts';
import { type Cost, Counted, costSince, tableOf } from './support/counted.ts';
import { logIn } from './support/open-titian.ts';
import { onCentre } from './support/window-on.ts';

/** A woman of Depok, Sleman, born on 23 November 1990. */
const nik = '3404076311900001';

/**
 * What the main job costs whoever does it, counted at the screens. Before the forms were laid out anew: a full intake 128
 * clicks, registration without papers 13 clicks and 5.5 screens with papers, a note 7, a contract 25.
 */
describe('what the main job costs', { timeout: 180_000 }, () => {
  let page: Page;
  const jobs: Record<string, Cost> = {};
  onCentre(
    async () => {
      const centre = await makeTestCentre();
      await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
      return centre;
    },
    async (opened) => {
      page = opened.page;
      await logIn(page, { loginName: 'sri', passphrase: passphraseOf('sri') });
    },
  );
  afterAll(() => console.log(tableOf(jobs)));

  it('somebody without papers is registered in 8 clicks', async () => {
    const hand = new Counted(page);
    await hand.link('Kasus');
    await hand.link('Daftarkan orang');
    await page.getByLabel('NIK', { exact: true }).and(page.locator(':focus')).waitFor();
    await hand.key('Tab');
    await hand.type('Mbah Pasar');
    await hand.choose('Jenis kelamin', 'Laki-laki');
    await hand.choose('Alasan NIK kosong', 'Tidak diketahui');
    await hand.writeInto('Perkiraan umur', '70');
    await hand.pickIn('Kategori PPKS utama', 'lanjut');
    await hand.pickIn('Sumber rujukan', 'satpol');
    expect(await page.getByRole('combobox', { name: 'Klaster' }).inputValue()).toBe('Lanjut Usia');
    await hand.look();
    await hand.button('Simpan pendaftaran');
    await page.getByRole('heading', { name: 'Pendaftaran tersimpan' }).waitFor();
    jobs['Pendaftaran tanpa surat'] = hand.cost;
    expect(hand.cost.clicks).toBeLessThanOrEqual(8);
    expect(hand.cost.screens).toBeLessThanOrEqual(2.5);
    expect(hand.twice()).toEqual([]);
  });

  it('an intake takes 64 clicks, no fact twice: registration with papers, contact, contract, consent, EIC', async () => {
    const hand = new Counted(page);
    await registerWithPapers(hand);
    jobs['Pendaftaran dengan surat'] = { ...hand.cost };
    expect(await hand.look()).toBeLessThan(3);
    await writeContact(hand);
    const before = { ...hand.cost };
    await writeContract(hand);
    jobs.Kontrak = costSince(before, hand.cost);
    expect(jobs.Kontrak.clicks).toBeLessThanOrEqual(10);
    await recordConsent(hand);
    await fillInEic(hand);
    jobs['Penerimaan lengkap'] = hand.cost;
    expect(hand.cost.clicks).toBeLessThanOrEqual(64);
    expect(hand.cost.screens).toBeLessThanOrEqual(3);
    expect(hand.twice()).toEqual([]);
  });

  it('a note takes 4 clicks in an open case', async () => {
    const hand = new Counted(page);
    await hand.link('Intervensi');
    const fresh = page.getByRole('region', { name: 'Catatan baru' });
    await hand.pick(fresh.getByRole('combobox', { name: 'Jenis kontak' }), 'klien');
    await hand.write(fresh.getByLabel('Ringkasan'), 'Melatih berbicara dengan ibunya.');
    await hand.button('Simpan catatan');
    await page.getByRole('heading', { name: 'Catatan: 1' }).waitFor();
    jobs['Satu catatan'] = hand.cost;
    expect(hand.cost.clicks).toBeLessThanOrEqual(4);
  });

  it('the note and the contract take no click at all by keyboard, and no more keys than before', async () => {
    const hand = new Counted(page);
    await hand.tabTo('Jenis kontak');
    await hand.take('klien');
    await hand.tabTo('Ringkasan');
    await hand.type('Ibunya menelepon.');
    await hand.pressOn('Simpan catatan');
    await page.getByRole('heading', { name: 'Catatan: 2' }).waitFor();
    jobs['Satu catatan, papan ketik'] = hand.cost;
    // Before: 47 to 65 keys from the list of cases.
    expect(hand.cost).toMatchObject({ clicks: 0 });
    expect(hand.cost.keys).toBeLessThanOrEqual(47);

    await page
      .getByRole('navigation', { name: 'Bagian berkas kasus' })
      .getByRole('link', { name: 'EIC' })
      .focus();
    const second = new Counted(page);
    await second.key('Enter');
    await second.pressOn('Kontrak');
    await second.pressOn('Tambah kontrak');
    // The form gives the keyboard to its first field.
    await page
      .getByRole('radio', { name: /^Kontrak awal/ })
      .and(page.locator(':focus'))
      .waitFor();
    await second.key('Space');
    await second.tabTo('Tujuan kontrak');
    await second.type('Tinggal dan belajar menjahit.');
    for (const task of ['Mendampingi.', 'Menyediakan kamar.', 'Mengikuti pelajaran.']) {
      await second.tabTo('Tugas');
      await second.type(task);
      await second.key('Tab');
    }
    await second.pressOn('Ya untuk semua');
    await second.tabTo('Tanggal mulai');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Hari ini' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hari ini' }).waitFor({ state: 'hidden' });
    await page.getByLabel('Tanggal mulai').first().focus();
    await second.tabTo('Tanggal selesai');
    await second.type('31/12/2027');
    await second.pressOn('Simpan kontrak');
    await page.getByRole('table', { name: 'Kontrak: 2' }).waitFor();
    jobs['Kontrak, papan ketik'] = second.cost;
    expect(second.cost.clicks).toBe(0);
    expect(second.cost.keys).toBeLessThanOrEqual(80);
  });

  async function registerWithPapers(hand: Counted): Promise<void> {
    await hand.link('Kasus');
    await hand.link('Daftarkan orang');
    await page.getByLabel('NIK', { exact: true }).and(page.locator(':focus')).waitFor();
    await hand.type(nik);
    const holds = (label: string, text: string | RegExp) =>
      expect.poll(() => page.getByLabel(label, { exact: true }).first().inputValue()).toMatch(text);
    await holds('Tanggal lahir', '23/11/1990');
    await holds('Wilayah domisili', /Depok/);
    await holds('Daerah asal', /Depok/);
    for (const [field, from] of [
      ['Jenis kelamin', 'dari NIK'],
      ['Tanggal lahir', 'dari NIK'],
      ['Daerah asal', 'dari alamat'],
    ] as const)
      await page.locator('[data-assumed]').filter({ hasText: field }).getByText(from).waitFor();
    expect(await page.getByRole('radio', { name: 'Perempuan' }).isChecked()).toBe(true);
    await hand.writeInto('Nama lengkap', 'Melati Handayani');
    await hand.writeInto('Tempat lahir', 'Magelang');
    await hand.pickIn('Agama', 'islam');
    await hand.pickIn('Pendidikan terakhir', 'smp');
    await hand.choose('Status perkawinan', 'Belum Kawin');
    await hand.writeInto('Nomor KK', '3404071501200009');
    await hand.writeInto('Alamat menurut KTP', 'Jalan Kaliurang km 5');
    await hand.choose('Tempat tinggal tetap', 'Rumah Tangga');
    await hand.choose('Terdata DTSEN', 'Belum dicek');
    await hand.button('Tambah anggota');
    await hand.type('Kartini');
    await hand.pickIn('Hubungan', 'ibu');
    await hand.look();
    await hand.pickIn('Kategori PPKS utama', 'kekerasan');
    await hand.writeInto('Alasan masuk', 'Dipukul suaminya dan pergi dari rumah.');
    await hand.pickIn('Sumber rujukan', 'ppa');
    await hand.writeInto('Nama dan instansi perujuk', 'UPT PPA Sleman');
    await hand.look();
    await hand.button('Simpan pendaftaran');
    await hand.link('Buka kasus');
    await page.getByRole('heading', { name: /Melati Handayani/ }).waitFor();
    await hand.click(
      page.getByRole('navigation', { name: 'Bagian berkas kasus' }).getByRole('link', { name: 'EIC' }),
    );
  }

  async function writeContact(hand: Counted): Promise<void> {
    await hand.button('Kontak');
    await hand.button('Tambah kontak');
    await hand.pickIn('Sasaran', 'rumah');
    await hand.writeInto('Ringkasan proses', 'Menemui Melati dan ibunya di rumah.');
    await hand.button('Simpan kontak');
    await page.getByRole('table', { name: 'Kontak: 1' }).waitFor();
  }

  async function writeContract(hand: Counted): Promise<void> {
    await hand.button('Kontrak');
    await hand.button('Tambah kontrak');
    await hand.click(page.getByRole('radio', { name: /^Kontrak awal/ }));
    await hand.writeInto('Tujuan kontrak', 'Aman selama asesmen sebulan.');
    const tasks = page.getByLabel('Tugas');
    for (const [at, task] of ['Menemui tiap pekan.', 'Memberi tempat tinggal.', 'Ikut pertemuan.'].entries())
      await hand.write(tasks.nth(at), task);
    await hand.button('Ya untuk semua');
    await hand.writeInto('Tanggal selesai', '31/12/2026');
    await hand.look();
    await hand.button('Simpan kontrak');
    await page.getByRole('table', { name: 'Kontrak: 1' }).waitFor();
  }

  async function recordConsent(hand: Counted): Promise<void> {
    await hand.button('Persetujuan');
    await hand.button('Catat persetujuan');
    await hand.pickIn('Dasar pemrosesan', 'persetujuan');
    await hand.choose('Status persetujuan', 'Sudah diberikan');
    await hand.button('Ya untuk semua');
    // Who is on file is offered by name: nobody types it again.
    await hand.pick(page.getByLabel('Pemberi persetujuan').first(), 'melati', 'ArrowDown');
    await hand.choose('Hubungan dengan penerima manfaat', 'Diri sendiri');
    await hand.choose('Cara persetujuan', 'Tertulis');
    await hand.button('Simpan persetujuan');
    await page.getByRole('table', { name: 'Persetujuan: 1' }).waitFor();
  }

  async function fillInEic(hand: Counted): Promise<void> {
    await hand.button('Formulir EIC');
    expect(await page.getByLabel('Instansi perujuk').inputValue()).toBe('UPT PPA Sleman');
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
    await hand.button('Selesaikan tahap');
    await page.getByText(/^Selesai .* versi 1$/).waitFor();
  }
});
