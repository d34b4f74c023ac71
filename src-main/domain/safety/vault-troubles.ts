import { formatBytes, formatNumber } from '../words/indonesian.ts';

/** What a trouble can tell beyond its code. Every part is optional: a sentence must read well without it. */
export type VaultTroubleDetail = {
  /** Tries left before the first forced wait. */
  triesLeft?: number;
  /** Seconds until the next try is taken. */
  waitSeconds?: number;
  /** The group of the recovery key, 1 to 9, in which a mistake was found. */
  group?: number;
  /** The process that holds the vault, the computer it runs on and since when, as the person reads it. */
  processId?: number;
  computer?: string;
  since?: string;
  /** Size found and size expected, in bytes. */
  foundBytes?: number;
  expectedBytes?: number;
  /** The file or folder concerned. */
  path?: string;
  /** Why a pass phrase was refused: a whole sentence. */
  reason?: string;
  /** The number of the migration that failed. */
  migration?: number;
  /** Room wanted and room there is, in bytes. */
  neededBytes?: number;
  freeBytes?: number;
  /** How many of something are concerned. */
  count?: number;
  /** The program that synchronises a folder. */
  service?: string;
  /** The centre a backup belongs to. */
  centreName?: string;
};

type Sentence = (detail: VaultTroubleDetail) => string;

/**
 * Everything that can stand between a person and a vault, each with the sentence they read. No sentence
 * offers to delete and start again, and a wrong key is never called damage (vault/SECURITY.md D14, R8).
 */
