import { type ReactNode, useEffect, useState } from 'react';
import { SentenceError } from './native-host.ts';
import classes from './use-pdf-printing.module.css';

/** Throws, with what to do instead, where this window cannot print a PDF. */
export function expectPdfPrinting(): void {
  if (navigator.pdfViewerEnabled) return;
  throw new SentenceError(
    'Jendela ini tidak dapat mencetak PDF. Simpan PDF, lalu cetak dengan program pembaca PDF.',
  );
}

/**
 * Prints PDFs from memory, as text and not as pictures of it. `frame` must stand somewhere in the screen, and goes with
 * it: the browser's own viewer holds the PDF in it, unseen, and opens the system's print dialog over the screen.
 */
export function usePdfPrinting(): { frame: ReactNode; print: (file: Blob) => void } {
  // An object of its own for each time: the same file may be printed twice.
  const [job, setJob] = useState<{ file: Blob }>();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (job === undefined) return;
    const made = URL.createObjectURL(job.file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [job]);
  const frame =
    address === undefined ? null : (
      <iframe
        key={address}
        src={address}
        title="PDF yang dicetak"
        aria-hidden
        tabIndex={-1}
        className={classes.frame}
        onLoad={(event) => event.currentTarget.contentWindow?.print()}
      />
    );
  return { frame, print: (file) => setJob({ file }) };
}
