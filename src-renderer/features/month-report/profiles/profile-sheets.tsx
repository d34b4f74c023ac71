import {
  Accordion,
  ActionIcon,
  Button,
  Group,
  NativeSelect,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import { usualColumns } from '#domain/months/built-in-profiles';
import type { ProfileTrouble } from '#domain/months/profile-rules';
import { type ProfileSheet, whoStands } from '#domain/months/report-profile';
import { listOf, type SourceId, sourceIds, sources } from '#domain/months/report-sources';
import { RemoveIcon } from '../../../ui/icons.tsx';
import { MoveButtons } from '../../../ui/move-buttons.tsx';
import { ProfileColumns } from './profile-columns.tsx';
import classes from './profiles.module.css';

type Parts = {
  sheets: readonly ProfileSheet[];
  troubles: readonly ProfileTrouble[];
  onChange: (sheets: ProfileSheet[]) => void;
};

/** The sheets of a profile in their order, each with its name, title and columns. */
export function ProfileSheets({ sheets, troubles, onChange }: Parts) {
  const [source, setSource] = useState<SourceId>('recap');
  const [open, setOpen] = useState<string | null>(null);
  const put = (at: number, part: Partial<ProfileSheet>) =>
    onChange(sheets.map((sheet, index) => (index === at ? { ...sheet, ...part } : sheet)));
  const add = () => {
    const { label, title } = sources[source];
    const name = freeName(label.replace('Bernama: ', ''), sheets);
    const blank = { who: 'all' as const, sortedBy: '' };
    onChange([...sheets, { ...blank, of: source, name, title, columns: usualColumns(source) }]);
  };
  const move = (at: number, by: -1 | 1) => {
    const [one, other] = [sheets[at], sheets[at + by]];
    if (one && other) onChange(sheets.map((each) => (each === one ? other : each === other ? one : each)));
  };
  return (
    <section aria-label="Lembar">
      <Title order={3} mb="xs">
        Lembar
      </Title>
      <Accordion variant="contained" chevronPosition="left" value={open} onChange={setOpen}>
        {sheets.map((sheet, at) => {
          const mine = troubles.filter((trouble) => trouble.at.startsWith(`sheets.${at}.`));
          return (
            // Two sheets may be called alike until it is corrected.
            // biome-ignore lint/suspicious/noArrayIndexKey: sheets are told apart by their place
            <Accordion.Item key={at} value={String(at)}>
              <div className={classes.head}>
                <Accordion.Control>
                  {at + 1}. {sheet.name || '(tanpa nama)'}
                  {mine.length > 0 && (
                    <Text span size="sm" c="var(--titian-overdue)">
                      {' '}
                      · {mine.length} perlu dibetulkan
                    </Text>
                  )}
                </Accordion.Control>
                <MoveButtons
                  name={`lembar ${sheet.name}`}
                  place={at + 1}
                  isLast={at === sheets.length - 1}
                  onMove={(by) => move(at, by)}
                />
                <ActionIcon
                  variant="transparent"
                  aria-label={`Hapus lembar ${sheet.name}`}
                  onClick={() => onChange(sheets.filter((_, index) => index !== at))}
                >
                  <RemoveIcon />
                </ActionIcon>
              </div>
              <Accordion.Panel>
                {open === String(at) && (
                  <OneSheet
                    sheet={sheet}
                    saidAt={(place) =>
                      mine.find((trouble) => trouble.at === `sheets.${at}.${place}`)?.sentence
                    }
                    onChange={(part) => put(at, part)}
                  />
                )}
              </Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
      <Group align="flex-end" mt="sm">
        <NativeSelect
          label="Tambah lembar"
          w={280}
          data={sourceIds.map((id) => ({ value: id, label: sources[id].label }))}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value as SourceId)}
        />
        <Button variant="default" onClick={add} disabled={sheets.length >= 30}>
          Tambah
        </Button>
      </Group>
    </section>
  );
}

/** The usual name of a sheet, with a number where it stands already. */
function freeName(label: string, sheets: readonly ProfileSheet[]): string {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = label;
  for (let count = 2; names.has(name.toLowerCase()); count += 1) name = `${label} ${count}`;
  return name;
}

type OneParts = {
  sheet: ProfileSheet;
  saidAt: (place: string) => string | undefined;
  onChange: (part: Partial<ProfileSheet>) => void;
};

function OneSheet({ sheet, saidAt, onChange }: OneParts) {
  const { of, name, title, columns, who, sortedBy } = sheet;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Diisi dari: {sources[of].label}
      </Text>
      <Group grow align="flex-start">
        <TextInput
          label="Nama lembar"
          value={name}
          maxLength={100}
          error={saidAt('name')}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          label="Judul"
          value={title}
          maxLength={160}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
      </Group>
      {listOf(of) !== undefined && (
        <Group grow align="flex-start">
          <NativeSelect
            label="Siapa"
            data={Object.entries(whoStands).map(([value, label]) => ({ value, label }))}
            value={who}
            onChange={(event) => onChange({ who: event.currentTarget.value as keyof typeof whoStands })}
          />
          <NativeSelect
            label="Urut menurut"
            data={[
              { value: '', label: 'Tanggal masuk' },
              ...columns
                .filter((column) => column.of !== 'number' && column.of !== 'text')
                .map((column) => ({ value: column.of, label: column.heading })),
            ]}
            value={sortedBy}
            error={saidAt('sortedBy')}
            onChange={(event) => onChange({ sortedBy: event.currentTarget.value })}
          />
        </Group>
      )}
      <ProfileColumns
        source={of}
        columns={columns}
        saidAt={saidAt}
        onChange={(next) => onChange({ columns: next })}
      />
    </Stack>
  );
}
