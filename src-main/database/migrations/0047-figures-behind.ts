import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What the figures of a case were before a day turned them stands in its row, so that a clock that is
 * set back finds them there and reads no case anew; gone as soon as the case is written. Each row is written anew, because
 * a rescue does not know a stray row that ends before its last column.
 */
const schema = `
alter table caseload_row add column figures_behind text check (figures_behind is null or json_valid(figures_behind));
update caseload_row set figures_behind = null;
`;

export const figuresBehind = {
  number: 47,
  name: 'figures-behind',
  up: (db: Database) => void db.exec(schema),
};
