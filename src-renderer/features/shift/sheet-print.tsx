import type { Shift } from '#domain/shift';
import { client } from '../../core/client.ts';
import { PaperDialog } from '../../parts/paper/paper-dialog.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';

/** The sheet as it will come out of the printer. */
export function SheetPrint({ turn: { day, shift }, onClose }: { turn: Shift; onClose: () => void }) {
  const asked = { day, shift };
  const paper = usePaper({
    id: 'shift.print',
    make: client.shift.print,
    preview: asked,
    asked,
    saved: 'Lembar giliran disimpan sebagai PDF.',
  });
  return (
    <PaperDialog title="Lembar giliran" label="Pratinjau lembar giliran" paper={paper} onClose={onClose} />
  );
}
