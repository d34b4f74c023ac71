import { defineReading } from '#vault/file/readings';

/** The links of some days with what stood in their way; read apart: of every link there ever was. */
export const gapLinks = defineReading(
  'gapLinks',
  async () => (await import('./gather-links.ts')).gatherLinks,
);

/** How each source answered until now; read apart: of every link with any of them. */
export const sourceAnswers = defineReading(
  'sourceAnswers',
  async () => (await import('./count-by-source.ts')).countBySource,
);
