import { defineReading } from '#vault/file/readings';

/** What all evaluations of the house taught, and which techniques were used in them; read apart: of every case there is. */
export const lessonList = defineReading(
  'lessonList',
  async () => (await import('./read-lessons.ts')).readLessons,
);
export const lessonTechniques = defineReading(
  'lessonTechniques',
  async () => (await import('./read-lessons.ts')).readTechniques,
);
