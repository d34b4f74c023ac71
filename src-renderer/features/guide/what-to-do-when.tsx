const advice: { when: string; whatToDo: string }[] = [
  {
    when: 'Kata sandi terlupa',
    whatToDo:
      'Kepala Panti menggantinya di Pengaturan, Pengguna. Bila Kepala Panti sendiri yang lupa, Kepala Panti lain menggantinya. Bila tidak ada lagi yang ingat, ambil lembar kunci pemulihan dan pilih Masuk dengan kunci pemulihan di halaman masuk.',
  },
  {
    when: 'Kata sandi baru ditolak karena mudah ditebak',
    whatToDo:
      'Pakai empat kata yang tidak saling berhubungan, misalnya nama benda, tumbuhan, dan tempat yang tidak biasa disebut bersama. Nama orang, nama lembaga, tahun, dan kata yang umum hampir tidak menambah kekuatannya.',
  },
  {
    when: 'Titian meminta menunggu setelah salah mengetik kata sandi',
    whatToDo: 'Tunggu sampai hitungan habis. Menutup aplikasi tidak mempercepatnya. Periksa Caps Lock.',
  },
  {
    when: 'Komputer mati mendadak',
    whatToDo:
      'Nyalakan dan masuk lagi. Draf tersimpan beberapa saat setelah diketik; yang hilang paling banyak ketikan detik terakhir.',
  },
  {
    when: 'Brankas disebut sedang dibuka oleh Titian yang lain',
    whatToDo:
      'Pakai jendela yang sudah terbuka, atau tutup lebih dahulu. Brankas hanya dapat dipakai satu Titian pada satu waktu.',
  },
  {
    when: 'Brankas disebut rusak, terpotong, atau tidak dikenal',
    whatToDo:
      'Jangan menghapus apa pun. Tutup Titian lain, lalu periksa lagi. Bila tetap, Kepala Panti memilih Selamatkan data di halaman masuk: semua yang masih terbaca dikumpulkan, yang hilang diambil dari cadangan terbaru, dan laporannya menyebut apa yang kurang. Bila itu tidak berhasil, pilih Pulihkan dari cadangan. Yang rusak selalu disimpan dengan nama lain.',
  },
  {
    when: 'Berkas kunci disebut hilang, rusak, atau diubah',
    whatToDo:
      'Jangan menghapus apa pun. Ambil lembar kunci pemulihan, pasang flash disk cadangan bila ada, lalu pilih Buat ulang berkas kunci. Kuncinya diambil dari cadangan, dan isi brankas tetap sampai yang terakhir disimpan. Kepala Panti mendapat kata sandi baru, lalu memberi pengguna lain kata sandi baru di Pengaturan, Pengguna. Bila kunci data sudah diganti sesudah cadangan terakhir, pilih Pulihkan dari cadangan.',
  },
  {
    when: 'Folder brankas disebut berada di jaringan atau disinkronkan',
    whatToDo:
      'Tutup Titian. Pindahkan seluruh folder brankas ke disk komputer ini, di luar OneDrive, Dropbox, Google Drive, dan sejenisnya, lalu buka lagi. Untuk salinan di luar komputer, pakai tempat kedua di Cadangan: tempat itu boleh berada di jaringan.',
  },
  {
    when: 'Komputer hilang, dicuri, atau rusak',
    whatToDo:
      'Pasang Titian di komputer lain, pasang flash disk cadangan, lalu pilih Pulihkan dari cadangan di halaman pertama. Siapkan lembar kunci pemulihan. Bila komputer dicuri, baca juga langkah untuk data yang bocor.',
  },
  {
    when: 'Flash disk tercabut ketika cadangan disalin',
    whatToDo:
      'Pasang kembali. Yang setengah jadi tidak pernah dihitung sebagai cadangan, dan salinan diulang otomatis beberapa menit kemudian.',
  },
  {
    when: 'Jumlah orang di cadangan disebut menyusut',
    whatToDo:
      'Periksa di Jejak audit siapa yang menghapus dan mengapa. Bila memang benar, Kepala Panti membenarkannya di Cadangan. Bila tidak, jangan dibenarkan: cadangan lama tidak dihapus selama menunggu.',
  },
  {
    when: 'Formulir disebut sudah berubah di tempat lain',
    whatToDo:
      'Seseorang menulis formulir yang sama. Titian menunjukkan kedua isian berdampingan; pilih yang dipakai, tidak ada yang tertimpa diam-diam.',
  },
  {
    when: 'Titian menyebut orang lain menyimpan perubahan di sini',
    whatToDo:
      'Seorang rekan lebih dahulu menyimpan bagian yang sama. Isian Anda tetap tampil, dan yang ia simpan dapat dibaca di dekat tombolnya. Simpan lagi bila milik Anda yang dipakai; bila miliknya, pilih tombol di samping Simpan.',
  },
  {
    when: 'Jendela disebut tidak terhubung lagi',
    whatToDo:
      'Titian dibuka di jendela lain, atau dimulai ulang. Pakai jendela yang terbaru; yang sudah tersimpan tetap ada.',
  },
  {
    when: 'Jejak audit disebut perlu diperiksa atau tidak utuh',
    whatToDo:
      'Jangan memulihkan apa pun dahulu. Salin folder brankas dan folder cadangan apa adanya. Kepala Panti atau Auditor membuka Jejak audit, memilih Periksa keutuhan jejak, dan mencocokkannya dengan laporan bulanan yang sudah dicetak.',
  },
  {
    when: 'Data pribadi bocor, berubah, atau hilang',
    whatToDo:
      'Di Jejak audit, Kepala Panti menyaring menurut orang, pengguna, atau penerima cetakan, mencentang barisnya, lalu memilih Susun pemberitahuan. Surat kepada yang bersangkutan dan kepada lembaga wajib sampai dalam 3 x 24 jam (UU 27/2022 Pasal 46).',
  },
  {
    when: 'Lampiran disebut tidak ditemukan atau rusak',
    whatToDo:
      'Lampiran lain tidak terganggu. Jangan menghapus apa pun di folder brankas. Bila kertas aslinya ada, pindai sekali lagi. Bila tidak, hubungi pengelola aplikasi: cadangan mungkin masih menyimpannya.',
  },
  {
    when: 'Ruang penyimpanan penuh',
    whatToDo:
      'Kosongkan ruang di komputer, lalu ulangi langkah terakhir. Yang sudah tersimpan tidak berubah.',
  },
  {
    when: 'Salah mengisi formulir yang sudah diselesaikan',
    whatToDo: 'Buka formulirnya, pilih Betulkan, dan tulis alasannya. Versi lama tetap dapat dibaca.',
  },
  {
    when: 'Catatan tertulis di berkas orang lain',
    whatToDo:
      'Buka catatan itu dan pilih Salah berkas: keluarkan, atau pindahkan ke berkas yang benar. Kepala atau supervisor lain memutuskannya di Beranda. Yang dikeluarkan dapat dikembalikan dari Riwayat.',
  },
  {
    when: 'Kasus terlanjur ditutup',
    whatToDo:
      'Buka Terminasi dan pilih Batalkan terminasi. Setelah disetujui orang kedua, kasus terbuka kembali seperti sebelumnya.',
  },
  {
    when: 'Target ternyata tidak tepat padahal sudah ada capaian',
    whatToDo:
      'Keluarkan target itu dari rencana dengan alasan, lalu buat target baru. Nomor lama tidak dipakai lagi.',
  },
  {
    when: 'Terjadi paksaan (coerce)',
    whatToDo:
      'Tulis alasannya pada catatan intervensi hari itu juga. Catatan itu menunggu telaah Supervisor atau Kepala di Beranda mereka; catatan sendiri ditelaah orang lain.',
  },
  {
    when: 'Orang kabur',
    whatToDo:
      'Buka Terminasi, pilih alasan kabur dan sub-alasannya, dan isi tanggalnya. Bila ia kembali, buka kasus baru untuk orang yang sama.',
  },
  {
    when: 'Laporan bulanan tidak seimbang',
    whatToDo: 'Buka kasus yang disebut dan periksa tanggal masuk serta tanggal keluarnya.',
  },
  {
    when: 'Pekerja sosial berhenti atau pindah',
    whatToDo:
      'Kepala mengeluarkannya di Pengaturan, Pengguna: sejak saat itu ia tidak dapat masuk. Sesudahnya kasus terbukanya dialihkan kepada seorang, atau dibagi kepada beberapa orang. Yang belum dialihkan disebut di Beranda. Yang ditulisnya tetap bernama.',
  },
  {
    when: 'Ingin mencoba tanpa takut merusak',
    whatToDo:
      'Kunci Titian, lalu pilih Coba dengan data contoh di halaman masuk. Data contoh berada di folder tersendiri dan setiap halamannya bertanda.',
  },
];

export function WhatToDoWhen() {
  return (
    <dl>
      {advice.map(({ when, whatToDo }) => (
        <div key={when}>
          <dt>{when}</dt>
          <dd>{whatToDo}</dd>
        </div>
      ))}
    </dl>
  );
}
