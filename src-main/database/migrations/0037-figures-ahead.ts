import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What the days to come make of the figures of a case stands in its row, so that the first who works
 * on a new day waits for nobody's; the rows that turn are found by an index. Null: not worked out yet. Each row is written
 * anew, because a rescue does not know a stray row that ends before its last column.
 */
const schema = `
alter table caseload_row add column figures_ahead text check (figures_ahead is null or json_valid(figures_ahead));
update caseload_row set figures_ahead = null;
create index row_by_turn on caseload_row (figures_until);
create index row_by_last_turn on caseload_row (figures_from);
`;

export const figuresAhead = { number: 37, name: 'figures-ahead', up: (db: Database) => void db.exec(schema) };
