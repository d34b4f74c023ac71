import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { use, useState } from 'react';
import { defined } from '#domain/defined';
import { asText, type Draft } from '#domain/fields/field';
import type { LongTextField, TextField } from '#domain/fields/text';
import { formatNumber } from '#domain/words/indonesian';
import {
  AnswersContext,
  ColleaguesContext,
  type ControlProps,
  inputProps,
  ResourcesContext,
  type Suggestion,
  useSurroundings,
} from './control.ts';
import classes from './fields.module.css';

/** One line of text, or something of the case to pick where there is a list of it. */
export function TextControl(props: ControlProps<TextField>) {
  const suggestions = useSurroundings().suggestions[props.path];
  if (props.field.offersPeople) return <PersonText {...props} />;
  if (props.field.offersColleagues) return <ColleagueText {...props} />;
  if (props.field.offersResources) return <ResourceText {...props} />;
  if (props.field.offers !== undefined) return <OfferedText {...props} offered={props.field.offers} />;
  if (props.field.offersFamily) return <FamilyText {...props} />;
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
  const colleagues = useQuery({ queryKey: ['colleagues'], queryFn: use(ColleaguesContext) });
  return <OfferedText {...props} offered={colleagues.data ?? []} />;
}

/** A source of the directory, or one that is not in it; under it, how the person of the case stands to it. */
function ResourceText(props: ControlProps<TextField>) {
  const { caseId } = useSurroundings();
  const ask = use(ResourcesContext);
  const resources = useQuery({
    queryKey: ['resources offered', caseId ?? ''],
    queryFn: () => ask(caseId),
    staleTime: 0,
  });
  const offered = resources.data ?? [];
  const chosen = offered.find(({ name }) => name === asText(props.value));
  const help = chosen?.says || props.field.help;
  return (
    <OfferedText
      {...props}
      field={{ ...props.field, ...(help === undefined ? {} : { help }) }}
      offered={[...new Set(offered.map(({ name }) => name))]}
    />
  );
}

/** Something that is offered, or anything else. */
function OfferedText(
  props: ControlProps<TextField> & {
    offered: readonly string[];
    onFocus?: () => void;
    onBlur?: () => void;
  },
) {
  const text = asText(props.value);
  const { onFocus, onBlur } = props;
  return (
    <Autocomplete
      {...inputProps(props, tooLong(text, props.field.maxLength))}
      {...defined({ onFocus, onBlur })}
      data={props.offered}
      value={text}
      onChange={props.onChange}
      openOnFocus={false}
    />
  );
}

/** Somebody of the file, a colleague, or whoever it is; who stands in another row of the list already is not offered. */
function PersonText(props: ControlProps<TextField>) {
  const text = asText(props.value);
  const { people } = useSurroundings();
  const colleagues = useQuery({ queryKey: ['colleagues'], queryFn: use(ColleaguesContext) });
  const [list = '', index, column = ''] = props.path.split('.');
  const rows = use(AnswersContext)[list];
  const named = new Set(
    (Array.isArray(rows) ? rows : []).flatMap((row, at) =>
      String(at) === index ? [] : asText(row?.[column]).toLowerCase(),
    ),
  );
  const isFree = (name: string) => !named.has(name.toLowerCase());
  const known = people.filter(({ name }) => isFree(name));
  const roles = new Map(known.map(({ name, as }) => [name, as]));
  const others = (colleagues.data ?? []).filter((name) => isFree(name) && !roles.has(name));
  return (
    <Autocomplete
      {...inputProps(props, tooLong(text, props.field.maxLength))}
      data={[
        { group: 'Dalam berkas', items: [...roles.keys()] },
        { group: 'Rekan', items: others },
      ].filter(({ items }) => items.length > 0)}
      renderOption={({ option }) => (
        <span>
          {option.value}
          {roles.has(option.value) && ` (${roles.get(option.value)})`}
        </span>
      )}
      value={text}
      onChange={props.onChange}
      openOnFocus={false}
    />
  );
}

/**
 * Somebody of the family table, the person of the form, or somebody who has no row there. Names are offered where one
 * types: forty rows that each offered all the others would be drawn anew at every letter.
 */
function FamilyText(props: ControlProps<TextField>) {
  const [isTyping, setIsTyping] = useState(false);
  const offered = isTyping ? namesIn(use(AnswersContext)) : [];
  return (
    <OfferedText
      {...props}
      offered={offered}
      onFocus={() => setIsTyping(true)}
      onBlur={() => setIsTyping(false)}
    />
  );
}

function namesIn({ family, fullName }: Draft): string[] {
  const rows = Array.isArray(family) ? (family as Draft[]) : [];
  const names = [fullName, ...rows.map((row) => row?.name)].map((name) => asText(name).trim());
  return [...new Set(names.filter((name) => name !== ''))];
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
      selectFirstOptionOnDropdownOpen={text === ''}
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

/** How high an empty box stands: lower in a table. It grows with what is written. */
const rowsFor = ({ spokenLabel }: ControlProps<LongTextField>) => (spokenLabel === undefined ? 2 : 1);

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
