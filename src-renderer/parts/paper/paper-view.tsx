import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';
import classes from './paper.module.css';
import type { PaperOnScreen } from './use-paper.ts';

/** What a paper is looked at and let go with, wherever it stands. */
type Shown = Omit<PaperOnScreen<{ name: string; file: Blob }>, 'left'>;

/** The two ways a paper leaves. */
export function PaperButtons({ paper, hasFocus = false }: { paper: Shown; hasFocus?: boolean }) {
  const { canLeave, leave, leavingFor } = paper;
  return (
    <>
      <Button
        variant="default"
        disabled={!canLeave}
        loading={leavingFor === 'save'}
        onClick={() => leave('save')}
      >
        Simpan PDF
      </Button>
      <Button
        {...(hasFocus ? { 'data-autofocus': true } : {})}
        disabled={!canLeave}
        loading={leavingFor === 'print'}
        onClick={() => leave('print')}
      >
        Cetak
      </Button>
    </>
  );
}

/** What is under way of a paper, with the way out of it; or that it was stopped. */
export function PaperProgress({ paper }: { paper: Shown }) {
  const { isDrawing, isStopped, leavingFor, stop, retry } = paper;
  if (isDrawing || leavingFor !== undefined) {
    return (
      <WorkBar says={leavingFor === undefined ? 'Menggambar…' : 'Menyusun yang diserahkan…'} onStop={stop} />
    );
  }
  return isStopped ? (
    <Stack align="flex-start">
      <Text>Dibatalkan. Tidak ada yang digambar atau diserahkan.</Text>
      <Button onClick={retry}>Gambar lagi</Button>
    </Stack>
  ) : null;
}

/** A paper in a dialog: the ways it leaves above, then how it will come out of the printer. */
export function PaperView({ paper, label, left }: { paper: Shown; label: string; left?: ReactNode }) {
  const { made, error, retry, frame } = paper;
  return (
    <Stack>
      <Group justify={left === undefined ? 'flex-end' : 'space-between'}>
        {left}
        <Group gap="xs">
          <PaperButtons paper={{ ...paper, canLeave: paper.canLeave && made !== undefined }} hasFocus />
        </Group>
      </Group>
      <ErrorNotice error={error} onRetry={retry} />
      <PaperProgress paper={paper} />
      <div className={classes.preview}>{made && <PdfPages file={made.file} title={label} />}</div>
      {frame}
    </Stack>
  );
}
