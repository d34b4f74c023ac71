import { defineReading } from '#vault/file/readings';

/** The figures of a month, the cases behind them, and both as they go to paper; and how often each answer is empty. Read apart: of every case, a year back. */
export const standardOverview = defineReading(
  'standardOverview',
  async () => (await import('./read-standard.ts')).readOverview,
);
export const standardCases = defineReading(
  'standardCases',
  async () => (await import('./read-standard.ts')).readCases,
);
export const standardWhole = defineReading(
  'standardWhole',
  async () => (await import('./read-standard.ts')).readWhole,
);
export const standardMissing = defineReading(
  'standardMissing',
  async () => (await import('./read-standard.ts')).readMissing,
);
