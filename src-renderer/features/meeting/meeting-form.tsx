import { Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Meeting, MeetingPerson } from '#contract/meeting-told';
import { formatCivilDate } from '#domain/civil-date';
import { conference } from '#domain/forms/conference';
import { type MeetingKind, meetingKinds } from '#domain/meeting';
import { sameAs } from '#domain/same-as';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';
import { useTyped } from '../../parts/use-typed.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { parseTypedTime } from '../../ui/fields/typed-time.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
import { MeetingPeople } from './meeting-people.tsx';

type Parts = { before?: Meeting; onClose: () => void };

/** An hour or nothing; undefined for what is no hour. */
const readHour = (typed: string): string | undefined =>
  typed.trim() === '' ? '' : parseTypedTime(typed.trim());

/** Day, place and people of a conference; `before` is the one that is changed. */
export function MeetingForm({ before, onClose }: Parts) {
  const { today } = useSession();
  const [requestId] = useState(() => crypto.randomUUID());
  const [initial] = useState(() => ({
    kind: before?.kind ?? ('routine' as MeetingKind),
    heldOn: formatCivilDate(before?.heldOn ?? today, 'numeric'),
    startsAt: (before?.startsAt ?? '09:00').replace(':', '.'),
    endsAt: (before?.endsAt ?? '').replace(':', '.'),
    place: before?.place ?? '',
    number: before?.number ?? '',
    people: before?.people ?? ([] as MeetingPerson[]),
  }));
  const [draft, setDraft] = useTyped(`meeting ${before?.meetingId ?? 'new'}`, initial);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const heldOn = useReadDay(true)(draft.heldOn);
  const [startsAt, endsAt] = [readHour(draft.startsAt), readHour(draft.endsAt)];
  const save = useMutation(
    orpc.meeting.save.mutationOptions({
      onSuccess: () => {
        tellDone('Konferensi disimpan.');
        onClose();
      },
    }),
  );
  const isReady = heldOn !== undefined && startsAt !== undefined && endsAt !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || save.isPending) return;
    const own = before === undefined ? {} : { meetingId: before.meetingId, revision: before.revision };
    save.mutate({ ...draft, heldOn, startsAt, endsAt, requestId, ...own });
  };
  const isDirty = !sameAs(draft, initial);
  const hour = (label: string, name: 'startsAt' | 'endsAt', isRead: boolean) => (
    <TextInput
      label={label}
      w={110}
      placeholder="09.00"
      value={draft[name]}
      error={isRead ? undefined : 'Isi jam, misalnya 09.30.'}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <FormDialog
      opened
      title={before === undefined ? 'Siapkan konferensi' : 'Ubah konferensi'}
      size="min(960px, 94vw)"
      isDirty={isDirty}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <Stack>
          <Group align="flex-start">
            <NativeSelect
              label="Jenis"
              data={Object.entries(meetingKinds).map(([value, label]) => ({ value, label }))}
              value={draft.kind}
              onChange={(event) => set({ kind: event.currentTarget.value as MeetingKind })}
            />
            <DayInput
              label="Tanggal"
              mayBeFuture
              value={draft.heldOn}
              onChange={(day) => set({ heldOn: day })}
            />
            {hour('Mulai pukul', 'startsAt', startsAt !== undefined)}
            {hour('Selesai pukul', 'endsAt', endsAt !== undefined)}
            <TextInput
              label="Nomor"
              placeholder="Menurut pola lembaga"
              maxLength={60}
              value={draft.number}
              onChange={(event) => set({ number: event.currentTarget.value })}
            />
          </Group>
          <TextInput
            label="Tempat atau tautan"
            maxLength={conference.fields.place.maxLength}
            value={draft.place}
            onChange={(event) => set({ place: event.currentTarget.value })}
          />
          <MeetingPeople
            people={draft.people}
            cases={before?.items ?? []}
            hasBegun={before?.state === 'held'}
            onChange={(people) => set({ people })}
          />
          <ErrorNotice error={save.error} />
          <SubmitButtons label="Simpan" isBusy={save.isPending} isReady={isReady} onCancel={onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}
