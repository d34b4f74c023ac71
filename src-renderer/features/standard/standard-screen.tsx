import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { StandardOverview } from '#contract/standard';
import { formatCivilDate } from '#domain/civil-date';
import { formatMonth, monthOf, nextMonth, previousMonth } from '#domain/months/month';
import { formatNumber, formatPercent } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { Unread } from '../../parts/screen-states.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { ByMonth, ByWorker } from './share-tables.tsx';
import { StandardCases } from './standard-cases.tsx';
import { StandardExport } from './standard-export.tsx';
import { StandardPrint } from './standard-print.tsx';

/** Every case against the centre's standard: the share that meets all of it, by worker and by month. */
export function StandardScreen() {
  const { today } = useSession();
  const { bulan: month = monthOf(today) } = useSearch({ from: '/standar' });
  const [leaving, setLeaving] = useState<'print' | 'export'>();
  const overview = useQuery(orpc.standard.overview.queryOptions({ input: { month } }));
  const close = () => setLeaving(undefined);
  return (
    <Page
      title="Standar"
      about="Setiap kasus dibandingkan dengan standar lembaga. Standar dan tenggatnya dipilih Kepala di Pengaturan, Lembaga."
      actions={
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" onClick={() => setLeaving('print')}>
            Cetak
          </Button>
          <Button variant="default" onClick={() => setLeaving('export')}>
            Ekspor XLSX
          </Button>
        </Group>
      }
    >
      <MonthChoice month={month} />
      {overview.data === undefined ? <Unread query={overview} /> : <Figures overview={overview.data} />}
      {leaving === 'print' && <StandardPrint month={month} onClose={close} />}
      {leaving === 'export' && <StandardExport month={month} onClose={close} />}
    </Page>
  );
}

function MonthChoice({ month }: { month: string }) {
  const { today } = useSession();
  const search = useSearch({ from: '/standar' });
  const navigate = useNavigate();
  const go = (bulan: string) => void navigate({ to: '/standar', search: { ...search, bulan } });
  return (
    <Group gap="xs" mb="sm">
      <Button variant="default" onClick={() => go(previousMonth(month))}>
        Bulan lalu
      </Button>
      <Title order={2}>{formatMonth(month)}</Title>
      <Button variant="default" disabled={month >= monthOf(today)} onClick={() => go(nextMonth(month))}>
        Bulan depan
      </Button>
    </Group>
  );
}

function Figures({ overview }: { overview: StandardOverview }) {
  const { requirements, total, asOf, ruledUntil } = overview;
  if (requirements.length === 0)
    return (
      <NothingHere
        what="Lembaga ini belum memilih standarnya."
        todo="Kepala memilihnya di Pengaturan, Lembaga."
      />
    );
  if (total.cases === 0)
    return (
      <NothingHere what="Tidak ada kasus yang dilayani pada bulan ini." todo="Pilih bulan lain di atas." />
    );
  return (
    <Stack gap="lg">
      <Text>
        Keadaan pada {formatCivilDate(asOf, 'long')}:{' '}
        <strong>
          {formatNumber(total.met)} dari {formatNumber(total.cases)} kasus (
          {formatPercent((total.met / total.cases) * 100)})
        </strong>{' '}
        memenuhi semua, {formatNumber(total.onTime)} di antaranya tanpa terlambat.
      </Text>
      <ByWorker overview={overview} />
      <ByMonth overview={overview} />
      <StandardCases overview={overview} />
      <section>
        <Title order={3} size="h5">
          Yang diminta standar
        </Title>
        {ruledUntil !== null && (
          <Text c="dimmed" size="sm" mb={6}>
            Standar ini berlaku sampai {formatCivilDate(ruledUntil, 'long')}; bulan ini dinilai menurut
            standar pada masanya.
          </Text>
        )}
        <List size="sm">
          {requirements.map(({ code, label, says }) => (
            <List.Item key={code}>
              {label}: {says}
            </List.Item>
          ))}
        </List>
      </section>
    </Stack>
  );
}
