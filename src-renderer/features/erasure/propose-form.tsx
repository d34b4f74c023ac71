import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { HoldState } from '#contract/erasure';
import { type ErasureGround, erasureGrounds, groundDays } from '#domain/safety/erasure';
import { orpc } from '../../core/client.ts';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';
import { useTyped } from '../../parts/use-typed.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';

/** The first act: the ground with its day, and the reason. */
export function ProposeForm({ caseId, state }: { caseId: string; state: HoldState }) {
  const navigate = useNavigate();
  const readDay = useReadDay();
  const [ground, setGround] = useTyped<ErasureGround>(`erasure ground ${caseId}`, 'request');
  const [day, setDay] = useTyped(`erasure day ${caseId}`, '');
  const [reason, setReason] = useTyped(`erasure reason ${caseId}`, '');
  const [trouble, setTrouble] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const propose = useMutation(
    orpc.erasure.propose.mutationOptions({
      onSuccess: () => {
        tellDone('Pemusnahan diusulkan. Tidak ada yang dihapus.');
        void navigate({ to: '/atur', search: { bagian: 'pemusnahan' }, ignoreBlocker: true });
      },
      onSettled: () => setIsAsking(false),
    }),
  );
  useUnsavedWork({ isDirty: `${day}${reason}`.trim() !== '' && !propose.isSuccess, isHeld: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const groundOn = readDay(day);
    setTrouble(groundOn === undefined ? 'Tulis tanggal seperti 5/11/2026.' : undefined);
    if (groundOn !== undefined) setIsAsking(true);
  };
  if (state.openCase !== null) {
    return <Text>Kasus {state.openCase} masih terbuka. Selesaikan terminasinya lebih dahulu.</Text>;
  }
  if (state.isHeld) return <Text>Akhiri dahulu penahanan di atas.</Text>;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Radio.Group
          label="Dasar pemusnahan"
          value={ground}
          onChange={(code) => setGround(code as ErasureGround)}
        >
          <Stack gap={6} mt={4}>
            {Object.entries(erasureGrounds).map(([code, label]) => (
              <Radio key={code} value={code} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        <DayInput label={groundDays[ground]} w={220} value={day} error={trouble} onChange={setDay} />
        <Textarea
          label="Alasan"
          description="Tercetak di berita acara, lalu ikut dimusnahkan."
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ErrorNotice error={propose.error} />
        <Group>
          <Button type="submit" color="red.9">
            Usulkan pemusnahan
          </Button>
        </Group>
      </Stack>
      <AskAgain
        opened={isAsking}
        title="Usulkan pemusnahan data orang ini?"
        confirm="Usulkan"
        isLoss
        isBusy={propose.isPending}
        onConfirm={() => propose.mutate({ caseId, ground, groundOn: readDay(day) ?? '', reason })}
        onCancel={() => setIsAsking(false)}
      >
        Orang ini hilang dari semua daftar. Tidak ada yang dihapus, dan usul dapat dibatalkan di Pengaturan.
      </AskAgain>
    </form>
  );
}
