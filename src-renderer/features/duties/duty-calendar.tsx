import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { DutyRow } from '#contract/duty';
import { formatCivilDate } from '#domain/civil-date';
import { firstDayOf, formatMonth, lastDayOf, monthOf, nextMonth, previousMonth } from '#domain/months/month';
import { weeksOf } from '#domain/papers/month-calendar';
import { weekdayNames } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useMay, useSession } from '../../core/session.ts';
import { DutyTable } from '../../parts/duty/duty-table.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import { CalendarPrint } from './calendar-print.tsx';
import classes from './duty-calendar.module.css';

/** A month: each day with its duties, and those of the chosen day below it. */
export function DutyCalendar() {
  const { today } = useSession();
  const { bulan: month = monthOf(today), hari, milik: of = 'me' } = useSearch({ from: '/tugas' });
  const navigate = useNavigate();
  const go = (next: { bulan?: string; milik?: string }) =>
    void navigate({ to: '/tugas', search: { bulan: month, milik: of, ...next } });
  const [from, to] = [firstDayOf(month), lastDayOf(month)];
  const duties = useQuery(orpc.duty.calendar.queryOptions({ input: { of, from, to } }));
  const [chosen, setChosen] = useState(hari);
  const [prints, setPrints] = useState(false);
  const rows = duties.data ?? [];
  const day = chosen !== undefined && chosen >= from && chosen <= to ? chosen : undefined;
  const shown = day === undefined ? rows : rows.filter((row) => row.on === day);
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Group gap="xs">
          <Button variant="default" onClick={() => go({ bulan: previousMonth(month) })}>
            Bulan lalu
          </Button>
          <Title order={2}>{formatMonth(month)}</Title>
          <Button variant="default" onClick={() => go({ bulan: nextMonth(month) })}>
            Bulan depan
          </Button>
        </Group>
        <Group gap="sm" align="end">
          <Whose value={of} onChange={(milik) => go({ milik })} />
          <Button variant="default" onClick={() => setPrints(true)}>
            Cetak kalender
          </Button>
        </Group>
      </Group>
      {prints && <CalendarPrint of={of} month={month} onClose={() => setPrints(false)} />}
      <ErrorNotice error={duties.error} onRetry={() => void duties.refetch()} />
      <MonthGrid month={month} rows={rows} chosen={day} onChoose={setChosen} />
      <Group justify="space-between" mt="md" mb={6}>
        <Title order={3} size="h5">
          {day === undefined ? `Semua tugas ${formatMonth(month)}` : formatCivilDate(day, 'weekday')}
        </Title>
        {day !== undefined && (
          <Button variant="subtle" size="compact-sm" onClick={() => setChosen(undefined)}>
            Seluruh bulan
          </Button>
        )}
      </Group>
      {duties.isPending && <Waiting />}
      {duties.isSuccess && shown.length === 0 && (
        <NothingHere
          what="Tidak ada yang jatuh tempo."
          todo="Tenggat kontrak, evaluasi, dan tindak lanjut muncul di sini menurut harinya. Lihat bulan lain di atas."
        />
      )}
      {shown.length > 0 && <DutyTable label="Tugas" rows={shown} showsHolder={of === 'everybody'} />}
    </>
  );
}

function Whose({ value, onChange }: { value: string; onChange: (of: string) => void }) {
  const oversees = useMay('duty.oversee');
  const hands = useQuery({ ...orpc.duty.hands.queryOptions({ input: { caseId: null } }), enabled: oversees });
  if (!oversees) return null;
  return (
    <NativeSelect
      label="Tugas"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: 'me', label: 'saya' },
        { value: 'everybody', label: 'semua' },
        ...(hands.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

type GridParts = {
  month: string;
  rows: readonly DutyRow[];
  chosen: string | undefined;
  onChoose: (day: string) => void;
};

/** The weeks of a month from Monday on. */
function MonthGrid({ month, rows, chosen, onChoose }: GridParts) {
  const { today } = useSession();
  const [week = [], ...later] = weeksOf(month);
  const lead = week.filter((day) => day === null).length;
  const days = [...week, ...later.flat()].filter((day) => day !== null);
  return (
    <section className={classes.month} aria-label={`Kalender ${formatMonth(month)}`}>
      {[1, 2, 3, 4, 5, 6, 0].map((weekday) => (
        <span key={weekday} className={classes.weekday}>
          {weekdayNames[weekday]}
        </span>
      ))}
      {days.map((day, index) => (
        <button
          key={day}
          type="button"
          className={classes.day}
          style={index === 0 ? { gridColumnStart: lead + 1 } : undefined}
          data-today={day === today || undefined}
          aria-pressed={day === chosen}
          onClick={() => onChoose(day)}
        >
          <Day day={day} rows={rows.filter((row) => row.on === day)} />
        </button>
      ))}
    </section>
  );
}

/** So many stand in the cell of a day; the rest is counted. */
const few = 3;

function Day({ day, rows }: { day: string; rows: readonly DutyRow[] }) {
  return (
    <>
      <strong>{Number(day.slice(8))}</strong>
      {rows.slice(0, few).map((row) => (
        <span key={row.key} className={classes.duty}>
          {row.clientName !== '' && (
            <>
              <Portrait photo={null} name={row.clientName} size={16} /> {row.clientName}:{' '}
            </>
          )}
          {row.what}
        </span>
      ))}
      {rows.length > few && (
        <Text span size="xs" c="dimmed">
          dan {rows.length - few} lagi
        </Text>
      )}
    </>
  );
}
