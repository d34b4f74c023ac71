import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { HoldState } from '#contract/erasure';
import { orpc } from '../../core/client.ts';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';
import { useTyped } from '../../parts/use-typed.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';

/** Places a hold, or ends it with the day the matter ended. */
export function HoldForm({ caseId, state }: { caseId: string; state: HoldState }) {
  const readDay = useReadDay();
  const [reason, setReason] = useTyped(`hold reason ${caseId}`, '');
  const [ended, setEnded] = useTyped(`hold ended ${caseId}`, '');
  useUnsavedWork({ isDirty: `${reason}${ended}`.trim() !== '', isHeld: true });
  const [trouble, setTrouble] = useState<string>();
  const onSuccess = () => {
    tellDone(state.isHeld ? 'Penahanan diakhiri.' : 'Data orang ini ditahan.');
    setReason('');
    setEnded('');
  };
  const hold = useMutation(orpc.erasure.hold.mutationOptions({ onSuccess }));
  const lift = useMutation(orpc.erasure.liftHold.mutationOptions({ onSuccess }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!state.isHeld) return hold.mutate({ caseId, reason });
    const endedOn = readDay(ended);
    setTrouble(endedOn === undefined ? 'Tulis tanggal seperti 5/11/2026.' : undefined);
    if (endedOn !== undefined) lift.mutate({ caseId, reason, endedOn });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text fw={600}>
          {state.isHeld ? 'Ditahan: tidak dapat diusulkan untuk dimusnahkan.' : 'Tidak ditahan.'}
        </Text>
        {state.reason !== '' && <Text>{state.reason}</Text>}
        <Textarea
          label={state.isHeld ? 'Alasan mengakhiri penahanan' : 'Alasan menahan'}
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {state.isHeld && (
          <DayInput
            label="Perkara berakhir tanggal"
            w={220}
            value={ended}
            error={trouble}
            onChange={setEnded}
          />
        )}
        <ErrorNotice error={hold.error ?? lift.error} />
        <Group>
          <Button type="submit" variant="default" loading={hold.isPending || lift.isPending}>
            {state.isHeld ? 'Akhiri penahanan' : 'Tahan data orang ini'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
