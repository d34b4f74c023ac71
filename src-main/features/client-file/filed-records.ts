import { formatCivilDate } from '#domain/civil-date';
import { writtenLate } from '#domain/days/late-entry';
import { defined } from '#domain/defined';
import { asText, type Draft, type PrintOptions } from '#domain/fields/field';
import {
  changedFields,
  type Form,
  type FormHead,
  fieldLabel,
  type PrintedField,
  printForm,
} from '#domain/form';
import { type Coercion, sayCoercion } from '#domain/forms/note';
import { coercionOutcomes } from '#domain/lists/coercion-outcomes';
import type { FiledRecord, FiledSection } from '#domain/papers/client-file';
import type { VersionRow } from './client-file.queries.ts';

/** How an instant is said on the centre's wall. */
export type SayInstant = (instant: string) => string;

/** A form as the centre has it, or had it when something was saved. */
type FormAt = (savedAt?: string) => Form;

/** A version, and what a second reader made of its record, or of the coercion in it. */
export type FiledRow = VersionRow & { signOff?: string; review?: Pick<Coercion, 'state' | 'isAlone'> };

/** The records of one form, in the order given; undefined when there is none. */
export function fileSection(
  formAt: FormAt,
  rows: readonly FiledRow[],
  options: PrintOptions,
  say: SayInstant,
): FiledSection | undefined {
  const records = [...Map.groupBy(rows, ({ recordId }) => recordId).values()];
  if (records.length === 0) return undefined;
  return {
    heading: formAt().label,
    records: records.map((versions) => fileRecord(formAt, versions, options, say)),
  };
}

/** One record from its versions, the newest first. */
function fileRecord(
  formAt: FormAt,
  versions: readonly FiledRow[],
  options: PrintOptions,
  say: SayInstant,
): FiledRecord {
  const form = formAt();
  const [present, ...before] = versions as [FiledRow, ...FiledRow[]];
  const day = present.happenedOn === null ? '' : `, ${formatCivilDate(present.happenedOn, 'long')}`;
  return {
    title: form.repeats ? `${form.recordLabel} ${present.sequence}${day}` : `${form.recordLabel}${day}`,
    ...defined({ coercion: tellCoercion(present) }),
    told: [tellVersion(present, say) + tellLate(form, present), tellReview(present, say), present.signOff]
      .filter(Boolean)
      .join('. '),
    fields: printForm(form, present.answers, options),
    earlier: before.map((version, index) => {
      const after = versions[index] as VersionRow;
      return {
        told: `${[tellVersion(version, say), tellReview(version, say)].filter(Boolean).join('. ')}; kemudian dibetulkan. Yang berbeda:`,
        fields: differing(formAt(version.savedAt), version.answers, after.answers, options),
      };
    }),
  };
}

function tellVersion(
  { version, savedAt, savedBy, reason, carriedFrom }: VersionRow,
  say: SayInstant,
): string {
  const why = reason ? `, alasan: ${reason}` : '';
  const from = carriedFrom === null ? '' : `, dibawa dari ${carriedFrom}`;
  return `Versi ${version}, disimpan ${say(savedAt)} oleh ${savedBy}${why}${from}`;
}

function tellLate({ afterClosing }: FormHead, { createdAt, closedAt }: VersionRow): string {
  const isLate = afterClosing === 'daysOfStay' && closedAt !== null && createdAt > closedAt;
  return isLate ? `, ${writtenLate}` : '';
}

function tellCoercion({ answers, isCoercive, review }: FiledRow): string | undefined {
  if (isCoercive !== 1 || review === undefined) return undefined;
  return sayCoercion({ reason: asText(answers.coerceReason), ...review });
}

/** What was found of the coercion in this very version. */
function tellReview({ readAt, readBy, found, remark }: VersionRow, say: SayInstant): string {
  if (readAt === null) return '';
  const outcome = found === null ? '' : `, hasil: ${coercionOutcomes[found].toLowerCase()}`;
  return `Ditelaah ${say(readAt)} oleh ${readBy ?? ''}${outcome}${remark ? `. Tanggapan: ${remark}` : ''}`;
}

/** What an earlier version said in the fields the next one changed; an empty field is told as such. */
function differing(form: Form, before: Draft, after: Draft, options: PrintOptions): PrintedField[] {
  const printed = new Map(printForm(form, before, options).map((field) => [field.name, field]));
  return changedFields(form, before, after).map(
    (name) =>
      printed.get(name) ?? {
        name,
        label: fieldLabel(form, name),
        printed: { shape: 'line', text: '(kosong)' },
      },
  );
}
