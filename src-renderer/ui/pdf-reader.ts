import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Reads PDFs in a thread of its own; what it read goes when it closes. */
export type PdfReader = { open(file: Blob, isForeign: boolean): Promise<PDFDocumentProxy>; close(): void };

/**
 * Starts a reader. The library is fetched only now: it weighs more than all that comes before the first screen.
 * It draws alike in every window and by the office's own PC rules, unlike the browser's viewer, which brings buttons
 * and keys that save and print without leaving an audit row, and loses the reader's place at every redrawing.
 */
export async function startPdfReader(): Promise<PdfReader> {
  const [{ getDocument, PDFWorker }, { default: Thread }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs?worker'),
  ]);
  const thread = new Thread();
  const worker = PDFWorker.create({ port: thread });
  return {
    async open(file, isForeign) {
      const data = new Uint8Array(await file.arrayBuffer());
      // Nothing is fetched: the fonts of a PDF of ours are in it, and its pictures need no decoder of their own. A
      // foreign one is drawn with the fonts of this computer where it brings none.
      return await getDocument({ data, worker, useWasm: false, useSystemFonts: isForeign }).promise;
    },
    close() {
      worker.destroy();
      thread.terminate();
    },
  };
}
