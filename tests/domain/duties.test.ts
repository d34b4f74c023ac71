import { describe, expect, it } from 'vitest';
import { type DutyAct, dutiesOf, inboxPartOf, whyNotAct } from '#domain/duties/duty';
import { type DutyKind, dutyKindCodes, dutyKindOf } from '#domain/duties/duty-kinds';
import { type DutyFacts, type DutyRecord, type DutyRules, readForms } from '#domain/duties/facts';
import type { CivilDateField } from '#domain/fields/date-time';
import type { Draft, Field } from '#domain/fields/field';
import { formIds } from '#domain/forms';
import { declaredForm } from '../support/declared-form.ts';

const rules: DutyRules = {
  intakeDueDays: 7,
  assessmentDueDays: 14,
  planDueDays: 14,
  reassessEveryDays: 180,
  evaluationEveryDays: 30,
  referralAnswerDays: 14,
  aftercareEveryDays: 30,
  aftercareMonths: 6,
  signOffs: ['planning'],
  zone: 'WIB',
};

const record = (on: string, answers: Draft = {}, recordId = `r-${on}`): DutyRecord => ({
  recordId,
  on,
  answers,
});
type Records = Partial<DutyFacts['records']>;

const facts = ({
  records = {},
  ...more
}: Partial<Omit<DutyFacts, 'records'>> & { records?: Records } = {}): DutyFacts => ({
  caseId: 'case',
  today: '2026-11-23',
  admittedOn: '2026-09-01',
  leftOn: null,
  isCandidate: false,
  records: {
    ...(Object.fromEntries(readForms.map((form) => [form, []])) as unknown as DutyFacts['records']),
    ...records,
  },
  contracts: [],
  targets: [],
  isFinallyEvaluated: false,
  noteFollowUps: [],
  flags: [],
  coercions: [],
  signOffs: [],
  workerRequests: [],
  coercionFollowUps: [],
  colleagues: [],
  ...more,
});

/** What falls due of one kind: the day and the words. */
const told = (kind: DutyKind, given: DutyFacts, acts: DutyAct[] = []) =>
  dutiesOf(given, rules, acts)
    .filter((duty) => duty.kind === kind)
    .map(({ on, what }) => `${on} ${what}`);

/** Every date that a form may ask ahead of its day, as the duties name it. */
function daysAhead(name: string, field: Field): string[] {
  if (field.kind === 'civilDate') {
    const { means, mayBeFuture } = field as CivilDateField;
    return means === 'deadline' || mayBeFuture ? [name] : [];
  }
  if (field.kind === 'planTree' || field.kind === 'findings') return [`${name}.dueOn`];
  const columns = 'columns' in field ? (field.columns as Record<string, Field>) : {};
  return Object.entries(columns).flatMap(([column, inner]) => daysAhead(`${name}.${column}`, inner));
}

