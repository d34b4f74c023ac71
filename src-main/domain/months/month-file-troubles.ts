/** What can be wrong with a month's file for machines, whoever it came from. */
export type MonthFileTrouble =
  | 'not-a-month'
  | 'newer'
  | 'altered'
  | 'not-read'
  | 'too-large'
  | 'not-enrolled'
  | 'retired'
  | 'unbalanced'
  | 'another';

/** What a sentence says of the file besides: whose it is, and of which month. */
export type MonthFileDetail = { centre?: string; month?: string; fingerprint?: string; revision?: number };

/** A trouble as whoever gathers the files reads it. */
export function describeMonthFileTrouble(trouble: MonthFileTrouble, detail: MonthFileDetail = {}): string {
  const { centre = '', month = '', fingerprint = '', revision = 0 } = detail;
  switch (trouble) {
    case 'not-a-month':
      return 'bukan berkas bulan Titian, atau terpotong. Minta lembaga mengirimnya lagi.';
    case 'newer':
      return 'ditulis oleh Titian yang lebih baru. Perbarui Titian di komputer ini.';
    case 'altered':
      return 'isinya tidak cocok dengan tanda tangannya: berubah sesudah lembaga menyimpannya. Minta lembaga mengirimnya lagi.';
    case 'not-read':
      return 'tidak dapat dibaca.';
    case 'too-large':
      return 'terlalu besar untuk sebuah berkas bulan.';
    case 'not-enrolled':
      return `${centre} (sidik ${fingerprint}) belum terdaftar. Bandingkan sidik itu dengan lembar sidik dari lembaga, lalu daftarkan: titian enrol.`;
    case 'retired':
      return `ditandatangani dengan kunci lama ${centre} (sidik ${fingerprint}), yang sudah diganti. Minta lembaga menyimpannya lagi.`;
    case 'unbalanced':
      return `${centre}, ${month}: awal + masuk + pindah - keluar tidak sama dengan akhir.`;
    case 'another':
      return `${centre}, ${month}, revisi ${revision} sudah diterima dengan angka yang lain. Tanyakan kepada lembaga; mungkin ada dua salinan brankas yang dipakai.`;
  }
}
