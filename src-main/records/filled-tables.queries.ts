import { sql } from 'kysely';
import type { Trx } from '#database/connect';

/** Tables in which a case has rows only once something of their kind was written of it, or worked out. */
const tables = [
  'note',
  'goal',
  'achievement',
  'contract',
  'flag',
  'sign_off',
  'worker_request',
  'coercion_review',
  'duty_act',
  'duty',
  'requirement',
  'missing_answer',
  'fallen_due',
  'lesson',
  'technique_use',
  'target_term',
] as const;
type CaseTable = (typeof tables)[number];

/** Which of the tables hold anything of a case; the others need not be read, or emptied. */
export type FilledTables = ReadonlySet<CaseTable>;

const questions = tables
  .map(
    (table) => `select '${table}' filled from asked where exists (select 1 from ${table} where case_id = of)`,
  )
  .join(' union all ');

/** Asks once what there is of a case, since most cases have little of most. */
export async function listFilledTables(trx: Trx, caseId: string): Promise<FilledTables> {
  const asked = sql<{ filled: CaseTable }>`with asked(of) as (select ${caseId}) ${sql.raw(questions)}`;
  const { rows } = await asked.execute(trx);
  return new Set(rows.map(({ filled }) => filled));
}
