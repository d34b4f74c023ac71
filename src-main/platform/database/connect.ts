import type { Database } from 'better-sqlite3';
import { CamelCasePlugin, Kysely, SqliteDialect, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A transaction on the vault; every query function takes it first. */
export type Trx = Transaction<Tables>;

/** Kysely over an open connection: camelCase here, snake_case there. Closing it closes the connection. */
export function connect(database: Database): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new SqliteDialect({ database }),
    plugins: [new CamelCasePlugin()],
  });
}
