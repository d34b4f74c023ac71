import { ActionIcon, Anchor, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Meeting, MeetingItem } from '#contract/meeting-told';
import { formatCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { conferenceDecisions } from '#domain/forms/conference';
import { orpc } from '../../core/client.ts';
import { RemoveIcon } from '../../ui/icons.tsx';
import { MoveButtons } from '../../ui/move-buttons.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import type { SetItem } from './set-item.ts';

type Parts = {
  set: SetItem;
  /** As the core tells it; undefined for a case that was only just added. */
  told: MeetingItem | undefined;
  meeting: Meeting;
  place: number;
  isLast: boolean;
  onChange: (part: Partial<SetItem>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One case of the agenda: who, what is to be decided, what was decided. */
export function AgendaItem({ set, told, meeting, place, isLast, onChange, onMove, onRemove }: Parts) {
  const fresh = useQuery({
    ...orpc.case.open.queryOptions({ input: { caseId: set.caseId } }),
    enabled: told === undefined,
  });
  const name = told?.name ?? fresh.data?.fullName ?? '…';
  const isChangeable = meeting.can.prepare.ok && told?.decided == null;
  return (
    <li style={{ padding: '8px 0', borderBottom: '1px solid var(--titian-line)' }}>
      <Group justify="space-between" wrap="nowrap">
        <div style={{ overflowWrap: 'anywhere' }}>
          <Text component="span" fw={600}>
            {place}. <Portrait photo={null} name={name} size={22} /> {name}
          </Text>{' '}
          <Text component="span" size="sm" c="dimmed">
            {told === undefined ? fresh.data?.caseNumber : sayAbout(told)}
          </Text>
        </div>
        <Group gap={4} wrap="nowrap">
          {told && meeting.state === 'held' && (
            <Anchor
              renderRoot={(props) => (
                <Link
                  to="/rapat/$meetingId/$itemId"
                  params={{ meetingId: meeting.meetingId, itemId: told.itemId }}
                  {...props}
                />
              )}
            >
              {told.decided === null ? 'Bahas' : 'Lihat'}
            </Anchor>
          )}
          {meeting.can.prepare.ok && (
            <>
              <MoveButtons {...{ name, place, isLast, onMove }} />
              {isChangeable && (
                <ActionIcon variant="transparent" aria-label={`Keluarkan ${name}`} onClick={onRemove}>
                  <RemoveIcon />
                </ActionIcon>
              )}
            </>
          )}
        </Group>
      </Group>
      {told && !told.mayBeHeard && (
        <Text size="sm" c="var(--titian-due)">
          Persetujuannya tidak mencakup konferensi dengan pihak luar: kasus ini hanya disebut dengan inisial (
          {told.shownAs}), atau tidak dibahas.
        </Text>
      )}
      {told?.before && (
        <Text size="sm" c="dimmed">
          Keputusan {formatCivilDate(told.before.on, 'short')}: {told.before.decision}; {told.before.since}.
        </Text>
      )}
      {isChangeable ? (
        <ItemFields {...{ set, name, onChange }} />
      ) : (
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{set.question}</Text>
      )}
      {told?.decided && (
        <Text fw={600}>Keputusan: {labelOf(conferenceDecisions, told.decided.answers.decision)}</Text>
      )}
    </li>
  );
}

function ItemFields({ set, name, onChange }: Pick<Parts, 'set' | 'onChange'> & { name: string }) {
  return (
    <Group align="flex-start" wrap="nowrap" mt={4}>
      <Textarea
        style={{ flex: 2 }}
        label="Pertanyaan untuk diputuskan"
        aria-label={`Pertanyaan untuk diputuskan: ${name}`}
        autosize
        minRows={2}
        maxLength={2_000}
        value={set.question}
        onChange={(event) => onChange({ question: event.currentTarget.value })}
      />
      <Textarea
        style={{ flex: 1 }}
        label="Pilihan, satu baris satu"
        autosize
        minRows={2}
        maxLength={4_000}
        value={set.options}
        onChange={(event) => onChange({ options: event.currentTarget.value })}
      />
      <NativeSelect
        label="Disebut"
        data={[
          { value: 'initials', label: 'Inisial' },
          { value: 'name', label: 'Nama' },
        ]}
        value={set.named}
        onChange={(event) => onChange({ named: event.currentTarget.value as SetItem['named'] })}
      />
      <TextInput
        label="Tidak dibahas karena"
        maxLength={500}
        value={set.leftOut}
        onChange={(event) => onChange({ leftOut: event.currentTarget.value })}
      />
    </Group>
  );
}

function sayAbout({ registerNumber, caseNumber, worker, isCandidate, closedOn, putBy }: MeetingItem): string {
  return [
    registerNumber,
    caseNumber,
    worker ?? 'tanpa pekerja sosial',
    isCandidate ? 'calon' : '',
    closedOn === null ? '' : `ditutup ${formatCivilDate(closedOn, 'short')}`,
    `diajukan ${putBy}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
