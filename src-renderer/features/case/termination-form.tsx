import { Alert, Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { beginningOf, saysDecided } from '#domain/conference-steps';
import { asText, type Draft } from '#domain/fields/field';
import type { TerminationReason } from '#domain/lists/termination-reasons';
import { orpc } from '../../core/client.ts';
import { addressOf } from '../../parts/case-tabs.ts';
import { RecordEditor } from '../../parts/record/record-editor.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { RequestWorker } from './request-worker.tsx';
import type { TabProps } from './tabs.ts';

const closing =
  'Menyelesaikan terminasi menutup kasus ini. Sesudahnya catatan hanya dapat ditambahkan untuk hari sampai tanggal terminasi, dengan tanda ditulis setelah kasus ditutup. Rujukan, bimbingan lanjut, dan hasil konferensi tetap dapat dicatat. Bila orang ini kembali, dibuka kasus baru.';

/** The end of the service relation; it begins with what was achieved, and asks before it closes the case. */
export function TerminationForm({ overview }: TabProps) {
  const { caseId, isClosed, intake, decided, can } = overview;
  const [isAsking, setIsAsking] = useState(false);
  const comparison = useQuery(orpc.comparison.get.queryOptions({ input: { caseId } }));
  if (comparison.isPending) return <Waiting />;
  const { hasPlan, comparison: compared } = comparison.data ?? {};
  const decision = beginningOf('termination', decided).answers;
  const initial: Draft = {
    ...(hasPlan && compared ? { achievementSummary: compared.outcome.sentence } : {}),
    // Who does not meet the conditions was never accepted: the reason is there already, to be confirmed.
    ...(intake === 'turnAway' ? { reason: 'T06' satisfies TerminationReason } : {}),
    ...decision,
  };
  return (
    <>
      {!isClosed && (
        <Alert color="var(--titian-due)" variant="outline" mb="md" maw="var(--titian-form)">
          {closing}
          <NoResilience caseId={caseId} />
          {can.requestWorker.ok && (
            <Text mt="xs">
              Bila penerima manfaat tidak suka kepada pekerja sosialnya (T08), ganti dahulu pekerja sosialnya;
              kasus tidak perlu ditutup:{' '}
              <Anchor component="button" type="button" underline="always" onClick={() => setIsAsking(true)}>
                Minta pergantian pekerja sosial
              </Anchor>
            </Text>
          )}
        </Alert>
      )}
      {isAsking && <RequestWorker overview={overview} onClose={() => setIsAsking(false)} />}
      <RecordEditor
        formId="termination"
        caseId={caseId}
        completeLabel="Tutup kasus"
        isFinal
        initial={initial}
        initialSays={{ achievementSummary: 'dari evaluasi', ...saysDecided(decision) }}
        confirmation={(answers) => (isClosed ? undefined : askToClose(answers))}
      />
    </>
  );
}

/** That nothing was written down yet for the same problem coming again, while there is time. */
function NoResilience({ caseId }: { caseId: string }) {
  const input = { caseId, limit: 1 };
  const written = useQuery(orpc.form.resilience.list.queryOptions({ input }));
  if (written.data === undefined || written.data.total > 0) return null;
  const { to, params, search } = addressOf(caseId, 'resilience');
  return (
    <Text mt="xs">
      Rencana bila masalah yang sama datang lagi belum ada. Menyusunnya bersama klien:{' '}
      <Anchor
        underline="always"
        renderRoot={(props) => <Link {...props} to={to} params={params} search={search} />}
      >
        Penguatan untuk masa depan
      </Anchor>
    </Text>
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
