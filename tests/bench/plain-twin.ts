import BetterSqlite, { type Database } from 'better-sqlite3';

/** A statement as it ran, with its parameters. */
export type Ran = { sql: string; parameters: unknown[] };

/** The same tables and rows in a plain file without any cipher, opened with the same durability. */
export function makePlainTwin(vault: Database, file: string): Database {
  const twin = new BetterSqlite(file);
  twin.pragma('journal_mode = WAL');
  twin.pragma('synchronous = FULL');
  const objects = vault
    .prepare<[], { type: string; name: string; sql: string }>(
      "select type, name, sql from sqlite_schema where sql is not null and type in ('table', 'index') and name not like 'sqlite_%' and name not like 'caseload_search%' order by type = 'table' desc",
    )
    .all();
  for (const { sql } of objects) twin.exec(sql);
  for (const { type, name } of objects) if (type === 'table') copyRows(vault, twin, name);
  twin.exec(
    "create virtual table caseload_search using fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')",
  );
  const words = vault
    .prepare<[], { rowid: number; words: string }>('select rowid, words from caseload_search')
    .all();
  const insert = twin.prepare('insert into caseload_search (rowid, words) values (?, ?)');
  twin.transaction(() => {
    for (const row of words) insert.run(row.rowid, row.words);
  })();
  twin.exec('analyze');
  return twin;
}

function copyRows(vault: Database, twin: Database, table: string): void {
  const columns = vault.pragma(`table_info(${table})`) as unknown[];
  const insert = twin.prepare(`insert into ${table} values (${columns.map(() => '?').join(', ')})`);
  const rows = vault.prepare<[], unknown[]>(`select * from ${table}`).raw();
  twin.transaction(() => {
    for (const row of rows.iterate()) insert.run(...row);
  })();
}

/** Every statement `work` runs on `database`, in order. */
export async function record(database: Database, work: () => Promise<unknown>): Promise<Ran[]> {
  const ran: Ran[] = [];
  const prepare = database.prepare.bind(database);
  database.prepare = ((sql: string) => {
    const statement = prepare(sql);
    return new Proxy(statement, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        if (name !== 'all' && name !== 'run' && name !== 'get') return value.bind(target);
        return (...parameters: unknown[]) => {
          ran.push({ sql, parameters: Array.isArray(parameters[0]) ? parameters[0] : parameters });
          return value.apply(target, parameters);
        };
      },
    });
  }) as typeof database.prepare;
  try {
    await work();
  } finally {
    database.prepare = prepare as typeof database.prepare;
  }
  return ran;
}

/** Runs recorded statements again on a plain file; what was inserted before is replaced, so that it can repeat. */
export function replay(twin: Database, ran: readonly Ran[]): () => void {
  const statements = ran.map(({ sql, parameters }) => {
    const statement = twin.prepare(sql.replace(/^insert into/i, 'insert or replace into'));
    return () => (statement.reader ? statement.all(...parameters) : statement.run(...parameters));
  });
  return () => {
    for (const run of statements) run();
  };
}
