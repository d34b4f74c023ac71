import type { Trx } from '#database/connect';
import type { KnownDays, KnownEntries } from '#domain/days/day-rules';
import type { DayMeaning } from '#domain/days/meanings';
import type { CivilDateField } from '#domain/fields/date-time';
import type { Fields, FormHead } from '#domain/form';
import { type FormId, formIds, forms } from '#domain/forms';
import { listStageAnswers } from './case.queries.ts';
import type { Place } from './place.ts';
import { annulledCases } from './visible.queries.ts';

/** A declared field, as far as it is a date; what a centre asks besides says nothing of a life. */
const dateOf = (id: FormId, name: string | undefined): Partial<CivilDateField> | undefined =>
  (forms[id].fields as Fields)[name ?? ''] as Partial<CivilDateField> | undefined;

const says = (form: FormHead, ...meanings: DayMeaning[]) =>
  Object.keys(forms[form.id as FormId].fields).some((name) =>
    meanings.some((meaning) => dateOf(form.id as FormId, name)?.means === meaning),
  );

/** The forms whose records are dated work of a stay that has happened, with what their day means. */
const dated = formIds.flatMap((id) => {
  const { label, happenedOn }: FormHead = forms[id];
  const { means, mayBeFuture } = dateOf(id, happenedOn) ?? {};
  const isWork = means === 'approach' || means === 'service' || means === 'review';
  return isWork && !mayBeFuture ? [{ form: id as string, label, means }] : [];
});

/**
 * What is known of a person's days, for a form that is opened or completed there. What only the forms of birth,
 * admission and leaving are held against is read for them alone.
 */
export async function getKnownDays(
  trx: Trx,
  form: FormHead,
  place: Place,
  today: string,
): Promise<KnownDays> {
  const { birthDate } = await trx
    .selectFrom('client')
    .where('id', '=', place.clientId)
    .select('birthDate')
    .executeTakeFirstOrThrow();
  const cases = await trx
    .selectFrom('caseFile')
    .where('clientId', '=', place.clientId)
    .where(({ or, eb }) => or([eb('id', '=', place.caseId), eb('id', 'not in', annulledCases(trx))]))
    .select(['id', 'number', 'admittedOn', 'leftOn'])
    .execute();
  const isBirth = says(form, 'birth');
  const ids = cases.map(({ id }) => id).filter((id) => isBirth || id === place.caseId);
  const isBoundary = isBirth || says(form, 'admission', 'leaving');
  return {
    today,
    bornOn: birthDate,
    stays: cases.map(({ id, ...stay }) => ({ ...stay, isThis: id === place.caseId })),
    entries: isBoundary ? await listEntries(trx, ids) : [],
    ownConsents: isBirth ? await listOwnConsents(trx, ids) : [],
  };
}

async function listEntries(trx: Trx, caseIds: string[]): Promise<KnownEntries[]> {
  const rows = await trx
    .selectFrom('formRecord')
    .where('caseId', 'in', caseIds)
    .where(
      'form',
      'in',
      dated.map(({ form }) => form),
    )
    .where('happenedOn', 'is not', null)
    .groupBy('form')
    .select(({ fn }) => ['form', fn.min('happenedOn').as('first'), fn.max('happenedOn').as('last')])
    .execute();
  return dated.flatMap(({ form, label, means }) => {
    const row = rows.find((found) => found.form === form);
    return row?.first && row.last ? [{ label, means, first: row.first, last: row.last }] : [];
  });
}

async function listOwnConsents(trx: Trx, caseIds: string[]): Promise<string[]> {
  const given: string[] = [];
  for (const caseId of caseIds) {
    for (const { answers } of await listStageAnswers(trx, caseId, 'consent')) {
      if (answers.state === 'given' && answers.relation === 'self') given.push(String(answers.givenOn ?? ''));
    }
  }
  return given;
}
