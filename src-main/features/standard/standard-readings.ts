import { defineReading } from '#vault/file/readings';

/** The figures of a month, the cases behind them, and both as they go to paper; read apart: of every case a year back. */
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
