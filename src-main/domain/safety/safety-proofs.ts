/**
 * A promise of Titian's safety, what was done to break it, and what came of it. Shown in
 * the guide, "Keamanan data".
 */
type SafetyProof = {
  promise: string;
  /** What was measured, with its figures; on Linux, November 2026. */
  measured: string;
  /** Programs of `npm run faults -- NAME` that show it; each stands under exactly one promise. */
  faults: readonly string[];
};

export const safetyProofs: readonly SafetyProof[] = [
  {
    promise: 'Yang sudah dikatakan tersimpan tetap ada bila program mati di tengah jalan.',
    measured:
      '2.000 kali dimatikan paksa selagi menyimpan: 0 dari 2.954 simpanan hilang, 0 brankas rusak. Lampiran: 0 dari 2.065 hilang dalam 200 kali.',
    faults: ['killed-while-saving', 'killed-while-attaching'],
  },
  {
    promise:
      'Pekerjaan panjang yang terputus meninggalkan keadaan lama atau keadaan baru, tidak pernah di antaranya.',
    measured:
      'Benar-benar diputus di tengah: memperbarui bentuk data, mencadangkan, memulihkan, menyelamatkan brankas yang rusak, membuat ulang berkas kunci, mengganti kunci data, dan memusnahkan masing-masing 200 kali: 0 setengah jadi.',
    faults: [
      'killed-while-migrating',
      'killed-while-backing-up',
      'killed-while-restoring',
      'killed-while-rescuing',
      'killed-while-remaking',
      'killed-while-rotating',
      'killed-while-erasing',
    ],
  },
  {
    promise: 'Listrik padam tidak menghapus yang sudah tersimpan.',
    measured:
      'Disk tiruan yang melupakan tulisan yang belum dipastikan, dipotong 5.000 kali: 0 hilang, 0 rusak. Dengan pengaturan yang salah, alat uji yang sama melihat simpanan hilang 4.690 kali dalam 500 potongan.',
    faults: ['power-cut'],
  },
  {
    promise: 'Ruang penyimpanan penuh tidak merusak apa pun, dan berkas tetap dapat dibaca.',
    measured: '300 kali disk dipenuhi: 0 dari 963 simpanan hilang, 0 rusak, cadangan lama tidak berubah.',
    faults: ['disk-full'],
  },
  {
    promise: 'Satu brankas dibuka satu program saja; yang kedua ditolak dengan kalimat yang jelas.',
    measured:
      'Dicoba dengan program sungguhan yang dijalankan dua kali, kunci yang ditahan, dan folder yang hanya dapat dibaca.',
    faults: ['second-instance'],
  },
  {
    promise: 'Brankas dari versi lama dibuka utuh; yang ditulis versi lebih baru tidak disentuh.',
    measured:
      'Setiap bentuk data yang pernah dirilis dinaikkan dengan 5.000 orang di dalamnya: semua baris tetap ada.',
    faults: ['migration-ladder', 'newer-version'],
  },
  {
    promise:
      'Berkas data (vault.db), berkas kunci (vault.keys), dan lampiran yang rusak atau ditukar di luar Titian diberitahukan, dan isi berkas data diselamatkan.',
    measured:
      'Berkas data 1.000 kali dirusak (bit dibalik, dipotong, halaman ditukar, berkas lama dipasang kembali): 412 ditolak, 588 diperingatkan, 0 tanpa pemberitahuan. Berkas kunci dan salinannya 1.000 kali: 167 ditolak, 833 diperingatkan, 0 disebut salah kata sandi. Pemeriksaan kedua berkas itu tanpa masuk, 24.000 kali: 0 terlewat. Berkas lampiran 16.000 kali: 0 yang rusak ditampilkan. Dengan 3 dari 1.000 halaman rusak, 99,6% baris kembali tanpa cadangan; bila hanya halaman pertama yang hilang, semuanya.',
    faults: ['bit-rot', 'salvage'],
  },
  {
    promise: 'Cadangan benar-benar mengembalikan brankas, dan cadangan yang rusak ditolak.',
    measured:
      'Pemulihan di tempat kosong hanya dengan kunci pemulihan, dibandingkan baris demi baris beserta lampiran: 0 dari 200 berbeda. Cadangan yang dirusak: 1.000 dari 1.000 ditolak, brankas tidak tersentuh.',
    faults: ['restore-drills', 'damaged-backups'],
  },
  {
    promise:
      'Tidak ada yang tertulis tanpa enkripsi, dan tidak ada yang keluar dari komputer ini selain, bila kantor dibuka, ke PC yang dipasangkan. PC kerja tidak menyimpan apa pun.',
    measured:
      'Setiap tulisan satu hari kerja (5,0 MB) dan setiap blok disk (16,4 MB) dicari dengan 40 kata rahasia dalam delapan bentuk: 0. Sambungan ke luar: 0. Berkas peramban setelah dimatikan paksa (125 berkas): 0. Hal yang sama pada PC kerja: 0.',
    faults: ['written-bytes', 'written-at-workstation', 'disk-image', 'browser-profile'],
  },
  {
    promise: 'Catatan gangguan tidak memuat nama, kunci, atau isi berkas.',
    measured: '10.000 gangguan yang dipaksakan, 3,1 MB catatan: 0.',
    faults: ['logs'],
  },
  {
    promise:
      'Sesudah dikunci, kunci data tidak ada lagi di memori, dan ketikan kembali hanya kepada pengetiknya.',
    measured:
      'Memori seluruh proses dibaca satu detik sesudah dikunci, 5 kali: 0 salinan kunci data. Ketikan kembali 100 dari 100 kali, tidak pernah kepada orang lain.',
    faults: ['memory-after-lock', 'unsaved-text'],
  },
  {
    promise: 'Menebak kata sandi tidak ada gunanya, dan jam yang diubah tidak menunda penguncian.',
    measured:
      '10.000 tebakan dalam satu hari, delapan sekaligus, dengan komputer dinyalakan ulang: 31 yang sampai dicoba pada satu akun, 47 pada lima akun. Lewat delapan sambungan ke program yang berjalan, dengan jam yang dimajukan dan program dimatikan paksa sekali, menebak lagi tepat saat setiap waktu tunggu habis: 34 dan 49 sehari, 0 di luar batas. 1.000 kali jam diubah: 0 permintaan dilayani yang seharusnya terkunci.',
    faults: ['guesses', 'clock-jumps'],
  },
  {
    promise: 'Kata sandi yang umum, yang tersusun dari nama, atau yang mudah ditebak ditolak.',
    measured:
      '10.470 kata sandi dan kata yang paling umum, masing-masing dipanjangkan dengan lima cara: 0 dari 50.645 diterima. Empat kata yang diundi dari 7.776 kata tersering: 10.405 dari 10.470 diterima.',
    faults: ['common-passphrases'],
  },
  {
    promise: 'Halaman masuk tidak memberi tahu nama pengguna mana yang ada.',
    measured:
      '500 kali nama yang ada dan 500 kali nama yang tidak ada, bergantian dengan kata sandi salah: jawabannya sama, dan waktu tengahnya berselisih 0,9 milidetik (141,9 dan 141,0).',
    faults: ['known-names'],
  },
  {
    promise: 'Setiap orang hanya dapat melakukan yang menjadi haknya, dan setiap tindakan tercatat.',
    measured: '2.670 pasangan tindakan, peran, dan kasus: 0 yang keliru, 0 tanpa baris di jejak audit.',
    faults: ['role-matrix'],
  },
  {
    promise:
      'Jejak audit yang diubah, ditukar, dihapus, disisipi, atau dipotong di luar Titian diberitahukan, juga bila brankas lama dipasang kembali.',
    measured:
      '910 kali jejak diubah dengan kunci brankas, dengan sepuluh cara: pemeriksaan jejak menemukan 910. Saat masuk, ekor yang dipotong, jejak yang ditulis ulang dengan sidik yang cocok, dan berkas lama (273 kali) selalu diperingatkan, juga bila berkas penyelamat (vault.rescue) dibuang. 90 jejak yang utuh: 0 dituduh.',
    faults: ['audit-tampering'],
  },
  {
    promise: 'Halaman lain di peramban yang sama tidak dapat membaca, menulis, atau menyambung.',
    measured:
      'Dua belas serangan dari alamat lain dan dari nama yang dialihkan, dengan kunci sesi yang diketahui: 0 terbaca, 0 sampai.',
    faults: ['attack-pages'],
  },
  {
    promise:
      'Di kabel kantor tidak ada yang terbaca, dan PC induk hanya melayani PC yang sudah disambungkan di sana.',
    measured:
      'Semua yang lewat saat menyambungkan dan bekerja (0,1 MB) dicari dengan 40 kata rahasia dalam delapan bentuk: 0; kode dan sidiknya: 0. Sepuluh tipuan pada sambungan dan enam pada penyambungan, masing-masing lima kali (kunci asing, kunci yang dikeluarkan, kunci kantor lain, nama yang ditiru, TLS lama, rekaman yang diputar ulang, penyambungan yang diteruskan orang di tengah): 0 dilayani. Dua puluh tebakan kode serentak: tiga yang dijawab. Selagi satu PC membuat 2.853 sambungan, layanan PC lain paling lama 0,3 detik (tanpa pembatas 2,9).',
    faults: ['office-listener'],
  },
  {
    promise:
      'Kantor yang sibuk tidak kehilangan yang sudah tersimpan, dan setiap orang hanya melihat yang boleh dilihatnya, walau PC induk mati atau kabel lepas.',
    measured:
      'Tiga puluh orang pada lima PC melakukan 3.000 langkah, lima di antaranya menulis pada formulir yang sama, selagi kabel diputus 100 kali, PC induk dimatikan paksa 10 kali, dan kantor ditutup 5 kali: 0 dari 2.186 simpanan dan 0 dari 243 kata pada formulir bersama hilang, 0 dari 18.119 kasus dan draf tampil kepada yang tidak berhak, 0 nomor ganda, 0 baris jejak dengan orang atau PC yang keliru.',
    faults: ['office-day', 'three-pcs'],
  },
  {
    promise: 'Kiriman acak tidak menjatuhkan program, tidak membuka isinya, dan tidak menulis apa pun.',
    measured: '148.152 kiriman acak lewat kedua jalan: 0 gangguan; 99 dari 100 dijawab dalam 8 milidetik.',
    faults: ['random-messages'],
  },
  {
    promise: 'Teks apa pun yang diketik hanya ditampilkan dan dicetak sebagai teks.',
    measured:
      '24.909 pasangan isian dan teks jahat (skrip, alamat, rumus, huruf gaib): pada 383 layar, 2.723 halaman cetak, dan 474 sel 0 yang berjalan, memuat, atau keluar. 4 dari 31.963 teks cetak belum terbaca kembali persis sama.',
    faults: ['hostile-text'],
  },
  {
    promise:
      'Berkas asing yang diimpor tidak menjalankan apa pun, tidak membuka sambungan, dan tidak menjatuhkan program.',
    measured:
      '988 lembar kerja dan CSV yang dirusak acak dan dua belas yang dibuat untuk merusak (mengembang menjadi 200 MB, menipu ukurannya, sel di ujung lembar, entitas, makro, halaman dengan skrip): 0 menjatuhkan program, 0 melewati 2 detik atau 150 MB; sebelas yang dibuat ditolak, satu yang hanya berisi tanda kutip terbaca sebagai satu teks.',
    faults: ['hostile-files'],
  },
  {
    promise: 'Apa pun yang diketik tercetak utuh pada setiap kertas yang memuatnya.',
    measured:
      'Setiap isian dan sel daftar diisi teks acak (ratusan baris pendek, satu kata tanpa akhir, sampai 50.000 huruf), dicetak pada A4 dan F4, dan dibaca kembali dengan program lain: dari 10.154 pasangan pada 142 kertas (8.280 halaman) 0 hilang, 0 terpotong, 0 keluar tepi.',
    faults: ['lost-on-paper'],
  },
  {
    promise: 'Laporan yang sudah diekspor tidak berubah diam-diam.',
    measured:
      '36 bulan diekspor berturut-turut dengan 133 pembetulan acak di antaranya, juga pada hari yang sudah lama lewat: 0 laporan berubah tanpa disebut sebelum disimpan, 0 dari 290 kali sebuah bulan dibuka dengan angka lain daripada penutup yang dikirim sebelumnya, dan 0 ekspor yang dibuat lagi berbeda dari berkas yang keluar.',
    faults: ['sent-reports'],
  },
  {
    promise: 'Laporan menurut profil mengatakan apa yang ada dalam brankas.',
    measured:
      '36 bulan dengan 108 orang acak, yang masuk, dibetulkan, keluar, dan kembali, keluar dengan tiga profil: 108 berkas, yang bernama terkunci, dibaca kembali dengan program lain dan dibandingkan dengan SQL pada brankas. 1.296 angka dan daftar: 0 berbeda.',
    faults: ['months-by-profile'],
  },
  {
    promise:
      'Yang dikumpulkan Dinas dari banyak lembaga adalah yang dikirim setiap lembaga, angka demi angka.',
    measured:
      '200 lembaga, masing-masing dengan brankasnya sendiri, mengirim tiga bulan di antara 2.011 pembetulan acak, lalu mengirim lagi yang berubah: 0 dari 10.867 angka yang terkumpul berbeda dari yang dibekukan di brankasnya, dan 387 dari 387 berkas yang diubah satu hurufnya ditolak.',
    faults: ['many-centres'],
  },
  {
    promise: 'Satu hal, satu angka: daftar, Beranda, Ringkasan, bahan konferensi, dan laporan bulanan.',
    measured:
      '1.000 kasus acak dengan isian terlambat, pembetulan, dan aturan lembaga yang berubah, dibaca 5.996 kali pada hari acak di kelima tempat: 0 angka berbeda.',
    faults: ['one-figure'],
  },
  {
    promise: 'Yang dimusnahkan tidak tersisa, dan tidak kembali bersama cadangan lama.',
    measured:
      'Brankas yang dibuka kuncinya dicari seluruhnya: 0 sisa, juga sesudah cadangan lama dipulihkan.',
    faults: ['erased'],
  },
];

