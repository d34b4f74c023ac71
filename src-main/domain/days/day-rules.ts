import { addDays, ageOn, formatCivilDate, isCivilDate } from '../civil-date.ts';
import { asText, type Draft } from '../fields/field.ts';
import { joinWords } from '../words/indonesian.ts';
import type { DayMeaning } from './meanings.ts';

/** A stay of the person; `isThis` is the one the form belongs to. */
export type KnownStay = { number: string; admittedOn: string; leftOn: string | null; isThis: boolean };
/** The records of one kind in the case: their first and last day. */
export type KnownEntries = { label: string; means: DayMeaning; first: string; last: string };

/** What is known of a person's days, apart from the form that is held against them. Days are civil dates. */
export type KnownDays = {
  today: string;
  bornOn: string | null;
  stays: KnownStay[];
  /** Only for the forms that say when somebody was born, came or left. */
  entries: KnownEntries[];
  /** Days on which the person consented for themselves. */
  ownConsents: string[];
};

/** A day as a rule sees it; `own` is the stay of the form, as the form itself says it. */
type Seen = { day: string; answers: Draft; known: KnownDays; own: KnownStay | undefined };
export type DayRule = {
  /** What the rule is about, for whoever reads that it was overruled. */
  label: string;
  of: readonly DayMeaning[];
  refuses: boolean;
  /** What the day contradicts, in words that follow the label of its field; undefined when it does not. */
  against(seen: Seen): string | undefined;
  /** Where it is told when that is not the date itself. */
  at?: { path: string; label: string };
};

/** From this age on a person consents for themselves (UU 35/2014 Pasal 1: anak is who is not yet 18). */
const ageOfConsent = 18;
/** A first contact goes before an admission by days or months; a year before, the year is mistyped. */
const longestApproach = 366;
/** A deadline is a matter of months; an upbringing takes eighteen years. */
const yearsAhead = 20;

const long = (day: string) => formatCivilDate(day, 'long');
const short = (day: string) => formatCivilDate(day, 'short');
const endOf = (stay: KnownStay | undefined) => stay?.leftOn ?? '9999-12-31';

