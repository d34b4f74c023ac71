import { type FormId, formOf, isFormId } from '../forms.ts';
import { joinWords } from '../words/indonesian.ts';
import type { Signature, Stationery } from './stationery.ts';

/** What failed, as the explanation of UU 27/2022 Pasal 46 tells the failures apart. */
export const breachKinds = {
  confidentiality: 'kerahasiaan',
  integrity: 'keutuhan',
  availability: 'ketersediaan',
} as const;
export type BreachKind = keyof typeof breachKinds;

/** Whom the notice goes to: both are due (UU 27/2022 Pasal 46 ayat 1). */
export const noticeAddressees = {
  subject: 'Orang yang datanya terkena',
  agency: 'Lembaga Pelindungan Data Pribadi',
} as const;
export type NoticeAddressee = keyof typeof noticeAddressees;

/** Hours within which the notice is due after the failure is known (UU 27/2022 Pasal 46 ayat 1). */
const noticeHours = 72;

/** The moment by which the notice is due, UTC ISO, for the moment the failure was known. */
export function noticeDueAt(knownAt: string): string {
  return new Date(Date.parse(knownAt) + noticeHours * 3_600_000).toISOString();
}

/** All that the notice says; drawn without the database. */
export type BreachNotice = Stationery & {
  head: Signature;
  to: NoticeAddressee;
  /** Whose data it is, as the addressee may read it: one person by name, or a number of people. */
  people: string;
  kinds: BreachKind[];
  /** Written by whoever drafts the notice. */
  data: string;
  happened: string;
  how: string;
  handling: string;
  recovery: string;
  contact: string;
  /** The moments, on the wall of the centre. */
  knownAt: string;
  dueAt: string;
  /** The rows of the audit it was drafted from. */
  source: string;
};

/** What of a person an operation shows or hands out; `tests/audit/exposed.test.ts` asks of each whether it is here. */
export const exposed: Record<string, string> = {
  'caseload.list': 'daftar kasus',
  'caseload.recent': 'daftar kasus',
  'caseload.export': 'daftar kasus',
  'import.rows': 'baris berkas yang diimpor (identitas dan data kasus)',
  'import.list': 'daftar impor',
  'import.protocol': 'protokol impor (nama dan nomor)',
  'family.read': 'keluarga',
  'timeline.read': 'linimasa kasus',
  'timeline.print': 'linimasa kasus',
  'series.list': 'skor instrumen',
  'packet.make': 'bahan konferensi kasus (identitas, asesmen, rencana, catatan, dan capaian)',
  'monthReport.people': 'nama dan nomor dalam laporan bulanan',
  'monthReport.exportWithNames':
    'daftar nominatif (nama, NIK, nomor KK, tempat dan tanggal lahir, kategori, dan alasan keluar)',
  'client.findAlike': 'identitas',
  'client.findKin': 'keluarga',
  'client.get': 'identitas',
  'client.register': 'identitas',
  'client.setPhoto': 'foto',
  'case.open': 'ringkasan kasus',
  'case.summary': 'ringkasan kasus',
  'case.drafts': 'ringkasan kasus',
  'case.history': 'riwayat kasus',
  'case.hands': 'riwayat kasus',
  'case.carriable': 'asesmen dan rencana',
  'case.listCoercion': 'catatan paksaan',
  'case.reviews': 'catatan paksaan',
  'case.reviewCoercion': 'catatan paksaan',
  'comparison.get': 'target dan capaian',
  'attachment.list': 'lampiran',
  'attachment.view': 'lampiran',
  'attachment.saveCopy': 'lampiran',
  'transfer.offer': 'ringkasan kasus',
  'transfer.make': 'berkas kasus untuk lembaga lain',
  'transfer.open': 'berkas kasus dari lembaga lain',
  'transfer.compare': 'identitas',
  'transfer.records': 'catatan dari lembaga lain',
  'transfer.answer': 'jawaban rujukan',
  'clientFile.make': 'berkas klien (semua data satu orang)',
  'consentForm.make': 'formulir persetujuan',
  'standard.cases': 'kasus dibandingkan dengan standar',
  'standard.print': 'kasus dibandingkan dengan standar',
  'standard.export': 'kasus dibandingkan dengan standar',
  'standard.missingOf': 'isian yang kosong',
  'allegation.waiting': 'catatan terbatas',
  'allegation.list': 'catatan terbatas',
  'allegation.get': 'catatan terbatas',
  'allegation.print': 'catatan terbatas',
  'resilience.print': 'penguatan untuk masa depan',
  'lesson.list': 'pelajaran dari evaluasi',
  'writing.find': 'tulisan dalam catatan kasus',
  'lesson.techniquesOfCase': 'catatan intervensi',
  'letter.list': 'surat',
  'letter.make': 'surat',
  'meeting.list': 'agenda konferensi kasus',
  'meeting.open': 'agenda dan pembahasan konferensi kasus',
  'meeting.ofCase': 'agenda konferensi kasus',
  'meeting.offers': 'agenda konferensi kasus',
  'meeting.print': 'undangan, berita acara, dan keputusan konferensi kasus',
  'resource.ofCase': 'kaitan dengan sistem sumber',
  'resource.candidates': 'kaitan dengan sistem sumber',
  'resource.gapCases': 'kaitan dengan sistem sumber',
  'supervision.list': 'catatan supervisi dan konsultasi',
  'supervision.print': 'catatan supervisi dan konsultasi',
  'signOff.ofCase': 'persetujuan catatan',
  'repair.waiting': 'pembetulan berkas',
  'repair.annulled': 'pembetulan berkas',
  'repair.ofCase': 'pembetulan berkas',
  'merge.alike': 'identitas',
  'merge.preview': 'identitas',
  'merge.list': 'pembetulan berkas',
  'merge.ofPerson': 'pembetulan berkas',
  'erasure.state': 'penahanan dan pemusnahan data',
  'erasure.list': 'penahanan dan pemusnahan data',
  'erasure.record': 'berita acara pemusnahan',
  'duty.inbox': 'hal yang jatuh tempo',
  'duty.calendar': 'hal yang jatuh tempo',
  'duty.printCalendar': 'hal yang jatuh tempo',
  'duty.ofCase': 'hal yang jatuh tempo',
  'shift.read': 'catatan harian',
  'shift.flags': 'catatan harian',
  'shift.print': 'catatan harian',
  'audit.list': 'jejak audit',
  'audit.draftNotice': 'pemberitahuan kegagalan pelindungan data',
};

/**
 * The data that operations of the audit show or hand out, as words for the notice; empty when they show none.
 */
export function describeExposedData(operations: readonly string[]): string {
  return joinWords([...new Set(operations.flatMap(exposedBy))]);
}

function exposedBy(operation: string): string[] {
  const [group, form = ''] = operation.split('.');
  if (group === 'form' && isFormId(form)) return [nameForm(form)];
  return exposed[operation] === undefined ? [] : [exposed[operation]];
}

/** Within a sentence: "asesmen", but "EIC" as it is. */
function nameForm(form: FormId): string {
  const { label } = formOf(form);
  return /^[A-Z]{2}/.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
