import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. A row of what is found by its words says of which case it is; null what a person has in every
 * stay. Whoever holds thousands of cases is asked of no word for each, and what is kept is found case by case.
 */
const schema = `
alter table writing add column case_id text;
update writing set case_id = coalesce(
  (select case_id from form_record where form_record.id = record_id),
  (select case_id from foreign_record where foreign_record.id = record_id),
  (select case_id from attachment where attachment.id = attachment_id)
);
create index kept_writing_by_case on writing (case_id) where is_kept = 1;
`;

export const writingByCase = {
  number: 44,
  name: 'writing by case',
  up: (db: Database) => void db.exec(schema),
};
