import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import classes from './pdf-pages.module.css';

type PdfPageProps = {
  document: PDFDocumentProxy;
  /** From 1. */
  number: number;
  of: number;
  widthByHeight: number;
  /** Of the page on the screen, in CSS pixels. */
  width: number;
};

/** One page, drawn when it comes near; what was drawn before stays until the new drawing is whole. */
export function PdfPage({ document, number, of, widthByHeight, width }: PdfPageProps) {
  const page = useRef<HTMLElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(page);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!isNear || width === 0) return;
    let isWanted = true;
    let drawing: RenderTask | undefined;
    const draw = async () => {
      const source = await document.getPage(number);
      const canvas = window.document.createElement('canvas');
      if (!isWanted) return;
      drawing = drawPage(source, canvas, width);
      await drawing.promise;
      const written = await readPage(source);
      if (!isWanted) return;
      paper.current?.replaceChildren(canvas);
      setText(written);
    };
    // A drawing that was overtaken ends in an error, and its document may be gone.
    draw().catch(() => undefined);
    return () => {
      isWanted = false;
      drawing?.cancel();
    };
  }, [document, number, width, isNear]);
  useEffect(() => {
    if (isNear) return;
    // A hundred drawn pages would take hundreds of megabytes, and what is far away is not drawn anew.
    paper.current?.replaceChildren();
    setText('');
  }, [isNear]);
  return (
    <article
      ref={page}
      className={classes.page}
      style={{ aspectRatio: widthByHeight }}
      aria-label={`Halaman ${number} dari ${of}`}
    >
      <div ref={paper} aria-hidden />
      <p className={classes.text}>{text}</p>
    </article>
  );
}

function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): RenderTask {
  const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  return page.render({ canvas, viewport });
}

/** The words of a page, for whoever hears it read out. */
async function readPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}

/** Whether a page is in sight, or about a window's height away from it. */
function useIsNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const watch = new IntersectionObserver(([seen]) => setIsNear(seen?.isIntersecting === true), {
      root: element.current.closest('section'),
      rootMargin: '800px 0px',
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return isNear;
}
