import { ActionIcon, Button, Checkbox, Group, NativeSelect, Table, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { MeetingItem, MeetingPerson } from '#contract/meeting-told';
import { type MeetingPart, meetingParts } from '#domain/meeting';
import { roles } from '#domain/roles';
import { orpc } from '../../core/client.ts';
import { RemoveIcon } from '../../ui/icons.tsx';

type Parts = {
  people: readonly MeetingPerson[];
  /** Those somebody may be invited to alone. */
  cases: readonly MeetingItem[];
  /** Who is there is ticked once the conference has begun. */
  hasBegun: boolean;
  onChange: (people: MeetingPerson[]) => void;
};

const nobody = { job: '', agency: '', part: 'member', caseId: null, attended: false } as const;

/** Who is in the room: colleagues, and people from outside. */
export function MeetingPeople({ people, cases, hasBegun, onChange }: Parts) {
  const { data } = useQuery(orpc.users.workers.queryOptions());
  const colleagues = (data?.workers ?? []).filter(
    ({ id, isActive }) => isActive && !people.some(({ userId }) => userId === id),
  );
  const add = (person: Pick<MeetingPerson, 'userId' | 'name'> & Partial<MeetingPerson>) =>
    onChange([...people, { ...nobody, attended: hasBegun, ...person }]);
  const addColleague = (userId: string) => {
    const found = colleagues.find(({ id }) => id === userId);
    if (found !== undefined) add({ userId, name: found.name, job: roles[found.role].label });
  };
  const change = (at: number, part: Partial<MeetingPerson>) =>
    onChange(people.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <section aria-label="Peserta">
      <Title order={3}>Peserta</Title>
      {people.length > 0 && (
        <Table>
          <Table.Tbody>
            {people.map((person, at) => (
              <PersonRow
                // biome-ignore lint/suspicious/noArrayIndexKey: somebody has no other key than their place.
                key={at}
                {...{ person, cases, hasBegun }}
                onChange={(part) => change(at, part)}
                onRemove={() => onChange(people.filter((_, index) => index !== at))}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group mt="xs" align="flex-end">
        <NativeSelect
          label="Tambah rekan"
          data={[
            { value: '', label: 'Pilih' },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value=""
          onChange={(event) => addColleague(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => add({ userId: null, name: '' })}>
          Tambah orang dari luar
        </Button>
      </Group>
    </section>
  );
}

function PersonRow(props: {
  person: MeetingPerson;
  cases: readonly MeetingItem[];
  hasBegun: boolean;
  onChange: (part: Partial<MeetingPerson>) => void;
  onRemove: () => void;
}) {
  const { person, cases, hasBegun, onChange, onRemove } = props;
  const text = (label: string, name: 'name' | 'job' | 'agency') => (
    <TextInput
      aria-label={label}
      placeholder={label}
      maxLength={120}
      readOnly={name === 'name' && person.userId !== null}
      value={person[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  const forCases = [
    { value: '', label: 'Semua kasus' },
    ...cases.map(({ caseId, caseNumber, shownAs }) => ({ value: caseId, label: `${shownAs} ${caseNumber}` })),
  ];
  return (
    <Table.Tr>
      {hasBegun && (
        <Table.Td>
          <Checkbox
            label="Hadir"
            checked={person.attended}
            onChange={(event) => onChange({ attended: event.currentTarget.checked })}
          />
        </Table.Td>
      )}
      <Table.Td>{text('Nama', 'name')}</Table.Td>
      <Table.Td>{text('Jabatan', 'job')}</Table.Td>
      <Table.Td>{text('Instansi', 'agency')}</Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={`Tugas ${person.name}`}
          data={Object.entries(meetingParts).map(([value, label]) => ({ value, label }))}
          value={person.part}
          onChange={(event) => onChange({ part: event.currentTarget.value as MeetingPart })}
        />
      </Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={`Kasus untuk ${person.name}`}
          data={forCases}
          value={person.caseId ?? ''}
          onChange={(event) => onChange({ caseId: event.currentTarget.value || null })}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon variant="transparent" aria-label={`Keluarkan ${person.name}`} onClick={onRemove}>
          <RemoveIcon />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
