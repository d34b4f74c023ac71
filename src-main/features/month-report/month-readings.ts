import { defineReading } from '#vault/file/readings';

/** A period as it is now, to be looked at; read apart, because of a year it is every note that was written. */
export const monthNow = defineReading('monthNow', async () => (await import('./read-month.ts')).readMonth);
export const monthPreview = defineReading(
  'monthPreview',
  async () => (await import('./read-month.ts')).readPreview,
);
/** Who stands behind one figure of a period. */
export const monthPeople = defineReading(
  'monthPeople',
  async () => (await import('./read-counted.ts')).readCounted,
);
/** A period with everything that is kept of it when it is sent. */
export const monthToSend = defineReading(
  'monthToSend',
  async () => (await import('./read-month.ts')).readToSend,
);
export const monthSentAgain = defineReading(
  'monthSentAgain',
  async () => (await import('./read-month.ts')).readAgain,
);
