import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What saves wrote one after the other into the indexes of words is brought together beside other
 * work, no more by whichever save comes next: only of so many parts that searching them takes longer.
 */
const schema = ['writing_search', 'kept_writing_search', 'lesson_search']
  .flatMap((index) => [
    `insert into ${index} (${index}, rank) values ('automerge', 0);`,
    `insert into ${index} (${index}, rank) values ('crisismerge', 64);`,
  ])
  .join('\n');

export const mergedBeside = {
  number: 55,
  name: 'merged-beside',
  up: (db: Database) => void db.exec(schema),
};
