import { drawPicture, openPicture, toDataUrl } from './redraw-picture.ts';

/** Longest sides in pixels: enough for a face on a screen and on a kop, and beside a name in a list. */
const sides = { picture: 480, thumbnail: 72 };

/** A photograph as the vault keeps it: whole, and small for lists. */
export type ShrunkPhoto = { picture: string; thumbnail: string };

/** The small one of a photograph that is kept already, a data URL too. Throws a sentence when it cannot be read. */
export async function shrinkKept(picture: string): Promise<string> {
  const [type = '', content = ''] = picture.slice('data:'.length).split(';base64,');
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  return (await shrinkPhoto(new Blob([bytes], { type }))).thumbnail;
}

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
