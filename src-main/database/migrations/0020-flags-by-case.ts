import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. The page of the caseload asks of each of its rows whether it is flagged. In a vault whose table
 * of duties was never measured SQLite went through everybody's flags for each row, because an index by kind alone
 * promised as much as one by case.
 */
export const flagsByCase = {
  number: 20,
  name: 'flags by case',
  up(db: Database): void {
    db.exec(`
      drop index duty_by_kind;
      create index duty_by_kind on duty (kind, case_id);
    `);
  },
};
