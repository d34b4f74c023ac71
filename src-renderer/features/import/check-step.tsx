import { Alert, Button, Chip, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeldImport, ImportCheck } from '#contract/import-told';
import { sheetKinds } from '#domain/import/import-field';
import { formatNumber, joinWords } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ImportProgress } from './import-progress.tsx';
import { type RowFilter, RowsTable } from './rows-table.tsx';
import { UnknownTexts } from './unknown-texts.tsx';

/** How every row stands; what keeps one is told at its cell, and mended there. */
export function CheckStep({
  file,
  onBack,
  onNext,
}: {
  file: HeldImport;
  onBack: () => void;
  onNext: () => void;
}) {
  // Not remembered: what another file came to is never shown for this one.
  const check = useQuery({ ...orpc.import.check.queryOptions(), gcTime: 0 });
  const [asked, setAsked] = useState<RowFilter>();
  const [sheet, setSheet] = useState<number>();
  if (check.isPending)
    return (
      <Stack gap="md">
        <ImportProgress says="Memeriksa setiap baris…" onStop={onBack} />
        {/* The first rows are there to be read; what is typed waits until all of them are known. */}
        <Fieldset variant="unstyled" disabled>
          <RowsTable file={file} filter="all" sheet={undefined} />
        </Fieldset>
      </Stack>
    );
  const told = check.data;
  if (told === undefined) return <ErrorNotice error={check.error} onRetry={() => void check.refetch()} />;
  const filter = asked ?? firstFilter(told);
  const further = file.sheets.filter(({ kind }) => kind !== null && kind !== 'people');
  return (
    <Stack gap="md">
      <Summary told={told} />
      <UnknownTexts file={file} texts={told.unknownTexts} />
      {further.length > 0 && (
        <Group gap="xs" role="group" aria-label="Lembar">
          <Chip checked={sheet === undefined} onChange={() => setSheet(undefined)}>
            {sheetKinds.people.label}
          </Chip>
          {further.map(({ at, kind }) => (
            <Chip key={at} checked={sheet === at} onChange={() => setSheet(at)}>
              {kind === null ? '' : `${sheetKinds[kind].label}${sayTroubled(told, kind)}`}
            </Chip>
          ))}
        </Group>
      )}
      <Filters told={told} filter={filter} isFurther={sheet !== undefined} onFilter={setAsked} />
      <RowsTable
        key={`${filter} ${sheet}`}
        file={file}
        filter={sheet === undefined || filter === 'troubled' ? filter : 'all'}
        sheet={sheet}
      />
      {told.left.length > 0 && (
        <Text size="sm" c="dimmed">
          Kolom yang tidak diambil: {joinWords(told.left)}.
        </Text>
      )}
      <Group justify="space-between" maw={960}>
        <Button variant="default" onClick={onBack}>
          Kembali
        </Button>
        <Button disabled={told.ready === 0} onClick={onNext}>
          Coba impor {formatNumber(told.ready)} baris
        </Button>
      </Group>
    </Stack>
  );
}

/** What needs somebody first. */
function firstFilter({ troubled, alike }: ImportCheck): RowFilter {
  if (troubled > 0) return 'troubled';
  return alike > 0 ? 'alike' : 'all';
}

const sayTroubled = ({ further }: ImportCheck, kind: string) => {
  const troubled = further.find((one) => one.kind === kind)?.troubled ?? 0;
  return troubled === 0 ? '' : ` (${formatNumber(troubled)} bermasalah)`;
};

function Summary({ told }: { told: ImportCheck }) {
  const { rows, ready, open, closed, troubled, alike } = told;
  const waits = troubled + alike;
  return (
    <Alert variant="outline" role="status">
      {formatNumber(ready)} dari {formatNumber(rows)} orang siap diambil: {formatNumber(open)} kasus terbuka
      dan {formatNumber(closed)} kasus yang sudah ditutup.
      {waits === 0
        ? ''
        : ` ${formatNumber(waits)} baris menunggu: betulkan selnya di bawah, putuskan yang mirip, atau biarkan; yang dibiarkan tidak diambil dan disebut dalam protokol.`}
    </Alert>
  );
}

const labels: Record<RowFilter, string> = {
  troubled: 'Bermasalah',
  alike: 'Mirip orang lain',
  remarked: 'Dengan catatan',
  ready: 'Siap',
  skipped: 'Dilewati',
  all: 'Semua',
};

type FiltersProps = {
  told: ImportCheck;
  filter: RowFilter;
  isFurther: boolean;
  onFilter: (filter: RowFilter) => void;
};

function Filters({ told, filter, isFurther, onFilter }: FiltersProps) {
  const counts = { ...told, all: told.rows };
  const offered = (Object.keys(labels) as RowFilter[]).filter(
    (one) => one === 'all' || one === 'troubled' || (!isFurther && counts[one] > 0),
  );
  return (
    <Group gap="xs" role="group" aria-label="Baris yang ditampilkan">
      {offered.map((one) => (
        <Chip key={one} checked={filter === one} onChange={() => onFilter(one)}>
          {labels[one]}
          {isFurther ? '' : ` (${formatNumber(counts[one])})`}
        </Chip>
      ))}
    </Group>
  );
}
