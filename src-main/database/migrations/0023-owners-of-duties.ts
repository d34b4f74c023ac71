import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Whose a duty is follows from who may still work in its case, so no question is asked by its owner
 * alone: the index was kept at every write and read by none.
 */
export const ownersOfDuties = {
  number: 23,
  name: 'owners of duties',
  up: (db: Database): void => void db.exec('drop index duty_by_owner'),
};
