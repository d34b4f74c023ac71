/**
 * Titian under Windows: what was seen under Wine, which stands in for it where Titian is built, and what only a real
 * Windows can show. Shown in the guide, "Keamanan data".
 */
export const seenUnderWine: readonly string[] = [
  'Setup memasang, memperbarui di samping versi yang berjalan, kembali ke versi sebelumnya, dan mencopot tanpa menyentuh brankas. Windows yang terlalu lama, folder OneDrive, disk jaringan, ruang yang kurang, dan PC tanpa peramban ditolak sebelum ada yang ditulis. Folder portabel berjalan tanpa dipasang.',
  'Baris perintah (brankas contoh, pemeriksaan, cetakan, laporan, cadangan, pemulihan), dan seluruh 18 langkah pekerjaan utama di Chromium terhadap program Windows.',
  'Brankas dan cadangan dari Windows dibuka di Linux dan sebaliknya, dibandingkan baris demi baris.',
  'Program dimatikan paksa 24 kali selagi menyimpan, mencadangkan, memulihkan, mengganti dan membuat ulang kunci, memusnahkan, dan menambah lampiran: 0 simpanan hilang, 0 brankas rusak.',
  '66 cadangan yang dirusak ditolak; 8 brankas yang dirusak diberitahukan; jam yang diubah, Titian kedua, dan brankas dari versi lebih baru ditangani seperti di Linux. Log-off mengakhiri Titian: brankas terkunci dan tidak ada yang hilang.',
  'Laporan ke folder dengan spasi, huruf ü, dan alamat lebih dari 260 huruf, dan ke akar disk lain; nama seperti CON ditolak; buku kerja yang dipegang program lain disebut namanya dan tidak berubah, dan yang dipegang pemindai selama dua detik tetap terganti.',
];

export const onlyRealWindows: readonly string[] = [
  'Node versi 24 yang dikirim bersama Titian tidak dapat dimulai di Wine 8: yang dilihat di sana memakai Node 22. Di Linux 306 uji tentang kunci, cadangan, lampiran, penyelamatan, dan laporan lulus dengan keduanya.',
  'Jendela Edge, termasuk jendela pribadinya dan pemindahannya ke depan saat Titian dibuka dua kali.',
  'Pencetak, OneDrive, antivirus, dan Windows yang ditidurkan lalu dibangunkan. DPAPI tidak dipakai Titian.',
  'Flash disk yang dicabut, dan penolakan brankas di flash disk: Windows ditanya lewat PowerShell, yang tidak ada di Wine.',
  'Peringatan SmartScreen: Setup tidak ditandatangani dengan sertifikat yang dikenal Windows.',
];
