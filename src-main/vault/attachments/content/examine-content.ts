import { largestPicture, type MediaType } from '#domain/attachment';
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
  return begins('%PDF-') ? 'application/pdf' : undefined;
}

/** The version at the beginning, and near the end the place of the table and the mark that nothing was cut off. */
function isWholePdf(bytes: Buffer): boolean {
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 2_048));
  return /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) && /startxref\s+\d+\s+%%EOF/.test(end);
}
