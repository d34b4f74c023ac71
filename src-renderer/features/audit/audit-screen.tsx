import { Button, Group, Loader, Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { auditKinds } from '#contract/audit';
import { formatNumber } from '#domain/indonesian';
import { formatInstant } from '#domain/instant';
import { describeOperation } from '#domain/operation-names';
import { orpc } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { AuditFilters, emptyFilters, queryOf } from './audit-filters.tsx';
import { describeDetail } from './describe-detail.ts';

const pageLength = 100;

/** Who did what, when, to which case: newest first. Nobody can change these rows. */
export function AuditScreen() {
  const { offsetMinutes } = useSession();
  const [filters, setFilters] = useState(emptyFilters);
  const [settled] = useDebouncedValue(filters, 250);
  const [offset, setOffset] = useState(0);
  const { data, error, isPending, refetch } = useQuery(
    orpc.audit.list.queryOptions({
      input: { ...queryOf(settled), offset, limit: pageLength },
      placeholderData: keepPreviousData,
    }),
  );
  const last = Math.min(offset + pageLength, data?.total ?? 0);
  return (
    <Page
      title="Jejak audit"
      about="Setiap pembacaan, perubahan, cetakan, dan ekspor tercatat di sini dan tidak dapat dihapus."
    >
      <AuditFilters
        filters={filters}
        users={data?.users ?? []}
        onChange={(changed) => {
          setFilters(changed);
          setOffset(0);
        }}
      />
      <Trouble error={error} onRetry={() => void refetch()} />
      {isPending ? <Loader size="sm" aria-label="Sedang dimuat" /> : null}
      {data?.total === 0 ? (
        <NothingHere what="Tidak ada baris yang cocok." todo="Longgarkan saringan di atas." />
      ) : null}
      {data === undefined || data.total === 0 ? null : (
        <>
          <Group justify="space-between" mb="xs">
            <Text aria-live="polite">
              {formatNumber(offset + 1)}–{formatNumber(last)} dari {formatNumber(data.total)} baris
            </Text>
            <Group gap="xs">
              <Button
                variant="default"
                disabled={offset === 0}
                onClick={() => setOffset(Math.max(0, offset - pageLength))}
              >
                Lebih baru
              </Button>
              <Button
                variant="default"
                disabled={last >= data.total}
                onClick={() => setOffset(offset + pageLength)}
              >
                Lebih lama
              </Button>
            </Group>
          </Group>
          <Table verticalSpacing={5} striped={false} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Waktu</Table.Th>
                <Table.Th>Pengguna</Table.Th>
                <Table.Th>Jenis</Table.Th>
                <Table.Th>Yang dilakukan</Table.Th>
                <Table.Th>Kasus</Table.Th>
                <Table.Th>Keterangan</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.rows.map((row) => (
                <Table.Tr key={row.seq}>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatInstant(row.at, offsetMinutes)}</Table.Td>
                  <Table.Td>
                    {row.actor} <Quiet>{row.role}</Quiet>
                  </Table.Td>
                  <Table.Td c={row.kind === 'refused' ? 'var(--titian-overdue)' : undefined}>
                    {auditKinds[row.kind as keyof typeof auditKinds] ?? row.kind}
                  </Table.Td>
                  <Table.Td>{describeOperation(row.operation)}</Table.Td>
                  <Table.Td>
                    {row.clientName} <Quiet>{row.caseNumber}</Quiet>
                  </Table.Td>
                  <Table.Td>{describeDetail(row.detail)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Page>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Text span size="xs" c="dimmed">
      {children}
    </Text>
  );
}
