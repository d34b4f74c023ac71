import { type FormId, formOf, type StageOf } from '#domain/forms';
import type { Permission } from '#domain/roles';
import type { StageId } from '#domain/stage';

/** The parts of a case file, by the word that stands in the address. */
export const tabs = {
  ringkasan: { label: 'Ringkasan', may: 'narrative.read' },
  identitas: { label: 'Identitas', may: 'identity.read' },
  keluarga: { label: 'Keluarga', may: 'identity.read' },
  eic: { label: 'EIC', may: 'narrative.read' },
  asesmen: { label: 'Asesmen', may: 'narrative.read' },
  rencana: { label: 'Perencanaan', may: 'narrative.read' },
  intervensi: { label: 'Intervensi', may: 'narrative.read' },
  evaluasi: { label: 'Evaluasi', may: 'narrative.read' },
  terminasi: { label: 'Terminasi', may: 'narrative.read' },
  sumber: { label: 'Kaitan dengan sumber', may: 'narrative.read' },
  konferensi: { label: 'Pembahasan', may: 'narrative.read' },
  harian: { label: 'Harian', may: 'dailyNote.read' },
  surat: { label: 'Surat', may: 'narrative.read' },
  luar: { label: 'Dari lembaga lain', may: 'narrative.read' },
  dokumen: { label: 'Dokumen', may: 'attachment.read' },
  linimasa: { label: 'Linimasa', may: 'caseload.read' },
  riwayat: { label: 'Riwayat', may: 'progress.read' },
} as const satisfies Record<string, { label: string; may: Permission }>;
export type TabId = keyof typeof tabs;

/** Where each stage is written. */
export const tabOfStage = {
  eic: 'eic',
  assessment: 'asesmen',
  planning: 'rencana',
  intervention: 'intervensi',
  evaluation: 'evaluasi',
  termination: 'terminasi',
} as const satisfies Record<StageId, TabId>;

/** The forms that belong to no stage. */
type OtherForm = { [Id in FormId]: [StageOf<Id>] extends [never] ? Id : never }[FormId];

/** Where a form is written that belongs to no stage. */
const tabOfOther: Readonly<Record<OtherForm, TabId>> = {
  client: 'identitas',
  caseFile: 'identitas',
  acceptance: 'identitas',
  resourceLink: 'sumber',
  measurement: 'asesmen',
  conference: 'konferensi',
  consultation: 'konferensi',
  supervision: 'konferensi',
  letter: 'surat',
  dailyNote: 'harian',
};

/** Where a form is written: the tab of its stage, or its own. */
export function tabOfForm(id: FormId): TabId {
  const { stage } = formOf(id);
  return stage === undefined ? tabOfOther[id as OtherForm] : tabOfStage[stage];
}

/** The address of a record of a case, of a new one of its form (`new`), or of the form. */
export function addressOf(caseId: string, form: FormId, record?: string) {
  const { repeats } = formOf(form);
  const named = record ?? (repeats ? 'baru' : '');
  return {
    to: '/kasus/$caseId/$tab' as const,
    params: { caseId, tab: tabOfForm(form) },
    search: { catatan: named === '' ? form : `${form}:${named}` },
  };
}
