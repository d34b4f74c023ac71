import { ActionIcon, Button, Popover } from '@mantine/core';
import { DatePicker, DatesProvider } from '@mantine/dates';
import 'dayjs/locale/id';
import '@mantine/dates/styles.css';
import { useState } from 'react';
import { CalendarIcon } from '../icons.tsx';

/** A small calendar behind a button. */
export function CalendarButton(props: {
  /** The field it belongs to. */
  about: string;
  date: string | undefined;
  today: string;
  mayBeFuture: boolean;
  onPick: (date: string) => void;
}) {
  const { about, date, today, mayBeFuture, onPick } = props;
  const [opened, setOpened] = useState(false);
  const pick = (picked: string) => {
    setOpened(false);
    onPick(picked);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Buka kalender"
          aria-description={about}
          // No stop on the way from field to field: Alt with the arrow down opens it from its field.
          tabIndex={-1}
          onClick={() => setOpened(!opened)}
        >
          <CalendarIcon />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatesProvider settings={{ locale: 'id', firstDayOfWeek: 1, weekendDays: [] }}>
          <DatePicker
            hideOutsideDates
            value={date ?? null}
            defaultDate={date ?? today}
            onChange={(picked) => picked && pick(picked)}
            {...(mayBeFuture ? {} : { maxDate: today })}
            getDayProps={(day) => (day === today ? { 'aria-current': 'date' } : {})}
            ariaLabels={{
              nextMonth: 'Bulan berikut',
              previousMonth: 'Bulan sebelumnya',
              nextYear: 'Tahun berikut',
              previousYear: 'Tahun sebelumnya',
              nextDecade: 'Dasawarsa berikut',
              previousDecade: 'Dasawarsa sebelumnya',
            }}
          />
        </DatesProvider>
        <Button variant="subtle" size="compact-sm" fullWidth mt="xs" onClick={() => pick(today)}>
          Hari ini
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
