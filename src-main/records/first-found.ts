import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '#database/connect';

/** Of these questions, each by what it asks for in words, the first that finds a row; undefined when none does. */
export async function firstFound(
  trx: Trx,
  questions: Iterable<readonly [what: string, question: RawBuilder<unknown>]>,
): Promise<string | undefined> {
  for (const [what, question] of questions) {
    const { rows } = await sql`${question} limit 1`.execute(trx);
    if (rows.length > 0) return what;
  }
  return undefined;
}
