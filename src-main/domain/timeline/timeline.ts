import { formatCivilDate } from '../civil-date.ts';
import type { FormId } from '../forms.ts';

/** What happened in a case, by kind, in the order in which the kinds are shown. */
export const timelineKinds = {
  stay: 'Masuk dan keluar',
  stage: 'Tahap',
  round: 'Evaluasi',
  measure: 'Pengukuran',
  agreement: 'Kontrak dan persetujuan',
  conference: 'Konferensi',
  consultation: 'Supervisi dan konsultasi',
  referral: 'Rujukan dan bimbingan lanjut',
  link: 'Kaitan dengan sumber',
  letter: 'Surat',
  worker: 'Pergantian pekerja',
  contact: 'Kontak',
  note: 'Catatan',
  daily: 'Harian',
  attachment: 'Lampiran',
  other: 'Lainnya',
} as const;
export type TimelineKind = keyof typeof timelineKinds;
export const timelineKindCodes = Object.keys(timelineKinds) as [TimelineKind, ...TimelineKind[]];

/** Of which kind the records of a form are; a form without it is `other`. */
const kindOfForm: Readonly<Partial<Record<FormId, TimelineKind>>> = {
  eic: 'stage',
  assessment: 'stage',
  planning: 'stage',
  intervention: 'stage',
  termination: 'stage',
  evaluation: 'round',
  measurement: 'measure',
  acceptance: 'agreement',
  contract: 'agreement',
  consent: 'agreement',
  conference: 'conference',
  consultation: 'consultation',
  supervision: 'consultation',
  referral: 'referral',
  followUp: 'referral',
  resourceLink: 'link',
  letter: 'letter',
  contact: 'contact',
  note: 'note',
  dailyNote: 'daily',
};

/** Something that happened, by the day on which it did. */
export type TimelineEntry = {
  id: string;
  on: string;
  kind: TimelineKind;
  title: string;
  /** What it says, in a line; empty where its title says all. */
  text: string;
  by: string;
  /** The record that it opens. */
  form: FormId | null;
  recordId: string | null;
};

export const timelineKindOf = (form: FormId): TimelineKind => kindOfForm[form] ?? 'other';

/** How near one looks: whole years, months, or days. */
export const zooms = { year: 'Tahun', month: 'Bulan', day: 'Hari' } as const;
export type Zoom = keyof typeof zooms;

const lengthOfKey = { year: 4, month: 7, day: 10 } as const;

/** Entries of one year, month or day. */
export type TimelineGroup = { key: string; label: string; entries: TimelineEntry[] };

/** Entries in groups as one looks at them, in the order given. */
export function groupEntries(entries: readonly TimelineEntry[], zoom: Zoom): TimelineGroup[] {
  const groups = Map.groupBy(entries, ({ on }) => on.slice(0, lengthOfKey[zoom]));
  return [...groups].map(([key, own]) => ({ key, label: labelOf(key, zoom), entries: own }));
}

function labelOf(key: string, zoom: Zoom): string {
  if (zoom === 'year') return key;
  if (zoom === 'day') return formatCivilDate(key, 'weekday');
  return formatCivilDate(`${key}-01`, 'long').replace(/^1 /, '');
}

/** "4 catatan, 2 kontak": how many of each kind, in the order of the kinds. */
export function countKinds(entries: readonly TimelineEntry[]): string {
  const groups = Map.groupBy(entries, ({ kind }) => kind);
  return timelineKindCodes
    .flatMap((kind) => {
      const count = groups.get(kind)?.length ?? 0;
      return count === 0 ? [] : [`${count} ${timelineKinds[kind].toLowerCase()}`];
    })
    .join(', ');
}
