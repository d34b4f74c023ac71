import { Checkbox, Group } from '@mantine/core';
import type { Centre } from '#contract/centre';
import { intakeDocuments } from '#domain/lists/intake-documents';
import { intakeDocumentCodes, requirementCodes, requirementOf } from '#domain/standard/requirements';
import type { SetCentre } from '../../ui/letterhead-fields.tsx';

/** What every case is held against, and which papers of the checklist that asks for. */
export function StandardRules({ draft, set }: { draft: Centre; set: SetCentre }) {
  return (
    <>
      <Checkbox.Group
        label="Standar setiap kasus"
        description="Yang dipilih dibandingkan di halaman Standar, dengan tenggat di atas."
        mt="sm"
        value={draft.standard}
        onChange={(codes) => set('standard')(requirementCodes.filter((code) => codes.includes(code)))}
      >
        <Group mt="xs">
          {requirementCodes.map((code) => (
            <Checkbox key={code} value={code} label={requirementOf(code).label} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox.Group
        label="Berkas penerimaan menurut standar"
        description="Masing-masing ada (asli atau fotokopi), atau tertulis di EIC mengapa tidak ada."
        mt="sm"
        value={draft.standardPapers}
        onChange={(codes) =>
          set('standardPapers')(intakeDocumentCodes.filter((code) => codes.includes(code)))
        }
      >
        <Group mt="xs">
          {intakeDocumentCodes.map((code) => (
            <Checkbox key={code} value={code} label={intakeDocuments[code]} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}
