import { RecordEditor } from '../../parts/record/record-editor.tsx';
import { Parts } from './parts.tsx';
import { PhotoEditor } from './photo-editor.tsx';
import type { TabProps } from './tabs.tsx';
import { usePart } from './use-part.ts';

const parts = { client: 'Identitas dan keluarga', caseFile: 'Data kasus' } as const;

/** The person and the frame of the case. */
export function IdentityTab({ overview }: TabProps) {
  const { part, show } = usePart('client');
  const formId = part === 'caseFile' ? 'caseFile' : 'client';
  return (
    <>
      <Parts label="Bagian identitas" parts={parts} current={formId} onShow={show} />
      {formId === 'client' && <PhotoEditor overview={overview} />}
      <RecordEditor formId={formId} caseId={overview.caseId} completeLabel="Simpan" />
    </>
  );
}