/** The one table of what a day may not contradict. */
export const dayRules = {
  'born-after-admission': {
    label: 'lahir sesudah masuk',
    of: ['birth'],
    refuses: true,
    against: ({ day, known }) => {
      const first = known.stays.map(({ admittedOn }) => admittedOn).sort()[0];
      return first !== undefined && day > first ? `sesudah tanggal masuk, ${long(first)}` : undefined;
    },
  },
  'born-after-entry': {
    label: 'lahir sesudah isian',
    of: ['birth'],
    refuses: false,
    against: ({ day, known }) =>
      nameEntries('sesudah', known.entries, ({ first }) => (first < day ? first : '')),
  },
  'child-consented': {
    label: 'persetujuan sendiri sebagai anak',
    of: ['birth'],
    refuses: false,
    against: ({ day, known }) => {
      const early = known.ownConsents.find((given) => day <= given && ageOn(day, given) < ageOfConsent);
      return early === undefined
        ? undefined
        : `ia menjadi berumur ${ageOn(day, early)} tahun ketika memberi persetujuannya sendiri, ${long(early)}`;
    },
  },
  'admitted-before-birth': {
    label: 'masuk sebelum lahir',
    of: ['admission'],
    refuses: true,
    against: ({ day, known: { bornOn } }) =>
      bornOn !== null && day < bornOn ? `sebelum tanggal lahir, ${long(bornOn)}` : undefined,
  },
  'admitted-after-leaving': {
    label: 'masuk sesudah keluar',
    of: ['admission'],
    refuses: true,
    against: ({ day, own }) =>
      own?.leftOn && day > own.leftOn ? `sesudah tanggal terminasi, ${long(own.leftOn)}` : undefined,
  },
  'stays-overlap-admission': {
    label: 'masa layanan bertumpang tindih',
    of: ['admission'],
    refuses: true,
    against: ({ day, known, own }) => nameOverlap({ from: day, to: endOf(own) }, known.stays),
  },
  'admitted-after-entry': {
    label: 'masuk sesudah isian',
    of: ['admission'],
    refuses: false,
    against: ({ day, known }) =>
      nameEntries('sesudah', known.entries, ({ means, first }) =>
        (means === 'service' || means === 'review') && first < day ? first : '',
      ),
  },
  'left-before-admission': {
    label: 'keluar sebelum masuk',
    of: ['leaving'],
    refuses: true,
    against: ({ day, own }) => beforeAdmission(day, own),
  },
  'stays-overlap-leaving': {
    label: 'masa layanan bertumpang tindih',
    of: ['leaving'],
    refuses: true,
    against: ({ day, known, own }) =>
      own === undefined ? undefined : nameOverlap({ from: own.admittedOn, to: day }, known.stays),
  },
  'left-before-entry': {
    label: 'keluar sebelum isian',
    of: ['leaving'],
    refuses: false,
    against: ({ day, known }) =>
      nameEntries('sebelum', known.entries, ({ last }) => (last > day ? last : '')),
  },
  'served-before-admission': {
    label: 'pelayanan sebelum masuk',
    of: ['service'],
    refuses: false,
    against: ({ day, own }) => beforeAdmission(day, own),
  },
  'reviewed-before-admission': {
    label: 'penilaian sebelum masuk',
    of: ['review'],
    refuses: true,
    against: ({ day, own }) => beforeAdmission(day, own),
  },
  'long-before-admission': {
    label: 'pendekatan lebih dari setahun sebelum masuk',
    of: ['approach', 'consent', 'around'],
    refuses: false,
    against: ({ day, own }) =>
      own !== undefined && day < addDays(own.admittedOn, -longestApproach)
        ? `lebih dari setahun sebelum tanggal masuk, ${long(own.admittedOn)}`
        : undefined,
  },
  'before-birth': {
    label: 'sebelum lahir',
    of: ['approach', 'consent', 'around', 'service', 'review', 'aftercare'],
    refuses: false,
    against: ({ day, known: { bornOn } }) =>
      bornOn !== null && day < bornOn ? `sebelum tanggal lahir, ${long(bornOn)}` : undefined,
  },
  'served-after-leaving': {
    label: 'pelayanan sesudah keluar',
    of: ['service', 'review'],
    refuses: true,
    against: ({ day, own }) => afterLeaving(day, own),
  },
  'approached-after-leaving': {
    label: 'pendekatan sesudah keluar',
    of: ['approach', 'consent'],
    refuses: false,
    against: ({ day, own }) => afterLeaving(day, own),
  },
  'aftercare-before-leaving': {
    label: 'bimbingan lanjut sebelum keluar',
    of: ['aftercare'],
    refuses: false,
    against: ({ day, own }) =>
      own?.leftOn && day < own.leftOn ? `sebelum tanggal terminasi, ${long(own.leftOn)}` : undefined,
  },
  'child-consents': {
    label: 'persetujuan anak sendiri',
    of: ['consent'],
    refuses: true,
    at: { path: 'relation', label: 'Hubungan dengan penerima manfaat' },
    against: ({ day, answers, known: { bornOn } }) => {
      if (answers.state !== 'given' || answers.relation !== 'self' || bornOn === null || bornOn > day) return;
      const age = ageOn(bornOn, day);
      if (age >= ageOfConsent) return;
      // UU 27/2022 Pasal 25: for a child it is for a parent or guardian to give.
      return `ia berumur ${age} tahun, dan persetujuan anak diberikan orang tua atau wali (Pasal 25). Bila belum ada, pilih dasar lain dengan persetujuan menyusul`;
    },
  },
  'target-before-plan': {
    label: 'tenggat sebelum rencana',
    of: ['target'],
    refuses: false,
    against: ({ day, answers }) => {
      const plannedOn = asText(answers.plannedOn);
      return isCivilDate(plannedOn) && day < plannedOn
        ? `sebelum tanggal rencana, ${long(plannedOn)}`
        : undefined;
    },
  },
  'far-ahead': {
    label: 'tenggat jauh di depan',
    of: ['deadline', 'target', 'approach', 'elsewhere'],
    refuses: false,
    against: ({ day, known: { today } }) => {
      const years = Number(day.slice(0, 4)) - Number(today.slice(0, 4));
      return years > yearsAhead ? `${long(day)} masih ${years} tahun lagi` : undefined;
    },
  },
} as const satisfies Record<string, DayRule>;
export type DayRuleId = keyof typeof dayRules;

function beforeAdmission(day: string, own: KnownStay | undefined): string | undefined {
  return own !== undefined && day < own.admittedOn
    ? `sebelum tanggal masuk, ${long(own.admittedOn)}`
    : undefined;
}

function afterLeaving(day: string, own: KnownStay | undefined): string | undefined {
  return own?.leftOn && day > own.leftOn ? `sesudah tanggal terminasi, ${long(own.leftOn)}` : undefined;
}

/** Another stay that runs within [from, to); stays may touch. */
function nameOverlap({ from, to }: { from: string; to: string }, stays: KnownStay[]): string | undefined {
  const other = stays.find((stay) => !stay.isThis && from < endOf(stay) && stay.admittedOn < to);
  if (other === undefined) return undefined;
  if (other.admittedOn > from)
    return `bertumpang tindih dengan kasus ${other.number}, masuk ${long(other.admittedOn)}`;
  const until = other.leftOn === null ? '' : `, ${long(other.leftOn)}`;
  return `sebelum kasus ${other.number} berakhir${until}`;
}

function nameEntries(
  side: 'sebelum' | 'sesudah',
  entries: readonly KnownEntries[],
  dayOf: (entries: KnownEntries) => string,
): string | undefined {
  const named = entries.flatMap((kind) =>
    dayOf(kind) === '' ? [] : [`${kind.label} ${short(dayOf(kind))}`],
  );
  return named.length === 0 ? undefined : `${side} isian yang sudah tercatat (${joinWords(named)})`;
}
