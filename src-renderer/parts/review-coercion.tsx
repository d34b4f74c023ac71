import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { type CoercionOutcome, coercionOutcomes } from '#domain/lists/coercion-outcomes';
import { type Client, orpc } from '../core/client.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Named } from '../ui/named.tsx';
import { PrintedForm } from '../ui/printed-form.tsx';
import { SubmitButtons } from '../ui/submit-buttons.tsx';
import { tellDone } from '../ui/tell.ts';
import { useTyped } from './use-typed.ts';

/** An entry in which somebody was coerced, as it waits for its review. */
export type CoerciveEntry = Awaited<ReturnType<Client['case']['listCoercion']>>['entries'][number];

/** The entry itself, and what its reviewer finds of it. */
export function ReviewCoercion({ entry, onDone }: { entry: CoerciveEntry; onDone: () => void }) {
  const [outcome, setOutcome] = useTyped<CoercionOutcome | undefined>(
    `review ${entry.recordId} outcome`,
    undefined,
  );
  const [remark, setRemark] = useTyped(`review ${entry.recordId} remark`, '');
  const review = useMutation(
    orpc.case.reviewCoercion.mutationOptions({
      onSuccess: () => {
        tellDone(`Catatan paksaan ${entry.clientName} sudah ditelaah.`);
        onDone();
      },
    }),
  );
  const needsRemark = outcome !== undefined && outcome !== 'appropriate';
  const isReady = outcome !== undefined && (!needsRemark || remark.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { caseId, recordId, version } = entry;
    if (isReady && !review.isPending) review.mutate({ caseId, recordId, version, outcome, remark });
  };
  return (
    <FormDialog
      opened
      title="Telaah catatan paksaan"
      size="xl"
      isDirty={remark !== '' || outcome !== undefined}
      onClose={onDone}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text fw={600} component="div">
            <Named name={entry.clientName}>
              {entry.clientName} ({entry.caseNumber}), {formatCivilDate(entry.happenedOn, 'long')}, oleh{' '}
              {entry.by}
            </Named>
          </Text>
          {entry.isPartial && (
            <Text size="sm">
              Catatan ini untuk pekerja sosialnya saja; yang tampil adalah bagian tentang paksaan.
            </Text>
          )}
          <PrintedForm fields={entry.fields.map(({ heading: _heading, ...field }) => field)} />
          {entry.isAlone && (
            <Text>Tidak ada pembaca kedua di lembaga ini; telaah ini tercatat sebagai telaah sendiri.</Text>
          )}
          <Radio.Group
            label="Hasil telaah"
            required
            value={outcome ?? ''}
            onChange={(code) => setOutcome(code as CoercionOutcome)}
          >
            <Stack gap={6} mt={4}>
              {Object.entries(coercionOutcomes).map(([code, label]) => (
                <Radio key={code} value={code} label={label} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label="Tanggapan"
            description={`${needsRemark ? 'Apa yang tidak sesuai, atau apa yang perlu dilakukan.' : 'Boleh kosong bila sesuai.'} Tersimpan bersama catatan dan tidak dapat diubah lagi.`}
            required={needsRemark}
            autosize
            minRows={3}
            maxLength={2000}
            value={remark}
            onChange={(event) => setRemark(event.currentTarget.value)}
          />
          <ErrorNotice error={review.error} />
          <SubmitButtons
            label="Simpan telaah"
            isBusy={review.isPending}
            isReady={isReady}
            onCancel={onDone}
          />
        </Stack>
      </form>
    </FormDialog>
  );
}
