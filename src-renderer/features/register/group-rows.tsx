import { ActionIcon, Button, Checkbox, Table, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, memo } from 'react';
import { sexes } from '#domain/lists/sex';
import { emptyRow, isNobody, personOfRow } from '#domain/people/group-row';
import { useSession } from '../../core/session.ts';
import { Segments } from '../../ui/fields/segments.tsx';
import { RemoveIcon } from '../../ui/icons.tsx';
import { Named } from '../../ui/named.tsx';
import { useSteadyCalls } from '../../ui/use-steady-calls.ts';
import { useAlike } from './alike-panel.tsx';
import classes from './register.module.css';
import type { Line } from './use-group.ts';

type RowsProps = {
  lines: readonly Line[];
  onChange: (id: string, part: Partial<Line>) => void;
  onRemove: (id: string) => void;
};

/** The people, a row each: Tab goes through a row, Enter to the next one. */
export function GroupRows({ lines, onChange, onRemove }: RowsProps) {
  const { change, remove } = useSteadyCalls({ change: onChange, remove: onRemove });
  return (
    <Table className={classes.group} aria-label="Orang yang didaftarkan">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={32}>No</Table.Th>
          <Table.Th w={230}>Nama lengkap</Table.Th>
          <Table.Th w={180}>NIK, bila ada</Table.Th>
          <Table.Th w={90}>L / P</Table.Th>
          <Table.Th w={150}>Umur atau tanggal lahir</Table.Th>
          <Table.Th>Keterangan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line, at) => (
          <Row key={line.id} line={line} number={at + 1} onChange={change} onRemove={remove} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

const sexSegments = Object.entries(sexes).map(([value, label]) => ({ value, label, short: value }));

const Row = memo(function Row(props: {
  line: Line;
  number: number;
  onChange: RowsProps['onChange'];
  onRemove: RowsProps['onRemove'];
}) {
  const { line, number, onRemove } = props;
  const onChange = (part: Partial<Line>) => props.onChange(line.id, part);
  const isEmpty = isNobody({ ...emptyRow, name: line.name, nik: line.nik, sex: line.sex, born: line.born });
  if (line.done !== undefined)
    return (
      <Table.Tr>
        <Table.Td>{number}</Table.Td>
        <Table.Td colSpan={4}>{line.name}</Table.Td>
        <Table.Td>
          ✓ {line.done.registerNumber}{' '}
          <Link to="/kasus/$caseId/$tab" params={{ caseId: line.done.caseId, tab: 'ringkasan' }} search={{}}>
            Buka kasus
          </Link>
        </Table.Td>
      </Table.Tr>
    );
  const text = (name: 'name' | 'nik' | 'born', label: string) => (
    <TextInput
      aria-label={`${label}, baris ${number}`}
      value={line[name]}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Table.Tr onKeyDown={toNextRow} data-row>
      <Table.Td>{number}</Table.Td>
      <Table.Td>{text('name', 'Nama lengkap')}</Table.Td>
      <Table.Td>{text('nik', 'NIK')}</Table.Td>
      <Table.Td>
        <div role="radiogroup" aria-label={`Jenis kelamin, baris ${number}`}>
          <Segments
            options={sexSegments}
            chosen={line.sex}
            onChoose={(sex) => onChange({ sex: (sex ?? '') as Line['sex'] })}
          />
        </div>
      </Table.Td>
      <Table.Td>{text('born', 'Umur atau tanggal lahir')}</Table.Td>
      <Table.Td>
        {!isEmpty && (
          <div className={classes.groupNote}>
            <About line={line} onChange={onChange} />
            <ActionIcon
              color="gray"
              size={24}
              aria-label={`Hapus baris ${number}`}
              onClick={() => onRemove(line.id)}
            >
              <RemoveIcon />
            </ActionIcon>
          </div>
        )}
      </Table.Td>
    </Table.Tr>
  );
});

/** What is wrong with a row, and who on file may be the person: decided in the row. */
function About({ line, onChange }: { line: Line; onChange: (part: Partial<Line>) => void }) {
  const { today } = useSession();
  const alike = useAlike(personOfRow(line, today));
  return (
    <div>
      {line.trouble !== '' && (
        <Text size="sm" c="var(--titian-overdue)" role="alert">
          {line.trouble}
        </Text>
      )}
      {alike?.map((one) => (
        <div key={one.clientId} className={classes.groupAlike}>
          <Text size="sm" component="div">
            {one.isWithheld ? (
              'Mirip orang lain di brankas ini'
            ) : (
              <Named name={one.fullName}>
                Mirip {one.fullName} ({one.registerNumber})
              </Named>
            )}
          </Text>
          <Checkbox
            label="Orang lain"
            checked={line.others.includes(one.clientId)}
            onChange={({ currentTarget: { checked } }) =>
              onChange({
                others: [
                  ...line.others.filter((id) => id !== one.clientId),
                  ...(checked ? [one.clientId] : []),
                ],
              })
            }
          />
          {!one.isWithheld && !one.hasOpenCase && (
            <Button
              size="compact-xs"
              variant="subtle"
              renderRoot={(props) => <Link to="/kasus/baru" search={{ orang: one.clientId }} {...props} />}
            >
              Ini orangnya: kasus baru
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

/** Enter goes to the first box of the row below. */
function toNextRow(event: KeyboardEvent<HTMLTableRowElement>) {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  event.currentTarget.nextElementSibling?.querySelector('input')?.focus();
}
