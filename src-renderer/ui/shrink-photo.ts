import { drawPicture, openPicture, toDataUrl } from './redraw-picture.ts';

/** Longest sides in pixels: enough for a face on a screen and on a kop, and beside a name in a list. */
const sides = { picture: 480, thumbnail: 72 };

/** A photograph as the vault keeps it: whole, and small for lists. */
export type ShrunkPhoto = { picture: string; thumbnail: string };

/** A photograph as small JPEG data URLs, drawn anew. Throws a sentence when the file is no picture. */
export async function shrinkPhoto(file: Blob): Promise<ShrunkPhoto> {
  const bitmap = await openPicture(file, 'Berkas itu bukan gambar PNG atau JPEG yang dapat dibaca.');
  const draw = async (side: number) =>
    await toDataUrl((await drawPicture(bitmap, side, 'image/jpeg')).content);
  try {
    return { picture: await draw(sides.picture), thumbnail: await draw(sides.thumbnail) };
  } finally {
    bitmap.close();
  }
}
