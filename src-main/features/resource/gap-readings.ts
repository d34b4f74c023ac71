import { defineReading } from '#vault/file/readings';

/** The links of some days with what stood in their way; read apart: of every link there ever was. */
export const gapLinks = defineReading(
  'gapLinks',
  async () => (await import('./gather-links.ts')).gatherLinks,
);
