import { largestPicture } from '#domain/attachment';
import { readPictureSize } from '#domain/papers/picture-size';
import { SentenceError } from './native-host.ts';

/** What a picture is drawn anew as. */
type DrawnType = 'image/jpeg' | 'image/png';

/**
 * A picture as its pixels, turned as its camera meant it. A head that claims too many pixels is refused before anything
 * is decoded. Throws a SentenceError for that, and for what is no picture; the caller closes what it gets.
 */
export async function openPicture(file: Blob, unreadable: string): Promise<ImageBitmap> {
  const size = readPictureSize(new Uint8Array(await file.arrayBuffer()));
  if (size === undefined) throw new SentenceError(unreadable);
  if (size.width * size.height > largestPicture) {
    throw new SentenceError(
      `Gambar ini terlalu besar: ${pixels(size)} piksel, sedangkan batasnya 50 juta piksel. Potret atau pindai lagi dengan resolusi lebih rendah. Berkas aslinya tidak berubah.`,
    );
  }
  return await createImageBitmap(file).catch(() => {
    throw new SentenceError(unreadable);
  });
}

/** Width by height, as sentences say it. */
export function pixels({ width, height }: { width: number; height: number }): string {
  return `${width.toLocaleString('id-ID')} x ${height.toLocaleString('id-ID')}`;
}

/**
 * The pixels as a new file, at most `longestSide` pixels wide and high and never enlarged; nothing of the old file but
 * its picture is in it. JPEG is drawn on white. Throws a SentenceError when this computer has no room for it.
 */
export async function drawPicture(
  picture: ImageBitmap,
  longestSide: number,
  type: DrawnType,
): Promise<{ content: Blob; width: number; height: number }> {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new SentenceError('Gambar ini tidak dapat digambar ulang di komputer ini.');
  if (type === 'image/jpeg') {
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, width, height);
  }
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  return { content: await canvas.convertToBlob({ type, quality: 0.85 }), width, height };
}

/** A file as a data URL. */
export function toDataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
