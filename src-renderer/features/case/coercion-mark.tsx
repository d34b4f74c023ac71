import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormRecord } from '#contract/form-records';
import { asText } from '#domain/fields/field';
import { sayReview } from '#domain/forms/note';
import { orpc } from '../../core/client.ts';
import { useMay } from '../../core/session.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { type CoerciveEntry, ReviewCoercion } from '../../parts/review-coercion.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import classes from './case.module.css';

/** An entry in which somebody was coerced: its reason first, how its review stands, and the act of looking. */
export function CoercionMark({ caseId, record }: { caseId: string; record: FormRecord }) {
  const { influenceTechniques, coerceReason } = record.answers;
  const mayReview = useMay('coercion.review');
  if (!Array.isArray(influenceTechniques) || !influenceTechniques.includes('coerce')) return null;
  return (
    <div className={classes.coercion}>
      <Text fw={600}>
        <WarningIcon /> Coerce (paksaan)
      </Text>
      <Text>Alasan: {asText(coerceReason) || 'tidak ditulis'}</Text>
      <Standing caseId={caseId} recordId={record.recordId} />
      {mayReview && <Review recordId={record.recordId} />}
    </div>
  );
}

function Standing({ caseId, recordId }: { caseId: string; recordId: string }) {
  const reviews = useQuery(orpc.case.reviews.queryOptions({ input: { caseId } }));
  const clock = useWallClock();
  const found = reviews.data?.find((one) => one.recordId === recordId);
  if (found === undefined) return <ErrorNotice error={reviews.error} />;
  const said = sayReview(found);
  return (
    <>
      <Text>
        {said.charAt(0).toUpperCase() + said.slice(1)}
        {found.at !== null && ` (${found.by}, ${clock.day(found.at)})`}.
      </Text>
      {found.remark !== '' && <Text className={classes.prose}>Tanggapan: {found.remark}</Text>}
    </>
  );
}

function Review({ recordId }: { recordId: string }) {
  const waiting = useQuery(orpc.case.listCoercion.queryOptions());
  const [chosen, setChosen] = useState<CoerciveEntry>();
  const entry = waiting.data?.find((row) => row.recordId === recordId);
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
