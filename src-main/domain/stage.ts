/** The six stages of the slides, in order. */
export const stageIds = [
  'eic',
  'assessment',
  'planning',
  'intervention',
  'evaluation',
  'termination',
] as const;
export type StageId = (typeof stageIds)[number];
