import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asText } from '#domain/fields/field';
import { fitsNumber, type NumberField, sayBounds, writeNumber } from '#domain/fields/number';
import { type ReadNumber, readTypedNumber } from '#domain/words/typed-number';
import { type ControlProps, inputProps } from './control.ts';
import classes from './fields.module.css';
import { useTyped } from './use-typed.ts';

/** A number with a decimal comma, its unit behind it. Where its writing can mean two numbers, it says which it took. */
export function NumberControl(props: ControlProps<NumberField>) {
  const { field, value, spokenLabel } = props;
  const shown = typeof value === 'number' ? writeNumber(field, value, 12) : asText(value);
  const [reading, setReading] = useState<ReadNumber>();
  const read = (text: string) => {
    const taken = readTypedNumber(text, (number) => fitsNumber(field, number));
    setReading(taken);
    return taken?.value;
  };
  const typed = useTyped(shown, read, props.onChange);
  return (
    <>
      <TextInput
        {...inputProps(props, typed.isTyping ? undefined : numberTrouble(field, value))}
        classNames={{ input: classes.number, wrapper: spokenLabel === undefined ? classes.short : '' }}
        inputMode="decimal"
        value={typed.value}
        onChange={(event) => typed.onChange(event.currentTarget.value)}
        onBlur={typed.onBlur}
        autoComplete="off"
        {...(field.unit === undefined
          ? {}
          : {
              rightSection: (
                <Text size="sm" c="dimmed">
                  {field.unit}
                </Text>
              ),
              rightSectionWidth: `${field.unit.length + 2}ch`,
            })}
      />
      {reading?.orElse !== undefined && reading.value === value && (
        <Text size="xs" c="dimmed" mt={2} role="status">
          Dibaca {plainly(reading.value)}, bukan {plainly(reading.orElse)}.
        </Text>
      )}
    </>
  );
}

/** Without dots between thousands, which are what was in doubt. */
const plainly = (value: number) => String(value).replace('.', ',');

function numberTrouble(field: NumberField, value: unknown): string | undefined {
  if (asText(value) === '') return undefined;
  if (typeof value !== 'number') return `"${asText(value)}" bukan angka. Tulis misalnya 2,5.`;
  if (field.whole && !Number.isInteger(value)) return 'Isi dengan bilangan bulat.';
  return !fitsNumber(field, value) ? sayBounds(field) : undefined;
}
