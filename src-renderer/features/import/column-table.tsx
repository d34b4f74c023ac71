import { NativeSelect, Text } from '@mantine/core';
import type { ImportColumn, ImportSheet } from '#contract/import-told';
import { fieldsOf, importFields, importLabel } from '#domain/import/fields';
import type { SheetKind } from '#domain/import/import-field';
import table from '../../ui/row-table.module.css';
import classes from './import.module.css';

type ColumnTableProps = {
  sheet: ImportSheet;
  kind: SheetKind;
  onField: (at: number, field: string | null) => void;
  onOrder: (at: number, order: 'day-first' | 'month-first') => void;
};

const found = {
  name: 'menurut judulnya',
  content: 'menurut isinya',
  remembered: 'seperti berkas sebelumnya',
  chosen: '',
} as const;

/** Each column of a sheet: its heading, some of what stands in it, and what it is taken for. */
export function ColumnTable({ sheet, kind, onField, onOrder }: ColumnTableProps) {
  const groups = Map.groupBy(fieldsOf(kind), (id) => importFields[id]?.group ?? '');
  const options = [...groups].map(([group, ids]) => ({
    group,
    items: ids.map((value) => ({ value, label: importLabel(value) })),
  }));
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th>Kolom</th>
            <th>Judul dalam berkas</th>
            <th>Isinya, misalnya</th>
            <th>Di Titian menjadi</th>
            <th aria-label="Cara dicocokkan" />
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map((column) => (
            <tr key={column.at}>
              <td>{column.letter}</td>
              <td>{column.heading || <Text c="dimmed">tanpa judul</Text>}</td>
              <td className={classes.sample}>{column.samples.join(' · ')}</td>
              <td>
                <NativeSelect
                  size="xs"
                  w={230}
                  aria-label={`Kolom ${column.letter}${column.heading === '' ? '' : `, ${column.heading}`}`}
                  value={column.field ?? ''}
                  data={[{ value: '', label: 'Tidak diambil' }, ...options]}
                  onChange={(event) => onField(column.at, event.currentTarget.value || null)}
                />
              </td>
              <td>
                <Remarks column={column} onOrder={onOrder} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Remarks({ column, onOrder }: { column: ImportColumn; onOrder: ColumnTableProps['onOrder'] }) {
  const { how, order, isOrderProven, remark, at, letter } = column;
  return (
    <>
      {remark === undefined ? (
        <Text size="xs" c="dimmed">
          {how === null ? '' : found[how]}
        </Text>
      ) : (
        <Text size="xs" fw={600}>
          {remark}
        </Text>
      )}
      {order !== null && !isOrderProven && (
        <NativeSelect
          size="xs"
          aria-label={`Urutan tanggal kolom ${letter}`}
          value={order}
          data={[
            { value: 'day-first', label: 'hari/bulan/tahun' },
            { value: 'month-first', label: 'bulan/hari/tahun' },
          ]}
          onChange={(event) => onOrder(at, event.currentTarget.value as 'day-first' | 'month-first')}
        />
      )}
    </>
  );
}
