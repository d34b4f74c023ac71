import { Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Meeting, MeetingPerson } from '#contract/meeting-told';
import { formatCivilDate } from '#domain/civil-date';
import { conference } from '#domain/forms/conference';
import { type MeetingKind, meetingKinds } from '#domain/meeting';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { AlsoChanged } from '../../parts/also-changed.tsx';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';
import { useChanges } from '../../parts/use-changes.ts';
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

/** What stands in the form, where nothing is typed over it. */
const shownOf = (before: Meeting | undefined, today: string) => ({
  kind: before?.kind ?? ('routine' as MeetingKind),
  heldOn: formatCivilDate(before?.heldOn ?? today, 'numeric'),
  startsAt: (before?.startsAt ?? '09:00').replace(':', '.'),
  endsAt: (before?.endsAt ?? '').replace(':', '.'),
  place: before?.place ?? '',
  number: before?.number ?? '',
  people: before?.people ?? ([] as MeetingPerson[]),
});
type Shown = ReturnType<typeof shownOf>;

const labels: Readonly<Record<keyof Shown, string>> = {
  kind: 'jenis',
  heldOn: 'tanggal',
  startsAt: 'mulai pukul',
  endsAt: 'selesai pukul',
  place: 'tempat atau tautan',
  number: 'nomor',
  people: 'peserta',
};

/** A part as somebody else saved it, in words. */
function sayPart(name: keyof Shown, { kind, people, ...texts }: Shown): string {
  if (name === 'kind') return meetingKinds[kind];
  return name === 'people' ? people.map((one) => one.name).join('; ') : texts[name];
}

/** Day, place and people of a conference; `before` is the one that is changed, as it is saved by now. */
export function MeetingForm({ before, onClose }: Parts) {
  const { today } = useSession();
  const [requestId] = useState(() => crypto.randomUUID());
  const saved = shownOf(before, today);
  const changes = useChanges(`meeting ${before?.meetingId ?? 'new'}`, saved);
  const { draft, change: set, isDirty, alsoChanged, send } = changes;
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
    send();
    save.mutate({ ...draft, heldOn, startsAt, endsAt, requestId, ...own });
  };
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
          <AlsoChanged
            save="Simpan"
            back="Batal"
            all={alsoChanged.map((name) => ({ label: labels[name], saved: sayPart(name, saved) }))}
          />
          <ErrorNotice error={save.error} />
          <SubmitButtons label="Simpan" isBusy={save.isPending} isReady={isReady} onCancel={onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}
