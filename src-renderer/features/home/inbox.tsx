import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DutyRow } from '#contract/duty';
import { type InboxPart, inboxParts } from '#domain/duties/duty';
import { formOf } from '#domain/forms';
import { formatNumber } from '#domain/words/indonesian';
import { type Client, orpc } from '../../core/client.ts';
import { useMay, useSession } from '../../core/session.ts';
import { addressOf } from '../../parts/case-tabs.ts';
import { DutyTable } from '../../parts/duty/duty-table.tsx';
import { GiveTask } from '../../parts/duty/give-task.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { CoercionToReview } from './coercion-to-review.tsx';
import classes from './home.module.css';
import { WeekStrip } from './week-strip.tsx';

type Inbox = Awaited<ReturnType<Client['duty']['inbox']>>;

/** In their order; what waits for a second reader stands where it is read. */
const tables = ['flagged', 'overdue', 'today', 'week', 'later'] as const satisfies InboxPart[];

/** What needs me: what is flagged, what waits for my review, what is overdue, today, this week and next. */
export function Inbox({ isHouseEmpty }: { isHouseEmpty: boolean }) {
  const isReviewer = useMay('coercion.review');
  const inbox = useQuery(orpc.duty.inbox.queryOptions());
  const [isGiving, setIsGiving] = useState(false);
  if (inbox.data === undefined)
    return <ErrorNotice error={inbox.error} onRetry={() => void inbox.refetch()} />;
  const { rows, counts } = inbox.data;
  const [flagged, ...others] = tables;
  if (isHouseEmpty && rows.length === 0 && inbox.data.leftDrafts.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="tugas">
      <div className={classes.heading}>
        <Title order={2} id="tugas">
          Perlu dikerjakan
        </Title>
        <Group gap="xs">
          <Anchor renderRoot={(props) => <Link to="/tugas" {...props} />}>Kalender</Anchor>
          <Button variant="default" size="compact-sm" onClick={() => setIsGiving(true)}>
            Tambah tugas
          </Button>
        </Group>
      </div>
      <Escalated {...inbox.data.escalated} />
      <LeftDrafts drafts={inbox.data.leftDrafts} />
      <Part part={flagged} rows={rows} counts={counts} />
      {isReviewer && rows.some(({ kind }) => kind === 'coercion') && <CoercionToReview />}
      <Part part="review" rows={rows.filter(({ kind }) => kind !== 'coercion')} counts={counts} />
      <WeekStrip counts={inbox.data.week} />
      {rows.length === 0 && counts.review === 0 && (
        <NothingHere
          what="Tidak ada yang menunggu sampai sebulan ke depan."
          todo="Asesmen, evaluasi, kontrak, target, tindak lanjut, dan tugas yang Anda tambahkan muncul di sini sebelum tenggatnya."
        />
      )}
      {others.map((part) => (
        <Part key={part} part={part} rows={rows} counts={counts} />
      ))}
      {rows.length > 0 && (
        <Text size="xs" c="dimmed" mt={6}>
          Panah memilih baris, Enter membuka, S selesai, T tunda, P tidak perlu lagi, A serahkan.
        </Text>
      )}
      {isGiving && <GiveTask caseId={null} onDone={() => setIsGiving(false)} />}
    </section>
  );
}

/** So many rows of a part are shown before somebody asks for all. */
const few = 12;

function Part({ part, rows, counts }: { part: InboxPart; rows: Inbox['rows']; counts: Inbox['counts'] }) {
  const [showsAll, setShowsAll] = useState(false);
  const { userId } = useSession();
  const own = rows.filter((row) => row.part === part);
  if (own.length === 0) return null;
  const shown = showsAll ? own : own.slice(0, few);
  const isOthers = ({ holder }: DutyRow) => holder?.id !== userId;
  return (
    <section className={classes.part} aria-label={inboxParts[part]}>
      <Title order={3} size="h5" className={part === 'flagged' ? classes.flagged : undefined}>
        {inboxParts[part]} ({formatNumber(part === 'review' ? own.length : (counts[part] ?? own.length))})
      </Title>
      <DutyTable label={inboxParts[part]} rows={shown} showsHolder={own.some(isOthers)} />
      {own.length > shown.length && (
        <Button variant="subtle" size="compact-sm" mt={4} onClick={() => setShowsAll(true)}>
          Tampilkan {formatNumber(own.length - shown.length)} lagi
        </Button>
      )}
    </section>
  );
}

/** What was typed and not finished before its case was closed: its writer finishes it or throws it away there. */
function LeftDrafts({ drafts }: { drafts: Inbox['leftDrafts'] }) {
  if (drafts.length === 0) return null;
  return (
    <Alert mb="xs" title="Draf Anda dalam kasus yang sudah ditutup">
      {drafts.map(({ caseId, caseNumber, clientName, form, recordId }) => (
        <Text key={`${caseId} ${form} ${recordId}`} size="sm" component="div" mt={4}>
          <Named name={clientName}>
            <Anchor
              underline="always"
              renderRoot={(props) => <Link {...addressOf(caseId, form, recordId ?? undefined)} {...props} />}
            >
              {formOf(form).recordLabel}
            </Anchor>
            , {clientName} ({caseNumber})
          </Named>
        </Text>
      ))}
    </Alert>
  );
}

/** To the first of what waits for a second reader, further down. */
function toReview(): void {
  const places = ['[aria-labelledby="paksaan"] a', `[aria-label="${inboxParts.review}"] [data-duty]`];
  document.querySelector<HTMLElement>(places.join(', '))?.focus();
}

/** What has waited too long, for whoever supervises: duties of others, and what has no answer of a second reader. */
function Escalated({ others, unanswered, afterDays }: Inbox['escalated']) {
  return (
    <>
      {others > 0 && (
        <Text mb={6}>
          {formatNumber(others)} tugas rekan terlewat lebih dari {afterDays} hari.{' '}
          <Anchor
            underline="always"
            renderRoot={(props) => <Link to="/tugas" search={{ lihat: 'pekerja' }} {...props} />}
          >
            Lihat menurut pekerja
          </Anchor>
        </Text>
      )}
      {unanswered > 0 && (
        <Text mb={6}>
          <Anchor component="button" type="button" underline="always" onClick={toReview}>
            {formatNumber(unanswered)} hal menunggu telaah
          </Anchor>{' '}
          lebih dari {afterDays} hari dan belum dijawab.
        </Text>
      )}
    </>
  );
}
