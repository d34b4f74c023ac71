import { type DutyKindDeclaration, fromEach } from './finding.ts';

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
  /** Told to whoever sees the case: that there is to be one, and not about what. */
  supervision: {
    label: 'Supervisi berikutnya',
    whose: 'both',
    opens: 'supervision',
    ends: 'record',
    days: ['supervision.nextOn'],
    find: ({ records }) => fromEach(records.supervision.slice(-1), 'nextOn', () => 'Supervisi berikutnya'),
  },
} as const satisfies Record<string, DutyKindDeclaration>;
