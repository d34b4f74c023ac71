import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type AuditKind, auditKinds } from '#contract/audit';
import type { Client } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';

type Query = NonNullable<Parameters<Client['audit']['list']>[0]>;

type Filters = {
  from: string;
  to: string;
  userId: string;
  kind: AuditKind | 'left' | '';
  person: string;
  recipient: string;
};
export const emptyFilters: Filters = { from: '', to: '', userId: '', kind: '', person: '', recipient: '' };

/** The filters as they are asked; what is left empty does not narrow. */
export function queryOf(
  { from, to, userId, kind, person, recipient }: Filters,
  readDay: (typed: string) => string | undefined,
): Query {
  return {
    ...dayAs('from', readDay(from)),
    ...dayAs('to', readDay(to)),
    ...(userId === '' ? {} : { userId }),
    ...(kind === '' ? {} : { kind }),
    ...(person.trim() === '' ? {} : { person: person.trim() }),
    ...(recipient.trim() === '' ? {} : { recipient: recipient.trim() }),
  };
}

function dayAs(name: 'from' | 'to', day: string | undefined): Query {
  return day === undefined ? {} : { [name]: day };
}

type Parts = {
  filters: Filters;
  users: { id: string; name: string }[];
  onChange: (filters: Filters) => void;
};

/** Narrow by day, user, kind, person served and recipient. */
export function AuditFilters({ filters, users, onChange }: Parts) {
  const { clientLabel } = useSession();
  const set = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  return (
    <Group align="flex-end" mb="md" gap="sm">
      <DayFilter label="Dari tanggal" value={filters.from} onChange={(from) => set({ from })} />
      <DayFilter label="Sampai tanggal" value={filters.to} onChange={(to) => set({ to })} />
      <NativeSelect
        label="Pengguna"
        w={150}
        data={[{ value: '', label: 'Semua' }, ...users.map(({ id, name }) => ({ value: id, label: name }))]}
        value={filters.userId}
        onChange={(event) => set({ userId: event.currentTarget.value })}
      />
      <NativeSelect
        label="Jenis"
        w={140}
        data={[
          { value: '', label: 'Semua' },
          { value: 'left', label: 'Cetak dan ekspor' },
          ...Object.entries(auditKinds).map(([value, label]) => ({ value, label })),
        ]}
        value={filters.kind}
        onChange={(event) => set({ kind: event.currentTarget.value as Filters['kind'] })}
      />
      <TextInput
        label={clientLabel}
        placeholder="Nama, no. register, no. kasus"
        w={235}
        value={filters.person}
        onChange={(event) => set({ person: event.currentTarget.value })}
      />
      <TextInput
        label="Penerima cetakan"
        w={150}
        value={filters.recipient}
        onChange={(event) => set({ recipient: event.currentTarget.value })}
      />
      <Button
        variant="subtle"
        disabled={Object.values(filters).every((value) => value === '')}
        onClick={() => onChange(emptyFilters)}
      >
        Hapus saringan
      </Button>
    </Group>
  );
}

function DayFilter(props: { label: string; value: string; onChange: (typed: string) => void }) {
  const readDay = useReadDay();
  const isTyping = props.value.length < 8;
  const error = !isTyping && readDay(props.value) === undefined ? 'Bukan tanggal.' : undefined;
  return <DayInput {...props} w={120} error={error} />;
}
