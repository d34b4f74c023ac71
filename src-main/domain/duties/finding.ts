import { addMonths, isCivilDate } from '../civil-date.ts';
import { asText, type Draft } from '../fields/field.ts';
import type { FormId } from '../forms.ts';
import type { Permission } from '../roles.ts';
import type { DutyFacts, DutyRecord, DutyRules } from './facts.ts';

/**
 * Something found that wants doing by a day: what, and the record it comes from. Where a kind finds several in one case,
 * `part` tells them apart; `opens` names another form than the kind's. `isNamed` says that somebody
 * named the day, where the kind leaves it open: an act upon it is about that day alone. `ownerId`: whose it is, where
 * that is somebody else than the worker of the case.
 */
export type Found = {
  what: string;
  on: string;
  recordId?: string;
  part?: string;
  opens?: FormId;
  isNamed?: boolean;
  ownerId?: string;
};

/** Whose a duty is: the worker's of the case, theirs and whoever reads after them, or only of somebody who reads after them. */
type Whose = 'worker' | 'both' | 'reviewer';

export type DutyKindDeclaration = {
  label: string;
  whose: Whose;
  /** What it takes to read after the worker. */
  readBy?: Permission;
  /** The form that is opened from it. */
  opens: FormId;
  /** It is read and answered in the case's Riwayat. */
  inHistory?: true;
  /** `record`: by the record that it asks for. `word`: by somebody's word of what was done. */
  ends: 'record' | 'word';
  /** How it ends, where it is not by completing its form; after "... berakhir". */
  endsWhen?: string;
  /** The fields that ask for its day, as `form.field` or `form.list.field`. */
  days?: readonly string[];
  find(facts: DutyFacts, rules: DutyRules): Found[];
};

/** What is found of a case that has not ended; afterwards nothing. */
export const whileOpen = ({ leftOn }: DutyFacts, found: Found[]): Found[] => (leftOn === null ? found : []);

/** Nobody waits any more for what was asked before the leaving. */
export const isLongGone = ({ leftOn, today }: DutyFacts, { aftercareMonths }: DutyRules): boolean =>
  leftOn !== null && today > addMonths(leftOn, aftercareMonths);

/** That no record of a form is there yet. */
export const missing = (
  { records }: DutyFacts,
  form: keyof DutyFacts['records'],
  what: string,
  on: string,
): Found[] => (records[form].length > 0 ? [] : [{ what, on }]);

/** The day in a field of somebody's answers; undefined where there is none. */
export function dayOf(answers: Draft, field: string): string | undefined {
  const day = asText(answers[field]);
  return isCivilDate(day) ? day : undefined;
}

/** One a record that names a day in this field. */
export function fromEach(
  records: readonly DutyRecord[],
  field: string,
  say: (answers: Draft) => string,
): Found[] {
  return records.flatMap(({ recordId, answers }) => {
    const on = dayOf(answers, field);
    return on === undefined ? [] : [{ what: say(answers), on, recordId }];
  });
}

/** One for the day that the data of the case name in this field. */
export const ofCase = ({ records }: DutyFacts, field: string, what: string): Found[] =>
  fromEach(records.caseFile.slice(-1), field, () => what);

/** So much of somebody's words stands in a list; the rest stands in the record. */
export const shorten = (words: string): string => words.slice(0, 80);

/** A label with somebody's words after it. */
export const say = (label: string, words: unknown): string =>
  asText(words) === '' ? label : `${label}: ${shorten(asText(words))}`;
