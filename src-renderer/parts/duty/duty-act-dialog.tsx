import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { DutyRow } from '#contract/duty';
import { addDays, formatCivilDate } from '#domain/civil-date';
import { type DutyActKind, dutyActs } from '#domain/duties/duty';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
import { DayInput, useReadDay } from '../day-input.tsx';
import { useTyped } from '../use-typed.ts';

type Parts = {
  row: Pick<DutyRow, 'key' | 'askedOn' | 'what' | 'caseId' | 'clientName'>;
  act: DutyActKind;
  onDone: () => void;
};

const told = {
  done: 'Tugas diakhiri. Riwayatnya ada di kasusnya.',
  'put-off': 'Tugas ditunda.',
  dropped: 'Tugas tidak menunggu lagi. Riwayatnya ada di kasusnya.',
  'handed-over': 'Tugas diserahkan.',
  reopened: 'Tugas menunggu lagi.',
} as const satisfies Record<DutyActKind, string>;

/** Ends a duty with a word, puts it off with a reason, or hands it over. */
export function DutyActDialog({ row, act, onDone }: Parts) {
  const [word, setWord] = useTyped(`duty ${act} ${row.key} word`, '');
  const [until, setUntil] = useTyped(`duty ${act} ${row.key} until`, '');
  const [toId, setToId] = useTyped(`duty ${act} ${row.key} to`, '');
  // The same wish sent twice is one act.
  const [requestId] = useState(() => crypto.randomUUID());
  const readDay = useReadDay(true);
  const say = useMutation(
    orpc.duty.act.mutationOptions({
      onSuccess: () => {
        tellDone(told[act]);
        onDone();
      },
    }),
  );
  const day = readDay(until);
  const isReady =
    word.trim().length >= 3 &&
    (act !== 'put-off' || day !== undefined) &&
    (act !== 'handed-over' || toId !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || say.isPending) return;
    const { key, askedOn } = row;
    const more = {
      ...(act === 'put-off' && day ? { until: day } : {}),
      ...(act === 'handed-over' ? { toId } : {}),
    };
    say.mutate({ key, askedOn, act, word, requestId, ...more });
  };
  return (
    <FormDialog opened title={dutyActs[act].label} isDirty={word !== ''} onClose={onDone}>
      <form onSubmit={submit}>
        <Stack>
          <Text>
            {row.what}
            {row.clientName !== '' && ` (${row.clientName})`}
          </Text>
          {act === 'put-off' && <PutOffUntil value={until} onChange={setUntil} />}
          {act === 'handed-over' && <Hands caseId={row.caseId} value={toId} onChange={setToId} />}
          <Textarea
            label={dutyActs[act].asks}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
            data-autofocus={act === 'done' || act === 'dropped' || act === 'reopened' ? true : undefined}
          />
          <ErrorNotice error={say.error} />
          <SubmitButtons
            label={dutyActs[act].label}
            isBusy={say.isPending}
            isReady={isReady}
            onCancel={onDone}
          />
        </Stack>
      </form>
    </FormDialog>
  );
}

const pauses = [
  { label: 'Besok', days: 1 },
  { label: 'Tiga hari', days: 3 },
  { label: 'Seminggu', days: 7 },
  { label: 'Sebulan', days: 30 },
] as const;

function PutOffUntil({ value, onChange }: { value: string; onChange: (typed: string) => void }) {
  const { today } = useSession();
  return (
    <Group align="flex-end" gap="xs">
      <DayInput label="Sampai tanggal" mayBeFuture w={160} value={value} onChange={onChange} />
      {pauses.map(({ label, days }) => (
        <Button
          key={days}
          variant="default"
          onClick={() => onChange(formatCivilDate(addDays(today, days), 'numeric'))}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}

/** Who may take a duty of a case, or a task without one. */
export function Hands(props: {
  caseId: string | null;
  value: string;
  onChange: (id: string) => void;
  label?: string;
}) {
  const { caseId, value, onChange, label = 'Kepada' } = props;
  const hands = useQuery(orpc.duty.hands.queryOptions({ input: { caseId } }));
  return (
    <>
      <ErrorNotice error={hands.error} />
      <NativeSelect
        label={label}
        required
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[
          { value: '', label: 'Pilih rekan' },
          ...(hands.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}
