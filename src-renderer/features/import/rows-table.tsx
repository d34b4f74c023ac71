import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import type { HeldImport, ImportRow } from '#contract/import-told';
import { importLabel } from '#domain/import/fields';
import { formatNumber, joinWords } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { AlikeBeside } from './alike-beside.tsx';
import classes from './import.module.css';
import { RowCell } from './row-cell.tsx';
import { useRowActs } from './use-row-acts.ts';

const pageOf = 50;

/** Which rows are shown. */
export type RowFilter = 'all' | 'ready' | 'troubled' | 'alike' | 'skipped' | 'remarked';

/** The rows of a sheet that are asked for, a page at a time; a cell in trouble is an input. */
export function RowsTable({
  file,
  filter,
  sheet,
}: {
  file: HeldImport;
  filter: RowFilter;
  sheet: number | undefined;
}) {
  const [offset, setOffset] = useState(0);
  const asked = { state: filter, offset, limit: pageOf, ...(sheet === undefined ? {} : { sheet }) };
  const rows = useQuery({
    ...orpc.import.rows.queryOptions({ input: asked, placeholderData: (before) => before }),
    gcTime: 0,
  });
  const acts = useRowActs(rows.data?.sheet ?? 0);
  const told = rows.data;
  if (told === undefined) return <ErrorNotice error={rows.error} onRetry={() => void rows.refetch()} />;
  if (told.total === 0)
    return <NothingHere what="Tidak ada baris seperti ini." todo="Pilih kelompok baris lain di atas." />;
  const fields = [...new Set(told.rows.flatMap(({ cells }) => cells.map(({ field }) => field)))];
  return (
    <>
      <ErrorNotice error={acts.error} />
      <div className={classes.scroll}>
        <table className={classes.rows} aria-label="Baris berkas">
          <thead>
            <tr>
              <th>Baris</th>
              {fields.map((field) => (
                <th key={field}>{importLabel(field)}</th>
              ))}
              <th aria-label="Tindakan" />
            </tr>
          </thead>
          <tbody>
            {told.rows.map((row) => (
              <Fragment key={row.row}>
                <Row row={row} fields={fields} file={file} acts={acts} />
                {row.alike.length > 0 && row.decision !== 'skip' && (
                  <tr className={classes.beside}>
                    <td />
                    <td colSpan={fields.length + 1}>
                      <AlikeBeside row={row} onDecide={(decision) => acts.decide(row.row, decision)} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <Pages total={told.total} offset={offset} onOffset={setOffset} />
    </>
  );
}

type RowProps = { row: ImportRow; fields: string[]; file: HeldImport; acts: ReturnType<typeof useRowActs> };

function Row({ row, fields, file, acts }: RowProps) {
  const isSkipped = row.decision === 'skip';
  const wrong = row.cells.flatMap(({ field, trouble }) =>
    trouble === undefined ? [] : [importLabel(field)],
  );
  return (
    <tr>
      <th scope="row" className={classes.head}>
        {row.row + 1}
        {/* The cell itself may stand far to the right, out of sight. */}
        {!isSkipped && wrong.length > 0 && <span className={classes.wrong}>{joinWords(wrong)}</span>}
      </th>
      {fields.map((field) => (
        <RowCell
          key={field}
          cell={row.cells.find((cell) => cell.field === field)}
          row={row.row}
          list={file.lists[field]}
          onMend={(text) => acts.mend(row.row, field, text)}
        />
      ))}
      <td>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={`${isSkipped ? 'Ambil lagi' : 'Lewati'} baris ${row.row + 1}`}
          onClick={() => acts.decide(row.row, { as: isSkipped ? 'again' : 'skip' })}
        >
          {isSkipped ? 'Ambil lagi' : 'Lewati'}
        </Button>
      </td>
    </tr>
  );
}

function Pages({
  total,
  offset,
  onOffset,
}: {
  total: number;
  offset: number;
  onOffset: (offset: number) => void;
}) {
  const last = Math.min(total, offset + pageOf);
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        Baris {formatNumber(offset + 1)} sampai {formatNumber(last)} dari {formatNumber(total)}
      </Text>
      <Button
        variant="default"
        size="compact-sm"
        disabled={offset === 0}
        onClick={() => onOffset(Math.max(0, offset - pageOf))}
      >
        Sebelumnya
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        disabled={last >= total}
        onClick={() => onOffset(offset + pageOf)}
      >
        Berikutnya
      </Button>
    </Group>
  );
}
