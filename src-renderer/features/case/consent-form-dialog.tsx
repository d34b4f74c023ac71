import { defined } from '#domain/defined';
import { client } from '../../core/client.ts';
import { PaperDialog } from '../../parts/paper/paper-dialog.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';

type Parts = { caseId: string; recordId?: string; onClose: () => void };

/** The consent form for a wet signature, as it will come out of the printer. */
export function ConsentFormDialog({ caseId, recordId, onClose }: Parts) {
  const asked = { caseId, ...defined({ recordId }) };
  const paper = usePaper({
    id: 'consentForm.make',
    make: client.consentForm.make,
    preview: asked,
    asked,
    saved: 'Formulir disimpan sebagai PDF.',
  });
  return (
    <PaperDialog
      title="Formulir persetujuan"
      label="Pratinjau formulir persetujuan"
      paper={paper}
      onClose={onClose}
    />
  );
}
