import { defineReading } from '#vault/file/readings';

/** The whole log of a worker, a case or the house, as it goes to paper; read apart: it holds what was said in decades. */
export const supervisionLog = defineReading(
  'supervisionLog',
  async () => (await import('./read-log.ts')).readLog,
);
