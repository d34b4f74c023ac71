import { longestAttachment } from '#domain/attachment';
import { findPdfHead, sayForeign } from '#domain/foreign-file';
import { SentenceError } from '../../ui/native-host.ts';
import { drawPicture, openPicture } from '../../ui/redraw-picture.ts';

/** Longest side of a kept picture in pixels: an A4 sheet at 300 dots an inch, as scanners write it. */
export const longestSide = 3_508;

/** A file as it is sent: what it is called, what it holds, and of a picture how large it was drawn. */
export type Prepared = { name: string; content: Blob; drawn?: { width: number; height: number } };

/**
 * A picture drawn anew, turned as its camera meant it and without anything else its file carried; a PDF as it is.
 * A JPEG stays JPEG; of anything else the smaller of PNG, which loses nothing, and JPEG is taken.
 * Throws a SentenceError for what is neither, or too large.
 */
export async function prepareFile(file: File): Promise<Prepared> {
  if (file.size > longestAttachment) {
    throw new SentenceError(
      'Berkas ini terlalu besar: paling besar 20 MB. Pindai dengan resolusi lebih rendah.',
    );
  }
  const content = new Uint8Array(await file.arrayBuffer());
  const isJpeg = content[0] === 0xff;
  if (!isJpeg && findPdfHead(content) !== undefined) return { name: file.name.slice(-255), content: file };
  const picture = await openPicture(file, sayForeign(content));
  try {
    const asJpeg = await drawPicture(picture, longestSide, 'image/jpeg');
    const asPng = isJpeg ? undefined : await drawPicture(picture, longestSide, 'image/png');
    const isPngSmaller = asPng !== undefined && asPng.content.size <= asJpeg.content.size;
    const { content, width, height } = isPngSmaller ? asPng : asJpeg;
    return { name: `gambar.${isPngSmaller ? 'png' : 'jpg'}`, content, drawn: { width, height } };
  } finally {
    picture.close();
  }
}
