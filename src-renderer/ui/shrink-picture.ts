import { SentenceError } from './native-host.ts';

/**
 * Draws a picture anew, at most `side` pixels wide and high and about 200 kB, as PNG, or as JPEG where PNG is too
 * large. What else the file carried (place, camera, hidden parts) is left behind. Gives a data URL.
 * Throws an Error whose message is a sentence when the file is no picture.
 */
export async function shrinkPicture(file: File, side = 480): Promise<string> {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new SentenceError('Berkas ini bukan gambar yang dapat dibaca. Pilih berkas PNG atau JPEG.');
  });
  try {
    for (let size = side; size >= 60; size = Math.floor(size * 0.7)) {
      const fitting = [draw(bitmap, size, 'image/png'), draw(bitmap, size, 'image/jpeg')].find(
        (address) => address.length <= largest,
      );
      if (fitting !== undefined) return fitting;
    }
  } finally {
    bitmap.close();
  }
  throw new SentenceError('Gambar ini tidak dapat dikecilkan. Pilih gambar lain.');
}

/** Base64 writes three bytes in four letters. */
const largest = (200_000 * 4) / 3;

function draw(bitmap: ImageBitmap, side: number, type: 'image/png' | 'image/jpeg'): string {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('No canvas');
  if (type === 'image/jpeg') {
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL(type, 0.85);
}
