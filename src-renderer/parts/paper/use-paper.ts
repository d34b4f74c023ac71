import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { saveDownload } from '../../ui/native-host.ts';
import { tellDone } from '../../ui/tell.ts';
import { expectPdfPrinting, usePdfPrinting } from '../../ui/use-pdf-printing.tsx';
import { useLeaving } from './use-leaving.ts';

type Made = { name: string; file: Blob };
type Options = { signal: AbortSignal };

/** A paper as it stands on the screen, and the ways it leaves. */
export type PaperOnScreen<Paper extends Made> = {
  /** As it will be printed. */
  made: Paper | undefined;
  isDrawing: boolean;
  /** Stopped before it was drawn. */
  isStopped: boolean;
  /** Also before it is drawn: it leaves as it is asked for now. */
  canLeave: boolean;
  leave(purpose: 'print' | 'save'): void;
  leavingFor: 'print' | 'save' | undefined;
  left: Paper | undefined;
  error: unknown;
  retry(): void;
  /** Ends the drawing or the leaving, at the core as well. */
  stop(): void;
  /** Must stand somewhere in the screen: what prints. */
  frame: ReactNode;
};

/**
 * Draws a paper, anew for every other `preview`, and prints or saves it as `asked`, once for however many clicks.
 * Nothing is drawn while `preview` is undefined. `saved` is what is told when it was saved.
 */
export function usePaper<Asked extends object, Paper extends Made>(parts: {
  /** The operation, with its name for what is drawn. */
  id: string;
  make(asked: Asked & { purpose: 'preview' | 'print' | 'save' }, options: Options): Promise<Paper>;
  preview: Asked | undefined;
  asked: Asked;
  saved: string;
}): PaperOnScreen<Paper> {
  const { id, make, preview, asked, saved } = parts;
  const { frame, print } = usePdfPrinting();
  const queries = useQueryClient();
  const queryKey = ['paper', id, preview];
  const drawn = useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      preview === undefined ? null : await make({ ...preview, purpose: 'preview' }, { signal }),
    enabled: preview !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    // Paper about people is not kept longer than it is looked at.
    gcTime: 0,
    retry: false,
  });
  const { leave, leavingFor, ...leaving } = useLeaving(
    async (purpose: 'print' | 'save', options: Options) => {
      if (purpose === 'print') expectPdfPrinting();
      const paper = await make({ ...asked, purpose }, options);
      if (purpose === 'print') print(paper.file);
      else if ((await saveDownload(paper.name, paper.file)) === 'saved') tellDone(saved);
      return paper;
    },
    { mutationKey: [id.split('.')] },
  );
  const isWanted = preview !== undefined && drawn.error === null;
  const isStopped =
    isWanted && drawn.fetchStatus === 'idle' && (drawn.isPlaceholderData || drawn.data === undefined);
  const made = preview === undefined || isStopped ? undefined : (drawn.data ?? undefined);
  const canLeave = isWanted && leavingFor === undefined;
  return {
    made,
    isDrawing: preview !== undefined && drawn.isFetching,
    isStopped,
    canLeave,
    leave: (purpose) => (isWanted ? leave(purpose) : undefined),
    leavingFor,
    left: leaving.left,
    error: leaving.error ?? drawn.error,
    retry: () => {
      leaving.reset();
      void drawn.refetch();
    },
    stop() {
      leaving.stop();
      void queries.cancelQueries({ queryKey });
    },
    frame,
  };
}