describe('the table of duties', () => {
  it('has a duty for every day ahead that a form asks for', () => {
    const asked = formIds.flatMap((id) =>
      Object.entries(declaredForm(id).fields).flatMap(([name, field]) => daysAhead(`${id}.${name}`, field)),
    );
    const known = dutyKindCodes.flatMap((kind) => [...(dutyKindOf(kind).days ?? [])]);
    expect(asked.toSorted()).toEqual(known.toSorted());
    expect(asked.length).toBeGreaterThan(10);
  });

  it('asks a new case for EIC, consent, contract and assessment, and for each no longer once it is there', () => {
    const fresh = dutiesOf(facts(), rules, []).map(({ kind, on }) => `${on} ${kind}`);
    expect(fresh).toEqual([
      '2026-09-08 eic',
      '2026-09-08 consent',
      '2026-09-08 contract',
      '2026-09-15 assessment',
    ]);
    const records = {
      eic: [record('2026-09-02')],
      consent: [record('2026-09-02', { state: 'given' })],
      assessment: [record('2026-09-10')],
      planning: [record('2026-09-20')],
    };
    const contracts = [{ recordId: 'k', kind: 'primary', endsOn: '2027-02-01' }] as const;
    const kinds = dutiesOf(facts({ records, contracts }), rules, []).map(({ kind }) => kind);
    expect(kinds).toEqual(['evaluation', 'contractEnd', 'reassessment']);
  });

  it('asks for a plan after the first assessment, and again for an assessment at the centre’s span', () => {
    const records = { assessment: [record('2026-09-10'), record('2026-10-10')] };
    expect(told('planning', facts({ records }))).toEqual(['2026-09-24 Rencana']);
    expect(told('reassessment', facts({ records }))).toEqual([
      '2027-04-08 Asesmen ulang: apakah pelayanan masih efektif dan masih diperlukan',
    ]);
    expect(told('reassessment', facts({ records, isFinallyEvaluated: true }))).toEqual([]);
  });

  it('asks for an evaluation every month after the plan, or on the day the last round named, and none after the final one', () => {
    const planning = [record('2026-09-20')];
    expect(told('evaluation', facts({ records: { planning } }))).toEqual(['2026-10-20 Evaluasi']);
    const evaluation = [record('2026-10-19')];
    expect(told('evaluation', facts({ records: { planning, evaluation } }))).toEqual(['2026-11-18 Evaluasi']);
    const named = [record('2026-10-19', { nextEvaluationOn: '2026-11-05' })];
    expect(told('evaluation', facts({ records: { planning, evaluation: named } }))).toEqual([
      '2026-11-05 Evaluasi',
    ]);
    expect(
      told('evaluation', facts({ records: { planning, evaluation }, isFinallyEvaluated: true })),
    ).toEqual([]);
  });

  it('waits for what the intake decided while somebody is a candidate', () => {
    const decided = (eligibility: string, isCandidate = true) =>
      told('intake', facts({ isCandidate, records: { eic: [record('2026-09-03', { eligibility })] } }));
    expect(decided('eligible')).toEqual(['2026-09-10 Penetapan sebagai penerima manfaat']);
    expect(decided('ineligible')).toEqual(['2026-09-10 Penutupan kasus yang tidak memenuhi syarat']);
    expect(decided('pending')).toEqual(['2026-09-10 Keputusan intake']);
    expect(decided('eligible', false)).toEqual([]);
  });

  it('waits for a consent that is to follow, on the day it was expected', () => {
    const consent = (answers: Draft) =>
      told('consentToFollow', facts({ records: { consent: [record('2026-09-03', answers)] } }));
    expect(consent({ state: 'later', expectedOn: '2026-09-21' })).toEqual([
      '2026-09-21 Persetujuan menyusul',
    ]);
    expect(consent({ state: 'later' })).toEqual(['2026-09-10 Persetujuan menyusul']);
    expect(consent({ state: 'given' })).toEqual([]);
  });

  it('lets the first contract end quietly once the main one runs', () => {
    const contracts: DutyFacts['contracts'] = [
      { recordId: 'a', kind: 'preliminary', endsOn: '2026-10-01' },
      { recordId: 'b', kind: 'primary', endsOn: '2027-02-01' },
      { recordId: 'c', kind: 'secondary', endsOn: '2026-11-01' },
    ];
    expect(told('contractEnd', facts({ contracts }))).toEqual([
      '2026-11-01 Kontrak tambahan berakhir',
      '2027-02-01 Kontrak utama berakhir',
    ]);
  });

  it('keeps a target until it is settled, and what a conference charged somebody with until its row says it was done', () => {
    const target = { number: 2, statement: 'Makan mandiri', dueOn: '2026-10-10' };
    expect(told('target', facts({ targets: [{ ...target, isSettled: false }] }))).toEqual([
      '2026-10-10 Target 2 jatuh tempo: Makan mandiri',
    ]);
    expect(told('target', facts({ targets: [{ ...target, isSettled: true }] }))).toEqual([]);
    const charge = { what: 'Menghubungi Bapas', who: 'Kasi Asesmen', dueOn: '2026-10-05' };
    const conference = (more: Draft) => [record('2026-09-30', { followUps: [{ ...charge, ...more }] })];
    expect(told('charge', facts({ records: { conference: conference({}) } }))).toEqual([
      '2026-10-05 Tindak lanjut konferensi: Menghubungi Bapas (Kasi Asesmen)',
    ]);
    expect(told('charge', facts({ records: { conference: conference({ doneOn: '2026-10-04' }) } }))).toEqual(
      [],
    );
  });

  it('gives what a conference decided to the colleague of that name, else to who watches it, else to the worker', () => {
    const colleagues = [
      { id: 'sri', name: 'Sri Wahyuni' },
      { id: 'budi', name: 'Budi Santoso' },
      { id: 'ani-1', name: 'Ani Lestari' },
      { id: 'ani-2', name: 'Ani Lestari' },
    ];
    const owners = (row: Draft) => {
      const followUps = [{ what: 'Menghubungi Bapas', dueOn: '2026-10-05', ...row }];
      const conference = [record('2026-09-30', { followUps })];
      return dutiesOf(facts({ records: { conference }, colleagues }), rules, [])
        .filter(({ kind }) => kind === 'charge')
        .map(({ ownerId }) => ownerId);
    };
    expect(owners({ who: ' sri  WAHYUNI' })).toEqual(['sri']);
    expect(owners({ who: 'Bapas Sleman', watcher: 'Budi Santoso' })).toEqual(['budi']);
    expect(owners({ who: 'Bapas Sleman' })).toEqual([null]);
    expect(owners({ who: 'Ani Lestari' })).toEqual([null]);
  });

  it('keeps the day of a family meeting and the return from a leave, until somebody says what came of it', () => {
    const letter = [
      record('2026-09-01', { kind: 'invitation', meetOn: '2026-09-10', purpose: 'Rencana pulang' }),
      record('2026-09-02', { kind: 'leavePermit', fromOn: '2026-09-12', untilOn: '2026-09-15' }),
      record('2026-09-03', { kind: 'progressReport', fromOn: '2026-08-01', untilOn: '2026-08-31' }),
      record('2026-09-04', { kind: 'inCare', meetOn: '2026-09-20' }),
    ];
    expect(told('appointment', facts({ records: { letter } }))).toEqual([
      '2026-09-10 Pertemuan dengan keluarga: Rencana pulang',
    ]);
    expect(told('leaveReturn', facts({ records: { letter } }))).toEqual([
      '2026-09-15 Kembali dari izin pulang',
    ]);
    expect(told('leaveReturn', facts({ records: { letter }, leftOn: '2026-09-14' }))).toEqual([]);
    const key = 'leaveReturn:r-2026-09-02';
    const done: DutyAct = { key, askedOn: '2026-09-15', act: 'done', until: null, toId: null };
    expect(told('leaveReturn', facts({ records: { letter } }), [done])).toEqual([]);
  });

  it('waits for the answer to a referral, also after the leaving, and for planned leaving and legal days', () => {
    const referral = [record('2026-11-01', { state: 'sent', institution: 'BRSPDM' })];
    expect(told('referral', facts({ records: { referral }, leftOn: '2026-11-05' }))).toEqual([
      '2026-11-15 Jawaban rujukan: BRSPDM',
    ]);
    const caseFile = [
      record('2026-09-01', {
        plannedLeaveOn: '2026-12-01',
        abhVerdictEndsOn: '2026-12-20',
        nextHearingOn: '2026-12-03',
      }),
    ];
    expect(
      (['plannedLeave', 'verdictEnd', 'hearing'] as const).flatMap((kind) =>
        told(kind, facts({ records: { caseFile } })),
      ),
    ).toEqual([
      '2026-12-01 Rencana selesai layanan',
      '2026-12-20 Akhir masa putusan',
      '2026-12-03 Sidang berikutnya',
    ]);
  });

  it('follows somebody after leaving at the centre’s span until it ends, and longer where a record named a day', () => {
    const gone = (destination: string, more: Partial<DutyFacts> = {}, followUp: DutyRecord[] = []) =>
      told(
        'aftercare',
        facts({
          leftOn: '2026-10-20',
          ...more,
          records: { termination: [record('2026-10-20', { destination })], followUp },
        }),
      );
    expect(gone('family')).toEqual(['2026-11-19 Bimbingan lanjut']);
    expect(gone('died')).toEqual([]);
    expect(gone('family', { today: '2027-04-21' })).toEqual([]);
    expect(gone('family', {}, [record('2026-11-18')])).toEqual(['2026-12-18 Bimbingan lanjut']);
    expect(gone('family', {}, [record('2027-04-10')])).toEqual([]);
    expect(gone('institution', {}, [record('2026-11-18', { nextOn: '2027-06-01' })])).toEqual([
      '2027-06-01 Bimbingan lanjut',
    ]);
    expect(told('aftercare', facts())).toEqual([]);
  });

  it('tells of a closed case only what goes on after it', () => {
    const records = { contact: [record('2026-09-02', { followUp: 'Telepon', followUpDueOn: '2026-09-09' })] };
    expect(told('contactFollowUp', facts({ records }))).toEqual(['2026-09-09 Tindak lanjut kontak: Telepon']);
    const flags = [{ recordId: 'n', on: '2026-10-19', what: 'Menangis' }];
    const closed = dutiesOf(facts({ records, flags, leftOn: '2026-10-20' }), rules, []);
    expect(closed.map(({ kind }) => kind)).toEqual(['flag']);
  });
});

