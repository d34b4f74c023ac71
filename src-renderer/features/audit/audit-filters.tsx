import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { parseTypedDate } from '#domain/typed-date';
import type { Client } from '../../app/client.ts';
import { type AuditKind, auditKinds } from './audit-kinds.ts';

type Query = NonNullable<Parameters<Client['audit']['list']>[0]>;

export type Filters = { from: string; to: string; userId: string; kind: AuditKind | ''; caseNumber: string };
export const emptyFilters: Filters = { from: '', to: '', userId: '', kind: '', caseNumber: '' };

/** The filters as they are asked; what is left empty does not narrow. */
export function queryOf({ from, to, userId, kind, caseNumber }: Filters): Query {
  return {
    ...dayAs('from', from),
    ...dayAs('to', to),
    ...(userId === '' ? {} : { userId }),
    ...(kind === '' ? {} : { kind }),
    ...(caseNumber.trim() === '' ? {} : { caseNumber: caseNumber.trim() }),
  };
}

function dayAs(name: 'from' | 'to', typed: string): Query {
  const day = parseTypedDate(typed);
  return day === undefined ? {} : { [name]: day };
}

type Parts = {
  filters: Filters;
  users: { id: string; name: string }[];
  onChange: (filters: Filters) => void;
};

/** Narrow by day, person, kind and case. */
export function AuditFilters({ filters, users, onChange }: Parts) {
  const set = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  return (
    <Group align="flex-end" mb="md" gap="sm">
      <DayInput label="Dari tanggal" value={filters.from} onChange={(from) => set({ from })} />
      <DayInput label="Sampai tanggal" value={filters.to} onChange={(to) => set({ to })} />
      <NativeSelect
        label="Pengguna"
        data={[{ value: '', label: 'Semua' }, ...users.map(({ id, name }) => ({ value: id, label: name }))]}
        value={filters.userId}
        onChange={(event) => set({ userId: event.currentTarget.value })}
      />
      <NativeSelect
        label="Jenis"
        data={[
          { value: '', label: 'Semua' },
          ...Object.entries(auditKinds).map(([value, label]) => ({ value, label })),
        ]}
        value={filters.kind}
        onChange={(event) => set({ kind: event.currentTarget.value as AuditKind | '' })}
      />
      <TextInput
        label="Nomor kasus"
        value={filters.caseNumber}
        onChange={(event) => set({ caseNumber: event.currentTarget.value })}
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

function DayInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (typed: string) => void;
}) {
  const isTyping = value.length < 8;
  return (
    <TextInput
      label={label}
      placeholder="hh/bb/tttt"
      w={130}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={!isTyping && parseTypedDate(value) === undefined ? 'Bukan tanggal.' : undefined}
    />
  );
}
