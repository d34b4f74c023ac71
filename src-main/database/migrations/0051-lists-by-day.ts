import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What is listed by its day lies in an index in that order, with all by which it is narrowed: of the
 * log of supervision and of the coercions to be reviewed no more is read than is shown, and who lives in a house is found
 * among those who do.
 */
const indexes = `
drop index supervision_by_worker;
create index supervision_by_worker on supervision (worker_id, held_on, record_id);
drop index supervision_by_author;
create index supervision_by_author on supervision (author_id, held_on, record_id);
create index supervision_by_day on supervision (held_on, record_id);
drop index worker_supervision_by_worker;
create index worker_supervision_by_worker on worker_supervision (worker_id, held_on, id);
create index worker_supervision_by_author on worker_supervision (author_id, held_on, id);
create index worker_supervision_by_day on worker_supervision (held_on, id);
create index consultation_by_author on form_record (created_by, happened_on, id) where form = 'consultation';
drop index coercion_to_review;
create index coercion_to_review on note (happened_on, record_id, case_id, author_id)
  where is_coercive = 1 and reviewed_at is null;
create index open_case_by_worker on case_file (left_on, worker_id, id) where left_on is null;
create index audit_restore on audit (seq) where operation = 'backup.restore';
create index resident_by_case on case_file (id)
  where left_on is null and coalesce(approach, 'residential') = 'residential';
`;

export const listsByDay = { number: 51, name: 'lists-by-day', up: (db: Database) => void db.exec(indexes) };
