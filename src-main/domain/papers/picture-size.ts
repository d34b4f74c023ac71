import { beginsAt } from '../foreign-file.ts';

/** What a picture says of its size, in pixels. */
type PictureSize = { width: number; height: number };

/**
 * The size a JPEG, PNG or WebP claims in its head, read without decoding it: 50 kB may claim pixels for
 * gigabytes. Undefined for anything else and for a head that cannot be read. It tells what to expect,
 * not that the file is sound.
 */
export function readPictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (letters: string, at?: number) => beginsAt(bytes, letters, at);
  if (begins('\xff\xd8\xff')) return jpegSize(view);
  if (begins('\x89PNG\r\n\x1a\n') && begins('IHDR', 12) && bytes.length >= 24) {
    return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  return begins('RIFF') && begins('WEBP', 8) && bytes.length >= 30 ? webpSize(view, begins) : undefined;
}

/** Every frame header of ITU-T T.81 table B.1: C0 to CF but the tables C4 and CC and the reserved C8. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // a fill byte
    } else if (isFrame(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else if (marker === 0xda || marker === 0xd9) {
      return undefined; // a scan, or the end, before any frame
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return undefined;
}

/** RFC 9649: the extended head, or the lossless or lossy picture that stands alone. */
function webpSize(view: DataView, begins: (letters: string, at: number) => boolean): PictureSize | undefined {
  const threeBytes = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (begins('VP8X', 12)) return { width: 1 + threeBytes(24), height: 1 + threeBytes(27) };
  if (begins('VP8L', 12)) {
    const packed = view.getUint32(21, true);
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
  }
  if (!begins('VP8 ', 12)) return undefined;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}
