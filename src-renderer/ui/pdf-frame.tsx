import { Text } from '@mantine/core';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import classes from './pdf-frame.module.css';

export type PdfFrameHandle = {
  /** Opens the print dialog of the browser or of the system for the PDF that is shown. */
  print(): void;
};

type PdfFrameProps = {
  /** The PDF, as it will be printed or saved. */
  file: Blob;
  title: string;
  /** Told when the PDF stands in its frame. */
  onReady?: () => void;
  ref?: Ref<PdfFrameHandle>;
};

/**
 * A PDF on the screen as it will come out of the printer, drawn by Chromium's own viewer in a frame, from memory. The
 * viewer's own buttons are left out: printing and saving go through Titian, which writes them down.
 */
export function PdfFrame({ file, title, onReady, ref }: PdfFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const address = useBlobAddress(file);
  useImperativeHandle(ref, () => ({ print: () => frame.current?.contentWindow?.print() }), []);
  if (!navigator.pdfViewerEnabled) {
    return (
      <Text p="md">
        Jendela ini tidak dapat menampilkan PDF. Simpan PDF, lalu buka dengan program pembaca PDF.
      </Text>
    );
  }
  if (address === undefined) return null;
  return (
    <iframe
      key={address}
      ref={frame}
      className={classes.frame}
      title={title}
      src={`${address}#toolbar=0&navpanes=0&view=FitH`}
      onLoad={onReady}
    />
  );
}

/** An address for bytes in memory, good until the bytes change. */
function useBlobAddress(file: Blob): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
