import { type ChoiceField, choice, choices, yesNo } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { asText, type Draft, type Field } from '../fields/field.ts';
import { number } from '../fields/number.ts';
import { longText, type TextField, text } from '../fields/text.ts';
import type { Fields, Form } from '../form.ts';
import { type FormId, forms } from '../forms.ts';
import { hasEntries, type Own, type OwnEntry, type OwnField, ownHeading } from './own.ts';
import { isBelow } from './own-lists.ts';

// A form is asked for with every record; what a centre has of its own changes a few times a year.
const made = new WeakMap<Own, Map<FormId, Form<FormId>>>();

/**
 * A form as this centre has it: as it is declared, with the centre's entries in the lists that it may add to, and its own
 * fields after the declared ones. Whoever draws, checks, prints or names answers asks for it here.
 */
export function formIn(own: Own, id: FormId): Form<FormId> {
  const known = made.get(own) ?? new Map<FormId, Form<FormId>>();
  made.set(own, known);
  const form = known.get(id) ?? extend(forms[id], own);
  known.set(id, form);
  return form;
}

function extend(form: Form<FormId>, own: Own): Form<FormId> {
  const asked = own.fields.filter((field) => field.form === form.id);
  const named = (fields: OwnField[]): Fields =>
    Object.fromEntries(fields.map((field) => [field.name, fieldOf(field)]));
  const gone = asked.filter(({ isRetired }) => isRetired);
  return {
    ...form,
    fields: { ...withOwnEntries(form.fields, own), ...named(asked.filter(({ isRetired }) => !isRetired)) },
    ...(gone.length === 0 ? {} : { retired: { ...form.retired, ...named(gone) } }),
  };
}

const makers = {
  text: (label, more) => text(label, more),
  longText: (label, more) => longText(label, { ...more, maxLength: 5_000 }),
  number: (label, more) => number(label, { ...more, min: -1_000_000_000 }),
  civilDate: (label, more) => civilDate(label, { ...more, means: 'elsewhere', mayBeFuture: true }),
  choice: (label, more, entries) => choice(label, ...offered({}, entries, more)),
  choices: (label, more, entries) => choices(label, ...offered({}, entries, more)),
  yesNo: (label, more) => yesNo(label, more),
} satisfies Record<OwnField['kind'], (label: string, more: More, entries: OwnEntry[]) => Field>;

type More = { heading: string; required: boolean; help?: string };

function fieldOf({ kind, label, help, required, entries }: OwnField): Field {
  const more = { heading: ownHeading, required, ...(help === '' ? {} : { help }) };
  return makers[kind](label, more, hasEntries(kind) ? entries : []);
}

type Options = Readonly<Record<string, string>>;

/** Every entry keeps its label; those that are offered no longer are known only to old answers. */
function offered<More extends object>(official: Options, entries: OwnEntry[], more: More) {
  const own = entries.map(({ code, label }) => [code, label]);
  const options: Options = { ...official, ...Object.fromEntries(own) };
  const codes = Object.keys(options).filter((code) => !isGone(code, entries));
  return [options, { ...more, offered: () => codes }] as const;
}

const isGone = (code: string, entries: OwnEntry[]) =>
  entries.some((entry) => entry.code === code && entry.isRetired);

function withOwnEntries(fields: Fields, { lists }: Own): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const { ownList } = field as ChoiceField | TextField;
      const entries = ownList === undefined ? [] : lists[ownList];
      return [name, entries.length === 0 ? field : withEntries(field, entries)];
    }),
  );
}

function withEntries(field: Field, entries: OwnEntry[]): Field {
  if (field.kind === 'text') {
    const offers = entries.filter(({ isRetired }) => !isRetired).map(({ label }) => label);
    return { ...field, offers } as Field;
  }
  const asked = field as ChoiceField;
  if (asked.below !== undefined) return withEntriesBelow(asked, asked.below, entries);
  const [options, more] = offered(asked.options, entries, {});
  return { ...asked, options, ...more } as ChoiceField;
}

/**
 * What a centre adds below an official code is offered there. Where there was nothing to choose before, it may be left
 * open.
 */
function withEntriesBelow(field: ChoiceField, below: string, entries: OwnEntry[]): Field {
  const [options] = offered(field.options, entries, {});
  const offers = (answers: Draft) =>
    Object.keys(options).filter((code) => isBelow(code, asText(answers[below])) && !isGone(code, entries));
  const { required: _required, ...asked } = field;
  return {
    ...asked,
    options,
    offered: offers,
    shownWhen: (answers) => offers(answers).length > 0,
    ...(field.required && field.shownWhen ? { requiredWhen: field.shownWhen } : {}),
  } as ChoiceField;
}
