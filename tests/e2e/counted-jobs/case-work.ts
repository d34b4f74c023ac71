import type { Counted } from '../support/counted.ts';

/** The least that an assessment is completed with. */
export async function assess(hand: Counted): Promise<void> {
  await hand.part('Asesmen');
  await hand.button('Asesmen baru');
  await hand.choose('Jenis asesmen', 'Asesmen awal');
  await hand.writeInto('Pernyataan masalah', 'Dipukul dan tidak punya penghasilan.');
  await hand.writeInto('Perumusan secara integratif', 'Ibunya mau menampung, tetapi belum mampu.');
  await hand.save('Selesaikan asesmen');
  await hand.page.getByRole('table', { name: 'Asesmen: 1' }).waitFor();
}

const targets = ['Bekerja lagi', 'Punya tabungan', 'Tidur nyenyak', 'Laporan selesai', 'Ibu berkunjung'];

/** One goal, five targets and a task for each; within the tree both hands stay at the keys. */
export async function plan(hand: Counted): Promise<void> {
  const { page } = hand;
  const line = (name: string) => page.getByRole('textbox', { name, exact: true });
  const lands = (name: string) => line(name).and(page.locator(':focus')).waitFor();
  await hand.part('Perencanaan');
  await hand.writeInto('Fokus masalah', 'Aman dan berpenghasilan.');
  await hand.writeInto('Akar masalah', 'Kekerasan yang lama didiamkan.');
  await hand.writeInto('Tujuan pemecahan masalah', 'Tinggal aman bersama ibunya.');
  await hand.button('Tulis tujuan pertama');
  await lands('Tujuan 1');
  await hand.type('Tinggal aman');
  await hand.key('Enter');
  await lands('Tujuan 2');
  await hand.key('Tab');
  for (const [at, target] of targets.entries()) {
    const number = at + 1;
    await lands(`Target ${number}`);
    await hand.type(target);
    for (const [field, value] of [
      ['Indikator', 'Catatan harian'],
      ['Nilai awal', '0'],
      ['Nilai target', '5'],
      ['Satuan', 'kali'],
      ['Tenggat', '31/12/2027'],
    ] as const) {
      const box = page.getByRole('region', { name: `Target ${number}`, exact: true }).getByLabel(field);
      for (let press = 0; press < 4 && !(await isFocused(box.first())); press += 1) await hand.key('Tab');
      await hand.type(value);
    }
    await hand.click(line(`Target ${number}`));
    await hand.key('Enter');
    await lands(`Target ${number + 1}`);
    await hand.key('Tab');
    await lands('Kegiatan 1');
    await hand.type('Pendampingan tiap pekan');
    if (number === targets.length) break;
    await hand.key('Enter');
    await lands('Kegiatan 2');
    await hand.key('Shift+Tab');
  }
  await hand.save('Selesaikan tahap');
  await page.getByText(/^Selesai .* versi 1$/).waitFor();
}

const isFocused = (box: ReturnType<Counted['page']['getByLabel']>) =>
  box.evaluate((element) => element === document.activeElement);

export async function writeNote(hand: Counted): Promise<void> {
  const { page } = hand;
  await hand.part('Intervensi');
  const fresh = page.getByRole('region', { name: 'Catatan baru' });
  await hand.pick(fresh.getByRole('combobox', { name: 'Jenis kontak' }), 'klien');
  await hand.write(fresh.getByLabel('Ringkasan'), 'Melatih berbicara dengan ibunya.');
  await hand.save('Simpan catatan');
  await page.getByRole('heading', { name: 'Catatan: 1' }).waitFor();
}

export async function evaluate(hand: Counted): Promise<void> {
  const { page } = hand;
  await hand.part('Evaluasi');
  await hand.button('Ronde baru');
  await page.getByLabel('Nilai target 1').and(page.locator(':focus')).waitFor();
  for (const value of [5, 2, 0, 1, 6]) {
    await hand.type(String(value));
    await hand.key('Enter');
  }
  await hand.choose('Penilaian proses', 'Baik');
  await hand.choose('Penilaian hasil', 'Cukup');
  await hand.writeInto('Rencana tindak lanjut', 'Mencari bantuan ongkos.');
  await hand.look();
  await hand.save('Selesaikan ronde');
  await page.getByRole('columnheader', { name: /^Ronde 1/ }).waitFor();
}

/** The packet of the case, seen and saved. */
export async function makePacket(hand: Counted): Promise<void> {
  const { page } = hand;
  const link = page.getByRole('main').getByRole('link', { name: 'Bahan', exact: true });
  await hand.way(() => hand.click(link), 'bah', 'Bahan');
  await page.getByText(/^\d+ halaman$/).waitFor();
  const saved = page.waitForEvent('download');
  await hand.button('Simpan PDF');
  await saved;
}

export async function refer(hand: Counted): Promise<void> {
  await hand.part('Terminasi');
  await hand.button('Rujukan');
  await hand.button('Tambah rujukan');
  await hand.writeInto('Lembaga tujuan', 'RSUD Sleman');
  await hand.writeInto('Alasan rujukan', 'Pemeriksaan mata.');
  await hand.save('Simpan rujukan');
  await hand.page.getByRole('table', { name: 'Rujukan: 1' }).waitFor();
}

/** Closes the case for a reason, by the letters that find it. */
export async function close(hand: Counted, reason: string, subReason?: string): Promise<void> {
  const { page } = hand;
  await hand.part('Terminasi');
  await hand.pickIn('Alasan terminasi', reason);
  if (subReason !== undefined) await hand.pickIn('Sub-alasan', subReason);
  await hand.writeInto('Uraian alasan', 'Tujuan kontrak tercapai.');
  await hand.pick(page.getByLabel('Disetujui oleh').first(), 'ratna', 'ArrowDown');
  await hand.save('Tutup kasus');
  const asked = page.getByRole('dialog').getByRole('button', { name: 'Tutup kasus' });
  await hand.click(asked);
  await page.getByText(/Keluar .*:/).waitFor();
}

export async function followUp(hand: Counted): Promise<void> {
  const byClicks = async () => {
    await hand.button('Bimbingan lanjut');
    await hand.button('Tambah bimbingan lanjut');
  };
  await hand.way(byClicks, 'bim', 'Bimbingan lanjut');
  await hand.writeInto('Kondisi', 'Tinggal dengan ibu, bekerja.');
  await hand.save('Simpan bimbingan lanjut');
  await hand.page.getByRole('table', { name: 'Bimbingan lanjut: 1' }).waitFor();
}

/** Somebody who left comes back: what is known of them is there. */
export async function comeBack(hand: Counted, name: string): Promise<void> {
  const { page } = hand;
  const byClicks = async () => {
    await hand.button('Tindakan lain untuk kasus ini');
    await hand.click(page.getByRole('menuitem', { name: 'Kasus baru untuk orang ini' }));
  };
  await hand.way(byClicks, `kasus baru ${name.slice(0, 4).toLowerCase()}`, name);
  await hand.pickIn('Sumber rujukan', 'ppa');
  await hand.save('Buka kasus baru');
  await page.getByRole('heading', { name: 'Kasus dibuka' }).waitFor();
}
