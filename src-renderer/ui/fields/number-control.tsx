import { Text, TextInput } from '@mantine/core';
import { asText } from '#domain/fields/field';
import type { NumberField } from '#domain/fields/number';
import { formatNumber } from '#domain/words/indonesian';
import { type ControlProps, inputProps } from './control.ts';
import classes from './fields.module.css';
import { parseTypedNumber } from './typed-number.ts';
import { useTyped } from './use-typed.ts';

/** A number with a decimal comma; its unit stands behind it. */
export function NumberControl(props: ControlProps<NumberField>) {
  const { field, value, spokenLabel } = props;
  const shown = typeof value === 'number' ? formatNumber(value, 12) : asText(value);
  const typed = useTyped(shown, parseTypedNumber, props.onChange);
  return (
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
  );
}

function numberTrouble(field: NumberField, value: unknown): string | undefined {
  if (asText(value) === '') return undefined;
  if (typeof value !== 'number') return `"${asText(value)}" bukan angka. Tulis misalnya 2,5.`;
  if (field.whole && !Number.isInteger(value)) return 'Isi dengan bilangan bulat.';
  return value < field.min || value > field.max
    ? `Angka harus antara ${formatNumber(field.min)} dan ${formatNumber(field.max)}.`
    : undefined;
}
