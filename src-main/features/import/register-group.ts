import type { WholeCentre } from '#contract/centre';
import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import { formOf } from '#domain/forms';
import { type FurtherRow, furtherMayLack, planOf } from '#domain/import/judge-further';
import { askedOfOwn } from '#domain/own/asked-of-own';
import { mayLack } from '#domain/stages/old-ending';
import { completeRecord } from '#records/complete-record';
import { insertCase, insertClient } from '#records/open-case';
import type { NewRecord } from '#records/record.queries';
import type { HeldFurther, HeldPerson } from './held-import.ts';

/** Where and by whom people are registered from a file. */
export type ImportWork = {
  trx: Trx;
  centre: WholeCentre;
  now: string;
  today: string;
  newId(): string;
  actor: { id: string };
};

/** The rows of one person: who they are, and their stays in order. `clientId` is of somebody who is on file. */
export type Group = {
  person: HeldPerson;
  stays: HeldPerson[];
  clientId: string | undefined;
  further: readonly HeldFurther[];
  acceptsAll: boolean;
};

/** A row that cannot be registered after all, and why. */
export class RowRefused extends Error {
  override name = 'RowRefused';
}

/** What was written of a group: the person, and the case of each stay. Its records are not indexed yet, nor its cases listed. */
export type Registered = {
  clientId: string;
  cases: { at: number; caseId: string }[];
  records: string[];
  /** Records that are begun together with those of other groups. */
  waiting: NewRecord[];
  /** What would have been asked, and was taken as it stands. */
  remarks: string[];
};

/**
 * Registers a person with their stays through the same records as a registration at the screen. Throws RowRefused where
 * one of them is refused; the caller then undoes what was written. What would only be asked is taken as it stands.
 */
export async function registerGroup(work: ImportWork, group: Group): Promise<Registered> {
  const at = { ...work, userId: work.actor.id };
  const admittedOn = String(group.stays[0]?.caseFile.admittedOn ?? '');
  const identity = identityOf(group);
  const clientId =
    group.clientId ??
    (await insertClient({ ...at, requestId: work.newId() }, identity, admittedOn, numberOf(group)));
  const made: Registered = { clientId, cases: [], records: [], waiting: [], remarks: [] };
  const { cases } = made;
  // The days of one stay of somebody new were held against one another when the row was judged.
  const isJudged = group.clientId === undefined && group.stays.length === 1;
  // Of somebody new who came once and of whom no other sheet tells, nothing is read before all of it is there.
  const waiting = isJudged && group.further.length === 0 ? made.waiting : undefined;
  for (const stay of group.stays) {
    const { caseId } = await insertCase(
      { ...at, requestId: work.newId() },
      {
        clientId,
        workerId: stay.workerId ?? null,
        caseFile: stay.caseFile,
        termination: stay.termination,
        ...(stay.caseNumber === undefined ? {} : { ownNumber: stay.caseNumber }),
      },
    );
    const place = { clientId, caseId };
    const put: Put = (form, answers, lack = []) =>
      complete(work, made, { place, form, answers, lack, isJudged, waiting });
    if (cases.length === 0 && group.clientId === undefined) await put('client', identity);
    await put('caseFile', stay.caseFile);
    if (group.acceptsAll && stay.termination?.reason !== 'T06') await put('acceptance', acceptanceOf(stay));
    await putFurther(put, group.further, stay.at);
    if (stay.termination !== undefined) await put('termination', stay.termination, mayLack);
    cases.push({ at: stay.at, caseId });
  }
  return made;
}

/** The number of the book that stands in the first of the rows that has one; undefined where none has. */
export const numberOf = ({ person, stays }: Group): string | undefined =>
  [person, ...stays.toSorted((a, b) => a.at - b.at)].find(
    ({ registerNumber }) => registerNumber !== undefined,
  )?.registerNumber;

function acceptanceOf({ caseFile, decreeNumber }: HeldPerson): Draft {
  const number = decreeNumber === undefined ? {} : { decreeNumber };
  return { state: 'accepted', acceptedOn: caseFile.admittedOn, ...number };
}

/** The identity of the person, with the family of further sheets. */
function identityOf({ person, further }: Group): Draft {
  const more = further.filter(({ kind }) => kind === 'family').map(({ answers }) => answers);
  if (more.length === 0) return person.client;
  const family = Array.isArray(person.client.family) ? (person.client.family as Draft[]) : [];
  return { ...person.client, family: [...family, ...more] };
}

type Put = (form: FormId, answers: Draft, lack?: readonly string[]) => Promise<void>;

/** Contracts, plan, last achievements and links of the stay in whose row the person was found. */
async function putFurther(put: Put, further: readonly HeldFurther[], at: number): Promise<void> {
  const of = (kind: FurtherRow['kind']) => further.filter((row) => row.kind === kind && row.personRow === at);
  for (const { answers } of of('contracts')) await put('contract', answers, furtherMayLack.contract);
  const targets = of('plans');
  if (targets.length > 0) {
    const { plan, round } = planOf(targets);
    await put('planning', plan, furtherMayLack.planning);
    if (round !== undefined) await put('evaluation', round, furtherMayLack.evaluation);
  }
  for (const { answers } of of('links')) await put('resourceLink', answers);
}

/** The forms whose days are judged with the row itself. */
const judgedForms: ReadonlySet<FormId> = new Set(['client', 'caseFile', 'acceptance', 'termination']);

type Completing = {
  place: { clientId: string; caseId: string };
  form: FormId;
  answers: Draft;
  lack: readonly string[];
  isJudged: boolean;
  waiting: NewRecord[] | undefined;
};

async function complete(
  work: ImportWork,
  made: Registered,
  { place, form, answers, lack, isJudged, waiting }: Completing,
): Promise<void> {
  const done = await completeRecord(
    work.trx,
    {
      ...place,
      form: formOf(form),
      version: 0,
      answers,
      fromFile: {
        mayLack: [...lack, ...askedOfOwn(work.centre.own, form)],
        isJudged: isJudged && judgedForms.has(form),
        waiting,
      },
      refresh: 'later',
      watch: 'byCaller',
      requestId: work.newId(),
      userId: work.actor.id,
      now: work.now,
      newId: work.newId,
    },
    work,
  );
  if (done.ok) {
    made.records.push(done.recordId);
    made.remarks.push(...done.asked);
    return;
  }
  throw new RowRefused(done.why === 'troubles' ? (done.troubles[0]?.sentence ?? '') : done.why);
}
