import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import type { Trx } from '#database/connect';
import { inJson } from '#database/in-json';
import type { Tables } from '#database/tables';
import type { DatedFact } from '#domain/months/case-fact';
import { type Days, lastOf } from '#domain/months/period';
import type { Act, ReportCase, ReportTarget } from '#domain/months/report-case';
import type { TargetStatus } from '#domain/results/attainment';
import { annulledCases } from '../visible.queries.ts';

/** A case with what a list by name says of the person, and the facts that say who worked with them. */
export type NamedReportCase = ReportCase & {
  clientId: string;
  registerNumber: string;
  fullName: string;
  nik: string | null;
  workerId: string | null;
  workers: readonly DatedFact[];
  /** The erasure of the person was proposed: counted, and named nowhere. */
  isHidden: boolean;
  /** A nameless stay, left of somebody who was erased. */
  isErased: boolean;
};

/** Of whom something is read: of everybody, or of the people with these ids. */
export type OfWhom = readonly string[] | 'everybody';

/** The condition that a case is of one of these people, for SQL that names the column of the case. */
export const casesOf = (column: RawBuilder<unknown>, of: OfWhom) =>
  of === 'everybody'
    ? sql<SqlBool>`true`
    : sql<SqlBool>`${column} in (select id from case_file where client_id in ${inJson(of)})`;

/** Every case that these days tell of: somebody was there, something was done, or a target fell due. Oldest first. */
export async function listReportCases(
  trx: Trx,
  days: Days,
  of: OfWhom = 'everybody',
): Promise<NamedReportCase[]> {
  const rows = await listCases(trx, days, of);
  const facts = await listDatedFacts(trx, of);
  const acts = await listActs(trx, days, of);
  const targets = await listTargets(trx, days, of);
  const none: never[] = [];
  const told = rows.map(({ erasureId, birthDateEstimated, isAnnulled, ...row }) => {
    const of = facts.get(row.caseId);
    return {
      ...row,
      birthDateEstimated,
      isHidden: erasureId !== null,
      isErased: false,
      isAnnulled: Boolean(isAnnulled),
      categories: of?.category ?? none,
      approaches: of?.approach ?? none,
      workers: of?.worker ?? none,
      acts: acts.get(row.caseId) ?? none,
      targets: targets.get(row.caseId) ?? none,
    };
  });
  return of === 'everybody' ? [...told, ...(await listErased(trx, days))] : told;
}

/** Who left before these days is read as well when something was done with them since. */
async function listCases(trx: Trx, { from, after }: Days, of: OfWhom) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .leftJoin('acceptance', 'acceptance.caseId', 'caseFile.id')
    .leftJoin('erasure', 'erasure.clientId', 'client.id')
    .where(casesOf(sql`case_file.id`, of))
    .where('admittedOn', '<', after)
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('leftOn', 'is', null),
        eb('leftOn', '>=', from),
        eb(
          'caseFile.id',
          'in',
          selectFrom('formRecord')
            .select((record) => record.ref('formRecord.caseId').$notNull().as('caseId'))
            .where('formRecord.form', 'in', ['note', ...otherActs])
            .where('formRecord.happenedOn', '>=', from)
            .where('formRecord.happenedOn', '<', after)
            .where(casesOf(sql`form_record.case_id`, of)),
        ),
      ]),
    )
    .orderBy('admittedOn')
    .orderBy('caseFile.number')
    .select(['caseFile.id as caseId', 'caseFile.number as caseNumber', 'caseFile.clientId', 'category'])
    .select(['approach', 'admittedOn', 'acceptedOn', 'leftOn', 'leaveReason', 'originCode', 'originName'])
    .select(['referralSource', 'workerId', 'client.registerNumber', 'client.fullName', 'client.sex'])
    .select(['client.nik', 'client.birthDate', 'client.birthDateEstimated', 'client.birthYear'])
    .select('erasure.id as erasureId')
    .select(({ eb }) => eb('caseFile.id', 'in', annulledCases(trx)).as('isAnnulled'))
    .execute();
}

type Facts = Partial<Record<'category' | 'approach' | 'worker', DatedFact[]>>;

/** The facts of the cases of which one has a day: of any other the present column says it all. */
async function listDatedFacts(trx: Trx, of: OfWhom): Promise<Map<string, Facts>> {
  const rows = await trx
    .selectFrom('caseFact')
    .where('kind', 'in', ['category', 'approach', 'worker'])
    .where(casesOf(sql`case_id`, of))
    .where('caseId', 'in', (dated) =>
      dated
        .selectFrom('caseFact')
        .where('kind', 'in', ['category', 'approach', 'worker'])
        .where('since', 'is not', null)
        .select('caseId'),
    )
    .orderBy('number')
    .select(['caseId', 'kind', 'since', 'value'])
    .execute();
  const facts = new Map<string, Facts>();
  for (const { caseId, kind, since, value } of rows) {
    const of = facts.get(caseId) ?? {};
    const name = kind as keyof Facts;
    facts.set(caseId, { ...of, [name]: [...(of[name] ?? []), { since, value }] });
  }
  return facts;
}

