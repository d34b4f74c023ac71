import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Gaps } from '#contract/resource';
import { monthOf } from '#domain/months/month';
import { formatPeriod, periodWith } from '#domain/months/period';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { PeriodChoice } from '../../parts/period-choice.tsx';
import { Unread } from '../../parts/screen-states.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { GapCases } from './gap-cases.tsx';
import { GapNoteDialog } from './gap-note-dialog.tsx';
import { GapTable } from './gap-table.tsx';

/** What stands between people and the service system, over all cases: for whoever can change it. */
export function GapsScreen() {
  const { today } = useSession();
  const search = useSearch({ from: '/kebijakan' });
  const period = search.masa ?? periodWith(monthOf(today), 'year');
  const navigate = useNavigate();
  const [isPrinting, setIsPrinting] = useState(false);
  const gaps = useQuery(orpc.resource.gaps.queryOptions({ input: { period } }));
  return (
    <Page
      title="Kebijakan"
      about="Hambatan, penolakan, dan kebutuhan yang belum terpenuhi di semua kasus, menurut kaitan dengan sistem sumber."
      actions={
        <Button variant="default" onClick={() => setIsPrinting(true)}>
          Catatan kebijakan
        </Button>
      }
    >
      <PeriodChoice
        period={period}
        thisMonth={monthOf(today)}
        onChoose={(masa) => void navigate({ to: '/kebijakan', search: { masa } })}
      />
      {gaps.data === undefined ? <Unread query={gaps} /> : <Figures period={period} gaps={gaps.data} />}
      {isPrinting && <GapNoteDialog period={period} onClose={() => setIsPrinting(false)} />}
    </Page>
  );
}

function Figures({ period, gaps: { total, tables } }: { period: string; gaps: Gaps }) {
  if (total.links === 0)
    return (
      <NothingHere
        what={`Tidak ada kaitan dengan sumber pada ${formatPeriod(period)}.`}
        todo="Kaitan dicatat dalam berkas kasus, bagian Kaitan dengan sumber."
      />
    );
  return (
    <Stack gap="lg" mt="sm">
      <Text>
        {formatPeriod(period)}: {formatNumber(total.links)} kebutuhan dikaitkan dengan sumber,{' '}
        {formatNumber(total.hindered)} terhambat, {formatNumber(total.refused)} ditolak,{' '}
        <strong>{formatNumber(total.unmet)} belum terpenuhi</strong> pada akhirnya.
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        {tables.map((one) => (
          <GapTable key={one.by} period={period} table={one} />
        ))}
      </SimpleGrid>
      <GapCases period={period} tables={tables} />
    </Stack>
  );
}
