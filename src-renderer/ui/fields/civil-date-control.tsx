import { Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, lazy, Suspense } from 'react';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import type { CivilDateField } from '#domain/fields/date-time';
import { asText } from '#domain/fields/field';
import { parseTypedDate } from '#domain/words/typed-date';
import { type ControlProps, inputProps, useSurroundings } from './control.ts';
import classes from './fields.module.css';
import { useTyped } from './use-typed.ts';

const CalendarButton = lazy(() =>
  import('./calendar-button.tsx').then((module) => ({ default: module.CalendarButton })),
);

/** A day, typed as people write it or picked from a small calendar; how it was read stands below. */
export function CivilDateControl(props: ControlProps<CivilDateField>) {
  const { today } = useSurroundings();
  const { field, value, onChange, spokenLabel } = props;
  const text = asText(value);
  const date = isCivilDate(text) ? text : undefined;
  const read = (written: string) => parseTypedDate(written, { today, mayBeFuture: field.mayBeFuture });
  const typed = useTyped(date ? formatCivilDate(date, 'numeric') : text, read, onChange);
  const trouble = typed.isTyping ? undefined : dateTrouble(field, text, today);
  return (
    <>
      <TextInput
        {...inputProps(props, trouble)}
        classNames={{ wrapper: spokenLabel === undefined ? classes.short : '' }}
        placeholder="hh/bb/tttt"
        inputMode="numeric"
        value={typed.value}
        onChange={(event) => typed.onChange(event.currentTarget.value)}
        onBlur={typed.onBlur}
        onKeyDown={openCalendar}
        autoComplete="off"
        rightSectionPointerEvents="all"
        rightSection={
          <Suspense>
            <CalendarButton
              about={spokenLabel ?? field.label}
              date={date}
              today={today}
              mayBeFuture={field.mayBeFuture}
              onPick={onChange}
            />
          </Suspense>
        }
      />
      {date && spokenLabel === undefined && (
        <Text size="xs" c="dimmed" mt={2}>
          {formatCivilDate(date, 'weekday')}
        </Text>
      )}
    </>
  );
}

/** Alt with the arrow down, as in any list of the system. */
function openCalendar(event: KeyboardEvent<HTMLInputElement>) {
  if (!event.altKey || event.key !== 'ArrowDown') return;
  event.preventDefault();
  event.currentTarget.parentElement?.querySelector('button')?.click();
}

function dateTrouble(field: CivilDateField, text: string, today: string): string | undefined {
  if (text === '') return undefined;
  if (!isCivilDate(text)) return `"${text}" bukan tanggal di kalender. Tulis misalnya 23/11/2026.`;
  return !field.mayBeFuture && text > today ? `${formatCivilDate(text, 'long')} belum tiba.` : undefined;
}
