import { defineReading } from '#vault/file/readings';

/** A list whole, as it leaves; read apart, because it may be of every case there ever was. */
export const wholeCaseload = defineReading(
  'wholeCaseload',
  async () => (await import('./read-whole-caseload.ts')).readWholeCaseload,
);
