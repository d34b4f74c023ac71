import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormRecord } from '#contract/form-records';
import { asText } from '#domain/fields/field';
import { sayReview } from '#domain/forms/note';
import { type Client, orpc } from '../../core/client.ts';
import { useMay } from '../../core/session.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { type CoerciveEntry, ReviewCoercion } from '../../parts/review-coercion.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import classes from './case.module.css';

type Reviews = Awaited<ReturnType<Client['case']['reviews']>>[number];

/** An entry in which somebody was coerced: its reason first, how its review stands, and the act of looking. */
export function CoercionMark({ caseId, record }: { caseId: string; record: FormRecord }) {
  const { influenceTechniques, coerceReason } = record.answers;
  const mayReview = useMay('coercion.review');
  const reviews = useQuery(orpc.case.reviews.queryOptions({ input: { caseId } }));
  const found = reviews.data?.find((one) => one.recordId === record.recordId);
  const isCoercive = Array.isArray(influenceTechniques) && influenceTechniques.includes('coerce');
  if (!isCoercive)
    return found && <Earlier title="Tidak lagi dicatat sebagai paksaan." reviews={found.earlier} />;
  return (
    <div className={classes.coercion}>
      <Text fw={600}>
        <WarningIcon /> Paksaan (coerce)
      </Text>
      <Text>Alasan: {asText(coerceReason) || 'tidak ditulis'}</Text>
      {found ? <Standing found={found} /> : <ErrorNotice error={reviews.error} />}
      {mayReview && <Review caseId={caseId} recordId={record.recordId} />}
    </div>
  );
}

function Standing({ found: { now, present, earlier } }: { found: Reviews }) {
  const clock = useWallClock();
  const said = now === null ? '' : sayReview(now);
  return (
    <>
      <Text>
        {said.charAt(0).toUpperCase() + said.slice(1)}
        {present !== null && ` (${present.by}, ${clock.day(present.at)})`}.
      </Text>
      {present !== null && present.remark !== '' && (
        <Text className={classes.prose}>Tanggapan: {present.remark}</Text>
      )}
      <Earlier title="Telaah sebelum catatan dibetulkan:" reviews={earlier} />
    </>
  );
}

/** What was found of versions before the present one. */
function Earlier({ title, reviews }: { title: string; reviews: Reviews['earlier'] }) {
  const clock = useWallClock();
  if (reviews.length === 0) return null;
  return (
    <>
      <Text size="sm" mt={4}>
        {title}
      </Text>
      <ul className={classes.earlierReviews} aria-label="Telaah sebelumnya">
        {reviews.map((one) => (
          <li key={one.version} className={classes.prose}>
            Versi {one.version}: {sayReview(one)} ({one.by}, {clock.day(one.at)}).{' '}
            {one.remark !== '' && `Tanggapan: ${one.remark}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Review({ caseId, recordId }: { caseId: string; recordId: string }) {
  const waiting = useQuery(orpc.case.listCoercion.queryOptions({ input: { caseId } }));
  const [chosen, setChosen] = useState<CoerciveEntry>();
  const entry = waiting.data?.entries.find((row) => row.recordId === recordId);
  if (entry === undefined) return null;
  if (!entry.can.review.ok)
    return (
      <Text size="sm" c="dimmed">
        {entry.can.review.why}
      </Text>
    );
  return (
    <>
      <Button variant="default" size="compact-sm" mt={6} onClick={() => setChosen(entry)}>
        Telaah
      </Button>
      {chosen && <ReviewCoercion entry={chosen} onDone={() => setChosen(undefined)} />}
    </>
  );
}
