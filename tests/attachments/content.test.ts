import { spawnSync } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameTrouble } from '#domain/attachment';
import { sayForeign } from '#domain/foreign-file';
import { readPictureSize } from '#domain/papers/picture-size';
import { examineContent } from '#vault/attachments/content/examine-content';
import { textOf } from '../support/pdf-text.ts';
import {
  flood,
  hidden,
  jpegSegment,
  jpegWithSecrets,
  makePdf,
  pngChunk,
  pngWithSecrets,
  samples,
  webpWithSecrets,
} from './samples.ts';

/** What is kept of a file, in one piece, and what it is taken for. */
function keptOf(bytes: Buffer) {
  const examined = examineContent(bytes);
  if ('refusal' in examined) throw new Error(examined.refusal);
  return { mediaType: examined.mediaType, kept: Buffer.concat(examined.parts) };
}

const refusalOf = (bytes: Buffer) => {
  const examined = examineContent(bytes);
  return 'refusal' in examined ? examined.refusal : examined.mediaType;
};

/** What scanners, spoolers, web servers and mail leave around a PDF. */
const paddings: [name: string, before: string, after: string][] = [
  ['zeros after its end', '', '\0'.repeat(4_096)],
  ['a megabyte of zeros after its end', '', '\0'.repeat(1_000_000)],
  ['spaces and line ends after its end', '', ' \r\n'.repeat(2_000)],
  ['a web page after its end', '', '\n<!-- selesai --></html>\n'.repeat(80)],
  ['a line end before its head', '\r\n', ''],
  ['a byte order mark before its head', '\xef\xbb\xbf', ''],
  ['the words of a printer around it', '\x1b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n', '\x1b%-12345X'],
  ['the head of a web server before it', 'HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n', ''],
  ['zeros before and after', '\0'.repeat(900), '\0'.repeat(300)],
];

