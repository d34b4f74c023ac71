import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { type PdfReader, startPdfReader } from './pdf-reader.ts';

/** A PDF ready to be drawn, and how long its pages are for their width. */
type OpenPdf = { document: PDFDocumentProxy; pages: number; widthByHeight: number };

/** Opens a PDF; until the next one is open, the one before stays. */
export function useOpenPdf(file: Blob, isForeign = false): { pdf: OpenPdf | undefined; hasFailed: boolean } {
  const reader = useReader();
  const [pdf, setPdf] = useState<OpenPdf>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const open = async () => {
      const document = await (await reader)?.open(file, isForeign);
      if (document === undefined) return;
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
      if (isWanted) setPdf({ document, pages: document.numPages, widthByHeight: width / height });
      else await document.loadingTask.destroy();
    };
    open().catch(() => isWanted && setHasFailed(true));
    return () => {
      isWanted = false;
    };
  }, [reader, file, isForeign]);
  useEffect(() => () => void pdf?.document.loadingTask.destroy(), [pdf]);
  return { pdf, hasFailed };
}

/** One reader for as long as the component stands. */
function useReader(): Promise<PdfReader> | undefined {
  const [reader, setReader] = useState<Promise<PdfReader>>();
  useEffect(() => {
    const started = startPdfReader();
    setReader(started);
    return () => {
      started.then(
        ({ close }) => close(),
        () => undefined,
      );
    };
  }, []);
  return reader;
}
