import type { Trx } from '#database/connect';
import { listPastStandards } from '#database/past-standards.queries';
import type { Tables } from '#database/tables';
import type { DutyKind } from '#domain/duties/duty-kinds';
import type { DutyFacts, DutyRecord } from '#domain/duties/facts';
import type { Draft } from '#domain/fields/field';
import { type FormId, formOf } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import type { Own } from '#domain/own/own';
import { signOffOf } from '#domain/safety/sign-off';
import { sameAs } from '#domain/same-as';
import { inForceOver } from '#domain/standard/in-force';
import { missingAnswers, missingForms } from '#domain/standard/missing';
import { dayIn, type StandardFacts, type StandardRules } from '#domain/standard/requirements';
import { askedOverTime } from '#domain/standard/standard';
import { isAbout, personOf } from './about.queries.ts';
import type { FilledTables } from './filled-tables.queries.ts';
import { presentVersions } from './present-versions.queries.ts';
import { listActs, listSignable } from './sign-off.queries.ts';

/** The centre's rules, and what it asks of its own. */
type Rules = StandardRules & { own: Own };

/** What the standard asks of a case, and which of its answers are empty, as they are kept. */
export type Standard = { requirements: Tables['requirement'][]; missing: Tables['missingAnswer'][] };

/** Works out what the standard asks of a case and which of its answers are empty. */
export async function workOutStandard(
  trx: Trx,
  caseId: string,
  { facts, unneeded }: { facts: DutyFacts; unneeded: readonly DutyKind[] },
  present: Rules,
): Promise<Standard> {
  const over = inForceOver<StandardRules>(await listPastStandards(trx), present);
  const isReadTwice = over.some(({ rules }) => rules.signOffs.length > 0);
  const known = {
    ...{ ...facts, unneeded },
    eicVersions: await listEicVersions(trx, facts.records.eic.at(-1), present),
    signOffs: isReadTwice ? await listApprovals(trx, caseId, present) : [],
  };
  const asked = askedOverTime(known, over);
  return {
    requirements: asked.map((one, position) => ({ caseId, position, ...one })),
    missing: facts.leftOn === null ? await listMissing(trx, caseId, facts, present) : [],
  };
}

/** Whether what is kept of a case is what was worked out of it now. */
export async function isStandardKept(
  trx: Trx,
  caseId: string,
  { requirements, missing }: Standard,
  filled: FilledTables,
): Promise<boolean> {
  const asked = trx.selectFrom('requirement').where('caseId', '=', caseId).orderBy('position').selectAll();
  if (!sameAs(filled.has('requirement') ? await asked.execute() : [], requirements)) return false;
  const empty = trx.selectFrom('missingAnswer').where('caseId', '=', caseId).selectAll();
  return sameAs(inOrder(filled.has('missing_answer') ? await empty.execute() : []), inOrder(missing));
}

/** Each empty answer as one text, whichever came first. */
const inOrder = (missing: Standard['missing']): string[] =>
  missing.map(({ form, recordId, field, isRequired }) => `${form} ${recordId} ${field} ${isRequired}`).sort();

/** Keeps what was worked out of cases, for whoever asks across all of them. */
export async function insertStandards(trx: Trx, standards: readonly Standard[]): Promise<void> {
  const requirements = standards.flatMap((one) => one.requirements);
  const missing = standards.flatMap((one) => one.missing);
  if (requirements.length > 0) await trx.insertInto('requirement').values(requirements).execute();
  if (missing.length > 0) await trx.insertInto('missingAnswer').values(missing).execute();
}

/** Forgets what was worked out of a case, whose registration was annulled. */
export async function dropStandard(trx: Trx, caseId: string, filled: FilledTables): Promise<void> {
  if (filled.has('requirement')) await trx.deleteFrom('requirement').where('caseId', '=', caseId).execute();
  if (filled.has('missing_answer'))
    await trx.deleteFrom('missingAnswer').where('caseId', '=', caseId).execute();
}

/** Every version of the EIC: the first on the day of the record, a correction on the day on which it was made. */
async function listEicVersions(
  trx: Trx,
  eic: DutyRecord | undefined,
  rules: StandardRules,
): Promise<DutyRecord[]> {
  if (eic === undefined) return [];
  const rows = await trx
    .selectFrom('formVersion')
    .where('recordId', '=', eic.recordId)
    .orderBy('version')
    .select(['version', 'savedAt', 'answers'])
    .execute();
  return rows.map(({ version, savedAt, answers }) => ({
    recordId: eic.recordId,
    on: version === 1 ? eic.on : dayIn(savedAt, rules),
    answers: JSON.parse(answers) as Draft,
  }));
}

/** What a second reader can approve: since when its present version waits, and when it was approved. */
async function listApprovals(
  trx: Trx,
  caseId: string,
  rules: StandardRules,
): Promise<StandardFacts['signOffs']> {
  const acts = await listActs(trx, [caseId]);
  return (await listSignable(trx, caseId)).flatMap(({ recordId, form, version, answers, savedAt }) => {
    const id = form as FormId;
    if (formOf(id).signOff?.when?.(answers) === false) return [];
    const { state, approval } = signOffOf(version, acts.get(recordId) ?? []);
    const approvedOn = state === 'approved' && approval !== undefined ? dayIn(approval.at, rules) : null;
    return [{ form: id, since: dayIn(savedAt, rules), approvedOn }];
  });
}

async function listMissing(
  trx: Trx,
  caseId: string,
  { records }: DutyFacts,
  { own }: Rules,
): Promise<Tables['missingAnswer'][]> {
  const identity = await presentVersions(trx)
    .where(isAbout(personOf(caseId)))
    .where('formRecord.form', '=', 'client')
    .select(['formRecord.id as recordId', 'formVersion.answers'])
    .execute();
  const present = {
    ...records,
    client: identity.map(({ recordId, answers }) => ({ recordId, answers: JSON.parse(answers) as Draft })),
  };
  return missingForms.flatMap((form) =>
    (present[form as keyof typeof present] ?? []).flatMap(({ recordId, answers }) =>
      missingAnswers(formIn(own, form), answers).map(({ field, isRequired }) => ({
        ...{ caseId, form, recordId, field },
        isRequired: isRequired ? 1 : 0,
      })),
    ),
  );
}
