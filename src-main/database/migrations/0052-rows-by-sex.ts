import type { Database } from 'better-sqlite3';

/** Frozen once released. The one column of the caseload that had no index is walked in its order, too. */
const index = 'create index row_by_sex on caseload_row (sex, row_number)';

export const rowsBySex = { number: 52, name: 'rows-by-sex', up: (db: Database) => void db.exec(index) };
