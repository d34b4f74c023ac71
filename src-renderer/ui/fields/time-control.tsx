import { TextInput } from '@mantine/core';
import type { TimeField } from '#domain/fields/date-time';
import { asText } from '#domain/fields/field';
import { type ControlProps, inputProps } from './control.ts';
import classes from './fields.module.css';
import { parseTypedTime } from './typed-time.ts';
import { useTyped } from './use-typed.ts';

/** A time of day, typed as 9.30, 09:30 or 0930. */
export function TimeControl(props: ControlProps<TimeField>) {
  const text = asText(props.value);
  const isTime = parseTypedTime(text) !== undefined;
  const typed = useTyped(isTime ? text.replace(':', '.') : text, parseTypedTime, props.onChange);
  const trouble =
    text === '' || isTime || typed.isTyping ? undefined : `"${text}" bukan jam. Tulis misalnya 09.30.`;
  return (
    <TextInput
      {...inputProps(props, trouble)}
      classNames={{ wrapper: props.spokenLabel === undefined ? classes.short : '' }}
      placeholder="09.30"
      value={typed.value}
      onChange={(event) => typed.onChange(event.currentTarget.value)}
      onBlur={typed.onBlur}
      autoComplete="off"
    />
  );
}
