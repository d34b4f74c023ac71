import { TextInput, type TextInputProps } from '@mantine/core';
import { formatCivilDate } from '#domain/civil-date';
import { parseTypedDate } from '#domain/words/typed-date';
import { useSession } from '../core/session.ts';

type DayInputProps = Pick<TextInputProps, 'label' | 'error' | 'w'> & {
  /** As it was typed; `useReadDay` says which day that is. */
  value: string;
  onChange: (typed: string) => void;
  mayBeFuture?: boolean;
};

/** A day outside of forms, typed as people write it; left, it shows the day that was read. */
export function DayInput({ value, onChange, mayBeFuture = false, ...props }: DayInputProps) {
  const readDay = useReadDay(mayBeFuture);
  const showRead = () => {
    const day = readDay(value);
    if (day !== undefined) onChange(formatCivilDate(day, 'numeric'));
  };
  return (
    <TextInput
      placeholder="hh/bb/tttt"
      {...props}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={showRead}
      autoComplete="off"
    />
  );
}

/** Reads a typed day as of today. */
export function useReadDay(mayBeFuture = false): (typed: string) => string | undefined {
  const { today } = useSession();
  return (typed) => parseTypedDate(typed, { today, mayBeFuture });
}
