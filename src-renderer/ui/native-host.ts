import type { NativeHost } from '#contract/host';

declare global {
  interface Window {
    /** What only a native window can do; absent in a browser window. */
    titian?: NativeHost;
  }
}

/** What became of a file that was to be kept. */
type Kept = 'saved' | 'cancelled';

/**
 * Keeps a file where the person says: the native window asks, a browser window downloads it.
 * Throws an Error whose message is a sentence when it could not be written.
 */
export async function saveDownload(name: string, file: Blob): Promise<Kept> {
  if (window.titian === undefined) {
    download(name, file);
    return 'saved';
  }
  const saved = await window.titian.saveFile(name, new Uint8Array(await file.arrayBuffer()));
  if (saved.outcome === 'failed') throw new SentenceError(saved.sentence);
  return saved.outcome;
}

/** An error whose message may be shown as it is. */
export class SentenceError extends Error {}

function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
