import { SentenceError } from './native-host.ts';
import { drawPicture, openPicture, toDataUrl } from './redraw-picture.ts';

/**
 * Draws a picture anew, at most `side` pixels wide and high and about 200 kB, as PNG, or as JPEG where PNG is too
 * large. Gives a data URL. Throws an Error whose message is a sentence when the file is no picture.
 */
export async function shrinkPicture(file: File, side = 480): Promise<string> {
  const picture = await openPicture(
    file,
    'Berkas ini bukan gambar yang dapat dibaca. Pilih berkas PNG atau JPEG.',
  );
  try {
    for (let size = side; size >= 60; size = Math.floor(size * 0.7)) {
      for (const type of ['image/png', 'image/jpeg'] as const) {
        const { content } = await drawPicture(picture, size, type);
        if (content.size <= largest) return await toDataUrl(content);
      }
    }
  } finally {
    picture.close();
  }
  throw new SentenceError('Gambar ini tidak dapat dikecilkan. Pilih gambar lain.');
}

const largest = 200_000;
