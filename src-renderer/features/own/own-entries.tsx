import { ActionIcon, Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { OwnEntry } from '#domain/own/own';
import { officialOf } from '#domain/own/own-lists';
import { AddIcon, RemoveIcon } from '../../ui/icons.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { nextNumber } from './next-number.ts';
import classes from './own.module.css';

type OwnEntriesProps = {
  /** Whose entries these are, where several stand on one page. */
  of: string;
  entries: readonly OwnEntry[];
  saved: readonly OwnEntry[];
  /** What a code begins with, where nothing official is chosen. */
  prefix: string;
  /** What an entry may count as. */
  official?: Readonly<Record<string, string>> | undefined;
  onChange: (entries: OwnEntry[]) => void;
};

/** The entries of a list; one that is kept already is stopped rather than forgotten, and counts as what it did. */
export function OwnEntries({ of, entries, saved, prefix, official, onChange }: OwnEntriesProps) {
  const put = (index: number, part: Partial<OwnEntry>) =>
    onChange(entries.map((entry, at) => (at === index ? { ...entry, ...part } : entry)));
  const number = nextNumber(entries.map(({ code }) => code));
  const first = official === undefined ? prefix : (Object.keys(official)[0] ?? '');
  return (
    <Stack gap="xs">
      {entries.map((entry, index) => (
        <div key={entry.code} className={classes.entry}>
          <TextInput
            aria-label={`Pilihan ${index + 1}, ${of}`}
            value={entry.label}
            maxLength={80}
            description={entry.isRetired ? 'Tidak ditawarkan lagi' : undefined}
            onChange={(event) => put(index, { label: event.currentTarget.value })}
          />
          {official && (
            <NativeSelect
              aria-label={`Dihitung sebagai, pilihan ${index + 1}, ${of}`}
              w={320}
              disabled={saved.some(({ code }) => code === entry.code)}
              data={Object.entries(official).map(([value, label]) => ({ value, label: `= ${label}` }))}
              value={officialOf(entry.code)}
              onChange={(event) =>
                put(index, { code: `${event.currentTarget.value}/${entry.code.split('/')[1] ?? number}` })
              }
            />
          )}
          <Stop
            what={`${entry.label || `pilihan ${index + 1}`}, ${of}`}
            isRetired={entry.isRetired}
            isSaved={saved.some(({ code }) => code === entry.code)}
            onStop={(isRetired) => put(index, { isRetired })}
            onRemove={() => onChange(entries.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {entries.length === 0 && (
        <NothingHere
          what="Belum ada pilihan."
          todo="Tekan Tambah pilihan; pilihannya tampil di formulir sesudah disimpan."
        />
      )}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<AddIcon />}
          aria-label={`Tambah pilihan, ${of}`}
          onClick={() =>
            onChange([...entries, { code: `${first}/${number}`, label: '', isRetired: false, former: [] }])
          }
        >
          Tambah pilihan
        </Button>
      </div>
    </Stack>
  );
}

/** Stops asking or offering something that was kept; what nobody has used can be removed. */
export function Stop(props: {
  what: string;
  isRetired: boolean;
  isSaved: boolean;
  onStop: (isRetired: boolean) => void;
  onRemove: () => void;
}) {
  const { what, isRetired, isSaved, onStop, onRemove } = props;
  const word = isRetired ? 'Pakai lagi' : 'Hentikan';
  return (
    <>
      {isSaved && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${word} ${what}`}
          onClick={() => onStop(!isRetired)}
        >
          {word}
        </Button>
      )}
      <ActionIcon variant="transparent" aria-label={`Hapus ${what}`} onClick={onRemove}>
        <RemoveIcon />
      </ActionIcon>
    </>
  );
}
