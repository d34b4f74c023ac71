import { BlobReader, configure, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { readLocked } from './read-locked.ts';

/** A file as it leaves: locked where it comes with a password. */
type Left = { file: Blob; password: string | null };

/** A workbook with its lock taken off, as Excel does with the password that was told. */
export async function unlock({ file, password }: Left): Promise<Blob> {
  if (password === null) return file;
  const bytes = Buffer.from(await file.arrayBuffer());
  return new Blob([new Uint8Array(readLocked(bytes, password))]);
}

/** The files of an archive, by name; locked ones as 7-Zip opens them with the password that was told. */
export async function unpack({ file, password }: Left): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  configure({ useWebWorkers: false });
  const zip = new ZipReader(new BlobReader(file), password === null ? {} : { password });
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of await zip.getEntries())
    if (!entry.directory)
      files.set(entry.filename, new Uint8Array(await entry.getData(new Uint8ArrayWriter())));
  await zip.close();
  return files;
}

/** The text of the only file of an archive. */
export async function unpackText(left: Left): Promise<string> {
  const [first] = (await unpack(left)).values();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(first);
}
