import type { Centre } from '#contract/centre';
import { intakeDocuments } from '#domain/lists/intake-documents';
import { intakeDocumentCodes, requirementCodes, requirementOf } from '#domain/standard/requirements';
import type { SetCentre } from '../../ui/letterhead-fields.tsx';
import { CodeBoxes } from './code-boxes.tsx';

/** What every case is held against, and which papers of the checklist that asks for. */
export function StandardRules({ draft, set }: { draft: Centre; set: SetCentre }) {
  return (
    <>
      <CodeBoxes
        label="Standar setiap kasus"
        description="Yang dipilih dibandingkan di halaman Standar, dengan tenggat di atas."
        codes={requirementCodes}
        labelOf={(code) => requirementOf(code).label}
        ticked={draft.standard}
        onChange={set('standard')}
      />
      <CodeBoxes
        label="Berkas penerimaan menurut standar"
        description="Masing-masing ada (asli atau fotokopi), atau tertulis di EIC mengapa tidak ada."
        codes={intakeDocumentCodes}
        labelOf={(code) => intakeDocuments[code]}
        ticked={draft.standardPapers}
        onChange={set('standardPapers')}
      />
    </>
  );
}
