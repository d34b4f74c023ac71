import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What a supervisor found of a coercion. Every row is written anew, because a rescue does not know
 * a stray row that ends before its last column.
 */
const schema = `
-- Null of an entry that was reviewed: nobody was asked for an outcome yet.
alter table note add column review_outcome text
  check (review_outcome in ('appropriate', 'inappropriate', 'followUp'));
update note set review_outcome = null;
`;

export const coercionOutcomes = {
  number: 11,
  name: 'coercion-outcomes',
  up: (db: Database) => void db.exec(schema),
};
