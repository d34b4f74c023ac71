import { crc32 } from 'node:zlib';
import type { Cleaned } from './cleaned.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
// PNG, third edition, 11: what is needed to draw. Everything else may be left out, and an animation then stands still.
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']);

/** A PNG without text, time, EXIF, colour profile and anything a program keeps for itself. Undefined for what is not one whole PNG. */
export function cleanPng(bytes: Buffer): Cleaned | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined;
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let size: { width: number; height: number } | undefined;
  let hasData = false;
  for (let from = 8; from + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(from);
    const to = from + 12 + length;
    if (to > bytes.length) return undefined;
    const type = bytes.toString('latin1', from + 4, from + 8);
    if (crc32(bytes.subarray(from + 4, to - 4)) !== bytes.readUInt32BE(to - 4)) return undefined;
    if (type === 'IHDR') {
      if (size !== undefined || length !== 13) return undefined;
      size = { width: bytes.readUInt32BE(from + 8), height: bytes.readUInt32BE(from + 12) };
      if (size.width === 0 || size.height === 0) return undefined;
    }
    if (size === undefined) return undefined;
    if (type === 'IDAT') hasData = true;
    if (kept.has(type)) parts.push(bytes.subarray(from, to));
    else if (isNeeded(type)) return undefined;
    if (type === 'IEND') return hasData ? { parts, ...size } : undefined;
    from = to;
  }
  return undefined;
}

/** A capital first letter says that a picture cannot be drawn without the chunk. */
function isNeeded(type: string): boolean {
  return type[0] !== type[0]?.toLowerCase();
}