export const vaultTroubles = {
  // At the door
  'wrong-passphrase': ({ triesLeft, waitSeconds }) =>
    `Nama pengguna atau kata sandi salah.${
      waitSeconds
        ? ` Percobaan berikutnya dapat dilakukan setelah ${formatWait(waitSeconds)}.`
        : triesLeft === undefined
          ? ''
          : ` Anda dapat mencoba ${triesLeft} kali lagi.`
    }`,
  throttled: ({ waitSeconds }) =>
    `Terlalu banyak percobaan yang salah. Coba lagi ${
      waitSeconds ? `setelah ${formatWait(waitSeconds)}` : 'beberapa saat lagi'
    }. Waktu tunggu tetap berjalan walaupun aplikasi ditutup.`,
  'recovery-key-wrong-length': () =>
    'Kunci pemulihan belum lengkap. Kunci terdiri atas sembilan kelompok berisi empat huruf atau angka.',
  'recovery-key-unknown-letter': ({ group }) =>
    `Ada tanda yang tidak dipakai dalam kunci pemulihan${inGroup(group)}. Kunci hanya memakai angka dan huruf, tanpa huruf U.`,
  'recovery-key-mistyped': ({ group }) =>
    `Ada salah ketik dalam kunci pemulihan${inGroup(group)}. Cocokkan kembali dengan lembar kunci pemulihan.`,
  'wrong-recovery-key': () =>
    'Kunci pemulihan ini tertulis dengan benar, tetapi bukan milik brankas ini. Periksa apakah lembar kunci pemulihan yang dipakai adalah lembar terbaru untuk brankas ini.',

  // Users and pass phrases
  'passphrase-refused': ({ reason }) => reason ?? 'Kata sandi ini tidak dapat dipakai.',
  'login-name-taken': () => 'Nama pengguna ini sudah dipakai. Pilih nama pengguna lain.',
  'login-name-refused': () =>
    'Nama pengguna harus berisi 2 sampai 40 huruf, angka, titik, garis, atau garis bawah, tanpa spasi.',
  'user-unknown': () => 'Pengguna ini tidak mempunyai kunci di brankas ini.',
  'last-user': () =>
    'Pengguna terakhir tidak dapat dikeluarkan, karena brankas tidak akan dapat dibuka lagi.',
  'data-key-refused': () =>
    'Kunci yang sedang dipakai bukan milik brankas ini. Kunci aplikasi lalu masuk kembali.',

  // The folder
  'folder-missing': ({ path }) =>
    `Folder brankas${named(path)} tidak ditemukan. Periksa apakah folder dipindahkan atau diganti namanya.`,
  'folder-not-empty': ({ path }) =>
    `Folder${named(path)} sudah berisi berkas lain. Brankas baru hanya dapat dibuat di folder yang kosong.`,
  'file-held': ({ path }) =>
    `${path ? `Berkas ${path}` : 'Sebuah berkas'} sedang dipegang program lain, mungkin antivirus, program cadangan, atau Excel yang membukanya. Tutup program itu atau tunggu sebentar, lalu coba lagi. Yang lama tetap utuh.`,
  'read-only-file': ({ path }) =>
    `${path ? `Berkas ${path}` : 'Sebuah berkas'} hanya dapat dibaca, jadi tidak diganti. Hilangkan tanda Hanya-baca di Properti berkas itu, atau pakai nama lain. Yang lama tetap utuh.`,
  'read-only-folder': ({ path }) =>
    `Folder brankas${named(path)} tidak dapat ditulisi. Minta pengelola komputer memberi izin menulis pada folder itu.`,
  'network-folder': ({ path }) =>
    `Folder brankas${named(path)} berada di jaringan. Brankas tidak dibuka di sana, karena tulisan yang sudah selesai dapat hilang dan dua komputer dapat saling merusaknya. Tidak ada yang diubah. Tutup Titian, lalu pakai atau pindahkan brankas ke folder di disk komputer ini. Cadangan boleh disalin ke jaringan.`,
  'removable-disk': ({ path }) =>
    `Folder brankas${named(path)} berada di flash disk, kartu, atau disk lain yang dapat dicabut. Brankas tidak dibuka di sana, karena dapat tercabut selagi ditulis dan mudah hilang. Tidak ada yang diubah. Tutup Titian, lalu pakai atau pindahkan brankas ke folder di disk komputer ini. Cadangan boleh berada di disk seperti itu.`,
  'synced-folder': ({ path, service }) =>
    `Folder brankas${named(path)} disinkronkan${service === undefined ? '' : ` oleh ${service}`}. Brankas tidak dibuka di sana, karena berkasnya disalin selagi ditulis, sehingga dapat rusak atau kembali ke isi lama. Tidak ada yang diubah. Tutup Titian, lalu pakai atau pindahkan brankas ke folder lain di disk komputer ini. Cadangan boleh berada di folder seperti itu.`,
  'disk-full': ({ path }) =>
    `Ruang penyimpanan penuh${path === undefined ? '' : `, sehingga ${path} tidak dapat ditulisi`}. Tidak ada data tersimpan yang berubah. Kosongkan ruang penyimpanan, lalu coba lagi.`,
  'already-open': ({ processId, computer, since }) =>
    `Brankas ini sedang dibuka oleh Titian yang lain${aside([
      processId === undefined ? '' : `proses ${processId}`,
      computer === undefined ? '' : `di komputer ${computer}`,
      since === undefined ? '' : `sejak ${since}`,
    ])}. Pakai jendela yang sudah terbuka, atau tutup dahulu.`,
  'copy-unsound': () =>
    'Salinan brankas dengan kunci baru tidak lolos pemeriksaan, jadi kunci tidak diganti. Tidak ada yang berubah. Periksa keadaan brankas di Cadangan, lalu coba lagi.',
  'rescue-not-head': () =>
    'Hanya Kepala Panti yang dapat menyelamatkan isi brankas, dan di data yang masih terbaca akun ini bukan Kepala Panti. Tidak ada yang berubah. Pakai kunci pemulihan.',
  busy: () => 'Brankas sedang dipakai pekerjaan lain. Tunggu sebentar, lalu coba lagi.',

  // The key file
  'slot-file-lost': () =>
    'Berkas kunci (vault.keys) tidak ditemukan, padahal berkas data masih ada. Jangan hapus apa pun. Pilih Buat ulang berkas kunci: isi brankas tetap sampai yang terakhir disimpan.',
  'slot-file-damaged': () =>
    'Berkas kunci (vault.keys) dan salinannya rusak. Berkas data tidak disentuh. Jangan hapus apa pun. Pilih Buat ulang berkas kunci: isi brankas tetap sampai yang terakhir disimpan.',
  'slot-file-altered': () =>
    'Isi berkas kunci (vault.keys) pernah diubah di luar Titian, sehingga tidak dipakai. Berkas data tidak disentuh. Jangan hapus apa pun. Pilih Buat ulang berkas kunci: isi brankas tetap sampai yang terakhir disimpan.',
  'key-backup-missing': () =>
    'Tidak ada cadangan yang dibuka oleh kunci pemulihan ini. Tidak ada yang diubah. Pasang flash disk cadangan atau ketik foldernya, lalu coba lagi. Periksa juga apakah lembarnya yang berlaku ketika cadangan dibuat.',
  'key-backup-unfit': () =>
    'Kunci pemulihan membuka cadangan, tetapi kunci data di dalamnya tidak membuka berkas data (vault.db) yang sekarang: kunci data sudah diganti sesudahnya, cadangan itu milik brankas lain, atau bagian awal berkas data rusak. Tidak ada yang diubah. Pakai cadangan yang lebih baru. Bila tidak ada, pilih Pulihkan dari cadangan.',
  'keys-database-damaged': () =>
    'Berkas data (vault.db) juga hilang atau rusak, sehingga berkas kunci tidak dibuat ulang. Tidak ada yang diubah. Pilih Pulihkan dari cadangan.',
  'keys-whole': () =>
    'Berkas kunci (vault.keys) masih utuh, sehingga tidak dibuat ulang. Tidak ada yang diubah. Masuk seperti biasa, atau pilih Masuk dengan kunci pemulihan.',

  // The database file
  'database-lost': () =>
    'Berkas data (vault.db) tidak ditemukan, padahal berkas kuncinya ada. Periksa apakah berkas dipindahkan, atau pulihkan dari cadangan.',
  empty: () =>
    'Berkas data (vault.db) kosong (0 byte). Berkas tidak diubah. Jangan hapus apa pun, dan pulihkan dari cadangan.',
  truncated: ({ foundBytes, expectedBytes }) =>
    foundBytes === undefined || expectedBytes === undefined
      ? 'Berkas data (vault.db) terpotong. Berkas tidak diubah. Jangan hapus apa pun. Pilih Selamatkan data, atau pulihkan dari cadangan.'
      : `Berkas data (vault.db) terpotong: tersisa ${formatNumber(foundBytes)} dari ${formatNumber(expectedBytes)} byte. Kata sandi sudah benar dan berkas tidak diubah. Jangan hapus apa pun. Pilih Selamatkan data, atau pulihkan dari cadangan.`,
  damaged: () =>
    'Sebagian berkas data (vault.db) rusak. Kata sandi sudah benar dan berkas tidak diubah. Jangan hapus apa pun. Coba sekali lagi; bila tetap, pilih Selamatkan data.',
  'damage-met': () =>
    'Langkah ini gagal karena sebagian berkas data (vault.db) rusak dan tidak terbaca. Tidak ada yang tersimpan dari langkah ini; yang sudah tersimpan sebelumnya tetap ada. Beri tahu Kepala sekarang. Jangan hapus apa pun, jangan mematikan komputer, dan jangan menimpa berkas dengan salinan lain: Kepala Panti mengunci Titian (Ctrl+L), lalu memilih Selamatkan data di halaman masuk.',
  foreign: () =>
    'Berkas data (vault.db) di folder ini bukan milik brankas ini. Berkas tidak diubah. Periksa apakah berkas atau folder tertukar. Bila tidak, bagian awal berkas rusak: pilih Selamatkan data.',
  newer: () =>
    'Brankas ini dibuat dengan versi Titian yang lebih baru. Tidak ada yang diubah. Pasang versi Titian terbaru untuk membukanya.',
  'setting-refused': () =>
    'Brankas tidak dibuka karena pengaturan pengaman basis data tidak dapat dipasang. Hubungi pengelola aplikasi.',
  'migration-failed': ({ migration }) =>
    `Pembaruan bentuk data${migration === undefined ? '' : ` nomor ${migration}`} gagal dan dibatalkan seluruhnya. Data tetap seperti semula. Hubungi pengelola aplikasi.`,

  // Attachments
  'attachment-missing': () =>
    'Berkas lampiran ini tidak ditemukan di folder brankas. Lampiran lain tidak terganggu. Jangan hapus apa pun: bila cadangan masih menyimpannya, lampiran kembali dengan memulihkan cadangan.',
  'attachment-damaged': () =>
    'Berkas lampiran ini rusak, sehingga tidak ditampilkan. Lampiran lain tidak terganggu. Jangan hapus apa pun: bila cadangan masih menyimpannya, lampiran kembali dengan memulihkan cadangan.',

  // Where backups are kept
  'backup-place-missing': ({ path }) =>
    `Tempat cadangan${named(path)} tidak ditemukan atau terlepas. Pasang kembali flash disk atau sambungannya, lalu coba lagi. Tidak ada cadangan setengah jadi, dan brankas tidak berubah.`,
  'backup-place-full': ({ path, ...room }) =>
    `Ruang di tempat cadangan${named(path)} tidak cukup${roomOf(room)}. Cadangan yang sudah ada dan brankas tidak berubah. Kosongkan ruang atau pilih tempat lain.`,
  'backup-place-read-only': ({ path }) =>
    `Tempat cadangan${named(path)} tidak dapat ditulisi. Buka kunci tulis flash disk, minta izin menulis, atau pilih tempat lain.`,
  'backup-place-refused': ({ path }) =>
    `Folder${named(path)} tidak dapat menjadi tempat cadangan kedua, karena berada di dalam folder brankas atau cadangan utama. Pilih flash disk atau folder lain.`,

  // A backup
  'backup-unsound': () =>
    'Cadangan baru tidak lolos pemeriksaan, sehingga tidak dipakai. Cadangan yang sudah ada tidak berubah. Coba lagi, dan bila terulang hubungi pengelola aplikasi: berkas data mungkin rusak.',
  'backup-missing': ({ path }) =>
    `Berkas cadangan${named(path)} tidak ditemukan. Periksa apakah flash disk terpasang.`,
  'backup-unknown': ({ path }) =>
    `Berkas${named(path)} bukan cadangan Titian, atau terpotong di ujungnya. Berkas tidak diubah. Pakai cadangan lain.`,
  'backup-damaged': ({ path }) =>
    `Berkas cadangan${named(path)} rusak, sehingga tidak dipakai. Berkas tidak diubah dan brankas tidak disentuh. Pakai cadangan lain.`,
  'backup-attachments-lost': ({ path, count }) =>
    `${count === undefined ? 'Sebagian' : formatNumber(count)} lampiran dari cadangan${named(path)} tidak ada atau rusak di tempat cadangan itu. Data lain dalam cadangan itu utuh. Buat cadangan sekarang: lampiran yang masih ada di brankas disalin kembali, lalu periksa sekali lagi.`,
  'backup-newer': () =>
    'Cadangan ini dibuat dengan versi Titian yang lebih baru. Tidak ada yang diubah. Pasang versi Titian terbaru untuk memulihkannya.',
  'backup-foreign': ({ centreName }) =>
    `Cadangan ini milik brankas lain${centreName === undefined ? '' : ` (${centreName})`}, bukan brankas di komputer ini. Tidak ada yang diubah. Pilih cadangan yang benar.`,
  'backup-other-key': () =>
    'Kunci pemulihan ini tertulis dengan benar, tetapi tidak membuka cadangan ini. Pakai lembar kunci pemulihan yang berlaku ketika cadangan itu dibuat.',
  'restore-no-room': ({ path, ...room }) =>
    `Ruang penyimpanan${path === undefined ? '' : ` di ${path}`} tidak cukup untuk pemulihan${roomOf(room)}. Brankas dan cadangan tidak disentuh. Kosongkan ruang penyimpanan, lalu coba lagi.`,
} satisfies Record<string, Sentence>;

export type VaultTrouble = keyof typeof vaultTroubles;

/** The sentence a person reads for a trouble. */
export function describeVaultTrouble(trouble: VaultTrouble, detail: VaultTroubleDetail = {}): string {
  return (vaultTroubles[trouble] as Sentence)(detail);
}

/** "45 detik", "3 menit", "1 jam": rounded up, so that nobody comes back too early. */
export function formatWait(seconds: number): string {
  if (seconds < 120) return `${Math.ceil(seconds)} detik`;
  if (seconds < 7200) return `${Math.ceil(seconds / 60)} menit`;
  return `${Math.ceil(seconds / 3600)} jam`;
}

function inGroup(group: number | undefined): string {
  return group === undefined ? '' : `, di kelompok ke-${group}`;
}

function named(path: string | undefined): string {
  return path === undefined ? '' : ` ${path}`;
}

function roomOf({ neededBytes, freeBytes }: VaultTroubleDetail): string {
  if (neededBytes === undefined || freeBytes === undefined) return '';
  return `: diperlukan ${formatBytes(neededBytes)}, tersisa ${formatBytes(freeBytes)}`;
}

function aside(parts: string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
