import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Statement } from 'better-sqlite3';
import {
  CamelCasePlugin,
  type Driver,
  Kysely,
  type PluginTransformQueryArgs,
  SqliteDialect,
  SqliteQueryCompiler,
  type Transaction,
} from 'kysely';
import { codeOf } from '#platform/vault-error';
import type { Tables } from './tables.ts';

/** A transaction on the vault; every query function takes it first. */
export type Trx = Transaction<Tables>;

/** Kysely over an open connection: camelCase here, snake_case there. Closing it closes the connection. */
export function connect(database: Database): Kysely<Tables> {
  const dialect = new SqliteDialect({ database: withKeptStatements(database) });
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => new SnakeCaseCompiler(),
      createDriver: () => withPatience(withCarefulRollback(dialect.createDriver(), database), database),
    },
    plugins: [new CamelCaseRows()],
  });
}

/** Names the rows in camelCase. The queries are left as they are: building each anew took as long as running it. */
class CamelCaseRows extends CamelCasePlugin {
  override transformQuery({ node }: PluginTransformQueryArgs) {
    return node;
  }
  snake(name: string): string {
    return this.snakeCase(name);
  }
}

const rows = new CamelCaseRows();

/** How a table or a column that queries name in camelCase is called in the schema. */
export const nameInSchema = (name: string): string => rows.snake(name);

/** How the names of the schema, a few hundred, are written in SQL. */
const written = new Map<string, string>();

/** Writes the names of a query in snake_case, where it writes them. */
class SnakeCaseCompiler extends SqliteQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    const known = written.get(name) ?? super.sanitizeIdentifier(nameInSchema(name));
    written.set(name, known);
    return known;
  }
}

/** So many different statements are kept ready; the operations of the contract need fewer. */
const keptStatements = 400;

/**
 * Keeps prepared statements by their text. Preparing one anew for every query costs more than most queries,
 * and leaves its native memory to a garbage collector that does not see it: ten thousand cases took 22 GB.
 */
function withKeptStatements(database: Database): Pick<Database, 'prepare' | 'close'> {
  const kept = new Map<string, Statement>();
  const prepare = (text: string): Statement => {
    const statement = kept.get(text) ?? database.prepare(text);
    kept.delete(text);
    kept.set(text, statement); // the most recent stand last
    const [oldest] = kept.keys();
    if (kept.size > keptStatements && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  return { prepare: prepare as Database['prepare'], close: () => database.close() };
}

/**
 * On a full disk SQLite has already rolled back when the error arrives. A second ROLLBACK would fail with "no
 * transaction is active" and hide why.
 */
function withCarefulRollback(driver: Driver, database: Database): Driver {
  const rollback = driver.rollbackTransaction.bind(driver);
  driver.rollbackTransaction = async (connection) => {
    if (database.inTransaction) await rollback(connection);
  };
  return driver;
}

/** How long a transaction waits for another program that writes, and how often it looks, in ms. */
const patienceMs = 5_000;
const lookMs = 25;

/**
 * A transaction takes the writer's turn when it begins: asked for later, in the middle, it is refused
 * at once while another program has it. It is waited for between looks, because a wait inside SQLite
 * would stop the whole process. A connection that cannot write takes no turn, and keeps nobody from writing.
 */
function withPatience(driver: Driver, database: Database): Driver {
  database.pragma('busy_timeout = 0');
  const begin = database.prepare(database.readonly ? 'begin' : 'begin immediate');
  driver.beginTransaction = async () => {
    for (const until = performance.now() + patienceMs; ; ) {
      try {
        begin.run();
        return;
      } catch (error) {
        if (!codeOf(error)?.startsWith('SQLITE_BUSY') || performance.now() > until) throw error;
        await pause(lookMs);
      }
    }
  };
  return driver;
}
