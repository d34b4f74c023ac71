/** A kind of file that is not kept, by what its bytes begin with or hold, and how it becomes one that is. */
type Foreign = { is(file: Bytes): boolean; sentence: string };

/** The bytes of a file as letters, one a byte: all of it, and where they begin. */
type Bytes = { begins(letters: string, at?: number): boolean; holds(letters: string): boolean };

const asPdf = 'pilih Simpan sebagai (atau Ekspor) PDF, lalu lampirkan PDF itu';
const asJpeg = 'simpan sebagai JPEG, lalu lampirkan JPEG itu';
const brandsOf =
  (...brands: string[]) =>
  (file: Bytes) =>
    file.begins('ftyp', 4) && brands.some((brand) => file.begins(brand, 8));
const zipWith = (entry: string) => (file: Bytes) => file.begins('PK\x03\x04') && file.holds(entry);

/** The first that fits says what a file is; those that hold others stand after them. */
const foreignKinds: readonly Foreign[] = [
  {
    is: brandsOf('heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'),
    sentence: `Ini foto HEIC dari iPhone. Buka di aplikasi Foto pada komputer ini dan ${asJpeg}; atau kirim sekali lagi dari iPhone sesudah memilih Pengaturan, Kamera, Format, Paling Kompatibel.`,
  },
  { is: brandsOf('avif', 'avis'), sentence: `Ini gambar AVIF. Buka di aplikasi Foto dan ${asJpeg}.` },
  {
    is: (file) => file.begins('ftyp', 4),
    sentence: 'Ini rekaman suara atau video. Yang dapat dilampirkan hanya gambar dan PDF.',
  },
  { is: zipWith('word/document.xml'), sentence: `Ini surat Word. Buka di Word atau LibreOffice, ${asPdf}.` },
  { is: zipWith('xl/workbook'), sentence: `Ini lembar Excel. Buka di Excel atau LibreOffice, ${asPdf}.` },
  {
    is: zipWith('ppt/presentation.xml'),
    sentence: `Ini salindia PowerPoint. Buka di PowerPoint atau LibreOffice, ${asPdf}.`,
  },
  {
    is: zipWith('mimetypeapplication/vnd.oasis.opendocument'),
    sentence: `Ini dokumen LibreOffice. Buka di LibreOffice, ${asPdf}.`,
  },
  {
    is: (file) => file.begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') || file.begins('{\\rtf'),
    sentence: `Ini dokumen Word atau Excel. Buka di Word, Excel, atau LibreOffice, ${asPdf}.`,
  },
  {
    is: (file) => file.begins('PK\x03\x04'),
    sentence: 'Ini berkas ZIP. Keluarkan dahulu isinya, lalu lampirkan satu per satu.',
  },
  {
    is: (file) => file.begins('II*\0') || file.begins('MM\0*'),
    sentence: `Ini pindaian TIFF. Pindai sekali lagi sebagai PDF atau JPEG; atau buka di aplikasi Foto dan ${asJpeg}.`,
  },
  {
    is: (file) => file.begins('GIF8') || file.begins('BM'),
    sentence: `Ini gambar GIF atau BMP. Buka di aplikasi Foto atau Paint dan ${asJpeg}.`,
  },
];

/**
 * How a file that is not kept becomes one that is, as an Indonesian sentence; of what nobody knows, what is kept. Told by
 * content, whatever the file is called.
 */
export function sayForeign(content: Uint8Array): string {
  const file: Bytes = {
    begins: (letters, at) => beginsAt(content, letters, at),
    holds: (letters) => holdsLetters(content, letters),
  };
  const known = foreignKinds.find(({ is }) => is(file));
  return known === undefined
    ? 'Isi berkas ini bukan JPEG, PNG, WebP, atau PDF, apa pun akhiran namanya.'
    : `${known.sentence} Berkas aslinya tidak berubah.`;
}

/** A PDF has its head within so many bytes: what a spooler or scanner writes before it is passed over, as readers do. */
const longestLead = 1_024;

/** Where the head of a PDF begins; undefined when there is none where readers look for it. */
export function findPdfHead(content: Uint8Array): number | undefined {
  for (let at = 0; at <= Math.min(longestLead, content.length - 5); at += 1) {
    if (beginsAt(content, '%PDF-', at)) return at;
  }
  return undefined;
}

/** Whether these letters, one byte each, stand at a place of a file. */
export function beginsAt(content: Uint8Array, letters: string, at = 0): boolean {
  return [...letters].every((letter, index) => content[at + index] === letter.charCodeAt(0));
}

function holdsLetters(content: Uint8Array, letters: string): boolean {
  const first = letters.charCodeAt(0);
  for (let at = content.indexOf(first); at !== -1; at = content.indexOf(first, at + 1)) {
    if (beginsAt(content, letters, at)) return true;
  }
  return false;
}
