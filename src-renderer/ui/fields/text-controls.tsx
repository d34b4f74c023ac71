import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { asText } from '#domain/fields/field';
import type { LongTextField, TextField } from '#domain/fields/text';
import { formatNumber } from '#domain/words/indonesian';
import {
  ColleaguesContext,
  type ControlProps,
  inputProps,
  type Suggestion,
  useSurroundings,
} from './control.ts';
import classes from './fields.module.css';

/** One line of text, or something of the case to pick where there is a list of it. */
export function TextControl(props: ControlProps<TextField>) {
  const suggestions = useSurroundings().suggestions[props.path];
  if (props.field.offersColleagues) return <ColleagueText {...props} />;
  return suggestions === undefined || suggestions.length === 0 ? (
    <PlainText {...props} />
  ) : (
    <SuggestedText {...props} suggestions={suggestions} />
  );
}

function PlainText(props: ControlProps<TextField>) {
  const text = asText(props.value);
  return (
    <TextInput
      {...inputProps(props, tooLong(text, props.field.maxLength))}
      classNames={{ wrapper: props.spokenLabel === undefined ? widthFor(props.field.maxLength) : '' }}
      value={text}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      autoComplete="off"
    />
  );
}

/** Whoever it is, a colleague or somebody from outside. */
function ColleagueText(props: ControlProps<TextField>) {
  const text = asText(props.value);
  const colleagues = useQuery({ queryKey: ['colleagues'], queryFn: use(ColleaguesContext) });
  return (
    <Autocomplete
      {...inputProps(props, tooLong(text, props.field.maxLength))}
      data={colleagues.data ?? []}
      value={text}
      onChange={props.onChange}
      openOnFocus={false}
    />
  );
}

function SuggestedText(props: ControlProps<TextField> & { suggestions: readonly Suggestion[] }) {
  const text = asText(props.value);
  const { help: _offeredInstead, ...field } = props.field;
  const isKnown = text === '' || props.suggestions.some(({ value }) => value === text);
  return (
    <Select
      {...inputProps({ ...props, field })}
      data={isKnown ? props.suggestions : [...props.suggestions, { value: text, label: text }]}
      value={text === '' ? null : text}
      onChange={(chosen) => props.onChange(chosen ?? undefined)}
      searchable
      clearable
      openOnFocus={false}
      nothingFoundMessage="Tidak ada yang cocok"
      clearButtonProps={{ 'aria-label': 'Kosongkan', 'aria-description': props.field.label }}
    />
  );
}

/** Paragraphs; the box is as high as its text. */
export function LongTextControl(props: ControlProps<LongTextField>) {
  const text = asText(props.value);
  return (
    <Textarea
      {...inputProps(props, tooLong(text, props.field.maxLength))}
      classNames={{ input: classes.paragraphs }}
      rows={rowsFor(props)}
      value={text}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

/** How high an empty box stands: lower in a table, and in a row or card of its own form. */
function rowsFor({ spokenLabel, path }: ControlProps<LongTextField>): number {
  if (spokenLabel !== undefined) return 1;
  return path.includes('.') ? 2 : 3;
}

/** A box about as wide as what fits in it. */
function widthFor(maxLength: number): string {
  if (maxLength <= 10) return classes.short ?? '';
  return maxLength <= 40 ? (classes.medium ?? '') : '';
}

function tooLong(text: string, maxLength: number): string | undefined {
  return text.length > maxLength
    ? `${formatNumber(text.length)} karakter; paling banyak ${formatNumber(maxLength)}.`
    : undefined;
}
