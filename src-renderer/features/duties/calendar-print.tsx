import { client } from '../../core/client.ts';
import { PaperDialog } from '../../parts/paper/paper-dialog.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';

/** A month of duties as it will come out of the printer. */
export function CalendarPrint({ onClose, ...asked }: { of: string; month: string; onClose: () => void }) {
  const paper = usePaper({
    id: 'duty.printCalendar',
    make: client.duty.printCalendar,
    preview: asked,
    asked,
    saved: 'Kalender tugas disimpan sebagai PDF.',
  });
  return (
    <PaperDialog title="Kalender tugas" label="Pratinjau kalender tugas" paper={paper} onClose={onClose} />
  );
}
