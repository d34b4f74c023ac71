import { SentenceError } from './native-host.ts';

/** Longest side in pixels: enough for a face on a screen and on a kop. */
const longestSide = 480;

/**
 * A photograph as a small JPEG data URL, drawn anew so that nothing of the file but its picture is kept
 * (a camera writes place and time into it). Throws a sentence when the file is no picture.
 */
export async function shrinkPhoto(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined)
    throw new SentenceError('Berkas itu bukan gambar PNG atau JPEG yang dapat dibaca.');
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new SentenceError('Gambar tidak dapat diperkecil di komputer ini.');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.toDataURL('image/jpeg', 0.85);
}