/** What Titian cannot keep from anybody, said as plainly as what it can. */
export const notCovered: readonly string[] = [
  'Program jahat atau pengelola komputer selagi Anda masuk: ia dapat membaca yang dapat Anda baca.',
  'Lembar cetakan, antrean cetak Windows, dan berkas hasil ekspor yang sudah keluar dari Titian.',
  'Layar yang difoto, atau layar yang dibiarkan terbuka.',
  'Kata sandi yang dipakai bersama: jejak audit lalu menyebut orang yang salah.',
  'Baris palsu di ujung jejak audit yang ditulis alat lain dengan kunci brankas ini: hanya tampak karena berkas data bukan lagi yang ditinggalkan saat dikunci.',
  'Seluruh folder brankas yang diganti dengan salinan lama: semua berkasnya cocok satu sama lain. Hanya cadangan dan laporan cetak yang menunjukkannya.',
  'Brankas yang diselamatkan tanpa cadangan: sebagian keterangan, seperti tanggal masuk dan tahap, dapat diisi dengan perkiraan. Laporan penyelamatan menyebut setiap keterangan itu agar diperiksa.',
  'Satu salinan kata sandi yang baru diketik dapat tertinggal di memori proses sampai ditimpa; kunci data tidak.',
  'macOS, jendela Electron, dan flash disk murah: belum ada yang mengujinya. Windows: lihat di atas.',
];
