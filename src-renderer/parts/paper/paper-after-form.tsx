import { Button } from '@mantine/core';
import { PaperView } from './paper-view.tsx';
import type { PaperOnScreen } from './use-paper.ts';

/** A paper that is drawn once its form was filled in, with the way back to the form. */
export function PaperAfterForm(props: {
  paper: PaperOnScreen<{ name: string; file: Blob }>;
  label: string;
  onBack: () => void;
}) {
  const { paper, label, onBack } = props;
  const back = () => {
    paper.stop();
    onBack();
  };
  return (
    <PaperView
      paper={paper}
      label={label}
      left={
        <Button variant="default" onClick={back}>
          Ubah isian
        </Button>
      }
    />
  );
}
