import { Dialog } from '../../ui/dialog.tsx';
import { PaperView } from './paper-view.tsx';
import type { PaperOnScreen } from './use-paper.ts';

type Parts = {
  title: string;
  /** What the pages are called. */
  label: string;
  paper: PaperOnScreen<{ name: string; file: Blob }>;
  onClose: () => void;
};

/** One paper over the page, to be looked at, printed and saved. What is not waited for any more is not made. */
export function PaperDialog({ title, label, paper, onClose }: Parts) {
  const close = () => {
    paper.stop();
    onClose();
  };
  return (
    <Dialog opened onClose={close} title={title} size="min(1000px, 94vw)">
      <PaperView paper={paper} label={label} />
    </Dialog>
  );
}
