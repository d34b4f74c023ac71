import type { Database } from 'better-sqlite3';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import { readableCases } from '../visible.queries.ts';
import { keepLatest, knownRows, mostReaders } from './known-rows.ts';

/**
 * The ids of the cases that somebody may read, found once until hands or stays change: whoever searches while they type
 * asks for them at every letter, and some hold tens of thousands.
 */
export function knownReadable(
  sqlite: Database,
  trx: Trx,
  actor: Pick<Actor, 'id' | 'role'>,
): ReadonlySet<string> {
  const { readable } = knownRows(sqlite);
  const name = nameOf(actor);
  return keepLatest(readable, mostReaders, name, readable.get(name) ?? find(sqlite, trx, actor));
}

/** That a case whose id stands in this column is one of those; asked only after they were found. */
export const isKnownReadable = (actor: Pick<Actor, 'id' | 'role'>, column: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`reads_case(${nameOf(actor)}, ${sql.ref(column)})`;

const nameOf = ({ id, role }: Pick<Actor, 'id' | 'role'>) => `${role} ${id}`;

function find(sqlite: Database, trx: Trx, actor: Pick<Actor, 'id' | 'role'>): Set<string> {
  const asked = sql`select json_group_array(case_id) from ${readableCases(trx, actor)}`.compile(trx);
  const list = sqlite.prepare<unknown[], string>(asked.sql).pluck();
  return new Set(JSON.parse(list.get(...asked.parameters) ?? '[]') as string[]);
}