/** What else is brought from phones and offices, by the bytes it begins with. */
const foreign: [name: string, letters: string, words: string][] = [
  ['a photo of an iPhone', '\0\0\0\x24ftypheic\0\0\0\0mif1heic', 'HEIC dari iPhone'],
  ['a photo of an iPhone of the other brand', '\0\0\0\x24ftypmif1\0\0\0\0mif1heic', 'HEIC dari iPhone'],
  ['a letter from Word', 'PK\x03\x04\x14\0[Content_Types].xml ... PK\x01\x02word/document.xml', 'surat Word'],
  ['a sheet of Excel', 'PK\x03\x04\x14\0[Content_Types].xml ... xl/workbook.xml', 'lembar Excel'],
  [
    'a letter from LibreOffice',
    'PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text',
    'LibreOffice',
  ],
  ['a letter from an old Word', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Word atau Excel'],
  ['a folder in one file', 'PK\x03\x04\x14\0scan.jpg', 'ZIP'],
  ['a scan as TIFF', 'II*\0\x08\0\0\0', 'TIFF'],
  ['a picture as BMP', 'BM\x36\0', 'BMP'],
  ['a voice message', '\0\0\0\x20ftypM4A ', 'hanya gambar dan PDF'],
];

/** The text that the reader of the screen finds in a PDF, and another where this computer has it. */
async function readByOthers(pdf: Buffer): Promise<string[]> {
  const { stdout, error } = spawnSync('pdftotext', ['-', '-'], { input: pdf });
  const poppler = error === undefined ? [stdout.toString()] : [];
  return [await textOf(new Uint8Array(pdf)), ...poppler];
}

describe('what an attachment is', () => {
  it.each([
    ['jpeg', 'image/jpeg'],
    ['progressive', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
    ['lossless', 'image/webp'],
  ] as const)(
    '%s is told by its content, and what is kept of it is the same file again',
    (name, mediaType) => {
      const once = keptOf(samples[name]);
      expect(once.mediaType).toBe(mediaType);
      expect(keptOf(once.kept)).toEqual(once);
    },
  );

  it.each([
    ['JPEG', jpegWithSecrets],
    ['PNG', pngWithSecrets],
    ['WebP', webpWithSecrets],
  ])('a %s loses place, camera, comments and whatever follows its end', (_name, make) => {
    const bytes = make();
    expect(bytes.includes('RAHASIA')).toBe(true);
    const { kept } = keptOf(bytes);
    for (const word of [
      'RAHASIA',
      hidden,
      'Exif',
      'EXIF',
      'XMP',
      'ICC',
      'ns.adobe',
      'rahasia',
      'Rahasia',
      'tIME',
    ]) {
      expect([word, kept.includes(word)]).toEqual([word, false]);
    }
  });

  it('a JPEG keeps nothing of any segment a program may write for itself, wherever it stands', () => {
    const place = fc.record({
      marker: fc.oneof(fc.integer({ min: 0xe0, max: 0xef }), fc.constant(0xfe)),
      begin: fc.constantFrom('', 'JFIF\0', 'JFXX\0', 'Exif\0\0', 'ICC_PROFILE\0', 'MPF\0', 'Adobe'),
      before: fc.nat(4),
    });
    const second = Buffer.concat([samples.jpeg.subarray(0, -2), jpegSegment(0xfe, hidden)]);
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), fc.boolean(), (placed, hasSecond) => {
        const parts = segmentsOf(samples.jpeg);
        for (const { marker, begin, before } of placed) {
          parts.splice(1 + before, 0, jpegSegment(marker, `${begin}${hidden}`));
        }
        parts.splice(1, 0, jpegSegment(0xee, hidden.slice(0, 12)));
        const tail = hasSecond ? second : Buffer.from(hidden);
        const { kept } = keptOf(Buffer.concat([...parts, tail]));
        expect(['RAHASIA', 'Exif'].filter((word) => kept.includes(word))).toEqual([]);
        expect(readPictureSize(kept)).toEqual({ width: 96, height: 64 });
      }),
      { numRuns: 500 },
    );
  });

  it('the picture itself stays byte for byte', () => {
    const plain = keptOf(samples.jpeg).kept;
    expect(keptOf(jpegWithSecrets()).kept).toEqual(plain);
    expect(keptOf(pngWithSecrets()).kept).toEqual(keptOf(samples.png).kept);
    const scan = samples.jpeg.subarray(samples.jpeg.indexOf(Buffer.from([0xff, 0xda])));
    expect(plain.subarray(-scan.length)).toEqual(scan);
  });

  it('a PDF stays as it is', () => {
    const pdf = makePdf('Surat pengantar');
    expect(keptOf(pdf)).toEqual({ mediaType: 'application/pdf', kept: pdf });
  });

  it.each(paddings)('a PDF is taken with %s, as other readers take it', async (_name, before, after) => {
    const padded = Buffer.concat([
      Buffer.from(before, 'latin1'),
      makePdf('Surat'),
      Buffer.from(after, 'latin1'),
    ]);
    expect(keptOf(padded)).toEqual({ mediaType: 'application/pdf', kept: padded });
    for (const text of await readByOthers(padded)) expect(text).toContain('Surat');
  });

  it('a PDF is not taken when only a part of it is there, or its head is beyond where readers look', () => {
    const pdf = makePdf('Surat');
    expect(refusalOf(Buffer.concat([Buffer.alloc(1_100), pdf]))).toBe('unknown');
    expect(refusalOf(Buffer.from('\n%PDF-1.7 tidak ada ujungnya'))).toBe('damaged');
    // The first part of a file made to be read while it arrives: its table is said to be at 0.
    const linear = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Linearized 1 >>\nendobj\nstartxref\n0\n%%EOF\n');
    expect(refusalOf(linear)).toBe('damaged');
    expect(refusalOf(Buffer.concat([pdf, Buffer.from('9 0 obj\n<< >>\nendobj\n')]))).toBe('damaged');
  });

  it.each(foreign)('%s is refused with how it becomes what is taken', (_name, letters, words) => {
    const bytes = Buffer.from(letters, 'latin1');
    expect(refusalOf(bytes)).toBe('unknown');
    const sentence = sayForeign(bytes);
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/JPEG|PDF|satu per satu/);
  });

  it('anything else is refused, whatever it is called', () => {
    const others = [
      Buffer.from('PK\x03\x04 sebuah dokumen Word'),
      Buffer.from('MZ\x90\x00 sebuah program'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      Buffer.from('GIF89a'),
      Buffer.of(0),
      Buffer.alloc(0),
    ];
    expect(others.map(refusalOf)).toEqual(others.map(() => 'unknown'));
  });

  it('a name that says something else is told in a sentence', () => {
    expect(nameTrouble('KTP.JPG', 'image/jpeg')).toBeUndefined();
    expect(nameTrouble('surat.pdf', 'image/jpeg')).toContain('Isi berkas ini gambar JPEG');
    expect(nameTrouble('surat.pdf.exe', 'application/pdf')).toContain('berakhiran lain');
    expect(nameTrouble('tanpa akhiran', 'application/pdf')).toContain('.pdf');
  });
});

