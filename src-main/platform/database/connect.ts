import type { Database } from 'better-sqlite3';
import { CamelCasePlugin, type Driver, Kysely, SqliteDialect, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A transaction on the vault; every query function takes it first. */
export type Trx = Transaction<Tables>;

/** Kysely over an open connection: camelCase here, snake_case there. Closing it closes the connection. */
export function connect(database: Database): Kysely<Tables> {
  const dialect = new SqliteDialect({ database });
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createDriver: () => withCarefulRollback(dialect.createDriver(), database),
    },
    plugins: [new CamelCasePlugin()],
  });
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
