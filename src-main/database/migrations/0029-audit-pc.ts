import type { Database } from 'better-sqlite3';

/** Frozen once released. At which PC of the office a row came about; none in older rows, and at the PC that keeps the vault. */
const schema = 'alter table audit add column pc text;';

export const auditPc = { number: 29, name: 'audit-pc', up: (db: Database) => void db.exec(schema) };