const otherActs = ['contact', 'dailyNote', 'referral', 'followUp'] as const;

async function listActs(trx: Trx, { from, after }: Days, of: OfWhom): Promise<Map<string, Act[]>> {
  const notes = await trx
    .selectFrom('note')
    .where('happenedOn', '>=', from)
    .where('happenedOn', '<', after)
    .where(casesOf(sql`case_id`, of))
    .groupBy(['caseId', 'happenedOn', 'service'])
    .select(({ fn }) => ['caseId', 'happenedOn as on', 'service', fn.countAll<number>().as('count')])
    .execute();
  const others = await trx
    .selectFrom('formRecord')
    .where('form', 'in', otherActs)
    .where('happenedOn', '>=', from)
    .where('happenedOn', '<', after)
    .where('caseId', 'is not', null)
    .where(casesOf(sql`case_id`, of))
    .groupBy(['form', 'caseId', 'happenedOn'])
    .select(({ fn }) => ['caseId', 'form as kind', 'happenedOn as on', fn.countAll<number>().as('count')])
    .execute();
  const acts = new Map<string, Act[]>();
  const add = (caseId: string | null, act: unknown) => {
    const of = acts.get(caseId ?? '');
    if (of === undefined) acts.set(caseId ?? '', [act as Act]);
    else of.push(act as Act);
  };
  for (const { caseId, ...note } of notes) add(caseId, { ...note, kind: 'note' });
  for (const { caseId, ...other } of others) add(caseId, { ...other, service: null });
  return acts;
}

/** The targets of which some day lay within these days, with all their days, and what the rounds until then found. */
async function listTargets(trx: Trx, days: Days, of: OfWhom): Promise<Map<string, ReportTarget[]>> {
  const due = sql`(select case_id, target_number from target_term
    where due_on >= ${days.from} and due_on < ${days.after} and ${casesOf(sql`case_id`, of)})`;
  const terms = await sql<{ caseId: string; number: number; since: string | null; value: string | null }>`
    select case_id, target_number as number, since, iif(is_removed, null, due_on) as value from target_term t
    where (case_id, target_number) in ${due} order by t.number`.execute(trx);
  const ratings = await sql<{ caseId: string; number: number; on: string; status: TargetStatus }>`
    select a.case_id, a.target_number as number, r.happened_on as "on", a.status
    from achievement a join form_record r on r.id = a.record_id
    where (a.case_id, a.target_number) in ${due} and r.happened_on <= ${lastOf(days)}
    order by r.happened_on, r.sequence`.execute(trx);
  const key = ({ caseId, number }: { caseId: string; number: number }) => `${caseId} ${number}`;
  const rated = Map.groupBy(ratings.rows, key);
  const targets = new Map<string, ReportTarget[]>();
  for (const [id, own] of Map.groupBy(terms.rows, key)) {
    const [{ caseId, number } = { caseId: '', number: 0 }] = own;
    const target = { number, terms: own, ratings: rated.get(id) ?? [] };
    targets.set(caseId, [...(targets.get(caseId) ?? []), target]);
  }
  return targets;
}

/** Those who were erased are counted by what was left of their stay (vault/SECURITY.md D23). */
async function listErased(trx: Trx, { from, after }: Days): Promise<NamedReportCase[]> {
  const rows = await trx
    .selectFrom('erasedStay')
    .where('admittedOn', '<', after)
    .where('leftOn', '>=', from)
    .orderBy('admittedOn')
    .orderBy('id')
    .selectAll()
    .execute();
  return rows.map(caseOfErased);
}

/** A nameless stay as a report counts it: as somebody of their own. */
export function caseOfErased({ id, facts, ...stay }: Selectable<Tables['erasedStay']>): NamedReportCase {
  const told = JSON.parse(facts) as (DatedFact & { kind: string })[];
  return {
    ...stay,
    caseId: id,
    caseNumber: `dimusnahkan ${id}`,
    clientId: id,
    approach: null,
    categories: told.filter(({ kind }) => kind === 'category'),
    approaches: told.filter(({ kind }) => kind === 'approach'),
    workers: [],
    workerId: null,
    originCode: null,
    originName: null,
    referralSource: null,
    registerNumber: '',
    fullName: '(data dimusnahkan)',
    nik: null,
    birthDate: null,
    birthDateEstimated: 0,
    birthYear: null,
    isHidden: false,
    isErased: true,
    isAnnulled: false,
    acts: [],
    targets: [],
  };
}
