import type { TimelineKind } from '#domain/timeline/timeline';
import { client } from '../../../core/client.ts';
import { PaperDialog } from '../../../parts/paper/paper-dialog.tsx';
import { usePaper } from '../../../parts/paper/use-paper.ts';

/** The timeline as it is filtered, on one page. */
export function PrintTimeline(props: { caseId: string; kinds: TimelineKind[]; onClose: () => void }) {
  const { onClose, ...asked } = props;
  const paper = usePaper({
    id: 'timeline.print',
    make: client.timeline.print,
    preview: asked,
    asked,
    saved: 'Linimasa disimpan sebagai PDF.',
  });
  return <PaperDialog title="Linimasa kasus" label="Pratinjau linimasa" paper={paper} onClose={onClose} />;
}
