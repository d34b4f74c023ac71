import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { projectFolder } from '#hosts/places';

/** What no kept file may hold. */
export const hidden = 'RAHASIA: lintang -7.7956, bujur 110.3695';

/** From the top of the project, which a script that was bundled finds as well. */
const read = (name: string) => readFileSync(join(projectFolder(), 'tests/attachments/fixtures', name));

/** Small pictures that other programs made, 96 by 64; read when wanted. */
export const samples = {
  get jpeg() {
    return read('scan.jpg');
  },
  get progressive() {
    return read('progressive.jpg');
  },
  get png() {
    return read('scan.png');
  },
  get webp() {
    return read('scan.webp');
  },
  get lossless() {
    return read('lossless.webp');
  },
};

/** A JPEG with EXIF, XMP and a comment, as a camera writes them, and something after its end. */
export function jpegWithSecrets(): Buffer {
  const { jpeg } = samples;
  const exif = jpegSegment(0xe1, `Exif\0\0${hidden}`);
  const xmp = jpegSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${hidden}</x>`);
  const icc = jpegSegment(0xe2, `ICC_PROFILE\0${hidden}`);
  const comment = jpegSegment(0xfe, hidden);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    exif,
    xmp,
    icc,
    jpeg.subarray(2, -2),
    comment,
    jpeg.subarray(-2),
    Buffer.from(hidden),
  ]);
}

/**
 * A JPEG with the EXIF of a telephone held sideways: to be turned a quarter right, with the place it was taken at and a
 * small picture of its own; and something after its end.
 */
export function jpegTakenSideways(jpeg: Buffer): Buffer {
  const place = Buffer.from(hidden, 'latin1');
  const thumbnail = Buffer.concat([samples.jpeg.subarray(0, -2), jpegSegment(0xfe, hidden)]);
  // The three directories take 30, 30 and 18 bytes after the head of 8.
  const [thumbnailDirectory, placeDirectory, placeAt] = [38, 68, 86];
  const tiff = Buffer.concat([
    Buffer.from('49492a0008000000', 'hex'),
    tiffDirectory(
      [
        [0x0112, 3, 1, 6],
        [0x8825, 4, 1, placeDirectory],
      ],
      thumbnailDirectory,
    ),
    tiffDirectory([
      [0x0201, 4, 1, placeAt + place.length],
      [0x0202, 4, 1, thumbnail.length],
    ]),
    tiffDirectory([[0x001d, 2, place.length, placeAt]]),
    place,
    thumbnail,
  ]);
  const exif = jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]));
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2), Buffer.from(hidden)]);
}

/** A PNG with texts, an EXIF chunk and something after its end. */
export function pngWithSecrets(): Buffer {
  const { png } = samples;
  const afterHead = 8 + 25;
  return Buffer.concat([
    png.subarray(0, afterHead),
    pngChunk('tEXt', `Comment\0${hidden}`),
    pngChunk('eXIf', hidden),
    pngChunk('zzZz', hidden),
    png.subarray(afterHead),
    Buffer.from(hidden),
  ]);
}

/** A WebP in the extended form, with EXIF and XMP. */
export function webpWithSecrets(): Buffer {
  const head = Buffer.alloc(10);
  head[0] = 0x2c; // EXIF, XMP and profile
  head.writeUIntLE(95, 4, 3);
  head.writeUIntLE(63, 7, 3);
  const chunks = Buffer.concat([
    webpChunk('VP8X', head),
    webpChunk('ICCP', Buffer.from(hidden)),
    samples.webp.subarray(12),
    webpChunk('EXIF', Buffer.from(hidden)),
    webpChunk('XMP ', Buffer.from(hidden)),
  ]);
  const start = Buffer.from('RIFF....WEBP', 'latin1');
  start.writeUInt32LE(4 + chunks.length, 4);
  return Buffer.concat([start, chunks, Buffer.from(hidden)]);
}

/** A PDF of so many pages with these words on each, and at least so many bytes long. */
export function makePdf(words: string, { pages = 1, bytes = 0 } = {}): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, page) => `${4 + 2 * page} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: pages }, (_, page) => {
      const drawn = `BT /F1 18 Tf 60 780 Td (${words} ${page + 1}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * page} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }).flat(),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const filling = `%${'x'.repeat(Math.max(0, bytes - text.length))}\n`;
  const table = text.length + filling.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text + filling + tail, 'latin1');
}

function tiffDirectory(entries: [number, number, number, number][], next = 0): Buffer {
  const directory = Buffer.alloc(2 + entries.length * 12 + 4);
  directory.writeUInt16LE(entries.length);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    directory.writeUInt16LE(tag, 2 + index * 12);
    directory.writeUInt16LE(type, 4 + index * 12);
    directory.writeUInt32LE(count, 6 + index * 12);
    directory.writeUInt32LE(value, 10 + index * 12);
  }
  directory.writeUInt32LE(next, directory.length - 4);
  return directory;
}

export function pngChunk(type: string, body: string | Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(body as string)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length - 4);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}

export function jpegSegment(marker: number, body: string | Buffer): Buffer {
  const content = Buffer.from(body as string);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function webpChunk(tag: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(tag, 'latin1'), length, body, Buffer.alloc(body.length % 2)]);
}

/** A PNG whose head claims a size its data does not have. */
export function flood(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const data = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([
    samples.png.subarray(0, 8),
    pngChunk('IHDR', head),
    pngChunk('IDAT', data),
    pngChunk('IEND', ''),
  ]);
}
