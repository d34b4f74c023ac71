import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { LogEntry } from '#contract/supervision';
import { formatCivilDate } from '#domain/civil-date';
import { sameAs } from '#domain/same-as';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { CasePicker } from '../../parts/case-picker.tsx';
import { addressOf } from '../../parts/case-tabs.ts';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';
import { useTyped } from '../../parts/use-typed.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';

const dayOf = (day: string | null | undefined) => (day ? formatCivilDate(day, 'numeric') : '');

/** Supervision of a worker's work as a whole; `before` is the entry that is corrected. */
export function RecordSupervision({ before, onDone }: { before?: LogEntry; onDone: () => void }) {
  const { today, userId } = useSession();
  const navigate = useNavigate();
  const workers = useQuery(orpc.users.workers.queryOptions());
  const [requestId] = useState(() => crypto.randomUUID());
  const [initial] = useState(() => ({
    workerId: before?.workerId ?? '',
    heldOn: dayOf(before?.heldOn ?? today),
    topic: before?.topic ?? '',
    direction: before?.direction ?? '',
    agreed: before?.agreed ?? '',
    nextOn: dayOf(before?.nextOn),
    reason: '',
  }));
  const [draft, setDraft] = useTyped(`supervision ${before?.id ?? 'new'}`, initial);
  const set = (name: keyof typeof draft) => (value: string) => setDraft({ ...draft, [name]: value });
  const heldOn = useReadDay()(draft.heldOn);
  const nextOn = useReadDay(true)(draft.nextOn);
  const record = useMutation(
    orpc.supervision.record.mutationOptions({
      onSuccess: () => {
        tellDone('Supervisi dicatat.');
        onDone();
      },
    }),
  );
  const isReady =
    draft.workerId !== '' &&
    heldOn !== undefined &&
    draft.topic.trim() !== '' &&
    draft.direction.trim() !== '' &&
    (draft.nextOn === '' || nextOn !== undefined) &&
    (before === undefined || draft.reason.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || record.isPending) return;
    const { reason, ...entry } = draft;
    const correction = before === undefined ? {} : { replaces: before.id, reason };
    record.mutate({ requestId, ...entry, heldOn, nextOn: nextOn ?? null, ...correction });
  };
  const offered = (workers.data?.workers ?? [])
    .filter((one) => one.isActive && one.id !== userId && one.id !== before?.workerId)
    .map(({ id, name }) => ({ value: id, label: name }));
  const held = before?.workerId ? [{ value: before.workerId, label: before.worker }] : [];
  const isDirty = !sameAs(draft, initial);
  return (
    <FormDialog
      opened
      title={before === undefined ? 'Catat supervisi' : 'Betulkan supervisi'}
      isDirty={isDirty}
      onClose={onDone}
    >
      <form onSubmit={submit}>
        <Stack>
          <NativeSelect
            label="Pekerja yang disupervisi"
            required
            data={[{ value: '', label: 'Pilih' }, ...held, ...offered]}
            value={draft.workerId}
            onChange={(event) => set('workerId')(event.currentTarget.value)}
          />
          <Text size="sm">
            Tentang pekerjaan pada umumnya. Jangan tulis nama penerima manfaat: catatan ini tidak ikut dalam
            berkasnya dan tidak ikut dimusnahkan. Supervisi tentang satu kasus dicatat di berkasnya, tab
            Konferensi.
          </Text>
          {before === undefined && (
            <CasePicker
              label="Tentang satu kasus? Buka berkasnya"
              chosen={[]}
              onPick={(caseId) => void navigate(addressOf(caseId, 'supervision'))}
            />
          )}
          <DayInput label="Tanggal supervisi" value={draft.heldOn} onChange={set('heldOn')} />
          <TextInput
            label="Topik"
            required
            maxLength={300}
            value={draft.topic}
            onChange={(event) => set('topic')(event.currentTarget.value)}
          />
          <Area label="Arahan" required value={draft.direction} onChange={set('direction')} />
          <Area label="Langkah yang disepakati" value={draft.agreed} onChange={set('agreed')} />
          <DayInput label="Supervisi berikutnya" mayBeFuture value={draft.nextOn} onChange={set('nextOn')} />
          {before && (
            <Area label="Alasan pembetulan" required value={draft.reason} onChange={set('reason')} />
          )}
          <ErrorNotice error={record.error} />
          <SubmitButtons label="Simpan" isBusy={record.isPending} isReady={isReady} onCancel={onDone} />
        </Stack>
      </form>
    </FormDialog>
  );
}

type AreaParts = { label: string; required?: boolean; value: string; onChange: (value: string) => void };

function Area({ onChange, ...parts }: AreaParts) {
  return (
    <Textarea
      {...parts}
      autosize
      minRows={2}
      maxLength={20_000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
