import { Alert, Loader } from '@mantine/core';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import classes from './packet.module.css';

type PaperPreviewProps = {
  isEmpty: boolean;
  /** The paper as it was last drawn. */
  made: { file: Blob; withoutPlan: string[] } | undefined;
  error: unknown;
  isDrawing: boolean;
  onRetry: () => void;
};

/** The packet as it will come out of the printer, and what is wrong with it. */
export function PaperPreview({ isEmpty, made, error, isDrawing, onRetry }: PaperPreviewProps) {
  const { file, withoutPlan = [] } = made ?? {};
  return (
    <div className={classes.paper}>
      <ErrorNotice error={error} onRetry={onRetry} />
      {isEmpty && (
        <NothingHere
          what="Belum ada kasus yang dipilih."
          todo="Cari nama atau nomornya di kiri. Di daftar Kasus, beberapa kasus dapat ditandai sekaligus."
        />
      )}
      {withoutPlan.length > 0 && (
        <Alert role="status" color="var(--titian-due)" variant="outline">
          Belum mempunyai rencana: {withoutPlan.join(', ')}. Pada cetakan, target dan capaiannya kosong.
        </Alert>
      )}
      {file !== undefined && <PdfPages file={file} title="Pratinjau bahan konferensi kasus" />}
      {file === undefined && isDrawing && <Loader aria-label="Menggambar bahan" />}
    </div>
  );
}
