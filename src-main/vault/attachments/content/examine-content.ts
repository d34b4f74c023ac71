import { largestPicture, type MediaType } from '#domain/attachment';
import { findPdfHead } from '#domain/foreign-file';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import type { Cleaned } from './cleaned.ts';

/** A content that may be kept, or why not. */
type Examined =
  | { mediaType: MediaType; parts: Uint8Array[] }
  | { refusal: 'unknown' | 'damaged' | 'too-many-pixels' };

const pictures = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
} as const satisfies Partial<Record<MediaType, (bytes: Buffer) => Cleaned | undefined>>;

/**
 * What a file is by its content, whatever it is called: `unknown` for anything but JPEG, PNG, WebP and PDF, `damaged`
 * for one of these that is not whole. A picture is looked at by its head and never decoded, so that one that claims
 * to be immense costs nothing; of it only what draws it is kept. A PDF stays as it is.
 */
export function examineContent(bytes: Buffer): Examined {
  const mediaType = recognise(bytes);
  if (mediaType === undefined) return { refusal: 'unknown' };
  if (mediaType === 'application/pdf') {
    return isWholePdf(bytes) ? { mediaType, parts: [bytes] } : { refusal: 'damaged' };
  }
  const cleaned = pictures[mediaType](bytes);
  if (cleaned === undefined) return { refusal: 'damaged' };
  if (cleaned.width * cleaned.height > largestPicture) return { refusal: 'too-many-pixels' };
  return { mediaType, parts: cleaned.parts };
}

function recognise(bytes: Buffer): MediaType | undefined {
  const begins = (letters: string, at = 0) => bytes.toString('latin1', at, at + letters.length) === letters;
  if (begins('\xff\xd8\xff')) return 'image/jpeg';
  if (begins('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (begins('RIFF') && begins('WEBP', 8)) return 'image/webp';
  return findPdfHead(bytes) === undefined ? undefined : 'application/pdf';
}

/**
 * The version in the head, and the place of the table before the last mark that nothing was cut off. What stands before
 * and after is passed over as other readers do: zeros of a scanner, lines of a printer or a web server. What follows
 * the mark may hold no more of the document; and a table at 0 is that of the first page alone, of a file made to be read
 * while it arrives.
 */
function isWholePdf(bytes: Buffer): boolean {
  const head = findPdfHead(bytes) ?? 0;
  const mark = bytes.lastIndexOf('%%EOF');
  const before = bytes.toString('latin1', Math.max(0, mark - 64), Math.max(0, mark));
  const place = /startxref\s+(\d+)\s*$/.exec(before)?.[1];
  const isWhole = place !== undefined && Number(place) > 0 && !bytes.includes('endobj', mark);
  return isWhole && /^%PDF-[12]\.\d/.test(bytes.toString('latin1', head, head + 8));
}