describe('a hostile file', () => {
  it('that claims to be immense is refused by its head, at once', () => {
    const began = performance.now();
    const head = Buffer.from(samples.jpeg);
    const frame = head.indexOf(Buffer.from([0xff, 0xc0]));
    head.writeUInt16BE(65_535, frame + 5);
    head.writeUInt16BE(65_535, frame + 7);
    expect(refusalOf(head)).toBe('too-many-pixels');
    expect(refusalOf(flood(2 ** 31 - 1, 2 ** 31 - 1))).toBe('too-many-pixels');
    expect(refusalOf(flood(10_000, 5_000))).toBe('image/png');
    expect(refusalOf(flood(10_000, 5_001))).toBe('too-many-pixels');
    expect(performance.now() - began).toBeLessThan(200);
  });

  it('without a size, with two, or with its parts out of order is refused', () => {
    const { jpeg } = samples;
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    const end = frame + 2 + jpeg.readUInt16BE(frame + 2);
    const twice = Buffer.concat([jpeg.subarray(0, end), jpeg.subarray(frame, end), jpeg.subarray(end)]);
    const without = Buffer.concat([jpeg.subarray(0, frame), jpeg.subarray(end)]);
    const lossless = Buffer.concat([
      jpeg.subarray(0, frame),
      jpegSegment(0xc3, jpeg.subarray(frame + 4, end)),
    ]);
    for (const bytes of [twice, without, lossless]) expect(refusalOf(bytes)).toBe('damaged');
    const { png } = samples;
    const late = Buffer.concat([png.subarray(0, 8), pngChunk('tEXt', 'a'), png.subarray(8)]);
    const needed = Buffer.concat([png.subarray(0, 33), pngChunk('ABCD', 'a'), png.subarray(33)]);
    for (const bytes of [late, needed]) expect(refusalOf(bytes)).toBe('damaged');
    const moving = webpWithSecrets();
    moving.write('ANIM', moving.indexOf('ICCP'), 'latin1');
    expect(refusalOf(moving)).toBe('damaged');
  });

  it('cut off anywhere is refused as damaged, and never half kept', () => {
    for (const bytes of [samples.jpeg, samples.progressive, samples.png, samples.webp, makePdf('Surat')]) {
      for (let length = 12; length < bytes.length - 1; length += 7) {
        expect(refusalOf(bytes.subarray(0, length))).toMatch(/damaged|unknown/);
      }
    }
  });

  it('of a thousand kinds breaks nothing, hides nothing, and takes no time', () => {
    const originals = [
      jpegWithSecrets(),
      samples.progressive,
      pngWithSecrets(),
      webpWithSecrets(),
      makePdf('Surat'),
    ];
    const began = performance.now();
    for (let round = 0; round < 1_000; round += 1) {
      const spoiled = Buffer.from(originals[round % originals.length] ?? Buffer.alloc(0));
      for (let change = 0; change < 1 + (round % 5); change += 1) {
        const at = randomInt(spoiled.length);
        randomBytes(1 + randomInt(8)).copy(spoiled, at);
      }
      const examined = examineContent(spoiled);
      if ('refusal' in examined || examined.mediaType === 'application/pdf') continue;
      expect(keptOf(Buffer.concat(examined.parts)).mediaType).toBe(examined.mediaType);
    }
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('of 20 MB of nothing but markers is looked through about as fast as it is hashed', () => {
    const { jpeg } = samples;
    const stuffed = Buffer.alloc(20_000_000, Buffer.from([0xff, 0x00]));
    const [cut, whole] = [[], [jpeg.subarray(-2)]].map((end) =>
      Buffer.concat([jpeg.subarray(0, -2), stuffed, ...end]),
    );
    const took = (work: () => unknown) => {
      const began = performance.now();
      work();
      return performance.now() - began;
    };
    const hashed = took(() => createHash('sha256').update(stuffed).digest());
    const looked = took(() =>
      expect([refusalOf(cut as Buffer), refusalOf(whole as Buffer)]).toEqual(['damaged', 'image/jpeg']),
    );
    // Measured beside each other: some 15 times; a look that goes back for every marker takes thousands.
    expect(looked / hashed).toBeLessThan(100);
  });
});

/** A JPEG cut before each of its segments, the scan and the end in one. */
function segmentsOf(jpeg: Buffer): Buffer[] {
  const parts = [jpeg.subarray(0, 2)];
  let at = 2;
  while (jpeg[at + 1] !== 0xda) {
    const to = at + 2 + jpeg.readUInt16BE(at + 2);
    parts.push(jpeg.subarray(at, to));
    at = to;
  }
  return [...parts, jpeg.subarray(at)];
}
