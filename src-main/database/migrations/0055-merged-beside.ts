import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What saves wrote one after the other into the indexes of words is brought together beside other
 * work, no more by whichever save comes next, but where sixteen parts of a size were written since.
 */
const schema = ['writing_search', 'kept_writing_search', 'lesson_search']
  .map((index) => `insert into ${index} (${index}, rank) values ('automerge', 0);`)
  .join('\n');

export const mergedBeside = {
  number: 55,
  name: 'merged-beside',
  up: (db: Database) => void db.exec(schema),
};
