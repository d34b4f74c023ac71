import { List, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Meeting, MeetingItem } from '#contract/meeting-told';
import { formatCivilDate } from '#domain/civil-date';
import { formatPercent } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import classes from './meeting.module.css';
import { Unheard } from './unheard.tsx';

/** What the room needs to know of a case: the question, what was decided last, and how it stands. */
export function ItemSummary({ meeting, item }: { meeting: Meeting; item: MeetingItem }) {
  const { caseId, question, options, before, consent, mayBeHeard, closedOn, isCandidate } = item;
  const summary = useQuery(orpc.case.summary.queryOptions({ input: { caseId } }));
  const { whyHere, problem, formulation, focus, outcomeSentence, percent } = summary.data ?? {};
  return (
    <section className={classes.summary} aria-label="Ringkasan kasus">
      <Told label="Pertanyaan" text={question} />
      {options.length > 0 && (
        <List type="ordered" mb="sm">
          {options.map((option) => (
            <List.Item key={option}>{option}</List.Item>
          ))}
        </List>
      )}
      {isCandidate && <Text mb="xs">Calon: belum ditetapkan sebagai penerima manfaat.</Text>}
      {closedOn !== null && <Text mb="xs">Kasus ditutup {formatCivilDate(closedOn, 'long')}.</Text>}
      {!mayBeHeard && <Unheard {...{ meeting, item }} />}
      {before && (
        <>
          <Told
            label={`Keputusan ${formatCivilDate(before.on, 'long')}`}
            text={`${before.decision}. Sejak itu: ${before.since}.`}
          />
          <List mb="sm">
            {before.followUps.map(({ what, who, state }) => (
              <List.Item key={`${what} ${who}`}>
                {what} ({who}): {state}
              </List.Item>
            ))}
          </List>
        </>
      )}
      <ErrorNotice error={summary.error} />
      {mayBeHeard && (
        <>
          <Told label="Alasan masuk" text={whyHere} />
          <Told label="Masalah" text={problem} />
          <Told label="Perumusan" text={formulation} />
          <Told label="Fokus rencana" text={focus} />
        </>
      )}
      <Told
        label="Capaian"
        text={[percent == null ? '' : formatPercent(percent), outcomeSentence ?? '']
          .filter(Boolean)
          .join(' · ')}
      />
      <Told label="Dasar pemrosesan" text={consent} />
    </section>
  );
}

function Told({ label, text }: { label: string; text: string | null | undefined }) {
  if (!text) return null;
  return (
    <div>
      <Title order={2} size="h5">
        {label}
      </Title>
      <Text mb="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {text}
      </Text>
    </div>
  );
}
