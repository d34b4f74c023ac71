import { Checkbox, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type AuditRow, auditKinds } from '#contract/audit';
import { formatInstant } from '#domain/instant';
import { useSession } from '../../core/session.ts';
import { Named } from '../../ui/named.tsx';
import table from '../../ui/row-table.module.css';
import classes from './audit.module.css';
import { describeDetail } from './describe-detail.ts';

type Parts = {
  rows: AuditRow[];
  /** Ticked rows by number; undefined where nothing can be done with them. */
  ticked: ReadonlyMap<number, AuditRow> | undefined;
  onTick: (rows: AuditRow[], isTicked: boolean) => void;
};

/** Rows of the trail, newest first. */
export function AuditTable({ rows, ticked, onTick }: Parts) {
  const { offsetMinutes, own } = useSession();
  const tickedHere = rows.filter(({ seq }) => ticked?.has(seq)).length;
  return (
    <div className={table.scroll}>
      <Table verticalSpacing={5} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {ticked === undefined ? null : (
              <Table.Th w={36}>
                <Checkbox
                  aria-label="Centang semua baris di halaman ini"
                  checked={tickedHere === rows.length}
                  indeterminate={tickedHere > 0 && tickedHere < rows.length}
                  onChange={(event) => onTick(rows, event.currentTarget.checked)}
                />
              </Table.Th>
            )}
            <Table.Th ta="right">No.</Table.Th>
            <Table.Th>Waktu</Table.Th>
            <Table.Th>Pengguna</Table.Th>
            <Table.Th>Jenis</Table.Th>
            <Table.Th>Yang dilakukan</Table.Th>
            <Table.Th>Kasus</Table.Th>
            <Table.Th>Keterangan</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.seq}>
              {ticked === undefined ? null : (
                <Table.Td>
                  <Checkbox
                    aria-label={`Centang baris nomor ${row.seq}`}
                    checked={ticked.has(row.seq)}
                    onChange={(event) => onTick([row], event.currentTarget.checked)}
                  />
                </Table.Td>
              )}
              <Table.Td ta="right" c="dimmed">
                {row.seq}
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatInstant(row.at, offsetMinutes)}</Table.Td>
              <Table.Td className={classes.who}>
                {row.actor} <Quiet>{row.pc === null ? row.role : `${row.role}, ${row.pc}`}</Quiet>
              </Table.Td>
              <Table.Td {...(isAlarming(row.kind) && { c: 'var(--titian-overdue)' })}>
                {auditKinds[row.kind as keyof typeof auditKinds] ?? row.kind}
              </Table.Td>
              <Table.Td>{row.says}</Table.Td>
              <Table.Td>
                {row.clientName === null ? (
                  <Quiet>{row.caseNumber}</Quiet>
                ) : (
                  <Named name={row.clientName}>
                    {row.clientName} <Quiet>{row.caseNumber}</Quiet>
                  </Named>
                )}
              </Table.Td>
              <Table.Td>{describeDetail(row.detail, own)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const isAlarming = (kind: string) => kind === 'refused' || kind === 'warning';

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Text span size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
      {children}
    </Text>
  );
}
