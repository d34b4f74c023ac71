import { Button, CloseButton, Group, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CaseloadRow } from '#contract/caseload';
import { formatCivilDate } from '#domain/civil-date';
import { stageOf } from '#domain/forms';
import { type Client, orpc } from '../../core/client.ts';
import { useMay, useSession } from '../../core/session.ts';
import { CoercionLine } from '../../ui/coercion-line.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import classes from './caseload.module.css';

/** While one walks the rows, a file is read only where one stays. */
const rest = 150;

type PeekPanelProps = { row: CaseloadRow; onOpen: () => void; onClose: () => void };

/** One row told in a minute, beside the grid and without leaving it. */
export function PeekPanel({ row, onOpen, onClose }: PeekPanelProps) {
  const mayReadNarrative = useMay('narrative.read');
  return (
    <aside className={classes.peek} aria-label={`Sekilas: ${row.fullName}`}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div aria-live="polite">
          <Title order={2}>
            <Named name={row.fullName} photo={row.thumbnail}>
              <bdi>{row.fullName}</bdi>
            </Named>
          </Title>
          <Text c="dimmed">
            {[row.alias, row.sex, row.age === null ? '' : `${row.age} th`].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <CloseButton aria-label="Tutup sekilas" onClick={onClose} />
      </Group>
      <Facts row={row} />
      {mayReadNarrative ? <Summary caseId={row.caseId} /> : null}
      <Button onClick={onOpen} fullWidth mt="md">
        Buka berkas
      </Button>
    </aside>
  );
}

function Facts({ row }: { row: CaseloadRow }) {
  const { today } = useSession();
  return (
    <dl className={classes.facts}>
      <Fact label="Nomor">
        {row.registerNumber} · {row.caseNumber}
      </Fact>
      {row.category !== null && <Fact label="Kategori">{row.category}</Fact>}
      {row.stage !== null && (
        <Fact label="Tahap">
          {stageOf(row.stage).label}
          {row.leftOn === null && row.daysInStage !== null && `, hari ke-${row.daysInStage + 1}`}
        </Fact>
      )}
      <Fact label="Peksos">{row.worker || 'belum ada'}</Fact>
      <Fact label="Masuk">{formatCivilDate(row.admittedOn, 'short')}</Fact>
      {row.leftOn === null ? null : <Fact label="Keluar">{formatCivilDate(row.leftOn, 'short')}</Fact>}
      {row.nextDueOn === null ? null : (
        <Fact label="Tenggat">
          <Deadline on={row.nextDueOn} today={today} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Summary({ caseId }: { caseId: string }) {
  const [settled] = useDebouncedValue(caseId, rest);
  const summary = useQuery(orpc.case.summary.queryOptions({ input: { caseId: settled } }));
  if (settled !== caseId) return null;
  if (summary.data === undefined) return <ErrorNotice error={summary.error} />;
  return <SummaryParts summary={summary.data} />;
}

function SummaryParts({ summary }: { summary: Awaited<ReturnType<Client['case']['summary']>> }) {
  const parts = [
    ['Alasan masuk', summary.whyHere],
    ['Fokus', summary.focus],
    ['Hasil sejauh ini', summary.outcomeSentence],
  ] as const;
  return (
    <>
      {parts.map(([label, text]) =>
        text === null ? null : (
          <section key={label} className={classes.peekPart}>
            <Title order={3}>{label}</Title>
            <Text className={classes.clamped}>{text}</Text>
          </section>
        ),
      )}
      {summary.recentNotes.length === 0 ? null : (
        <section className={classes.peekPart}>
          <Title order={3}>Catatan terakhir</Title>
          {summary.recentNotes.slice(0, 2).map((note) => (
            <Text key={`${note.on} ${note.summary}`} className={classes.clamped} mb={4}>
              <Text span c="dimmed">
                {formatCivilDate(note.on, 'short')}, {note.by}.{' '}
              </Text>
              {note.coercion !== null && <CoercionLine coercion={note.coercion} />}
              {note.summary}
            </Text>
          ))}
        </section>
      )}
    </>
  );
}
