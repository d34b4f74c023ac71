import { formatCivilDate } from '#domain/civil-date';
import { printForm } from '#domain/form';
import { formOf } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { isSettled } from '#domain/results/comparison';
import { sharedFindings } from '#domain/results/findings-today';
import { type CarriedForm, carriedAnswers } from '#domain/stages/carry-over';
import { os, type ShortWork } from '#pipeline';
import {
  findEarlierRecord,
  findForeignRecord,
  isBegun,
  listForeignFindings,
  markCarried,
} from '#records/carry-over.queries';
import { getComparison } from '#records/case.queries';
import { draftSubject, saveDraft } from '#records/draft.queries';
import { listCaseFindings } from '#records/finding.queries';
import { getPlace } from '#records/record.queries';
import { getCaseHead } from './case-file.queries.ts';

type Asked = { caseId: string; form: CarriedForm };

/** The answers with which a form may begin, and the stay they are of; undefined where there are none. */
async function findCarried({ trx, today }: Pick<ShortWork, 'trx' | 'today'>, { caseId, form }: Asked) {
  const earlier = await findEarlierRecord(trx, caseId, form);
  const foreign = await findForeignRecord(trx, caseId, form);
  if (foreign !== undefined && (earlier === undefined || (foreign.on ?? '') > (earlier.on ?? '')))
    return await carriedFromElsewhere({ trx, today }, { caseId, form }, foreign);
  if (earlier === undefined) return undefined;
  const { targets } = await getComparison(trx, earlier.caseId, today);
  const settled = new Set(targets.filter(isSettled).map(({ number }) => number));
  const day = earlier.on === null ? '' : ` (${formatCivilDate(earlier.on, 'long')})`;
  const shared = sharedFindings(
    await listCaseFindings(trx, earlier.caseId),
    await listCaseFindings(trx, caseId),
  );
  const answers = carriedAnswers(form, earlier.answers, { today, settled, shared });
  return { from: `kasus ${earlier.number}${day}`, answers };
}

type Foreign = NonNullable<Awaited<ReturnType<typeof findForeignRecord>>>;

/** The same of a stay at another centre, whose records came with a referral. */
async function carriedFromElsewhere(
  { trx, today }: Pick<ShortWork, 'trx' | 'today'>,
  { caseId, form }: Asked,
  { on, fromName, fingerprint, answers, settled }: Foreign,
) {
  const day = on === null ? '' : ` (${formatCivilDate(on, 'long')})`;
  const shared = sharedFindings(
    await listForeignFindings(trx, caseId, fingerprint),
    await listCaseFindings(trx, caseId),
  );
  return { from: `${fromName}${day}`, answers: carriedAnswers(form, answers, { today, settled, shared }) };
}

export const carriable = os.case.carriable.handler(async ({ input, context }) => {
  const { trx } = context;
  const isClosed = (await getCaseHead(trx, input.caseId)).leftOn !== null;
  if (isClosed || (await isBegun(trx, input.caseId, input.form))) return null;
  const carried = await findCarried(context, input);
  return carried === undefined
    ? null
    : { from: carried.from, fields: printForm(formIn(context.centre.own, input.form), carried.answers) };
});

/** Begins a form of a new case from the last stay: a draft, marked with where it comes from, that its writer has to complete. */
export const carryOver = os.case.carryOver.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const { caseId, form } = input;
  if ((await getCaseHead(trx, caseId)).leftOn !== null) throw errors.CASE_CLOSED();
  if (await isBegun(trx, caseId, form)) throw errors.BEGUN();
  const carried = await findCarried(context, input);
  if (carried === undefined) throw errors.NOTHING();
  const subject = draftSubject(formOf(form), await getPlace(trx, caseId), undefined, actor.id);
  // The whole of it says from where it was carried.
  const draft = { answers: carried.answers, assumed: {}, revision: 1, savedAt: now, savedBy: actor.id };
  await saveDraft(trx, subject, draft);
  await markCarried(trx, subject, carried.from);
  context.note({ form });
});
