import { formOf } from '../forms.ts';
import { civilDateOfInstant, zoneOffsets } from '../instant.ts';
import { type DutyKindDeclaration, fromEach, whileOpen } from './finding.ts';

/** What wants to be read by somebody. */
export const readingDuties = {
  flag: {
    label: 'Perlu perhatian',
    whose: 'both',
    readBy: 'coercion.review',
    opens: 'dailyNote',
    ends: 'word',
    find: ({ flags }) => flags.map((flag) => ({ ...flag, what: `Perlu perhatian: ${flag.what}` })),
  },
  coercion: {
    label: 'Telaah catatan paksaan',
    whose: 'reviewer',
    readBy: 'coercion.review',
    opens: 'note',
    ends: 'record',
    find: ({ coercions }) => coercions.map((entry) => ({ ...entry, what: 'Telaah catatan paksaan' })),
  },
  /** Told to whoever sees the case: that there is to be one, and not about what. */
  supervision: {
    label: 'Supervisi berikutnya',
    whose: 'both',
    readBy: 'supervision.write',
    opens: 'supervision',
    ends: 'record',
    days: ['supervision.nextOn'],
    find: (facts) =>
      whileOpen(
        facts,
        fromEach(facts.records.supervision.slice(-1), 'nextOn', () => 'Supervisi berikutnya'),
      ),
  },
  signOff: {
    label: 'Menunggu persetujuan',
    whose: 'reviewer',
    readBy: 'record.approve',
    opens: 'assessment',
    ends: 'record',
    find: ({ signOffs }, { zone }) =>
      signOffs
        .filter(({ isReturned }) => !isReturned)
        .map(({ recordId, form, since, by }) => ({
          what: `Baca dan setujui ${formOf(form).label}, diajukan ${by}`,
          on: civilDateOfInstant(since, zoneOffsets[zone]),
          recordId,
          opens: form,
        })),
  },
  workerRequest: {
    label: 'Permintaan pergantian pekerja sosial',
    whose: 'reviewer',
    readBy: 'case.assign',
    opens: 'caseFile',
    inHistory: true,
    ends: 'record',
    find: (facts, { zone }) =>
      whileOpen(
        facts,
        facts.workerRequests
          .filter(({ isDeclined }) => !isDeclined)
          .map(({ id, since, by }) => ({
            what: `Permintaan pergantian pekerja sosial dari ${by}`,
            on: civilDateOfInstant(since, zoneOffsets[zone]),
            part: id,
          })),
      ),
  },
  workerRequestDeclined: {
    label: 'Pergantian pekerja sosial tidak disetujui',
    whose: 'worker',
    opens: 'caseFile',
    inHistory: true,
    ends: 'word',
    find: (facts, { zone }) =>
      whileOpen(
        facts,
        facts.workerRequests
          .filter(({ isDeclined }) => isDeclined)
          .map(({ id, since, by }) => ({
            what: `Pergantian pekerja sosial tidak disetujui oleh ${by}`,
            on: civilDateOfInstant(since, zoneOffsets[zone]),
            part: id,
          })),
      ),
  },
  returned: {
    label: 'Dikembalikan pembaca kedua',
    whose: 'worker',
    opens: 'assessment',
    ends: 'record',
    find: ({ signOffs }, { zone }) =>
      signOffs
        .filter(({ isReturned }) => isReturned)
        .map(({ recordId, form, since, by }) => ({
          what: `Perbaiki ${formOf(form).label}, dikembalikan ${by}`,
          on: civilDateOfInstant(since, zoneOffsets[zone]),
          recordId,
          part: since,
          opens: form,
        })),
  },
} as const satisfies Record<string, DutyKindDeclaration>;
