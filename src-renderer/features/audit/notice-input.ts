import type { AuditRow } from '#contract/audit';
import { NoticeDraft } from '#contract/audit';
import { formatInstant } from '#domain/instant';
import { describeExposedData } from '#domain/papers/breach-notice';
import { parseTypedTime } from '../../ui/fields/typed-time.ts';

/** The notice as it stands in the fields, a half-typed date included. */
export type NoticeFields = Omit<NoticeDraft, 'seqs' | 'clientId'> & { clientId: string };

/** A person named in the ticked rows. */
export type Subject = { value: string; label: string };

/** Everybody the rows name, once each. */
export function subjectsOf(rows: readonly AuditRow[]): Subject[] {
  const named = new Map(rows.map(({ clientId, clientName }) => [clientId, clientName]));
  return [...named].flatMap(([value, label]) => (value && label ? [{ value, label }] : []));
}

/** What the ticked rows already say: which data, and from when to when. */
export function beginNotice(rows: readonly AuditRow[], offsetMinutes: number, contact: string): NoticeFields {
  const moments = rows.map(({ at }) => at).sort();
  const [first = '', last = ''] = [moments.at(0), moments.at(-1)];
  const from = first === '' ? '' : formatInstant(first, offsetMinutes);
  const to = last === '' ? '' : formatInstant(last, offsetMinutes);
  return {
    to: 'agency',
    clientId: '',
    kinds: ['confidentiality'],
    data: describeExposedData(rows.map(({ operation }) => operation)).slice(0, 300),
    happened: from === to ? from : `${from} sampai ${to}`,
    how: '',
    handling: '',
    recovery: '',
    contact,
    knownOn: '',
    knownTime: '',
  };
}

/** The fields as they are asked, or what is missing of them, by field. */
export function readNotice(
  { clientId, knownOn, knownTime, ...fields }: NoticeFields,
  rows: readonly AuditRow[],
  readDay: (typed: string) => string | undefined,
): { draft: NoticeDraft } | { troubles: Partial<Record<string, string>> } {
  const parsed = NoticeDraft.safeParse({
    ...fields,
    ...(fields.to === 'subject' && clientId !== '' ? { clientId } : {}),
    seqs: rows.map(({ seq }) => seq),
    knownOn: readDay(knownOn) ?? '',
    knownTime: parseTypedTime(knownTime) ?? '',
  });
  const noSubject = fields.to === 'subject' && clientId === '' ? { clientId: 'Pilih satu orang.' } : {};
  if (parsed.success && Object.keys(noSubject).length === 0) return { draft: parsed.data };
  const issues = parsed.success ? [] : parsed.error.issues;
  const troubles = issues.map(({ path: [field], message }) => [String(field), message]);
  return { troubles: { ...Object.fromEntries(troubles), ...noSubject } };
}
