import { Text } from '@mantine/core';
import { memo, type ReactNode, use, useCallback } from 'react';
import { defined } from '#domain/defined';
import type { Draft, Field, Trouble } from '#domain/fields/field';
import { isEmptyValue, type KindName } from '#domain/fields/kinds';
import { WarningIcon } from '../icons.tsx';
import { useSteady } from '../use-steady.ts';
import { useSteadyCalls } from '../use-steady-calls.ts';
import { AssumedContext } from './assumed.ts';
import { type ControlProps, ownSentence, troublesAt, useSurroundings, WarningsContext } from './control.ts';
import classes from './fields.module.css';

type FieldSlotProps = {
  field: Field;
  name: string;
  path: string;
  value: unknown;
  onChange: (name: string, value: unknown) => void;
  troubles: readonly Trouble[];
  required?: boolean;
  spokenLabel?: string;
};

/**
 * The control of one declared field, where "what is missing" can find it. Of a long form only the field that is
 * typed into is drawn anew.
 */
export const FieldSlot = memo(function FieldSlot(props: FieldSlotProps) {
  const { field, name, path, value, onChange, troubles, required = field.required ?? false } = props;
  const { formKey, controls } = useSurroundings();
  const Control = controls[field.kind as KindName] as (control: ControlProps) => ReactNode;
  const change = useCallback((next: unknown) => onChange(name, next), [onChange, name]);
  const says = use(AssumedContext).get(path);
  const own = useSteady(troublesAt(troubles, path));
  return (
    <div
      className={classes.slot}
      data-path={`${formKey}:${path}`}
      data-kind={field.kind}
      data-assumed={says === undefined ? undefined : true}
      data-wanting={(required && isEmptyValue(field, value)) || undefined}
    >
      {says !== undefined && (
        <span
          className={classes.assumed}
          data-after={props.spokenLabel === undefined ? `${field.label}${required ? ' *' : ''}` : undefined}
        >
          <span title="Diperkirakan; ubah bila tidak benar">{says}</span>
        </span>
      )}
      <Control
        field={field}
        path={path}
        value={value}
        onChange={change}
        troubles={own}
        required={required}
        {...defined({ spokenLabel: props.spokenLabel })}
      />
      <Warnings field={field} path={path} troubles={troubles} />
    </div>
  );
});

type FieldSlotsProps = {
  fields: Readonly<Record<string, Field>>;
  /** Of the row. */
  path: string;
  row: Draft;
  troubles: readonly Trouble[];
  onSay: (answers: Draft) => void;
};

/** The controls of every declared field of a row, in their order. */
export function FieldSlots({ fields, path, row, troubles, onSay }: FieldSlotsProps) {
  const { say } = useSteadyCalls({ say: (changed: string, value: unknown) => onSay({ [changed]: value }) });
  return Object.entries(fields).map(([name, field]) => (
    <FieldSlot
      key={name}
      field={field}
      name={name}
      path={`${path}.${name}`}
      value={row[name]}
      troubles={troubles}
      onChange={say}
    />
  ));
}

/** What is odd about the answer, unless it is said as a trouble already. */
export function Warnings({ field, path, troubles }: Pick<FieldSlotProps, 'field' | 'path' | 'troubles'>) {
  const told = new Set(troubles.map(({ sentence }) => sentence));
  return use(WarningsContext)
    .filter((warning) => warning.path === path && !told.has(warning.sentence))
    .map((warning) => (
      <Text key={warning.sentence} className={classes.warning} role="status">
        <WarningIcon /> {ownSentence(field, warning)}
      </Text>
    ));
}
