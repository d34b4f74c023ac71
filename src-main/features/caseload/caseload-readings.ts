import { defineReading } from '#vault/file/readings';

/** A list whole, as it leaves on paper; read apart, because it may be of every case there ever was. */
export const wholeCaseload = defineReading(
  'wholeCaseload',
  async () => (await import('./read-whole-caseload.ts')).readWholeCaseload,
);

/** The same packed, as it leaves as a workbook. */
export const packedCaseload = defineReading(
  'packedCaseload',
  async () => (await import('./read-whole-caseload.ts')).packWholeCaseload,
);
