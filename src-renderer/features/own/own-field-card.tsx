import { Checkbox, Group, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { hasEntries, type OwnField, type OwnKind, ownKinds } from '#domain/own/own';
import { MoveButtons } from '../../ui/move-buttons.tsx';
import classes from './own.module.css';
import { OwnEntries, Stop } from './own-entries.tsx';

/** One field of the centre's own, as it is declared. */
export function OwnFieldCard(props: {
  field: OwnField;
  saved: OwnField | undefined;
  place: number;
  isLast: boolean;
  onChange: (field: OwnField) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { field, saved, place, isLast, onChange, onMove, onRemove } = props;
  const name = field.label || `isian ${place}`;
  const put = (part: Partial<OwnField>) => onChange({ ...field, ...part });
  return (
    <fieldset
      className={classes.card}
      aria-label={`Isian ${place}`}
      data-retired={field.isRetired || undefined}
    >
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>
          {place}. {name}
          {field.isRetired && (
            <Text span c="dimmed">
              {' · tidak ditanyakan lagi'}
            </Text>
          )}
        </Text>
        <Group gap={4} wrap="nowrap">
          <MoveButtons name={name} place={place} isLast={isLast} onMove={onMove} />
          <Stop
            what={name}
            isRetired={field.isRetired}
            isSaved={saved !== undefined}
            onStop={(isRetired) => put({ isRetired })}
            onRemove={onRemove}
          />
        </Group>
      </Group>
      <SimpleGrid cols={2} mt="xs">
        <TextInput
          label="Label"
          maxLength={80}
          withAsterisk
          value={field.label}
          onChange={(event) => put({ label: event.currentTarget.value })}
        />
        <NativeSelect
          label="Jenis isian"
          disabled={saved !== undefined}
          data={Object.entries(ownKinds).map(([value, label]) => ({ value, label }))}
          value={field.kind}
          onChange={(event) => put({ kind: event.currentTarget.value as OwnKind })}
        />
      </SimpleGrid>
      <TextInput
        mt="xs"
        label="Keterangan di bawah label"
        maxLength={300}
        value={field.help}
        onChange={(event) => put({ help: event.currentTarget.value })}
      />
      <Checkbox
        mt="sm"
        label="Wajib diisi untuk menyelesaikan formulir"
        checked={field.required}
        onChange={(event) => put({ required: event.currentTarget.checked })}
      />
      {hasEntries(field.kind) && (
        <fieldset aria-label={`Pilihan ${name}`} className={classes.entries}>
          <OwnEntries
            of={name}
            entries={field.entries}
            saved={saved?.entries ?? []}
            prefix={field.name}
            onChange={(entries) => put({ entries })}
          />
        </fieldset>
      )}
    </fieldset>
  );
}
