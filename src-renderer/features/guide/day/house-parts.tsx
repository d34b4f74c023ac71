import type { DayPart } from './day-parts.tsx';
import { auditPicture, monthPicture, standardPicture } from './day-pictures.ts';

/** Of the work for the house: who reads after others, counts, keeps safe, inspects. */
export const houseParts = {
  secondReader: {
    title: 'Membaca sesudah yang lain',
    body: (
      <p>
        Yang menunggu Anda ada paling atas di Beranda: catatan paksaan yang harus ditelaah, dan asesmen,
        rencana, atau evaluasi yang harus disetujui. Baca, lalu <strong>Setujui</strong> atau{' '}
        <strong>Kembalikan</strong> dengan alasan. Catatan sendiri dibaca orang lain. Supervisi tentang satu
        kasus dicatat di berkasnya; tentang pekerjaan seseorang di menu <strong>Supervisi</strong>.
      </p>
    ),
  },
  workers: {
    title: 'Membagi pekerjaan',
    body: (
      <p>
        <strong>Tugas</strong>, <strong>Menurut pekerja</strong>, menunjukkan siapa terlambat dengan apa.
        Kasus dialihkan lewat tombol titik tiga di berkasnya, atau beberapa sekaligus: tandai barisnya di{' '}
        <strong>Kasus</strong>, lalu <strong>Alihkan</strong>. Untuk cuti tetapkan pengganti sementara, dari
        hari mulai sampai hari terakhir.
      </p>
    ),
  },
  prepare: {
    title: 'Menyiapkan konferensi',
    body: (
      <p>
        Menu <strong>Konferensi</strong>, <strong>Siapkan konferensi</strong>: tanggal, peserta, lalu agenda
        dari kasus yang diajukan. <strong>Bahas dan putuskan</strong> menulis keputusan langsung ke berkas.
        Setelah semua diputuskan, <strong>Sahkan notulen</strong>.
      </p>
    ),
  },
  month: {
    title: 'Laporan bulanan',
    pictures: [monthPicture],
    body: (
      <p>
        <strong>Laporan</strong> menghitung dari berkas, tanpa diketik ulang. Awal ditambah masuk dikurangi
        keluar harus sama dengan akhir; bila tidak, kasus penyebabnya disebut. <strong>Bentuk laporan</strong>{' '}
        memilih penerimanya. Berkas dengan nama selalu terkunci kata sandi.
      </p>
    ),
  },
  standard: {
    title: 'Standar',
    pictures: [standardPicture],
    body: (
      <p>
        <strong>Standar</strong> membandingkan setiap kasus dengan standar lembaga: kontrak, persetujuan,
        asesmen pertama, rencana, evaluasi berkala. Setiap angka membuka daftar kasusnya, dengan nomor
        register dan inisial.
      </p>
    ),
  },
  house: {
    title: 'Rumah ini',
    body: (
      <p>
        Beranda Kepala menggambar yang masuk dan keluar, tahap, tenggat terlewat, dan capaian; setiap tanda
        membuka barisnya. Di <strong>Cadangan</strong> lihat umur cadangan dan pasang flash disk tempat kedua;
        lakukan <strong>Latihan pemulihan</strong> sekali setahun. Pengguna, kop surat, dan standar diatur di{' '}
        <strong>Pengaturan</strong>. Simpan lembar kunci pemulihan terkunci, dan satu salinan di luar panti.
      </p>
    ),
  },
  importing: {
    title: 'Daftar lama',
    body: (
      <p>
        Buku induk di Excel masuk lewat <strong>Kasus</strong>, <strong>Impor</strong>: pilih berkas, cocokkan
        kolom, periksa baris. Belum ada daftarnya? Mulai dari <strong>Unduh contoh Excel</strong>. Tidak ada
        yang tersimpan sebelum langkah terakhir, dan seluruhnya dapat dibatalkan dari{' '}
        <strong>Impor sebelumnya</strong> selama belum ada yang ditulis sesudahnya.
      </p>
    ),
  },
  inspecting: {
    title: 'Yang Anda lihat',
    body: (
      <p>
        Pemeriksa melihat standar dan angka laporan: terpenuhi atau belum, dan tanggalnya; bukan nama, dan
        bukan isi berkas. Bila sebuah berkas perlu dibaca, mintalah petugas memperlihatkannya bersama Anda.
      </p>
    ),
  },
  auditing: {
    title: 'Jejak audit',
    pictures: [auditPicture],
    body: (
      <>
        <p>
          <strong>Jejak audit</strong> menyebut siapa membaca, menulis, mencetak, dan mengekspor apa, dan
          kapan. Saring menurut tanggal, pengguna, jenis, orang, atau penerima cetakan.
        </p>
        <p>
          Sebulan sekali pilih <strong>Periksa keutuhan jejak</strong>: setiap baris dihitung ulang dan
          dicocokkan dengan rantainya. Bila tidak utuh, jangan memulihkan apa pun: salin folder brankas dan
          cadangan apa adanya, lalu laporkan kepada Kepala.
        </p>
      </>
    ),
  },
  allegation: {
    title: 'Dugaan kekerasan atau penelantaran',
    body: (
      <p>
        Siapa pun yang bekerja di lembaga menulisnya di menu <strong>Dugaan</strong>, dan memilih siapa yang
        membacanya. Orang yang diduga tidak melihatnya di mana pun, juga bila ia Kepala. Bila ada bahaya
        sekarang: amankan dahulu, hubungi 110 atau 129.
      </p>
    ),
  },
  wrong: {
    title: 'Bila keliru atau terhenti',
    body: (
      <ul>
        <li>
          Kata sandi lupa: Kepala menggantinya di <strong>Pengaturan</strong>, <strong>Pengguna</strong>.
        </li>
        <li>Komputer mati: masuk lagi; yang hilang paling banyak ketikan detik terakhir.</li>
        <li>Hal lain: cari satu katanya di kotak sebelah kiri.</li>
      </ul>
    ),
  },
  wrongFile: {
    title: 'Bila tertulis di tempat yang salah',
    body: (
      <p>
        Yang sudah diselesaikan: <strong>Betulkan</strong>. Yang tertulis di berkas orang lain:{' '}
        <strong>Salah berkas</strong>; orang kedua memutuskannya. Kasus yang terlanjur ditutup dibuka dari
        Terminasi, <strong>Batalkan terminasi</strong>.
      </p>
    ),
  },
} as const satisfies Record<string, DayPart>;
