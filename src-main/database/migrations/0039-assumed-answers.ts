import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What of a draft nobody has answered yet, by field, and in which words it was assumed: it looks
 * assumed until somebody touches it, also when the draft is opened again. Every row is written anew, whole.
 */
export const assumedAnswers = {
  number: 39,
  name: 'assumed answers',
  up: (db: Database) =>
    void db.exec(`alter table draft add column assumed text not null default '{}';
update draft set assumed = '{}';`),
};
