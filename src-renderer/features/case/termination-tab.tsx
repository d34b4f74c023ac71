import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import { followUpWays } from '#domain/forms/follow-up';
import { referralStates } from '#domain/forms/referral';
import { orpc } from '../../core/client.ts';
import { RecordEditor } from '../../parts/record/record-editor.tsx';
import { RecordList, type RecordListProps } from '../../parts/record/record-list.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { Parts } from './parts.tsx';
import { Summary } from './summary.tsx';
import type { TabProps } from './tabs.tsx';
import { usePart } from './use-part.ts';

const parts = { termination: 'Terminasi', referral: 'Rujukan', followUp: 'Bimbingan lanjut' } as const;

const lists: Record<
  'referral' | 'followUp',
  Pick<RecordListProps, 'addLabel' | 'completeLabel' | 'emptyTodo' | 'summary'>
> = {
  referral: {
    addLabel: 'Tambah rujukan',
    completeLabel: 'Simpan rujukan',
    emptyTodo: 'Catat lembaga tujuan dan alasannya bila pelayanan dilanjutkan di tempat lain.',
    summary: (answers) => (
      <Summary
        title={[asText(answers.institution), labelOf(referralStates, answers.state)]
          .filter(Boolean)
          .join(' · ')}
        text={asText(answers.reason)}
      />
    ),
  },
  followUp: {
    addLabel: 'Tambah bimbingan lanjut',
    completeLabel: 'Simpan bimbingan lanjut',
    emptyTodo: 'Catat keadaan orang ini setelah keluar, lewat kunjungan atau telepon.',
    summary: (answers) => (
      <Summary title={labelOf(followUpWays, answers.way)} text={asText(answers.condition)} />
    ),
  },
};

const closing =
  'Menyelesaikan terminasi menutup kasus ini: catatan, kontrak, dan evaluasi baru tidak dapat ditambahkan lagi. Rujukan, bimbingan lanjut, dan hasil konferensi tetap dapat dicatat. Bila orang ini kembali, dibuka kasus baru.';

/** The end of the service relation, and what follows it. */
export function TerminationTab({ overview }: TabProps) {
  const { caseId } = overview;
  const { part, open, show, onOpen } = usePart('termination');
  const listed = part === 'referral' || part === 'followUp' ? part : undefined;
  return (
    <>
      <Parts label="Bagian terminasi" parts={parts} current={listed ?? 'termination'} onShow={show} />
      {listed === undefined ? (
        <TerminationForm overview={overview} />
      ) : (
        <RecordList
          key={listed}
          formId={listed}
          caseId={caseId}
          open={open}
          onOpen={onOpen(listed)}
          {...lists[listed]}
        />
      )}
    </>
  );
}

function TerminationForm({ overview: { caseId, isClosed } }: TabProps) {
  const comparison = useQuery(orpc.comparison.get.queryOptions({ input: { caseId } }));
  if (comparison.isPending) return <Waiting />;
  const { hasPlan, comparison: compared } = comparison.data ?? {};
  const initial: Draft = hasPlan && compared ? { achievementSummary: compared.outcome.sentence } : {};
  return (
    <>
      {!isClosed && (
        <Alert color="var(--titian-due)" variant="outline" mb="md" maw={720}>
          {closing}
        </Alert>
      )}
      <RecordEditor
        formId="termination"
        caseId={caseId}
        completeLabel="Tutup kasus"
        isFinal
        initial={initial}
        confirmation={(answers) => (isClosed ? undefined : askToClose(answers))}
      />
    </>
  );
}

function askToClose(answers: Draft) {
  const day = asText(answers.terminatedOn);
  return {
    title: 'Tutup kasus ini?',
    confirm: 'Tutup kasus',
    text: (
      <>
        <Text mb="xs">Tanggal terminasi: {isCivilDate(day) ? formatCivilDate(day, 'weekday') : day}</Text>
        <Text>{closing}</Text>
      </>
    ),
  };
}