describe('what waits for, or comes of, a second reader', () => {
  const plan = { recordId: 'p', form: 'planning', since: '2026-11-19T18:00:00.000Z', writerId: 'u' } as const;
  const stands = (state: 'none' | 'waiting' | 'approved' | 'returned' | 'changed', more: object = {}) =>
    dutiesOf(facts({ signOffs: [{ ...plan, state, by: 'Dewi', ...more }] }), rules, [])
      .filter(({ recordId }) => recordId === 'p')
      .map(({ kind, on, what, ownerId }) => [kind, on, what, ownerId]);

  it('is a duty of the reader, of the worker, or of the writer who has not submitted what must be', () => {
    const unsubmitted = ['unsubmitted', '2026-11-20', 'Ajukan Rencana kepada pembaca kedua', 'u'];
    expect(
      (['none', 'changed', 'waiting', 'returned', 'approved'] as const).map((one) => stands(one)),
    ).toEqual([
      [unsubmitted],
      [unsubmitted],
      [['signOff', '2026-11-20', 'Baca dan setujui Rencana, diajukan Dewi', null]],
      [['returned', '2026-11-20', 'Perbaiki Rencana, dikembalikan Dewi', null]],
      [],
    ]);
    expect(stands('none', { form: 'assessment' })).toEqual([]);
    expect(whyNotAct('unsubmitted', 'done')).toBe(
      'Belum diajukan berakhir bila diajukan kepada pembaca kedua.',
    );
  });

  it('is asked of a closed case only until its bimbingan lanjut ends', () => {
    const closed = (leftOn: string) =>
      told('unsubmitted', facts({ signOffs: [{ ...plan, state: 'none', by: '' }], leftOn }));
    expect([closed('2026-10-20').length, closed('2026-05-20').length]).toEqual([1, 0]);
  });

  it('of a coercion wants done what the review says, of whoever wrote the entry', () => {
    const coercionFollowUps = [{ ...plan, what: 'Bahas dengan keluarga.' }];
    const found = dutiesOf(facts({ coercionFollowUps }), rules, []);
    expect(found.find(({ kind }) => kind === 'coercionFollowUp')?.ownerId).toBe('u');
    expect(told('coercionFollowUp', facts({ coercionFollowUps }))).toEqual([
      '2026-11-20 Tindak lanjut paksaan: Bahas dengan keluarga.',
    ]);
  });
});

