import type { Database } from 'better-sqlite3';
import { record } from '../bench/plain-twin.ts';

/** How SQLite goes through a table for one statement: all of it, or what an index finds. */
type Step = {
  table: string;
  how: 'SCAN' | 'SEARCH';
  by: string;
  /** Rows of none are asked for: nothing is gone through. */
  isOfNone: boolean;
  says: string;
};

/** Whether what is asked of a table, under this name, begins with the rows of an empty list. */
const asksNone = (sql: string, name: string): boolean =>
  new RegExp(`(from|as) "?${name}"? where ("?\\w+"?\\.)?"?\\w+"? in \\(\\)`, 'i').test(sql);

/** How everything is read that a question asks of the database in the main thread; what threads read stands elsewhere. */
export async function stepsOf(sqlite: Database, ask: () => Promise<unknown>): Promise<Step[]> {
  const ran = await record(sqlite, ask);
  return ran
    .filter(({ sql }) => /^\s*(select|with)/i.test(sql))
    .flatMap(({ sql, parameters }) => {
      const aliases = new Map(
        [...sql.matchAll(/(?:from|join)\s+"?(\w+)"?\s+(?:as\s+)?"?(\w+)"?/gi)].map(
          ([, table = '', alias = '']) => [alias, table],
        ),
      );
      return sqlite
        .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
        .all(parameters)
        .flatMap(({ detail }): Step[] => {
          const [, how, name = '', by = ''] = /^(SCAN|SEARCH) (\w+)(.*)$/.exec(detail) ?? [];
          if (how !== 'SCAN' && how !== 'SEARCH') return [];
          const table = aliases.get(name) ?? name;
          return [
            {
              table,
              how,
              by,
              isOfNone: asksNone(sql, name),
              says: `${detail} (${table}): ${sql.slice(0, 2_000)}`,
            },
          ];
        });
    });
}
