import type { Cleaned } from './cleaned.ts';

// RFC 9649. Kept are the picture, its transparency, and of the extended head the size and the mark of transparency.
const kept = new Set(['VP8 ', 'VP8L', 'ALPH']);
const dropped = new Set(['ICCP', 'EXIF', 'XMP ']);
const hasAlpha = 0x10;

/** A WebP without EXIF, XMP and colour profile. Undefined for what is not one whole, unmoving WebP. */
export function cleanWebp(bytes: Buffer): Cleaned | undefined {
  if (bytes.length < 20 || tagAt(bytes, 0) !== 'RIFF' || tagAt(bytes, 8) !== 'WEBP') return undefined;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return undefined;
  const parts: Uint8Array[] = [];
  let canvas: Size | undefined;
  let picture: Size | undefined;
  for (let from = 12; from + 8 <= end; ) {
    const tag = tagAt(bytes, from);
    const length = bytes.readUInt32LE(from + 4);
    const to = from + 8 + length + (length % 2);
    if (to > end) return undefined;
    const body = bytes.subarray(from + 8, from + 8 + length);
    if (tag === 'VP8X') {
      if (canvas !== undefined || parts.length > 0 || length !== 10) return undefined;
      canvas = { width: 1 + body.readUIntLE(4, 3), height: 1 + body.readUIntLE(7, 3) };
      parts.push(plainHead(bytes.subarray(from, to)));
    } else if (kept.has(tag)) {
      if (tag !== 'ALPH') {
        if (picture !== undefined) return undefined;
        picture = tag === 'VP8L' ? losslessSize(body) : lossySize(body);
        if (picture === undefined) return undefined;
      }
      parts.push(bytes.subarray(from, to));
    } else if (!dropped.has(tag)) {
      return undefined; // a moving picture, or something nobody knows
    }
    from = to;
  }
  if (picture === undefined || (canvas !== undefined && !isSameSize(canvas, picture))) return undefined;
  return { parts: [headFor(parts), ...parts], ...picture };
}

type Size = { width: number; height: number };

function lossySize(body: Buffer): Size | undefined {
  if (body.length < 10 || ((body[0] ?? 1) & 1) !== 0 || body.readUIntBE(3, 3) !== 0x9d012a) return undefined;
  return sizeOf(body.readUInt16LE(6) & 0x3fff, body.readUInt16LE(8) & 0x3fff);
}

function losslessSize(body: Buffer): Size | undefined {
  if (body.length < 5 || body[0] !== 0x2f) return undefined;
  const packed = body.readUInt32LE(1);
  return sizeOf(1 + (packed & 0x3fff), 1 + ((packed >>> 14) & 0x3fff));
}

const sizeOf = (width: number, height: number) =>
  width === 0 || height === 0 ? undefined : { width, height };
const isSameSize = (one: Size, other: Size) => one.width === other.width && one.height === other.height;
const tagAt = (bytes: Buffer, at: number) => bytes.toString('latin1', at, at + 4);

function plainHead(chunk: Buffer): Buffer {
  const plain = Buffer.from(chunk);
  plain.writeUInt32LE((plain[8] ?? 0) & hasAlpha, 8);
  return plain;
}

function headFor(parts: readonly Uint8Array[]): Buffer {
  const head = Buffer.from('RIFF....WEBP', 'latin1');
  head.writeUInt32LE(4 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return head;
}
