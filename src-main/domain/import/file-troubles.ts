/** What is said of a file that is not taken, by why. */
const sentences = {
  'too-large':
    'Berkas ini lebih besar dari 20 MB. Bagi menjadi beberapa berkas, atau hapus gambar di dalamnya.',
  'locked-or-old':
    'Berkas ini terkunci kata sandi, atau dalam bentuk Excel lama (.xls). Buka di Excel atau LibreOffice, simpan sebagai XLSX tanpa kata sandi, lalu pilih berkas itu.',
  'other-zip':
    'Berkas ini bukan lembar kerja Excel. Bila dari LibreOffice (.ods), simpan dahulu sebagai XLSX.',
  damaged:
    'Berkas ini rusak atau terpotong, sehingga tidak terbaca. Buka di Excel, simpan sekali lagi, lalu pilih lagi.',
  unfolds: 'Isi berkas ini jauh lebih besar daripada berkasnya sendiri, sehingga tidak dibuka.',
  'too-many-cells':
    'Lembar dalam berkas ini terlalu besar: paling banyak 20.000 baris, 200 kolom, dan 40 lembar. Bagi menjadi beberapa berkas, dan hapus baris atau kolom kosong yang jauh di luar tabel.',
  'foreign-parts':
    'Berkas ini memuat program (makro) atau bagian yang bukan data, sehingga tidak dibuka. Simpan sebagai XLSX biasa tanpa makro, lalu pilih berkas itu.',
  unknown: 'Berkas ini bukan XLSX atau CSV. Yang dapat diimpor: XLSX, CSV, dan tabel HTML bernama .xls.',
  empty: 'Tidak ada isi dalam berkas ini.',
} as const;

/** Why a file is not taken, and what helps. */
export const sayFileTrouble = (trouble: keyof typeof sentences): string => sentences[trouble];
