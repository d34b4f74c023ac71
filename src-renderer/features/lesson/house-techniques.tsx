import { Group, Text } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addMonths, formatCivilDate } from '#domain/civil-date';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { TechniqueMixTable } from '../../parts/technique-mix.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** The techniques of all cases one may read, beside their results; the last twelve months at first. */
export function HouseTechniques() {
  const { today } = useSession();
  const [from, setFrom] = useState(() => formatCivilDate(addMonths(today, -12), 'numeric'));
  const [until, setUntil] = useState(() => formatCivilDate(today, 'numeric'));
  const read = useReadDay();
  const days = { from: read(from), until: read(until) };
  const input =
    days.from === undefined || days.until === undefined ? skipToken : { from: days.from, until: days.until };
  const mix = useQuery(orpc.lesson.techniques.queryOptions({ input }));
  return (
    <>
      <Group mb="sm">
        <DayInput label="Catatan sejak" value={from} onChange={setFrom} />
        <DayInput label="Sampai" value={until} onChange={setUntil} />
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        Berapa kali tiap teknik disebut dalam catatan intervensi, menurut program kegiatan yang dirujuk dan
        penilaian terakhir targetnya. Angka ini tidak membuktikan sebab; ia menunjukkan apa yang patut
        dibahas.
      </Text>
      <ErrorNotice error={mix.error} onRetry={() => void mix.refetch()} />
      {mix.isFetching && mix.data === undefined && <Waiting />}
      {mix.data && <TechniqueMixTable mix={mix.data} />}
    </>
  );
}
