import type { DutyKindDeclaration } from './finding.ts';

/** What wants to be read by somebody. */
export const readingDuties = {
  flag: {
    label: 'Perlu perhatian',
    whose: 'both',
    opens: 'dailyNote',
    ends: 'word',
    find: ({ flags }) => flags.map((flag) => ({ ...flag, what: `Perlu perhatian: ${flag.what}` })),
  },
  coercion: {
    label: 'Telaah catatan paksaan',
    whose: 'reviewer',
    opens: 'note',
    ends: 'record',
    find: ({ coercions }) => coercions.map((entry) => ({ ...entry, what: 'Telaah catatan paksaan' })),
  },
} as const satisfies Record<string, DutyKindDeclaration>;
