import { longestAttachment } from '#domain/attachment';
import { SentenceError } from '../native-host.ts';

/** Longest side of a kept picture in pixels: an A4 sheet at 350 dots an inch. */
const longestSide = 4_096;

/** A file as it is sent: what it is called, and what it holds. */
export type Prepared = { name: string; content: Blob };

/**
 * A picture drawn anew, turned as its camera meant it and without anything else its file carried; a PDF as it is.
 * Throws a SentenceError for what is neither, or too large.
 */
export async function prepareFile(file: File): Promise<Prepared> {
  if (file.size > longestAttachment) {
    throw new SentenceError(
      'Berkas ini terlalu besar: paling besar 20 MB. Pindai dengan resolusi lebih rendah.',
    );
  }
  const name = file.name.slice(-255);
  if ((await file.slice(0, 5).text()) === '%PDF-') return { name, content: file };
  const picture = await createImageBitmap(file).catch(() => {
    throw new SentenceError(
      'Isi berkas ini bukan JPEG, PNG, WebP, atau PDF yang dapat dibaca, apa pun namanya.',
    );
  });
  const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
  try {
    return { name: `gambar.${type === 'image/png' ? 'png' : 'jpg'}`, content: await draw(picture, type) };
  } finally {
    picture.close();
  }
}

async function draw(picture: ImageBitmap, type: string): Promise<Blob> {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (type === 'image/jpeg' && pen !== null) {
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.88));
  if (drawn === null || pen === null)
    throw new SentenceError('Gambar ini tidak dapat dibaca di komputer ini.');
  return drawn;
}
