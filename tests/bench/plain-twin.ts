import BetterSqlite, { type Database, type Statement } from 'better-sqlite3';

/** A statement as it ran, with its parameters. */
export type Ran = { sql: string; parameters: unknown[] };

/** The same tables and rows in a plain file without any cipher, opened with the same durability. */
export function makePlainTwin(vault: Database, file: string): Database {
  const twin = new BetterSqlite(file);
  twin.pragma('journal_mode = WAL');
  twin.pragma('synchronous = FULL');
  twin.pragma('foreign_keys = OFF'); // tables come in the order of their names
  // The audit's chain is ours, not the file's: here its place is taken by nothing.
  twin.function('audit_mac', { varargs: true }, () => '0'.repeat(64));
  const objects = vault
    .prepare<[], { type: string; name: string; sql: string; kind: string | null }>(
      `select o.type, o.name, o.sql, l.type as kind from sqlite_schema o
       left join pragma_table_list l on l.name = o.name and l.schema = 'main'
       where o.sql is not null and o.type in ('table', 'index') and o.name not like 'sqlite_%'
       order by o.type = 'table' desc`,
    )
    .all();
  // An index of words makes its tables by itself; they are filled as they are in the vault, which only so may be.
  for (const { sql, kind } of objects) if (kind !== 'shadow') twin.exec(sql);
  twin.unsafeMode(true);
  for (const { type, name, kind } of objects)
    if (type === 'table' && kind !== 'virtual') copyRows(vault, twin, name);
  twin.unsafeMode(false);
  return twin;
}

function copyRows(vault: Database, twin: Database, table: string): void {
  const columns = vault.pragma(`table_info(${table})`) as unknown[];
  const insert = twin.prepare(
    `insert or replace into ${table} values (${columns.map(() => '?').join(', ')})`,
  );
  const rows = vault.prepare<[], unknown[]>(`select * from ${table}`).raw();
  twin.transaction(() => {
    for (const row of rows.iterate()) insert.run(...row);
  })();
}

const running = ['all', 'run', 'get'] as const;

/** Every statement `work` runs on `database`, in order. Caught where all statements run: prepared ones are kept. */
export async function record(database: Database, work: () => Promise<unknown>): Promise<Ran[]> {
  const ran: Ran[] = [];
  const prototype = Object.getPrototypeOf(database.prepare('select 1')) as Statement;
  const originals = running.map((name) => [name, prototype[name]] as const);
  for (const [name, original] of originals) {
    prototype[name] = function (this: Statement, ...parameters: unknown[]) {
      if (this.database === database) ran.push({ sql: this.source, parameters: parameters.flat() });
      return Reflect.apply(original, this, parameters);
    } as Statement['all' & 'run' & 'get'];
  }
  try {
    await work();
  } finally {
    for (const [name, original] of originals) Object.assign(prototype, { [name]: original });
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
