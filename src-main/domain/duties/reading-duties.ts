import { formOf } from '../forms.ts';
import { civilDateOfInstant, zoneOffsets } from '../instant.ts';
import type { DutyFacts, DutyRules } from './facts.ts';
import { type DutyKindDeclaration, fromEach, isLongGone, whileOpen } from './finding.ts';

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
  /** Of whoever wrote the entry: what its reviewer wants done. A correction of the entry does not end it. */
  coercionFollowUp: {
    label: 'Tindak lanjut paksaan',
    whose: 'worker',
    opens: 'note',
    ends: 'word',
    find: ({ coercionFollowUps }, rules) =>
      coercionFollowUps.map(({ recordId, since, what, writerId }) => ({
        ...{ recordId, on: dayOfInstant(since, rules), part: since, ownerId: writerId },
        what: `Tindak lanjut paksaan: ${what}`,
      })),
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
    find: ({ signOffs }, rules) =>
      signOffs
        .filter(({ state }) => state === 'waiting')
        .map((one) => ({
          ...asRead(one, rules),
          what: `Baca dan setujui ${nameOf(one)}, diajukan ${one.by}`,
        })),
  },
  workerRequest: {
    label: 'Permintaan pergantian pekerja sosial',
    whose: 'reviewer',
    readBy: 'case.assign',
    opens: 'caseFile',
    inHistory: true,
    ends: 'record',
    find: (facts, rules) =>
      workerRequests(facts, rules, { isDeclined: false, what: 'Permintaan pergantian pekerja sosial dari' }),
  },
  workerRequestDeclined: {
    label: 'Pergantian pekerja sosial tidak disetujui',
    whose: 'worker',
    opens: 'caseFile',
    inHistory: true,
    ends: 'word',
    find: (facts, rules) =>
      workerRequests(facts, rules, {
        isDeclined: true,
        what: 'Pergantian pekerja sosial tidak disetujui oleh',
      }),
  },
  returned: {
    label: 'Dikembalikan pembaca kedua',
    whose: 'worker',
    opens: 'assessment',
    ends: 'record',
    find: ({ signOffs }, rules) =>
      signOffs
        .filter(({ state }) => state === 'returned')
        .map((one) => ({
          ...asRead(one, rules),
          what: `Perbaiki ${nameOf(one)}, dikembalikan ${one.by}`,
          part: one.since,
        })),
  },
  /** Of whoever wrote it: what the centre wants approved, and nobody has submitted. */
  unsubmitted: {
    label: 'Belum diajukan',
    whose: 'worker',
    opens: 'assessment',
    ends: 'record',
    endsWhen: 'bila diajukan kepada pembaca kedua',
    find: (facts, rules) =>
      facts.signOffs
        .filter(({ state, form }) => isUnsubmitted(state) && rules.signOffs.includes(form))
        .filter(() => !isLongGone(facts, rules))
        .map((one) => ({
          ...asRead(one, rules),
          what: `Ajukan ${nameOf(one)} kepada pembaca kedua`,
          part: one.since,
          ownerId: one.writerId,
        })),
  },
} as const satisfies Record<string, DutyKindDeclaration>;

/** The changes of worker that wait, or were declined; `what` is said before who asked or declined. */
const workerRequests = (facts: DutyFacts, rules: DutyRules, said: { isDeclined: boolean; what: string }) =>
  whileOpen(
    facts,
    facts.workerRequests
      .filter(({ isDeclined }) => isDeclined === said.isDeclined)
      .map(({ id, since, by }) => ({ what: `${said.what} ${by}`, on: dayOfInstant(since, rules), part: id })),
  );

type SignOff = DutyFacts['signOffs'][number];

const isUnsubmitted = (state: SignOff['state']): boolean => state === 'none' || state === 'changed';
const nameOf = ({ form }: SignOff): string => formOf(form).signOff?.label ?? formOf(form).label;
const dayOfInstant = (instant: string, { zone }: DutyRules) => civilDateOfInstant(instant, zoneOffsets[zone]);

/** The record itself, since the day of its last step. */
const asRead = ({ recordId, form, since }: SignOff, rules: DutyRules) => ({
  recordId,
  on: dayOfInstant(since, rules),
  opens: form,
});
