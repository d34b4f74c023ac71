import { ActionIcon, Select, Stack, Text, TextInput } from '@mantine/core';
import type { ProfileColumn } from '#domain/months/report-profile';
import { anyColumns, type SourceId, sources } from '#domain/months/report-sources';
import { RemoveIcon } from '../../../ui/icons.tsx';
import { MoveButtons } from '../../../ui/move-buttons.tsx';
import classes from './profiles.module.css';

type Parts = {
  source: SourceId;
  columns: readonly ProfileColumn[];
  saidAt: (place: string) => string | undefined;
  onChange: (columns: ProfileColumn[]) => void;
};

/** The columns of a sheet in their order, each under the heading that its recipient wants. */
export function ProfileColumns({ source, columns, saidAt, onChange }: Parts) {
  const known = [
    ...Object.entries(anyColumns).map(([of, heading]) => ({ of: of as string, heading: heading as string })),
    ...sources[source].columns.filter(({ of }) => of !== 'number'),
  ];
  const labelOf = (of: string) => known.find((column) => column.of === of)?.heading ?? of;
  const free = known.filter(({ of }) => of === 'text' || !columns.some((column) => column.of === of));
  const put = (at: number, part: Partial<ProfileColumn>) =>
    onChange(columns.map((column, index) => (index === at ? { ...column, ...part } : column)));
  const move = (at: number, by: -1 | 1) => {
    const [one, other] = [columns[at], columns[at + by]];
    if (one && other) onChange(columns.map((each) => (each === one ? other : each === other ? one : each)));
  };
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        Kolom
      </Text>
      {saidAt('columns') && (
        <Text size="sm" c="var(--titian-overdue)">
          {saidAt('columns')}
        </Text>
      )}
      {columns.map((column, at) => (
        // Two columns of fixed words have no other name than their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
        <div key={at} className={classes.column}>
          <Text size="sm" c="dimmed" className={classes.of} title={labelOf(column.of)}>
            {labelOf(column.of)}
          </Text>
          <TextInput
            aria-label={`Judul kolom ${at + 1}, ${labelOf(column.of)}`}
            placeholder="Judul kolom"
            maxLength={200}
            value={column.heading}
            error={saidAt(`columns.${at}`)}
            onChange={(event) => put(at, { heading: event.currentTarget.value })}
          />
          {column.of === 'text' && (
            <TextInput
              aria-label={`Isi tetap kolom ${at + 1}`}
              placeholder="Isi setiap baris"
              maxLength={200}
              value={column.text}
              onChange={(event) => put(at, { text: event.currentTarget.value })}
            />
          )}
          <MoveButtons
            name={`kolom ${column.heading}`}
            place={at + 1}
            isLast={at === columns.length - 1}
            onMove={(by) => move(at, by)}
          />
          <ActionIcon
            variant="transparent"
            aria-label={`Hapus kolom ${column.heading}`}
            onClick={() => onChange(columns.filter((_, index) => index !== at))}
          >
            <RemoveIcon />
          </ActionIcon>
        </div>
      ))}
      <Select
        label="Tambah kolom"
        placeholder="Pilih kolom"
        searchable
        maw={360}
        value={null}
        disabled={columns.length >= 40}
        data={free.map(({ of, heading }) => ({ value: of, label: heading }))}
        onChange={(of) => of !== null && onChange([...columns, { of, heading: labelOf(of), text: '' }])}
      />
    </Stack>
  );
}
