import { Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { type HelperKind, helperKindCodes, helperKinds } from '#domain/people/helper';
import { orpc } from '../core/client.ts';
import { useSession } from '../core/session.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { SubmitButtons } from '../ui/submit-buttons.tsx';
import { tellDone } from '../ui/tell.ts';
import { DayInput, useReadDay } from './day-input.tsx';
import { useTyped } from './use-typed.ts';
import { WorkerChoice } from './worker-choice.tsx';

/** Sets somebody in the place of the worker of some cases, or beside them, from one day to another. */
export function SetHelper(props: {
  caseIds: readonly string[];
  /** Who holds it, where it is one case. */
  except?: string | undefined;
  onDone: () => void;
  onClose: () => void;
}) {
  const { caseIds, except, onDone, onClose } = props;
  const { today } = useSession();
  const subject = `helper ${caseIds.join(' ')}`.slice(0, 300);
  const [kind, setKind] = useTyped<HelperKind>(`${subject} kind`, 'cover');
  const [userId, setUserId] = useTyped<string | null>(`${subject} who`, null);
  const [from, setFrom] = useTyped(`${subject} from`, formatCivilDate(today, 'numeric'));
  const [until, setUntil] = useTyped(`${subject} until`, '');
  const [reason, setReason] = useTyped(`${subject} reason`, '');
  const [requestId] = useState(() => crypto.randomUUID());
  const readDay = useReadDay(true);
  const [fromOn, untilOn] = [readDay(from), readDay(until)];
  const set = useMutation(
    orpc.case.setHelper.mutationOptions({
      onSuccess: () => {
        tellDone(`${helperKinds[kind]} ditetapkan.`);
        onDone();
      },
    }),
  );
  const isReady =
    userId !== null && fromOn !== undefined && untilOn !== undefined && reason.trim().length >= 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !set.isPending)
      set.mutate({ caseIds: [...caseIds], userId, kind, fromOn, untilOn, reason, requestId });
  };
  return (
    <FormDialog
      opened
      title={`Pengganti atau pendamping, ${caseIds.length} kasus`}
      isDirty={userId !== null || reason !== ''}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <Stack>
          <SegmentedControl
            aria-label="Sebagai"
            data={helperKindCodes.map((code) => ({ value: code, label: helperKinds[code] }))}
            value={kind}
            onChange={(chosen) => setKind(chosen as HelperKind)}
          />
          <WorkerChoice label="Siapa" required except={except} value={userId} onChange={setUserId} />
          <Group>
            <DayInput label="Mulai" mayBeFuture w={160} value={from} onChange={setFrom} />
            <DayInput label="Sampai (hari terakhir)" mayBeFuture w={200} value={until} onChange={setUntil} />
          </Group>
          <TextInput
            label="Alasan"
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            Selama hari-hari itu ia membaca dan menulis dalam kasus seperti pekerja sosialnya, dan tugas kasus
            ada di Berandanya. Sesudah hari terakhir berakhir otomatis. Pemegang kasus tidak berganti.
          </Text>
          <ErrorNotice error={set.error} />
          <SubmitButtons label="Tetapkan" isBusy={set.isPending} isReady={isReady} onCancel={onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}
