import { Anchor, Radio, Select } from '@mantine/core';
import { use } from 'react';
import type { ChoiceField, ChoicesField } from '#domain/fields/choice';
import { asText } from '#domain/fields/field';
import { isInSegments, shortOf } from '#domain/layout/segment-words';
import { AnswersContext, type ControlProps, groupProps, inputProps } from './control.ts';
import classes from './fields.module.css';
import { Segments } from './segments.tsx';

/** One of a list: a few side by side, a list to type into for many. Either can be emptied again. */
export function ChoiceControl(props: ControlProps<ChoiceField>) {
  const { field, path, spokenLabel, value } = props;
  const offered = useOffered(field, [asText(value)]);
  const labels = offered.map(({ label }) => label);
  if (spokenLabel !== undefined) {
    const short = shortOf(labels);
    return short === undefined ? (
      <ManyChoices {...props} offered={offered} />
    ) : (
      <Beside {...props} offered={offered.map((option, at) => ({ ...option, short: short[at] }))} />
    );
  }
  // A row or a card of a form has little room.
  const few = path.includes('.') ? 2 : 4;
  if (offered.length > few) return <ManyChoices {...props} offered={offered} />;
  return isInSegments(labels) ? (
    <Beside {...props} offered={offered} />
  ) : (
    <Below {...props} offered={offered} />
  );
}

type Offered = { value: string; label: string; short?: string | undefined }[];

/** The options that fit the other answers, with what is chosen already even where it fits no longer. */
export function useOffered(field: ChoiceField | ChoicesField, chosen: readonly string[]): Offered {
  const fitting = field.offered?.(use(AnswersContext)) ?? Object.keys(field.options);
  const codes = [...fitting, ...chosen.filter((code) => code !== '' && !fitting.includes(code))];
  return codes.map((value) => ({ value, label: field.options[value] ?? value }));
}

function Beside(props: ControlProps<ChoiceField> & { offered: Offered }) {
  return (
    <Radio.Group {...groupProps(props)}>
      <Segments options={props.offered} chosen={asText(props.value)} onChoose={props.onChange} />
    </Radio.Group>
  );
}

/** Long words stand below one another. */
function Below(props: ControlProps<ChoiceField> & { offered: Offered }) {
  const chosen = asText(props.value);
  return (
    <Radio.Group {...groupProps(props)} value={chosen === '' ? null : chosen} onChange={props.onChange}>
      <div className={classes.stackedOptions}>
        {props.offered.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} />
        ))}
        {chosen !== '' && <ClearChoice label={props.field.label} onClear={() => props.onChange(undefined)} />}
      </div>
    </Radio.Group>
  );
}

/** Empties radio buttons, which otherwise could only be changed; in the corner, so that nothing shifts. */
function ClearChoice({ label, onClear }: { label: string; onClear: () => void }) {
  return (
    <Anchor
      className={classes.clearChoice}
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
      selectFirstOptionOnDropdownOpen={chosen === ''}
      openOnFocus={false}
      nothingFoundMessage="Tidak ada pilihan yang cocok"
      clearButtonProps={{
        'aria-label': 'Kosongkan',
        'aria-description': props.spokenLabel ?? props.field.label,
      }}
    />
  );
}
