import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Drawing } from '#domain/results/drawing';
import {
  bridgePicture,
  formPicture,
  inboxPicture,
  palettePicture,
  processResultPicture,
  shiftPicture,
  targetPicture,
} from './day-pictures.ts';

/** What somebody does on a usual day, in a few sentences, and how it looks. */
export type DayPart = { title: string; body: ReactNode; pictures?: readonly Drawing[] };

/** Of the work with people and their cases. What stands in bold is the name of something on the screen. */
export const caseParts = {
  start: {
    title: 'Masuk, dan meninggalkan komputer',
    body: (
      <p>
        Masuk dengan nama pengguna dan kata sandi Anda sendiri. Nama Anda tampak di kanan atas: pastikan itu
        Anda, karena setiap catatan menyimpan penulisnya. Sebelum beranjak tekan <Kbd>Ctrl</Kbd> <Kbd>L</Kbd>{' '}
        (<strong>Kunci layar</strong>). Yang sedang diketik tersimpan, dan sesudah masuk lagi Anda kembali di
        halaman yang sama.
      </p>
    ),
  },
  home: {
    title: 'Pagi: yang menunggu Anda',
    pictures: [inboxPicture],
    body: (
      <p>
        <strong>Beranda</strong> mengurutkan yang perlu dikerjakan: yang ditandai, yang terlewat, hari ini,
        tujuh hari ini. Setiap baris membuka catatannya. Tugas berakhir bila formulirnya diselesaikan, atau
        bila Anda memilih <strong>Selesai</strong>, atau dari <strong>Lainnya</strong>: Tunda, Tidak perlu
        lagi, Serahkan. Alasannya tinggal di Riwayat kasus.
      </p>
    ),
  },
  find: {
    title: 'Mencari, dan langsung ke tempatnya',
    pictures: [palettePicture],
    body: (
      <p>
        <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>, lalu ketik sebagian nama atau nomor; Enter membuka baris pertama.
        “catatan melati”, “kasus baru melati”, “bahan melati” langsung ke sana; di berkas yang terbuka tanpa
        nama, “cat” atau “kontrak”. Satu huruf yang keliru dimaafkan. <Kbd>Alt</Kbd> <Kbd>0</Kbd> ke daftar
        kasus. Di <strong>Kasus</strong>, <strong>Saringan lain</strong> menyempitkan daftar, misalnya menurut
        umur; susunan yang sering dipakai disimpan di <strong>Tampilan</strong>.
      </p>
    ),
  },
  written: {
    title: 'Mencari yang pernah ditulis',
    body: (
      <p>
        Menu <strong>Cari</strong> menemukan kata di mana pun ia ditulis: catatan, formulir, keputusan, dan
        judul lampiran kasus yang boleh Anda baca. Awal kata sudah cukup; kata di antara tanda kutip, “jatuh
        dari tangga”, dicari tepat seperti tertulis. Persempit dengan <strong>Formulir</strong>,{' '}
        <strong>Dari tanggal</strong>, <strong>Sampai tanggal</strong>, dan <strong>Ditulis oleh</strong>.
        Enter membuka tulisan pertama, dan katanya ditandai di sana.
      </p>
    ),
  },
  register: {
    title: 'Mendaftarkan orang',
    body: (
      <p>
        <strong>Kasus</strong>, lalu <strong>Daftarkan orang</strong>. Mulai dari NIK, diketik atau ditempel:
        jenis kelamin, tanggal lahir, dan wilayah terisi, dan orang yang mirip muncul di kanan. Bila orangnya
        sama, buka kasus baru pada berkas lama. Tanpa NIK, tanpa tanggal lahir, atau tanpa keluarga tetap
        dapat didaftarkan; isi alasannya, jangan mengarang. Untuk satu razia:{' '}
        <strong>Beberapa orang sekaligus</strong>.
      </p>
    ),
  },
  write: {
    title: 'Menulis',
    pictures: [formPicture],
    body: (
      <>
        <p>
          Yang diketik tersimpan otomatis sebagai draf; draf tampak sebagai baris di daftarnya. Yang
          diperkirakan Titian bergaris putus-putus dan miring sampai Anda menyentuhnya. Bagian kosong dilipat:
          tekan <strong>Isi</strong>. Yang ditulis sebelumnya ada di samping, dan <strong>Kutip</strong>{' '}
          membawanya.
        </p>
        <p>
          Bila lengkap, tekan tombol hijau di kanan bawah atau <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>. Yang masih
          kurang disebut satu per satu dan membawa kursor ke sana; <Kbd>F8</Kbd> membawanya ke isian wajib
          berikutnya yang masih kosong. Yang sudah selesai diubah dengan <strong>Betulkan</strong> dan
          alasannya; versi lama tetap terbaca.
        </p>
      </>
    ),
  },
  stages: {
    title: 'Enam tahap',
    pictures: [bridgePicture],
    body: (
      <p>
        Jembatan di atas berkas menunjukkan yang selesai, tempat kasus sekarang, dan yang belum; setiap tahap
        dibuka dengan menekannya, atau dengan <Kbd>Alt</Kbd> dan angkanya. Draf boleh dimulai kapan saja.
        Asesmen diselesaikan setelah EIC, Perencanaan setelah Asesmen. Setelah sebuah tahap selesai, satu
        tombol menuju yang biasanya berikutnya.
      </p>
    ),
  },
  evaluate: {
    title: 'Mengevaluasi',
    pictures: [targetPicture, processResultPicture],
    body: (
      <p>
        Di Evaluasi, <strong>Ronde baru</strong> adalah kolom baru pada tabel target. Ketik nilainya, Enter ke
        target berikut: status diusulkan dari nilai dan tenggat, dan ditetapkan dengan satu klik. Yang belum
        waktunya tidak dihitung dalam persentase. Di kaki tabel, proses dinilai terpisah dari hasil; yang
        terbaik adalah dua-duanya baik.
      </p>
    ),
  },
  shift: {
    title: 'Lembar giliran',
    pictures: [shiftPicture],
    body: (
      <p>
        <strong>Lembar giliran</strong> memuat semua penghuni, satu baris seorang. Tulis yang dilihat dan
        didengar, Enter ke baris berikut; baris kosong tidak disimpan. Satu teks untuk banyak orang: centang
        mereka, ketik di atas. Yang tidak dapat menunggu ditandai <strong>Perlu perhatian</strong> dengan
        alasannya. Giliran berikutnya membaca lembar yang sama dan menekan <strong>Sudah dibaca</strong>.
      </p>
    ),
  },
  conference: {
    title: 'Konferensi kasus',
    body: (
      <p>
        Dari berkas, bagian Pembahasan: <strong>Ajukan ke konferensi</strong>, dengan pertanyaan yang harus
        diputuskan. Bahan cetak disusun di menu <strong>Bahan</strong>: ringkas dua halaman, dengan inisial.
        Keputusannya tersimpan di berkas, dan tindak lanjutnya muncul di Beranda yang mengerjakan.
      </p>
    ),
  },
  paper: {
    title: 'Surat dan lampiran',
    body: (
      <p>
        Bagian Surat menyusun kontrak, persetujuan, rujukan, dan berita acara dari isi berkas; yang belum
        diketahui menjadi titik-titik. Pindaian ditambahkan di Dokumen, dengan{' '}
        <strong>Tambah lampiran</strong> atau ditempel; sesudahnya hapus berkas aslinya dari komputer.
      </p>
    ),
  },
} as const satisfies Record<string, DayPart>;
