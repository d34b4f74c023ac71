/**
 * Titian under Windows: what was seen under Wine, which stands in for it where Titian is built, and what only a real
 * Windows can show. Shown in the guide, "Keamanan data".
 */
export const seenUnderWine: readonly string[] = [
  'Setup memasang, memperbarui di samping versi yang berjalan, kembali ke versi sebelumnya, dan mencopot tanpa menyentuh brankas.',
  'Baris perintah (brankas contoh, pemeriksaan, cetakan, laporan, cadangan, pemulihan), dan layar Titian di Chromium terhadap program Windows yang terpasang.',
  'Brankas dan cadangan dari Windows dibuka di Linux dan sebaliknya, dibandingkan baris demi baris.',
  'Program dimatikan paksa 28 kali selagi menyimpan, mencadangkan, memulihkan, mengganti kunci data, dan menambah lampiran: 0 simpanan hilang, 0 brankas rusak.',
  'Laporan ke folder dengan spasi, huruf ü, dan alamat lebih dari 260 huruf, dan ke akar cakram lain; nama seperti CON ditolak; buku kerja yang dipegang program lain disebut namanya dan tidak berubah.',
];

export const onlyRealWindows: readonly string[] = [
  'Node versi 24 yang dikirim bersama Titian tidak dapat dimulai di Wine 8: yang dilihat di sana memakai Node 22, dan keduanya lulus uji yang sama di Linux.',
  'Jendela Edge, termasuk jendela pribadinya dan pemindahannya ke depan saat Titian dibuka dua kali.',
  'Pencetak, OneDrive, antivirus, flash disk yang dicabut, dan Windows yang ditidurkan lalu dibangunkan.',
  'Peringatan SmartScreen: Setup tidak ditandatangani dengan sertifikat yang dikenal Windows.',
];
