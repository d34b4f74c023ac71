import type { Database, Statement } from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';

type PlanRow = { id: number; parent: number; detail: string };

/** Of a house of ten thousand cases these have tens of rows at most, whatever it has lived through. */
const few = /^(centre|user|preference|slot|erasure|repair|sqlite_schema|pragma_\w+|json_each|CONSTANT)$/;

/** A table beside a sum of one row, which is read once. */
const once = /^12: SCAN f: insert into duty_act .* from flag f join \(select max/;

/** Whether a step finds the same rows whatever row it is asked for: all of a table, or what is like a word or nothing. */
function findsTheSame(sql: string, detail: string): boolean {
  const [, how, name = ''] = /^(SCAN|SEARCH) (\w+)/.exec(detail) ?? [];
  // What is written in the statement itself has a few rows.
  if (few.test(name) || new RegExp(`\\) (as )?${name}\\b`).test(sql)) return false;
  if (how === 'SCAN') return !/VIRTUAL TABLE/.test(detail);
  const [, condition = ''] = /\(([^)]*)\)(?: LEFT-JOIN)?$/.exec(detail) ?? [];
  const columns = condition.split(' AND ');
  return columns.every((column) => {
    const given = column.replace(/[=<>]\?$/, '');
    return given !== '<expr>' && new RegExp(`(\\b${name}\\.|[^.\\w])${given} (is null|= '[^']*')`).test(sql);
  });
}

/** Steps of a plan that find the same rows once for each row of another; all of them, where the statement is run for each. */
function repeatedIn(sql: string, plan: readonly PlanRow[], isRepeated: boolean): string[] {
  const loops = (row: PlanRow) => /^(SCAN|SEARCH) /.test(row.detail);
  const isWithin = (row: PlanRow): boolean => {
    const above = plan.find(({ id }) => id === row.parent);
    return above !== undefined && (/^CORRELATED/.test(above.detail) || isWithin(above));
  };
  return plan
    .filter(loops)
    .filter((row) => {
      const isInner = plan.some((other) => loops(other) && other.parent === row.parent && other.id < row.id);
      return isRepeated || isInner || isWithin(row);
    })
    .map(({ detail }) => detail)
    .filter((detail) => findsTheSame(sql, detail));
}

/** One statement after the other; what a trigger does belongs to it. */
const statementsOf = (script: string) =>
  script
    .replace(/--.*$/gm, '')
    .match(/\s*create\s+(temp\s+)?trigger[\s\S]*?\bend\s*(;|$)|('[^']*'|[^;'])+(;|$)/gi)
    ?.map((statement) => statement.trim())
    .filter((statement) => statement !== '' && statement !== ';') ?? [];

/** The database as a migration is given it, which tells how each of its statements goes through the tables. */
function watched(database: Database, found: Set<string>): Database {
  const look = (sql: string, isRepeated: boolean) => {
    if (!/^\s*(select|with|insert|update|delete)\b/i.test(sql)) return;
    const plan = database.prepare<unknown[], PlanRow>(`explain query plan ${sql}`);
    const blanks = Array.from(sql.matchAll(/\?/g), () => null);
    for (const detail of repeatedIn(sql, plan.all(...blanks), isRepeated))
      found.add(`${detail}: ${sql.replace(/\s+/g, ' ').slice(0, 400)}`);
  };
  const prepare = (sql: string): Statement => {
    look(sql, false);
    const statement = database.prepare(sql);
    let times = 0;
    const counted = new Proxy(statement, {
      get(target, name) {
        const given = Reflect.get(target, name) as unknown;
        if (typeof given !== 'function') return given;
        return (...parameters: unknown[]) => {
          if (['run', 'get', 'all', 'iterate'].includes(String(name)) && ++times === 2) look(sql, true);
          const answer = given.apply(target, parameters) as unknown;
          return answer === target ? counted : answer;
        };
      },
    });
    return counted;
  };
  const exec = (script: string) => {
    for (const statement of statementsOf(script)) {
      look(statement, false);
      database.exec(statement);
    }
    return database;
  };
  return new Proxy(database, {
    get(target, name) {
      if (name === 'prepare') return prepare;
      if (name === 'exec') return exec;
      const given = Reflect.get(target, name) as unknown;
      return typeof given === 'function' ? given.bind(target) : given;
    },
  });
}

let fixture: Awaited<ReturnType<typeof copyFixture>>;
beforeAll(async () => {
  fixture = await copyFixture(1);
});
afterAll(() => fixture.remove());

it('no migration goes through a table of the house once for each row of another', () => {
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  const found: string[] = [];
  try {
    migrate(
      database,
      migrations.map((migration) => ({
        ...migration,
        up: (given: Database) => {
          const here = new Set<string>();
          migration.up(watched(given, here));
          found.push(...[...here].map((says) => `${migration.number}: ${says}`));
        },
      })),
    );
  } finally {
    database.close();
  }
  expect(found.filter((says) => !once.test(says))).toEqual([]);
});
