import { Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import { consentStates } from '#domain/forms/consent';
import { contactKinds } from '#domain/lists/contact-kinds';
import { contractKinds } from '#domain/lists/contract-kinds';
import { lawfulBases } from '#domain/lists/lawful-bases';
import { readConsentStanding } from '#domain/people/consent-standing';
import { useSession } from '../../core/session.ts';
import { RecordEditor } from '../../parts/record/record-editor.tsx';
import { RecordList, type RecordListProps } from '../../parts/record/record-list.tsx';
import { ConsentFormDialog } from './consent-form-dialog.tsx';
import { Parts } from './parts.tsx';
import { Summary } from './summary.tsx';
import type { TabProps } from './tabs.tsx';
import { usePart } from './use-part.ts';

const parts = {
  eic: 'Formulir EIC',
  contact: 'Kontak',
  contract: 'Kontrak',
  consent: 'Persetujuan',
} as const;

type ListTexts = Pick<RecordListProps, 'addLabel' | 'completeLabel' | 'emptyTodo' | 'summary'>;

const lists: Record<'contact' | 'contract' | 'consent', ListTexts> = {
  contact: {
    addLabel: 'Tambah kontak',
    completeLabel: 'Simpan kontak',
    emptyTodo: 'Catat setiap pertemuan atau pembicaraan selama tahap EIC.',
    summary: (answers) => (
      <Summary title={labelOf(contactKinds, answers.contactKind)} text={asText(answers.summary)} />
    ),
  },
  contract: {
    addLabel: 'Tambah kontrak',
    completeLabel: 'Simpan kontrak',
    emptyTodo: 'Kontrak awal dibuat saat penerima manfaat bergabung; kontrak utama saat syaratnya terpenuhi.',
    summary: (answers) => (
      <Summary
        title={labelOf(contractKinds, answers.kind)}
        text={`${asText(answers.purpose)}${ending(answers)}`}
      />
    ),
  },
  consent: {
    addLabel: 'Catat persetujuan',
    completeLabel: 'Simpan persetujuan',
    emptyTodo: 'Catat dasar pemrosesan data, juga bila persetujuan belum dapat diberikan.',
    summary: (answers) => (
      <Summary
        title={labelOf(consentStates, answers.state)}
        text={withdrawalOf(answers) ?? labelOf(lawfulBases, answers.lawfulBasis)}
      />
    ),
  },
};

function ending({ endsOn }: Draft): string {
  const day = asText(endsOn);
  return isCivilDate(day) ? ` (sampai ${formatCivilDate(day, 'short')})` : '';
}

function withdrawalOf(answers: Draft): string | undefined {
  const { state, sentence } = readConsentStanding([answers]);
  return state === 'withdrawn' ? sentence : undefined;
}

/** Prints the form of the record that is open, or an empty one to write on. */
function PrintConsent({ caseId, recordId }: { caseId: string; recordId: string | undefined }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Group justify="flex-end" mb="xs">
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {recordId === undefined ? 'Cetak formulir kosong' : 'Cetak formulir persetujuan ini'}
      </Button>
      {isOpen && (
        <ConsentFormDialog
          caseId={caseId}
          {...(recordId === undefined ? {} : { recordId })}
          onClose={() => setIsOpen(false)}
        />
      )}
    </Group>
  );
}

/** The three between whom the slides make a contract; what each will do is still to be written. */
function partiesOf(names: { worker: string | undefined; institution: string; client: string }) {
  return Object.entries(names).flatMap(([role, name]) => (name === undefined ? [] : { name, role }));
}

/** The first stage with what belongs to it: contacts, contracts, consent. */
export function EicTab({ overview }: TabProps) {
  const { caseId, fullName } = overview;
  const worker = overview.worker?.name;
  const { centreName } = useSession();
  const contract = useMemo(
    () => ({ parties: partiesOf({ worker, institution: centreName, client: fullName }) }),
    [worker, centreName, fullName],
  );
  const { part, open, show, onOpen } = usePart('eic');
  const listed = part === 'contact' || part === 'contract' || part === 'consent' ? part : undefined;
  return (
    <>
      <Parts label="Bagian EIC" parts={parts} current={listed ?? 'eic'} onShow={show} />
      {listed === 'consent' && (
        <PrintConsent caseId={caseId} recordId={typeof open === 'object' ? open.recordId : undefined} />
      )}
      {listed === undefined ? (
        <RecordEditor formId="eic" caseId={caseId} completeLabel="Selesaikan tahap" />
      ) : (
        <RecordList
          key={listed}
          formId={listed}
          caseId={caseId}
          open={open}
          onOpen={onOpen(listed)}
          {...(listed === 'contract' ? { initial: contract } : {})}
          {...lists[listed]}
        />
      )}
    </>
  );
}
