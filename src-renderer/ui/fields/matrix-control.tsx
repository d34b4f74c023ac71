import { Input, Table } from '@mantine/core';
import type { Draft } from '#domain/fields/field';
import type { MatrixField } from '#domain/fields/grid-fields';
import type { ControlProps } from './control.ts';
import { FieldSlot } from './field-slot.tsx';
import classes from './fields.module.css';

/** A fixed set of rows, each answered under the same column heads. */
export function MatrixControl({
  field,
  path,
  value,
  onChange,
  troubles,
  required,
}: ControlProps<MatrixField>) {
  const rows = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    Draft | undefined
  >;
  const own = troubles.filter((trouble) => trouble.path === path).map((trouble) => trouble.sentence);
  return (
    <Input.Wrapper
      label={field.label}
      description={field.help}
      withAsterisk={required}
      error={own.join(' ') || undefined}
      labelElement="div"
    >
      <Table className={classes.matrix} withRowBorders aria-label={field.label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {Object.entries(field.columns).map(([name, column]) => (
              <Table.Th key={name} scope="col" data-kind={column.kind}>
                {column.label}
                {column.help && <span className={classes.headHelp}>{column.help}</span>}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Object.entries(field.rows).map(([row, rowLabel]) => (
            <Table.Tr key={row}>
              <Table.Th scope="row">{rowLabel}</Table.Th>
              {Object.entries(field.columns).map(([name, column]) => (
                <Table.Td key={name}>
                  <FieldSlot
                    field={column}
                    name={name}
                    path={`${path}.${row}.${name}`}
                    value={rows[row]?.[name]}
                    troubles={troubles}
                    spokenLabel={`${rowLabel}: ${column.label}`}
                    onChange={(changed, next) =>
                      onChange({ ...rows, [row]: { ...rows[row], [changed]: next } })
                    }
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Input.Wrapper>
  );
}
