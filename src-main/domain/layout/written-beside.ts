import type { FormId } from '../forms.ts';

/** What came before stands beside what is written: of the case, the newest record of that form. */
export const writtenBeside: Partial<Readonly<Record<FormId, 'eic' | 'assessment' | 'planning'>>> = {
  assessment: 'eic',
  planning: 'assessment',
  note: 'planning',
};
