import type { StageId } from '../stage.ts';
import * as contracts from './templates/contracts.ts';
import * as handovers from './templates/handovers.ts';
import * as notices from './templates/notices.ts';
import * as reports from './templates/reports.ts';

/** Whose name stands under a signature; `client` also stands for the guardian who signs for them. */
type Who = 'head' | 'worker' | 'client' | 'party' | 'nobody';
/** A signature: in what capacity, and by whom. */
export type Slot = { as: string; who: Who };

/** What besides the case a letter asks of whoever makes it. */
type Asked =
  | 'party'
  | 'recipient'
  | 'basis'
  | 'purpose'
  | 'meeting'
  | 'span'
  | 'handover'
  | 'aspects'
  | 'recommendation'
  | 'contractKind'
  | 'witnesses';

type LetterKind = {
  /** As it is chosen, and as it stands above the letter. */
  title: string;
  /** Its class in a number that has {KODE}. */
  code: string;
  /** From when in a case it is offered first; it can always be made. */
  stage: StageId;
  /** To somebody, with what it is about; without it the title stands above. */
  subject?: string;
  /** Marked RAHASIA. */
  isSecret?: true;
  asks: readonly Asked[];
  /** The other party is a stranger to the file: unnamed, no relative stands in for them. */
  isOfStranger?: true;
  signs: { left?: Slot; right: Slot; below?: Slot; knows?: Slot; witnesses?: readonly Slot[] };
  template: string;
};

const head: Slot = { as: '', who: 'head' };
const worker: Slot = { as: 'Pekerja Sosial', who: 'worker' };
const twoWitnesses: readonly Slot[] = [
  { as: 'Saksi 1', who: 'nobody' },
  { as: 'Saksi 2', who: 'nobody' },
];
const contract = {
  stage: 'eic',
  signs: {
    left: { as: 'Pihak Kedua', who: 'party' },
    right: { as: 'Pihak Pertama', who: 'head' },
    below: worker,
    witnesses: twoWitnesses,
  },
} as const satisfies Partial<LetterKind>;

