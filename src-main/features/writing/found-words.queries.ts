import type { Database } from 'better-sqlite3';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Trx } from '#database/connect';
import { type Actor, roles } from '#domain/roles';
import type { AskedWord } from '#domain/words/asked-words';
import { isKnownReadable, knownReadable } from '#records/caseload-rows/known-readable';
import { listInHands } from '#records/visible.queries';
import { placeWord } from '#records/writing/place-words';
import { matchOf, shortened } from './match-of.ts';

/** Entries of an index by their `row_number`, the newest first. */
export type Entries = RawBuilder<{ rowNumber: number }>;
/** Who searches, through which connection. */
export type Reader = { trx: Trx; sqlite: Database; actor: Actor };
/** The same, and the row beyond which the newest writings lie. */
export type By = Reader & { newestFrom: number | undefined };
type Index = 'writing_search' | 'kept_writing_search';
/** Within one word of each of these places something is looked for. */
type Places = readonly (readonly string[])[];

/** Of so many cases each is asked for by its word in the index; of more, where both take alike, each entry is asked for its case. */
export const mostCases = 1_000;

/** So many entries that begin as the words do are looked through, some ms of reading. */
const lookedThrough = 400;

/** Among so many of the newest writings a frequent word is found as often as anybody reads on. */
export const newestWritings = 4_000;

/** The row beyond which the newest writings lie; undefined where there are no more than those. */
export async function findNewestFrom(trx: Trx): Promise<number | undefined> {
  const { rowNumber } =
    (await trx
      .selectFrom('writing')
      .select('rowNumber')
      .orderBy('rowNumber', 'desc')
      .limit(1)
      .offset(newestWritings)
      .executeTakeFirst()) ?? {};
  return rowNumber;
}

/** What everybody reads who reads its form, of the cases somebody may read: in ways to try one after the other. */
export async function openEntries(
  { trx, sqlite, actor, newestFrom }: By,
  words: readonly AskedWord[],
  within: Places,
) {
  if (roles[actor.role].scope === 'all') return waysTo('writing_search', words, within, newestFrom);
  const read = knownReadable(sqlite, trx, actor);
  if (read.size === 0) return [];
  if (read.size <= mostCases)
    return waysTo('writing_search', words, [...within, [...read].map(placeWord.case)], newestFrom);
  const isRead = sql<SqlBool>`exists (select 1 from writing as one where one.row_number = writing_search.rowid
    and (one.case_id is null or ${isKnownReadable(actor, 'one.caseId')}))`;
  return waysTo('writing_search', words, within, newestFrom, isRead);
}

/**
 * What is kept, of the cases in somebody's hands and of what they wrote themselves. Few cases are asked for by the word of
 * each, many by the word of who holds them: of what others keep nothing is counted, read, or waited for.
 */
export async function keptEntries(
  { trx, actor, newestFrom }: By,
  words: readonly AskedWord[],
  within: Places,
) {
  const held = await listInHands(trx, actor.id, mostCases);
  const own = held?.map(placeWord.case) ?? [placeWord.holder(actor.id)];
  return waysTo('kept_writing_search', words, [...within, [...own, placeWord.writer(actor.id)]], newestFrom);
}

/**
 * The newest of an index, in ways to try one after the other. Of a long list the index finds the end only by reading much
 * of it (SQLite's FTS5, 60 to 450 ms of a word in a million writings), and the entries beyond some row at once: so the
 * newest writings are looked at first. Of a longer beginning it gathers all that it ever finds before it tells any, of a
 * short one it tells them one after the other: so those that begin as the words do come next. Where all these are not
 * enough, few are written so, and gathering them is short.
 */
function waysTo(
  index: Index,
  words: readonly AskedWord[],
  within: Places,
  newestFrom: number | undefined,
  only: RawBuilder<SqlBool> = sql`true`,
): Entries[] {
  const asked = (match: string) => sql`select rowid as row_number, words from ${sql.table(index)}
    where ${sql.ref(index)} match ${match} and ${only}`;
  const newest = (match: string, most: number) =>
    sql<{ rowNumber: number }>`${asked(match)} order by rowid desc limit ${most}`;
  const whole = newest(matchOf(words, within), -1);
  const short = shortened(words);
  const near = matchOf(short ?? words, within);
  const meant = (entries: RawBuilder<unknown>) => sql<{ rowNumber: number }>`
    select row_number from (${entries}) where ${short === undefined ? sql`true` : holdsAll(words)}`;
  const ways = short === undefined ? [whole] : [meant(newest(near, lookedThrough)), whole];
  if (newestFrom === undefined) return ways;
  // The sign keeps SQLite from walking the index from its end, the limit from leaving the order out.
  const recent = meant(sql`${asked(near)} and rowid > ${newestFrom}`);
  return [sql`${recent} order by +row_number desc limit -1`, ...ways];
}

/** That the words of an entry, as the index keeps them, hold all of these. */
function holdsAll(words: readonly AskedWord[]): RawBuilder<SqlBool> {
  const text = sql`words`;
  return isAll(
    words.map((one) =>
      'exactly' in one
        ? holds(text, ` ${one.exactly.join(' ')} `)
        : isAny(one.spellings.map((spelling) => holds(text, ` ${spelling}`))),
    ),
  );
}

const holds = (text: RawBuilder<unknown>, part: string) =>
  sql<SqlBool>`instr(' ' || ${text} || ' ', ${part}) > 0`;
const isAny = (each: readonly RawBuilder<SqlBool>[]) => sql<SqlBool>`(${sql.join(each, sql` or `)})`;
const isAll = (each: readonly RawBuilder<SqlBool>[]) => sql<SqlBool>`(${sql.join(each, sql` and `)})`;
