import type { Cleaned } from './cleaned.ts';

// Rec. ITU-T T.81, annex B. Kept are the segments a decoder needs: tables, the frame, the scans.
const tables = new Set([0xc4, 0xdb, 0xdd]);
/** Baseline, extended and progressive; no camera or scanner writes the others. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
const [startOfScan, endOfImage, jfif, adobe] = [0xda, 0xd9, 0xe0, 0xee];

/** The mark that colours are YCbCr, without the thumbnail the original may have held. */
const plainJfif = Buffer.from('ffe000104a46494600010100000100010000', 'hex');

/**
 * A JPEG without EXIF, XMP, IPTC, colour profile, comments and thumbnails. A turn that only EXIF told is lost: the
 * screens turn a picture before they send it. Undefined for what is not one whole JPEG.
 */
export function cleanJpeg(bytes: Buffer): Cleaned | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  let hasScan = false;
  for (let at = 2; ; ) {
    const segment = readSegment(bytes, at);
    if (segment === undefined) return undefined;
    const { marker, from, to } = segment;
    at = to;
    if (marker === endOfImage) {
      parts.push(bytes.subarray(from, to));
      return size === undefined || !hasScan ? undefined : { parts, ...size };
    }
    if (frames.has(marker)) {
      if (size !== undefined || to - from < 10) return undefined;
      size = { height: bytes.readUInt16BE(from + 5), width: bytes.readUInt16BE(from + 7) };
      if (size.width === 0 || size.height === 0) return undefined;
      parts.push(bytes.subarray(from, to));
    } else if (marker === startOfScan) {
      if (size === undefined) return undefined;
      at = endOfScan(bytes, to);
      hasScan = true;
      parts.push(bytes.subarray(from, at));
    } else if (tables.has(marker)) {
      parts.push(bytes.subarray(from, to));
    } else if (marker === jfif && tagAt(bytes, from, 'JFIF\0')) {
      parts.push(plainJfif);
    } else if (marker === adobe && to - from === 16 && tagAt(bytes, from, 'Adobe')) {
      // Says how four colours or RGB are to be read; of this length it holds nothing else.
      parts.push(bytes.subarray(from, to));
    } else if (!isDropped(marker)) {
      return undefined;
    }
  }
}

/** A marker with its length and content, past the fill bytes before it. */
function readSegment(bytes: Buffer, start: number): { marker: number; from: number; to: number } | undefined {
  if (bytes[start] !== 0xff) return undefined;
  let from = start;
  while (bytes[from + 1] === 0xff) from += 1;
  const marker = bytes[from + 1];
  if (marker === undefined) return undefined;
  if (marker === endOfImage) return { marker, from, to: from + 2 };
  if (from + 4 > bytes.length) return undefined;
  const to = from + 2 + bytes.readUInt16BE(from + 2);
  return to < from + 4 || to > bytes.length ? undefined : { marker, from, to };
}

/** Whether a segment begins with these letters. */
function tagAt(bytes: Buffer, from: number, letters: string): boolean {
  return bytes.toString('latin1', from + 4, from + 4 + letters.length) === letters;
}

/** Where the packed picture ends: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, start: number): number {
  // Byte by byte: a hostile file is all markers, for which a search would begin anew ten million times.
  for (let at = start; at < bytes.length - 1; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** What applications write for themselves, and comments. */
function isDropped(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}
