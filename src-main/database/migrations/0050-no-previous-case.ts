import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Which stay was before another is told by its days: an old one may be entered later, a mistake is
 * annulled, and two files become one. The column that said it once was read by nobody.
 */
const schema = 'alter table case_file drop column previous_case_id;';

export const noPreviousCase = {
  number: 50,
  name: 'no-previous-case',
  up: (db: Database) => void db.exec(schema),
};
