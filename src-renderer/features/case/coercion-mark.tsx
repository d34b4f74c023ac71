import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormRecord } from '#contract/form-records';
import { asText } from '#domain/fields/field';
import { orpc } from '../../core/client.ts';
import { useMay } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { tellDone } from '../../ui/tell.ts';
import classes from './case.module.css';

/** An entry in which somebody was coerced: its reason first, and for the supervisor the act of looking. */
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
      {mayReview && <Review caseId={caseId} recordId={record.recordId} />}
    </div>
  );
}

function Review({ caseId, recordId }: { caseId: string; recordId: string }) {
  const waiting = useQuery(orpc.case.listCoercion.queryOptions());
  const [remark, setRemark] = useState('');
  const review = useMutation(
    orpc.case.reviewCoercion.mutationOptions({ onSuccess: () => tellDone('Telaah tersimpan.') }),
  );
  if (waiting.data === undefined) return null;
  const entry = waiting.data.find((row) => row.recordId === recordId);
  if (entry?.can.review.ok !== true) {
    return (
      <Text size="sm" c="dimmed">
        {entry === undefined ? 'Sudah ditelaah supervisor.' : entry.can.review.why}
      </Text>
    );
  }
  return (
    <>
      <Textarea
        label="Catatan telaah supervisor"
        rows={2}
        maxLength={2_000}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <Group mt={6}>
        <Button
          variant="default"
          loading={review.isPending}
          onClick={() => review.mutate({ caseId, recordId, remark })}
        >
          Tandai sudah ditelaah
        </Button>
      </Group>
      <ErrorNotice error={review.error} />
    </>
  );
}
