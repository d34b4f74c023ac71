import { Table, Title } from '@mantine/core';
import type { Printed } from '#domain/fields/field';
import type { PrintedField } from '#domain/form';
import classes from './printed-form.module.css';

/** Answers to be read: label and value under the headings of the form, what is empty left out. */
export function PrintedForm({ fields }: { fields: readonly PrintedField[] }) {
  const headings = [...new Set(fields.map((field) => field.heading ?? ''))];
  return (
    <div className={classes.form}>
      {headings.map((heading) => (
        <section key={heading} className={classes.section}>
          {heading !== '' && (
            <Title order={2} size="h3">
              {heading}
            </Title>
          )}
          <dl className={classes.fields}>
            {fields
              .filter((field) => (field.heading ?? '') === heading)
              .map((field) => (
                <div key={field.name} className={classes.field} data-shape={field.printed.shape}>
                  <dt>{field.label}</dt>
                  <dd>
                    <PrintedValue printed={field.printed} label={field.label} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** Where there are more columns, a word that is longer than its column goes on below. */
const manyColumns = 7;

/** One printed value: a line, paragraphs or a table, whose columns that say nothing are left out. */
export function PrintedValue({ printed, label }: { printed: Printed; label: string }) {
  if (printed.shape !== 'table') return <span className={classes.text}>{printed.text}</span>;
  const says = (_cell: string, at: number) => printed.rows.some((row) => (row[at] ?? '').trim() !== '');
  const head = printed.head.filter(says);
  return (
    <Table className={classes.table} aria-label={label} data-many={head.length > manyColumns || undefined}>
      <Table.Thead>
        <Table.Tr>
          {head.map((cell) =>
            cell === '' ? <Table.Td key="rows" /> : <Table.Th key={cell}>{cell}</Table.Th>,
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {printed.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed rows never move
          <Table.Tr key={index}>
            {row.filter(says).map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do their cells
              <Table.Td key={at}>{cell}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
