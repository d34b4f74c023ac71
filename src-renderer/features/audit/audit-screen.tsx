import { Button, Group, Loader, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditRow } from '#contract/audit';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useReadDay } from '../../parts/day-input.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { AuditFilters, emptyFilters, queryOf } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { useVerification } from './use-verification.ts';
import { VerifyDialog } from './verify-dialog.tsx';

const pageLength = 100;

/** Who did what, when, to which case: newest first. Nobody can change these rows unnoticed. */
export function AuditScreen() {
  const [filters, setFilters] = useState(emptyFilters);
  const [settled] = useDebouncedValue(filters, 250);
  const [offset, setOffset] = useState(0);
  const [ticked, setTicked] = useState<ReadonlyMap<number, AuditRow>>(new Map());
  const readDay = useReadDay();
  const [dialog, setDialog] = useState<'verify' | 'notice'>();
  const verification = useVerification();
  const { data, error, isPending, refetch } = useQuery(
    orpc.audit.list.queryOptions({
      input: { ...queryOf(settled, readDay), offset, limit: pageLength },
      placeholderData: keepPreviousData,
    }),
  );
  const tick = (rows: AuditRow[], isTicked: boolean) => {
    const next = new Map(ticked);
    for (const row of rows) isTicked ? next.set(row.seq, row) : next.delete(row.seq);
    setTicked(next);
  };
  const verify = () => {
    setDialog('verify');
    verification.run(undefined);
  };
  return (
    <Page
      title="Jejak audit"
      about="Setiap pembacaan, perubahan, cetakan, dan ekspor tercatat di sini dan tidak dapat dihapus."
      actions={
        <>
          {data?.can.notify && ticked.size > 0 ? (
            <Button variant="default" onClick={() => setDialog('notice')}>
              Susun pemberitahuan ({formatNumber(ticked.size)} baris)
            </Button>
          ) : null}
          {data?.can.verify ? (
            <Button variant="default" onClick={verify}>
              Periksa keutuhan jejak
            </Button>
          ) : null}
        </>
      }
    >
      <AuditFilters
        filters={filters}
        users={data?.users ?? []}
        onChange={(changed) => {
          setFilters(changed);
          setOffset(0);
        }}
      />
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending ? <Loader size="sm" aria-label="Sedang dimuat" /> : null}
      {data?.total === 0 ? (
        <NothingHere what="Tidak ada baris yang cocok." todo="Longgarkan saringan di atas." />
      ) : null}
      {data === undefined || data.total === 0 ? null : (
        <>
          <Pager offset={offset} total={data.total} onTurn={setOffset} />
          <AuditTable rows={data.rows} ticked={data.can.notify ? ticked : undefined} onTick={tick} />
        </>
      )}
      {dialog === 'verify' ? (
        <VerifyDialog verification={verification} onClose={() => setDialog(undefined)} />
      ) : null}
      {dialog === 'notice' ? (
        <NoticeDialog rows={[...ticked.values()]} onClose={() => setDialog(undefined)} />
      ) : null}
    </Page>
  );
}

type PagerParts = { offset: number; total: number; onTurn: (offset: number) => void };

function Pager({ offset, total, onTurn }: PagerParts) {
  const last = Math.min(offset + pageLength, total);
  return (
    <Group justify="space-between" mb="xs">
      <Text aria-live="polite">
        {formatNumber(offset + 1)}–{formatNumber(last)} dari {formatNumber(total)} baris
      </Text>
      <Group gap="xs">
        <Button
          variant="default"
          disabled={offset === 0}
          onClick={() => onTurn(Math.max(0, offset - pageLength))}
        >
          Lebih baru
        </Button>
        <Button variant="default" disabled={last >= total} onClick={() => onTurn(offset + pageLength)}>
          Lebih lama
        </Button>
      </Group>
    </Group>
  );
}