/** Every letter, declared once. Receiver left, giver right, where two parties sign. */
export const letterKinds = {
  contract: {
    title: 'Kontrak Pelayanan',
    code: 'KP',
    ...contract,
    asks: ['contractKind', 'party', 'witnesses'],
    template: contracts.contractTemplate,
  },
  contractRenewal: {
    title: 'Perpanjangan Kontrak Pelayanan',
    code: 'KP',
    ...contract,
    asks: ['contractKind', 'party', 'purpose', 'witnesses'],
    template: contracts.renewalTemplate,
  },
  contractEnd: {
    title: 'Pernyataan Berakhirnya Kontrak Pelayanan',
    code: 'KP',
    ...contract,
    asks: ['contractKind', 'party', 'purpose', 'witnesses'],
    template: contracts.endTemplate,
  },
  consent: {
    title: 'Surat Persetujuan Pelayanan',
    code: 'PS',
    stage: 'eic',
    asks: ['party', 'witnesses'],
    signs: {
      left: { as: 'Yang memberi penjelasan', who: 'worker' },
      right: { as: 'Yang menyatakan', who: 'party' },
      witnesses: twoWitnesses,
    },
    template: contracts.consentTemplate,
  },
  guardianStatement: {
    title: 'Surat Pernyataan Orang Tua/Wali',
    code: 'PN',
    stage: 'eic',
    asks: ['party', 'witnesses'],
    signs: { left: worker, right: { as: 'Yang menyatakan', who: 'party' }, witnesses: twoWitnesses },
    template: contracts.guardianTemplate,
  },
  clientStatement: {
    title: 'Surat Pernyataan',
    code: 'PN',
    stage: 'eic',
    asks: ['witnesses'],
    signs: { left: worker, right: { as: 'Yang menyatakan', who: 'client' }, witnesses: twoWitnesses },
    template: contracts.clientTemplate,
  },
  handoverIn: {
    title: 'Berita Acara Serah Terima Penerimaan',
    code: 'BA',
    stage: 'eic',
    asks: ['party', 'basis', 'handover', 'witnesses'],
    isOfStranger: true,
    signs: {
      left: { as: 'Pihak Kedua, yang menerima', who: 'worker' },
      right: { as: 'Pihak Pertama, yang menyerahkan', who: 'party' },
      witnesses: twoWitnesses,
      knows: head,
    },
    template: handovers.handoverInTemplate,
  },
  handoverOut: {
    title: 'Berita Acara Serah Terima Terminasi',
    code: 'BA',
    stage: 'termination',
    asks: ['party', 'handover', 'witnesses'],
    signs: {
      left: { as: 'Pihak Kedua, yang menerima', who: 'party' },
      right: { as: 'Pihak Pertama, yang menyerahkan', who: 'worker' },
      witnesses: twoWitnesses,
      knows: head,
    },
    template: handovers.handoverOutTemplate,
  },
  referral: {
    title: 'Surat Rujukan',
    code: 'RJ',
    stage: 'intervention',
    subject: 'Rujukan',
    isSecret: true,
    asks: ['recipient', 'party'],
    isOfStranger: true,
    signs: { left: { as: 'Yang menerima rujukan', who: 'party' }, right: head },
    template: handovers.referralTemplate,
  },
  invitation: {
    title: 'Surat Undangan Keluarga',
    code: 'UND',
    stage: 'eic',
    subject: 'Undangan',
    asks: ['recipient', 'purpose', 'meeting'],
    signs: { right: head },
    template: notices.invitationTemplate,
  },
  inCare: {
    title: 'Surat Keterangan',
    code: 'SKET',
    stage: 'eic',
    asks: ['purpose'],
    signs: { right: head },
    template: notices.inCareTemplate,
  },
  leavePermit: {
    title: 'Surat Izin Pulang',
    code: 'IZ',
    stage: 'intervention',
    asks: ['party', 'purpose', 'span'],
    signs: { left: { as: 'Penjemput', who: 'party' }, right: head, below: worker },
    template: notices.leaveTemplate,
  },
  socialReport: {
    title: 'Laporan Sosial',
    code: 'LS',
    stage: 'assessment',
    isSecret: true,
    asks: ['party', 'basis', 'recommendation'],
    isOfStranger: true,
    signs: { left: head, right: worker },
    template: reports.socialTemplate,
  },
  progressReport: {
    title: 'Laporan Perkembangan',
    code: 'LP',
    stage: 'intervention',
    isSecret: true,
    asks: ['span', 'aspects'],
    signs: { left: head, right: worker },
    template: reports.progressTemplate,
  },
  terminationReport: {
    title: 'Laporan Terminasi',
    code: 'LT',
    stage: 'termination',
    isSecret: true,
    asks: ['party'],
    signs: {
      left: { as: 'Klien/keluarga', who: 'party' },
      right: worker,
      witnesses: [
        { as: 'Saksi, Kepala', who: 'head' },
        { as: 'Saksi, Dinas Sosial', who: 'nobody' },
      ],
    },
    template: reports.terminationTemplate,
  },
  aftercare: {
    title: 'Surat Bimbingan Lanjut',
    code: 'BL',
    stage: 'termination',
    subject: 'Bimbingan lanjut',
    isSecret: true,
    asks: ['recipient', 'purpose', 'span'],
    signs: { right: head },
    template: notices.aftercareTemplate,
  },
} as const satisfies Record<string, LetterKind>;
export type LetterKindId = keyof typeof letterKinds;

/** The ids in the order they are offered. */
export const letterKindIds = Object.keys(letterKinds) as [LetterKindId, ...LetterKindId[]];

/** The declaration of a letter, for code that treats all alike. */
export const letterKindOf = (id: LetterKindId): LetterKind => letterKinds[id];

/** Whether a text is the id of a letter. */
export const isLetterKind = (id: unknown): id is LetterKindId =>
  typeof id === 'string' && Object.hasOwn(letterKinds, id);

/** The titles by id, to choose from. */
export const letterTitles = Object.fromEntries(
  letterKindIds.map((id) => [id, letterKinds[id].title]),
) as Readonly<Record<LetterKindId, string>>;

/** The letters that ask for this. */
export const kindsAsking = (asked: Asked): LetterKindId[] =>
  letterKindIds.filter((id) => letterKindOf(id).asks.includes(asked));
