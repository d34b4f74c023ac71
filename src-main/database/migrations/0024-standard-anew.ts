import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What somebody ended as not needed any more counted as missing from the standard until the case
 * was next written. The figures of those cases hold on no day: they are worked out at the first reading.
 */
export const standardAnew = {
  number: 24,
  name: 'standard anew',
  up(db: Database): void {
    db.exec(`
      update caseload_row set figures_from = '9999-12-31', figures_until = '0000-01-01'
      where case_id in (select case_id from duty_act where act = 'dropped')
    `);
  },
};
