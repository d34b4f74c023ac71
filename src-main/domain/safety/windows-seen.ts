/**
 * Titian under Windows: what was seen under Wine, which stands in for it where Titian is built, and what only a real
 * Windows can show. Shown in the guide, "Keamanan data".
 */
export const seenUnderWine: readonly string[] = [
  'Setup memasang, memperbarui di samping versi yang berjalan, kembali ke versi sebelumnya, dan mencopot tanpa menyentuh brankas.',
  'Setiap perintah baris perintah, dan seluruh pekerjaan utama di jendela Chromium terhadap program Windows, dengan berkas uji yang sama seperti di Linux.',
  'Brankas dan cadangan dari Windows dibuka di Linux dan sebaliknya, dibandingkan baris demi baris.',
  'Program dimatikan paksa selagi menyimpan, mencadangkan, memulihkan, dan mengganti kunci; dibuka dua kali; sesi Windows diakhiri; berkas dipegang program lain.',
];

export const onlyRealWindows: readonly string[] = [
  'Node versi 24 yang dikirim bersama Titian tidak dapat dimulai di Wine 8: yang dilihat di sana memakai Node 22, dan keduanya lulus uji yang sama di Linux.',
  'Jendela Edge, termasuk jendela pribadinya dan pemindahannya ke depan saat Titian dibuka dua kali.',
  'Pencetak, OneDrive, antivirus, flash disk yang dicabut, dan Windows yang ditidurkan lalu dibangunkan.',
  'Peringatan SmartScreen: Setup tidak ditandatangani dengan sertifikat yang dikenal Windows.',
];