describe('what is said of a duty', () => {
  const followUp = { recordId: 'n', on: '2026-11-20', what: 'Telepon ibu' };
  const given = facts({ noteFollowUps: [followUp] });
  const said = (act: DutyAct['act'], more: Partial<DutyAct> = {}): DutyAct => ({
    key: 'followUp:n',
    askedOn: '2026-11-20',
    act,
    until: null,
    toId: null,
    ...more,
  });

  it('ends it, puts it off, hands it over, and opens it again', () => {
    expect(told('followUp', given)).toEqual(['2026-11-20 Tindak lanjut: Telepon ibu']);
    expect(told('followUp', given, [said('done')])).toEqual([]);
    expect(told('followUp', given, [said('dropped')])).toEqual([]);
    expect(told('followUp', given, [said('done'), said('reopened')])).toHaveLength(1);
    const later = [said('put-off', { until: '2026-12-01' }), said('handed-over', { toId: 'u' })];
    const [duty] = dutiesOf(given, rules, later).filter(({ kind }) => kind === 'followUp');
    expect([duty?.on, duty?.askedOn, duty?.ownerId]).toEqual(['2026-12-01', '2026-11-20', 'u']);
  });

  it('holds for the day of which it was said: a promise of another day is another one', () => {
    const moved = facts({ noteFollowUps: [{ ...followUp, on: '2026-12-05' }] });
    const ruled = (more: Partial<DutyRules>) => {
      const dropped = { ...said('dropped'), key: 'eic:case', askedOn: '2026-09-08' };
      return dutiesOf(facts(), { ...rules, ...more }, [dropped]).map(({ kind }) => kind);
    };
    // A day that the centre's rule makes is no promise of anybody.
    expect(ruled({})).not.toContain('eic');
    expect(ruled({ intakeDueDays: 20 })).not.toContain('eic');
    expect(told('followUp', moved, [said('done')])).toEqual(['2026-12-05 Tindak lanjut: Telepon ibu']);
  });

  it('has a key of its own, also where the same was promised twice', () => {
    const charge = { what: 'Kunjungan rumah', who: 'Peksos', dueOn: '2026-12-01' };
    const followUps = [charge, charge, { ...charge, dueOn: '2026-12-15' }];
    const conference = [record('2026-11-10', { followUps })];
    const keys = dutiesOf(facts({ records: { conference } }), rules, []).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('charge:'))).toHaveLength(3);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is refused where only a record or a review ends it', () => {
    expect(whyNotAct('eic', 'done')).toBe('EIC berakhir bila formulirnya diselesaikan.');
    expect(whyNotAct('eic', 'put-off')).toBeUndefined();
    expect(whyNotAct('coercion', 'dropped')).toBe(
      'Telaah catatan paksaan: berakhir setelah dibaca orang kedua.',
    );
    expect([whyNotAct('flag', 'done'), whyNotAct('todo', 'done')]).toEqual([undefined, undefined]);
  });

  it('lies in the heap of its day', () => {
    const days = { today: '2026-11-23', weekEnds: '2026-11-30' };
    const part = (kind: DutyKind, on: string) => inboxPartOf({ kind, on }, days);
    expect([
      part('flag', '2026-11-22'),
      part('flag', '2026-11-25'),
      part('coercion', '2026-11-01'),
      part('eic', '2026-11-22'),
      part('eic', '2026-11-23'),
      part('eic', '2026-11-30'),
      part('eic', '2026-12-01'),
    ]).toEqual(['flagged', 'week', 'review', 'overdue', 'today', 'week', 'later']);
  });
});
