import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { textOf } from '../support/pdf-text.ts';
import { sheetsOf } from '../support/sheets.ts';
import { fillInEic, recordConsent, writeContact, writeContract } from './main-job/eic-work.ts';
import { acceptPerson, addUsers, assign, makeVault, registerTwin } from './main-job/head-work.ts';
import { born, girl, head, supervisor, twin, worker } from './main-job/people.ts';
import { isOffice, letIn, onMainJob, type Pages } from './main-job/places.ts';
import { writeFindings, writeFocus, writeTree } from './main-job/plan-work.ts';
import { expectAccessible } from './support/axe.ts';
import { daysAgo } from './support/days.ts';
import { drawn } from './support/drawn.ts';
import { choose, holdsKeyboard, pick, pressOn, tabBackTo, tick, typeInto } from './support/keyboard.ts';
import { lock, logIn, logInByKeyboard } from './support/open-titian.ts';

/**
 * The Kepala and the supervisor use the mouse; whatever the peksos does, she does by keyboard alone. On one PC each locks
 * before the next comes; in an office of three (`npm run faults -- three-pcs`, which sets TITIAN_PCS) they are in at once.
 */
describe(`the main job, by three people on ${isOffice ? 'three PCs' : 'one PC'}`, {
  timeout: 120_000,
}, () => {
  let pages: Pages;
  const inside = new Set<Page>();
  onMainJob((opened) => {
    pages = opened;
  });
  const arrive = async (page: Page, who: typeof head | typeof worker | typeof supervisor, by = logIn) => {
    if (isOffice && inside.has(page)) {
      // Whoever sat still while the others worked was locked meanwhile, as anybody is.
      const door = page.getByLabel('Nama pengguna');
      await door
        .or(page.getByRole('navigation', { name: 'Menu utama' }))
        .first()
        .waitFor();
      if (!(await door.isVisible())) return;
    }
    await by(page, who);
    inside.add(page);
  };
  const leave = async (page: Page) => {
    if (!isOffice) await lock(page);
  };

  it('the Kepala makes the vault, with its recovery key typed back', async () => {
    const page = pages.head;
    await expectAccessible(page);
    await makeVault(page);
    await expectAccessible(page);
  });

  it('the Kepala gives a peksos and a supervisor their accounts', async () => {
    const page = pages.head;
    await addUsers(page);
    await expectAccessible(page);
  });

  it('the Kepala registers a girl, and assigns her case', async () => {
    const page = pages.head;
    await registerTwin(page);
    await assign(page);
    await acceptPerson(page);
    await expectAccessible(page);
    await leave(page);
  });

  it.runIf(isOffice)('the Kepala lets two more PCs in', async () => {
    inside.add(pages.head);
    await letIn(pages, ['worker', 'supervisor']);
  });

  it('the peksos finds the case she was given', async () => {
    const page = pages.worker;
    await expectAccessible(page);
    await arrive(page, worker, logInByKeyboard);
    await pressOn(page, 'Kasus');
    await page.getByRole('gridcell', { name: twin, exact: true }).waitFor();
  });

  it('the peksos registers a twin, once the two were compared side by side', async () => {
    const page = pages.worker;
    await pressOn(page, 'Daftarkan orang');
    await holdsKeyboard(page, 'NIK');
    await typeInto(page, 'Nama lengkap', girl);
    await choose(page, 'Jenis kelamin', 'Perempuan');
    await choose(page, 'Alasan NIK kosong', 'Belum punya');
    await typeInto(page, 'Tanggal lahir', born);
    await pick(page, 'Wilayah domisili', 'depok sleman', /Sleman/);
    await pick(page, 'Kategori PPKS utama', 'anak terlantar', 'Anak Terlantar');
    await typeInto(page, 'Tanggal masuk', daysAgo(60));
    await pick(page, 'Sumber rujukan', 'keluarga', /Keluarga/);
    await expectAccessible(page);
    await pressOn(page, 'Simpan pendaftaran');
    const compared = page.getByRole('dialog');
    await compared.getByRole('cell', { name: `${twin} ≠ berbeda` }).waitFor();
    await expectAccessible(page);
    await choose(page, `Keputusan tentang ${twin}`, 'Orang lain');
    await pressOn(page, 'Simpan sebagai orang baru');
    await page.getByRole('heading', { name: 'Pendaftaran tersimpan' }).waitFor();
    await pressOn(page, 'Buka kasus');
    await page.getByRole('heading', { name: new RegExp(girl) }).waitFor();
  });

  it('the peksos writes down that she is accepted, without leaving the keyboard', async () => {
    const page = pages.worker;
    await acceptPerson(page);
    await expectAccessible(page);
  });

  it('EIC: contact, consent and contract, and the stage completed once nothing is missing', async () => {
    const page = pages.worker;
    await pressOn(page, 'EIC');
    await writeContact(page);
    await recordConsent(page);
    await writeContract(page);
    await expectAccessible(page);
    await pressOn(page, 'Simpan kontrak');
    await page.getByRole('table', { name: 'Kontrak: 1' }).waitFor();

    await pressOn(page, 'Formulir EIC');
    await pressOn(page, 'Selesaikan tahap');
    await page.getByText('Belum dapat diselesaikan: 4 isian').waitFor();
    await expectAccessible(page);
    await pressOn(page, 'Masalah menurut klien belum diisi.');
    await fillInEic(page);
    await pressOn(page, 'Selesaikan tahap');
    await holdsKeyboard(page, /^Selesai .* versi 1$/);
    await expectAccessible(page);
  });

  it('Asesmen: the problem stated and formulated', async () => {
    const page = pages.worker;
    await pressOn(page, 'Asesmen');
    await pressOn(page, 'Asesmen baru');
    await typeInto(page, 'Tanggal asesmen', daysAgo(50));
    await choose(page, 'Jenis asesmen', 'Asesmen awal');
    await typeInto(page, 'Pernyataan masalah', 'Rini diasuh bergantian dan sering tidak bersekolah.');
    await typeInto(page, 'Fisik dan kesehatan: Uraian', 'Berat badan kurang.');
    await writeFindings(page);
    await typeInto(page, 'Perumusan secara integratif', 'Keluarga besar mau mengasuh, tetapi belum mampu.');
    await expectAccessible(page);
    await pressOn(page, 'Selesaikan asesmen');
    await page.getByRole('table', { name: 'Asesmen: 1' }).waitFor();
  });

  it('Perencanaan: goal, targets and tasks as a tree', async () => {
    const page = pages.worker;
    await pressOn(page, 'Perencanaan');
    const odd = page.getByRole('list', { name: 'Perlu dilihat' });
    const unanswered = odd.getByText('Temuan 1. Masalah: Diasuh bergantian diputuskan ke rencana');
    await unanswered.waitFor();
    await writeFocus(page);
    await writeTree(page);
    await unanswered.waitFor({ state: 'detached' });
    await odd.getByText('Target 2 belum memiliki kegiatan.').waitFor();
    await expectAccessible(page);
    await pressOn(page, 'Selesaikan tahap');
    await holdsKeyboard(page, /versi 1$/);
  });

  it('Intervensi: a note tied to its task, and Coerce not without a written reason', async () => {
    const page = pages.worker;
    await pressOn(page, 'Intervensi');
    await pick(page, 'Jenis kontak', 'klien', 'Klien');
    await pick(page, 'Kegiatan dalam rencana', '1.1', /^1\.1 Mengantar/);
    await typeInto(page, 'Ringkasan', 'Rini mau diantar ke sekolah.');
    await tick(page, 'Membujuk (persuade)');
    await pressOn(page, 'Simpan catatan');
    await page.getByRole('heading', { name: 'Catatan: 1' }).waitFor();

    await pick(page, 'Jenis kontak', 'klien', 'Klien');
    await typeInto(page, 'Ringkasan', 'Rini berlari ke jalan raya.');
    await tick(page, 'Paksaan (coerce)');
    await pressOn(page, 'Simpan catatan');
    await pressOn(page, 'Alasan paksaan belum diisi.');
    await typeInto(page, 'Alasan paksaan', 'Dipegang lengannya karena ada truk melaju.');
    await expectAccessible(page);
    await pressOn(page, 'Simpan catatan');
    await page.getByRole('heading', { name: 'Catatan: 2' }).waitFor();
    await page.getByText('Alasan: Dipegang lengannya karena ada truk melaju.').waitFor();
  });

  it('Evaluasi: a round beside the plan, and the comparison in one sentence', async () => {
    const page = pages.worker;
    await pressOn(page, 'Evaluasi');
    await pressOn(page, 'Ronde baru');
    await holdsKeyboard(page, 'Nilai target 1');
    await page.keyboard.type('5');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('2');
    await choose(page, 'Hasil target 2', 'Sebagian');
    await pressOn(page, 'Bukti dan hambatan target 2');
    await typeInto(page, 'Hambatan', 'Ongkos perjalanan bibi.');
    await choose(page, 'Penilaian proses', 'Baik');
    await choose(page, 'Penilaian hasil', 'Cukup');
    await typeInto(page, 'Rencana tindak lanjut', 'Mencari bantuan ongkos.');
    await expectAccessible(page);
    await pressOn(page, 'Selesaikan ronde');
    const outcome = page.getByRole('region', { name: 'Target dan capaian' });
    await outcome.getByText('tercapai: 1 dari 2 target yang sudah waktunya').waitFor();
    await page.getByRole('columnheader', { name: /^Ronde 1/ }).waitFor();
    await expectAccessible(page);
  });

  it('a completed form is corrected with a reason, and its first version stays readable', async () => {
    const page = pages.worker;
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
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await holdsKeyboard(page, 'Riwayat versi');
  });

  it('the packet for the case conference is seen on the screen, and saved as it was seen', async () => {
    const page = pages.worker;
    await tabBackTo(page, 'Bahan');
    await page.keyboard.press('Enter');
    await typeInto(page, 'Pertanyaan untuk diputuskan', 'Apakah Rini pulang ke rumah bibinya?');
    await drawn(page);
    await expectAccessible(page);
    const kept = page.waitForEvent('download');
    await pressOn(page, 'Simpan PDF');
    const paper = await textOf(await readFile(await (await kept).path()));
    for (const words of ['RAHASIA', 'Bersekolah setiap hari', 'Apakah R. pulang ke rumah bibinya?']) {
      expect(paper).toContain(words);
    }
    expect(paper).not.toContain('Rini');
    await leave(page);
  });

  it('the supervisor reviews the coercion, and finds the case by typing part of a name', async () => {
    const page = pages.supervisor;
    await arrive(page, supervisor);
    await page.getByRole('heading', { name: 'Beranda' }).waitFor();
    const waiting = page.getByRole('region', { name: 'Catatan paksaan yang menunggu telaah' });
    await waiting.getByText('Dipegang lengannya karena ada truk melaju.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: `Telaah catatan paksaan ${girl}` }).click();
    await page.getByRole('radio', { name: 'Sesuai', exact: true }).check();
    await page.getByLabel('Tanggapan').fill('Bahas rute sekolah yang aman.');
    await page.getByRole('button', { name: 'Simpan telaah' }).click();
    await waiting.waitFor({ state: 'hidden' });

    await page.getByRole('link', { name: 'Kasus', exact: true }).click();
    await page.getByRole('row', { name: new RegExp(twin) }).waitFor();
    await page.keyboard.type('rini wulan');
    await page.getByText('1 dari 2 kasus').waitFor();
    await page.getByRole('gridcell', { name: girl, exact: true }).waitFor();
    await expectAccessible(page);
  });

  it('the supervisor exports the rows shown, and no others', async () => {
    const page = pages.supervisor;
    await page.getByRole('button', { name: 'Ekspor XLSX' }).click();
    await expectAccessible(page);
    const kept = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan XLSX' }).click();
    const sheets = await sheetsOf(await openAsBlob(await (await kept).path()));
    const text = JSON.stringify([...sheets]);
    expect([text.includes(girl), text.includes(twin)]).toEqual([true, false]);
    await page.getByText('1 baris disimpan.').waitFor();
  });

  it('the supervisor is shown neither users nor audit, and is refused at their address', async () => {
    const page = pages.supervisor;
    const menu = page.getByRole('navigation', { name: 'Menu utama' });
    const places = await menu.getByRole('link').allTextContents();
    expect(
      await menu
        .getByRole('link')
        .filter({ hasNot: page.locator('svg') })
        .count(),
    ).toBe(0);
    expect(places).toEqual([
      'Beranda',
      'Tugas',
      'Kasus',
      'Cari',
      'Lembar giliran',
      'Konferensi',
      'Bahan',
      'Sistem sumber',
      'Kebijakan',
      'Supervisi',
      'Pelajaran',
      'Dugaan',
      'Standar',
      'Isian kosong',
      'Laporan',
      'Cadangan',
      'Panduan',
      'Pengaturan',
    ]);
    await menu.getByRole('link', { name: 'Pengaturan' }).click();
    await page.getByRole('tab', { name: 'Kata sandi saya' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Pengguna' }).count()).toBe(0);
    await page.evaluate(() => {
      location.hash = '#/audit';
    });
    await page.getByRole('heading', { name: 'Halaman ini bukan untuk peran Anda' }).waitFor();
    await leave(page);
  });

  it('Terminasi closes the case, once that was meant', async () => {
    const page = pages.worker;
    await arrive(page, worker, logInByKeyboard);
    await pressOn(page, 'Kasus');
    await page.getByRole('row', { name: new RegExp(girl) }).waitFor();
    await page.keyboard.type('rini');
    await page.getByText('1 dari 2 kasus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pressOn(page, 'Terminasi');
    await typeInto(page, 'Tanggal terminasi', daysAgo(0, 'WITA'));
    await pick(page, 'Alasan terminasi', 'kembali', /^Kembali ke keluarga/);
    await typeInto(page, 'Uraian alasan', 'Bibi mengasuh Rini.');
    await typeInto(page, 'Disetujui oleh', head.name);
    await pressOn(page, 'Tutup kasus');
    await holdsKeyboard(page, 'Batal');
    await expectAccessible(page);
    await pressOn(page, 'Tutup kasus');
    await page.getByText(/Keluar .*: Kembali ke keluarga/).waitFor();
    await expectAccessible(page);
    await leave(page);
  });

  it('the Kepala sees the month balance, and exports it', async () => {
    const page = pages.head;
    await arrive(page, head);
    await page.getByRole('link', { name: 'Laporan', exact: true }).click();
    await page.getByRole('button', { name: 'Bulan berikutnya' }).click();
    await page.getByText(/seimbang: 2 orang pada awal bulan \+ 0 masuk − 1 keluar = 1 orang/).waitFor();
    await expectAccessible(page);
    // A number opens who stands behind it, and the way to their file.
    await page
      .getByRole('button', { name: /^1, .*Jumlah akhir: lihat siapa saja$/ })
      .first()
      .click();
    const behind = page.getByRole('dialog').getByRole('link');
    await behind.waitFor();
    await expectAccessible(page);
    await behind.click();
    await page.getByRole('navigation', { name: 'Bagian berkas kasus' }).waitFor();
    await page.goBack();
    await page.getByText(/seimbang: 2 orang pada awal bulan/).waitFor();
    const kept = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan XLSX', exact: true }).click();
    const sheets = await sheetsOf(await openAsBlob(await (await kept).path()));
    expect([...sheets.keys()]).toEqual(
      expect.arrayContaining(['Rekap', 'Keluar', 'Umur', 'Asal', 'Rujukan', 'Layanan', 'Capaian']),
    );
    expect(JSON.stringify([...sheets])).not.toContain(girl);
  });
});
