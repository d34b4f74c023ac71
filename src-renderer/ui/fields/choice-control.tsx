import { Anchor, Group, Radio, Select } from '@mantine/core';
import { use } from 'react';
import type { ChoiceField, ChoicesField } from '#domain/fields/choice';
import { asText } from '#domain/fields/field';
import { AnswersContext, type ControlProps, groupProps, inputProps } from './control.ts';
import classes from './fields.module.css';

/** One of a list: radio buttons for a few, a list to type into for many. Either can be emptied again. */
export function ChoiceControl(props: ControlProps<ChoiceField>) {
  const offered = useOffered(props.field, [asText(props.value)]);
  // A row or a card of a form has little room.
  const few = props.path.includes('.') ? 2 : 4;
  return offered.length <= few && props.spokenLabel === undefined ? (
    <FewChoices {...props} offered={offered} />
  ) : (
    <ManyChoices {...props} offered={offered} />
  );
}

type Offered = { value: string; label: string }[];

/** The options that fit the other answers, with what is chosen already even where it fits no longer. */
export function useOffered(field: ChoiceField | ChoicesField, chosen: readonly string[]): Offered {
  const fitting = field.offered?.(use(AnswersContext)) ?? Object.keys(field.options);
  const codes = [...fitting, ...chosen.filter((code) => code !== '' && !fitting.includes(code))];
  return codes.map((value) => ({ value, label: field.options[value] ?? value }));
}

function FewChoices(props: ControlProps<ChoiceField> & { offered: Offered }) {
  const chosen = asText(props.value);
  const isLong = props.offered.some(({ label }) => label.length > 28);
  return (
    <Radio.Group {...groupProps(props)} value={chosen === '' ? null : chosen} onChange={props.onChange}>
      <Group className={isLong ? classes.stackedOptions : classes.options}>
        {props.offered.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} />
        ))}
        {chosen !== '' && <ClearChoice label={props.field.label} onClear={() => props.onChange(undefined)} />}
      </Group>
    </Radio.Group>
  );
}

/** Empties radio buttons, which otherwise could only be changed. */
export function ClearChoice({ label, onClear }: { label: string; onClear: () => void }) {
  return (
    <Anchor
      component="button"
      type="button"
      size="xs"
      c="dimmed"
      aria-label="Kosongkan"
      aria-description={label}
      onClick={onClear}
    >
      Kosongkan
    </Anchor>
  );
}

function ManyChoices(props: ControlProps<ChoiceField> & { offered: Offered }) {
  const chosen = asText(props.value);
  return (
    <Select
      {...inputProps(props)}
      data={props.offered}
      value={chosen === '' ? null : chosen}
      onChange={(code) => props.onChange(code ?? undefined)}
      searchable
      clearable
      openOnFocus={false}
      nothingFoundMessage="Tidak ada pilihan yang cocok"
      clearButtonProps={{
        'aria-label': 'Kosongkan',
        'aria-description': props.spokenLabel ?? props.field.label,
      }}
    />
  );
}
