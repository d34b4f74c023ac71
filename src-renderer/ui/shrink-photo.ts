import { drawPicture, openPicture, toDataUrl } from './redraw-picture.ts';

/** Longest side in pixels: enough for a face on a screen and on a kop. */
const longestSide = 480;

/** A photograph as a small JPEG data URL, drawn anew. Throws a sentence when the file is no picture. */
export async function shrinkPhoto(file: Blob): Promise<string> {
  const picture = await openPicture(file, 'Berkas itu bukan gambar PNG atau JPEG yang dapat dibaca.');
  try {
    return await toDataUrl((await drawPicture(picture, longestSide, 'image/jpeg')).content);
  } finally {
    picture.close();
  }
}
