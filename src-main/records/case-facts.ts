import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { type DatedFact, type FactKind, statementsFor } from '#domain/months/case-fact';

/** The column of a case that holds what its last fact says. */
const columns = {
  worker: 'workerId',
  supervisor: 'supervisorId',
  category: 'category',
  approach: 'approach',
} as const satisfies Record<FactKind, keyof Tables['caseFile']>;

/** That something holds of a case since a day (or since it began), who says so, and why. */
type Statement = DatedFact & {
  caseId: string;
  kind: FactKind;
  reason: string | null;
  /** Of a change of worker: what the next one has to know, and what the person was told. */
  handover?: string | null;
  toldClient?: string | null;
  recordedAt: string;
  recordedBy: string;
};

/** The facts of one kind of a case, as they were recorded; for `asOf`. */
async function listFacts(trx: Trx, caseId: string, kind: FactKind): Promise<DatedFact[]> {
  return await trx
    .selectFrom('caseFact')
    .where('caseId', '=', caseId)
    .where('kind', '=', kind)
    .orderBy('number')
    .select(['since', 'value'])
    .execute();
}

/**
 * Says what holds of a case since a day: the only way its worker, supervisor, category or approach changes, so that
 * what they were before is never forgotten. Writes nothing when that was the last thing said. The caller has checked
 * the day and who may, and refreshes the case.
 */
export async function stateFact(trx: Trx, statement: Statement): Promise<void> {
  const { caseId, kind, since, value, handover = null, toldClient = null, ...about } = statement;
  const said = statementsFor(await listFacts(trx, caseId, kind), { since, value });
  if (said.length === 0) return;
  await trx
    .insertInto('caseFact')
    .values(said.map((fact) => ({ caseId, kind, ...fact, handover, toldClient, ...about })))
    .execute();
  await trx
    .updateTable('caseFile')
    .set({ [columns[kind]]: value })
    .where('id', '=', caseId)
    .execute();
}

/** Says what holds of a case since it began; the case has its columns already, and nothing was said of it before. */
export async function beginFacts(
  trx: Trx,
  facts: Partial<Record<FactKind, string | null>>,
  about: Omit<Statement, 'kind' | 'value' | 'since'>,
): Promise<void> {
  const kinds = Object.keys(facts) as FactKind[];
  const rows = kinds.flatMap((kind) =>
    statementsFor([], { since: null, value: facts[kind] ?? null }).map((fact) => ({ kind, ...fact })),
  );
  if (rows.length === 0) return;
  await trx
    .insertInto('caseFact')
    .values(rows.map((row) => ({ ...row, handover: null, toldClient: null, ...about })))
    .execute();
}
