import { Loader, Text } from '@mantine/core';
import { useDebouncedValue, useElementSize } from '@mantine/hooks';
import { PdfPage } from './pdf-page.tsx';
import classes from './pdf-pages.module.css';
import { useOpenPdf } from './use-open-pdf.ts';

type PdfPagesProps = {
  /** The PDF, as it will be printed or saved. */
  file: Blob;
  title: string;
  /** Not made by Titian: it may use letters it does not bring. */
  isForeign?: boolean;
};

/** A PDF on the screen as it will come out of the printer. Another file takes its place without moving the reader. */
export function PdfPages({ file, title, isForeign = false }: PdfPagesProps) {
  const { pdf, hasFailed } = useOpenPdf(file, isForeign);
  const { ref, width: measured } = useElementSize();
  const [width] = useDebouncedValue(measured, 150, { leading: true });
  if (hasFailed) {
    return (
      <Text p="md" role="alert">
        Jendela ini tidak dapat menampilkan pratinjau. Simpan PDF, lalu buka dengan program pembaca PDF.
      </Text>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll what has the focus.
    <section aria-label={title} tabIndex={0} className={classes.table}>
      <div ref={ref} className={classes.pages}>
        {pdf === undefined ? (
          <Loader aria-label="Membuka pratinjau" m="auto" />
        ) : (
          Array.from({ length: pdf.pages }, (_page, index) => (
            <PdfPage
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
              key={index}
              document={pdf.document}
              number={index + 1}
              of={pdf.pages}
              widthByHeight={pdf.widthByHeight}
              width={width}
            />
          ))
        )}
      </div>
    </section>
  );
}
