import {
  Alert,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Paper,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeldImport, ImportSheet } from '#contract/import-told';
import { importLabel } from '#domain/import/fields';
import { type SheetKind, sheetKindCodes, sheetKinds } from '#domain/import/import-field';
import { joinWords } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ColumnTable } from './column-table.tsx';
import { ForAll } from './for-all.tsx';
import classes from './import.module.css';

type StepProps = { file: HeldImport; onBack: () => void; onNext: () => void };

/** What each sheet and each column is; what no column has is said once for all rows. */
export function ColumnsStep({ file, onBack, onNext }: StepProps) {
  const arrange = useMutation(orpc.import.arrange.mutationOptions());
  const clock = useWallClock();
  const people = file.sheets.find(({ kind }) => kind === 'people');
  const isNamed = people?.columns.some(({ field }) => field === 'fullName') ?? false;
  const lacking = file.lacking.map(importLabel);
  return (
    <Stack gap="lg">
      {file.earlier && (
        <Alert variant="outline" role="status">
          Berkas yang sama sudah diimpor oleh {file.earlier.by} pada {clock.moment(file.earlier.at)}. Orang
          yang sudah ada akan ditunjukkan sebagai mirip dan tidak diambil dua kali tanpa diputuskan.
        </Alert>
      )}
      {file.alsoPeople.length > 0 && (
        <Alert variant="outline" role="status">
          Lembar lain juga memuat orang: {joinWords(file.alsoPeople)}. Satu lembar orang diimpor dalam satu
          kali jalan. Sesudah yang ini selesai, pilih berkas yang sama sekali lagi dan tunjukkan lembar
          berikutnya.
        </Alert>
      )}
      {file.sheets.map((sheet) => (
        <SheetPart
          key={sheet.at}
          sheet={sheet}
          isAlone={file.sheets.length === 1}
          onArrange={arrange.mutate}
        />
      ))}
      <ErrorNotice error={arrange.error} />
      {people && <ForAll file={file} people={people} />}
      {people && <Acceptance file={file} />}
      {people === undefined && (
        <Alert variant="outline">
          Tunjukkan lebih dahulu lembar yang memuat orang: satu baris satu orang, dengan kolom nama.
        </Alert>
      )}
      {lacking.length > 0 && (
        <Alert variant="outline" role="status">
          Belum ada kolom maupun nilai untuk {joinWords(lacking)}. Pilih kolomnya di atas, atau isi satu nilai
          untuk semua baris. Tanpa itu tidak ada baris yang dapat diambil, kecuali diisi satu per satu pada
          langkah berikut.
        </Alert>
      )}
      <Group justify="space-between" maw={960}>
        <Button variant="default" onClick={onBack}>
          Kembali
        </Button>
        <Button disabled={!isNamed} onClick={onNext}>
          Periksa isinya
        </Button>
      </Group>
    </Stack>
  );
}

type Arrange = (input: {
  sheet: number;
  kind?: SheetKind | null;
  headingRow?: number;
  column?: { at: number; field?: string | null; order?: 'day-first' | 'month-first' };
}) => void;

function SheetPart({
  sheet,
  isAlone,
  onArrange,
}: {
  sheet: ImportSheet;
  isAlone: boolean;
  onArrange: Arrange;
}) {
  const [isPointing, setIsPointing] = useState(false);
  const { kind, headingRow } = sheet;
  return (
    <Paper withBorder p="md">
      <Group align="flex-end" mb="sm">
        <NativeSelect
          label={isAlone ? 'Lembar ini memuat' : `Lembar "${sheet.name}" memuat`}
          value={kind ?? ''}
          data={[
            { value: '', label: 'Tidak diimpor' },
            ...sheetKindCodes.map((value) => ({ value, label: sheetKinds[value].label })),
          ]}
          onChange={(event) =>
            onArrange({ sheet: sheet.at, kind: (event.currentTarget.value || null) as SheetKind | null })
          }
        />
        {kind !== null && (
          <NumberInput
            label="Judul kolom di baris"
            w={160}
            min={1}
            max={sheet.rows}
            value={headingRow + 1}
            clampBehavior="strict"
            onChange={(value) =>
              typeof value === 'number' && value >= 1 && onArrange({ sheet: sheet.at, headingRow: value - 1 })
            }
          />
        )}
        <Button variant="subtle" onClick={() => setIsPointing(!isPointing)}>
          {isPointing ? 'Sembunyikan baris pertama' : 'Lihat baris pertama'}
        </Button>
      </Group>
      {isPointing && <TopRows sheet={sheet} />}
      {kind !== null && (
        <ColumnTable
          sheet={sheet}
          kind={kind}
          onField={(at, field) => onArrange({ sheet: sheet.at, column: { at, field } })}
          onOrder={(at, order) => onArrange({ sheet: sheet.at, column: { at, order } })}
        />
      )}
    </Paper>
  );
}

function TopRows({ sheet }: { sheet: ImportSheet }) {
  return (
    <div className={classes.top}>
      <table className={classes.rows}>
        <tbody>
          {sheet.top.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a file is known by its place
            <tr key={at} className={at === sheet.headingRow ? classes.beside : undefined}>
              <th scope="row">{at + 1}</th>
              {row.map((text, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: so is a cell
                <td key={column}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Acceptance({ file }: { file: HeldImport }) {
  const say = useMutation(orpc.import.sayForAll.mutationOptions());
  return (
    <div>
      <Title order={2} size="h4" mb="xs">
        Penetapan
      </Title>
      <Checkbox
        label="Semua orang dalam berkas ini sudah diterima sebagai penerima manfaat sejak tanggal masuknya"
        description="Hanya yang sudah ditetapkan dihitung dalam laporan bulanan. Hapus centangnya bila berkas ini memuat calon."
        checked={file.acceptsAll}
        onChange={(event) => say.mutate({ acceptsAll: event.currentTarget.checked })}
      />
      <ErrorNotice error={say.error} />
      <Text size="sm" c="dimmed" mt="xs">
        Yang tidak tertulis dalam berkas tetap kosong dan dapat dilengkapi kemudian; tidak ada yang dikarang.
      </Text>
    </div>
  );
}
