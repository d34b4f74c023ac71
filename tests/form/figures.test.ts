import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownSeat } from '#vault/session';
import {
  anAdmission,
  assessmentAnswers,
  carryToPlan,
  complete,
  eicAnswers,
  planWith,
  refusalOf,
  register,
  roundWith,
  saveCentre,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('the figures of a case', () => {
  let centre: TestCentre;
  let caseId: string;
  let count = 0;
  const names =
    'Budi Rara Cipto Wulan Hendra Melati Fajar Kusuma Zulkifli Oktavia Naryo Ginting Usman Priska'.split(' ');
  /** Another morning, with somebody at work. */
  const wakeOn = (day: string) => {
    centre.time.setWall(`${day}T02:00:00.000Z`);
    centre.app.context.keeper.touch(ownSeat);
  };
  const open = () => centre.client.case.open({ caseId });
  const summary = () => centre.client.case.summary({ caseId });
  const duties = async () => (await centre.client.duty.ofCase({ caseId })).open;
  const compared = async () => (await centre.client.comparison.get({ caseId })).comparison;
  const row = async () => {
    const { rows } = await centre.client.caseload.list({ status: 'all', limit: 500 });
    const found = rows.find((one) => one.caseId === caseId);
    if (found === undefined) throw new Error('the case is not listed');
    return found;
  };
  const changePlan = (version: number, count: number, change: (number: number) => object) =>
    complete(centre.client, caseId, 'planning', planWith(count, change), { version, reason: 'Diperbarui' });

  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
  });
  afterAll(() => centre.close());
  beforeEach(async () => {
    wakeOn('2026-11-23');
    ({ caseId } = await register(centre.client, someone(`Orang ${names[count++ % names.length]}`)));
  });

  it('turn with the day, in the list as on the case, though nobody wrote anything', async () => {
    await carryToPlan(centre.client, caseId, 2);
    await complete(centre.client, caseId, 'evaluation', roundWith({ 1: 'achieved', 2: 'achieved' }));
    await changePlan(1, 3, (number) => (number === 3 ? { dueOn: '2026-11-25' } : {}));
    const percents = async (day: string) => {
      wakeOn(day);
      return [(await row()).percentAchieved, (await compared()).outcome.percent, (await summary()).percent];
    };
    expect(await percents('2026-11-24')).toEqual([100, 100, 100]);
    expect(await percents('2026-11-25')).toEqual([null, null, null]);
    // Also when the clock of the computer was wrong, and is put right.
    expect(await percents('2026-11-24')).toEqual([100, 100, 100]);
  });

  it('follow a rule of the centre at once, in the list, on Beranda and on the case', async () => {
    const settings = await centre.client.centre.get();
    const due = async () => {
      const rows = await centre.client.duty.calendar({
        of: 'everybody',
        from: '2000-01-01',
        to: '9999-12-31',
      });
      const home = rows.find((one) => one.caseId === caseId);
      return [(await row()).nextDueOn, (await duties())[0]?.on, home?.on];
    };
    expect(await due()).toEqual(Array(3).fill('2026-09-08'));
    await saveCentre(centre.client, { ...settings, intakeDueDays: 3 });
    expect(await due()).toEqual(Array(3).fill('2026-09-04'));
    await saveCentre(centre.client, settings);
    expect(await due()).toEqual(Array(3).fill('2026-09-08'));
  });

  it('are those of the last day of a case that has ended, and stay so', async () => {
    await carryToPlan(centre.client, caseId, 2);
    await changePlan(1, 2, (number) => (number === 2 ? { dueOn: '2026-11-20' } : {}));
    await complete(centre.client, caseId, 'evaluation', roundWith({ 1: 'achieved', 2: 'not-due' }));
    await complete(centre.client, caseId, 'termination', terminationAnswers({ terminatedOn: '2026-11-10' }));
    wakeOn('2027-03-01');
    expect([(await row()).percentAchieved, (await compared()).outcome.percent]).toEqual([100, 100]);
  });

  it('keep a target reached that was taken out of the plan afterwards, and the others out of reach', async () => {
    await carryToPlan(centre.client, caseId, 3);
    await complete(
      centre.client,
      caseId,
      'evaluation',
      roundWith({ 1: 'achieved', 2: 'partly', 3: 'achieved' }),
    );
    await changePlan(1, 3, (number) => (number === 3 ? {} : { removedReason: 'Tidak relevan lagi' }));
    const { targets, outcome } = await compared();
    expect(targets.map(({ status }) => status)).toEqual(['achieved', 'removed', 'achieved']);
    expect([outcome.achieved, outcome.removed]).toEqual([[1, 3], [2]]);
    expect((await row()).percentAchieved).toBeCloseTo(66.67, 1);
  });

  it('keep the unit in which a round was rated, also when the round is corrected', async () => {
    await carryToPlan(centre.client, caseId, 1);
    const { recordId } = await complete(centre.client, caseId, 'evaluation', roundWith({ 1: 'partly' }));
    centre.time.pass(1_000);
    await changePlan(1, 1, () => ({ unit: 'hari/bulan', targetValue: 20 }));
    const more = { evaluatedOn: '2026-11-09', periodTo: '2026-11-08' };
    await complete(centre.client, caseId, 'evaluation', roundWith({ 1: 'partly' }, more));
    await complete(centre.client, caseId, 'evaluation', roundWith({ 1: 'achieved' }), {
      recordId,
      version: 1,
      reason: 'Salah pilih',
    });
    const [target] = (await compared()).targets;
    expect([target?.unit, target?.rounds.map(({ unit }) => unit)]).toEqual([
      'hari/bulan',
      ['kali/minggu', 'hari/bulan'],
    ]);
  });

  it('take a round that leaves targets unrated, once whoever saves it has said so', async () => {
    await carryToPlan(centre.client, caseId, 3);
    const round = roundWith({ 1: 'achieved' });
    const asked = await refusalOf(complete(centre.client, caseId, 'evaluation', round));
    expect([asked.code, asked.message]).toEqual(['ASKS', 'Target 2 dan 3 belum dinilai.']);
    await complete(centre.client, caseId, 'evaluation', round, { confirmed: [asked.message] });
    const { targets, outcome } = await compared();
    expect(targets.map(({ status }) => status)).toEqual(['achieved', 'not-rated', 'not-rated']);
    expect([outcome.percent, (await row()).percentAchieved]).toEqual([null, null]);
  });

  it('refuse "Belum waktunya" on the due day and after it, and let an old round that said so be corrected', async () => {
    await carryToPlan(centre.client, caseId, 1);
    const early = roundWith({ 1: 'not-due' }, { evaluatedOn: '2026-10-20', periodTo: '2026-10-19' });
    const { recordId } = await complete(centre.client, caseId, 'evaluation', early);
    const refusal = await refusalOf(
      complete(
        centre.client,
        caseId,
        'evaluation',
        roundWith({ 1: 'not-due' }, { evaluatedOn: '2026-11-01' }),
      ),
    );
    expect([refusal.code, refusal.message]).toEqual([
      'INCOMPLETE',
      'Target 1: tenggatnya, 1 November 2026, sudah tiba pada tanggal evaluasi, jadi bukan lagi "Belum waktunya".',
    ]);
    await changePlan(1, 1, () => ({ dueOn: '2026-10-10' }));
    await complete(
      centre.client,
      caseId,
      'evaluation',
      { ...early, lessons: 'Mulai lebih awal.' },
      {
        recordId,
        version: 1,
        reason: 'Melengkapi',
      },
    );
    expect((await compared()).targets.map(({ status }) => status)).toEqual(['not-rated']);
  });

  it('wait for no evaluation after the final one', async () => {
    await carryToPlan(centre.client, caseId, 1);
    const kinds = async () => (await duties()).map(({ kind }) => kind);
    expect(await kinds()).toEqual(expect.arrayContaining(['evaluation', 'reassessment']));
    await complete(centre.client, caseId, 'evaluation', roundWith({ 1: 'achieved' }, { kind: 'final' }));
    expect(await kinds()).toEqual(['consent', 'contract', 'intake']);
  });

  it('tell the day something happened, in a file that is entered long afterwards', async () => {
    const admission = anAdmission({ admittedOn: '2026-03-01' });
    ({ caseId } = await register(centre.client, someone(`Lama ${names[count % names.length]}`), admission));
    await complete(centre.client, caseId, 'eic', { ...eicAnswers, metOn: '2026-03-02' });
    await complete(centre.client, caseId, 'assessment', { ...assessmentAnswers, assessedOn: '2026-03-10' });
    await complete(centre.client, caseId, 'planning', { ...planWith(1), plannedOn: '2026-03-20' });
    const since = async () => {
      const { stage, stageSince } = await open();
      return [stage, stageSince, (await row()).daysInStage];
    };
    expect(await since()).toEqual(['intervention', '2026-03-20', 248]);
    await complete(centre.client, caseId, 'note', {
      happenedOn: '2026-03-25',
      contactKind: 'client',
      summary: 'Konseling.',
    });
    expect(await since()).toEqual(['intervention', '2026-03-25', 243]);
  });

  it('follow a corrected admission', async () => {
    await complete(centre.client, caseId, 'caseFile', anAdmission({ admittedOn: '2026-08-20' }), {
      version: 1,
      reason: 'Salah bulan',
    });
    expect([(await open()).stageSince, (await row()).daysInStage]).toEqual(['2026-08-20', 95]);
  });

  it('call no stage passed over in which somebody was served', async () => {
    await carryToPlan(centre.client, caseId, 1);
    await complete(centre.client, caseId, 'note', {
      happenedOn: '2026-10-01',
      contactKind: 'client',
      summary: 'Konseling.',
    });
    await complete(centre.client, caseId, 'evaluation', roundWith({ 1: 'achieved' }, { kind: 'final' }));
    expect((await open()).pillars.map(({ state }) => state).slice(3)).toEqual(['done', 'current', 'ahead']);
    await complete(centre.client, caseId, 'termination', terminationAnswers());
    expect((await open()).pillars.map(({ state, on }) => [state, on]).slice(3)).toEqual([
      ['done', '2026-10-01'],
      ['done', '2026-11-02'],
      ['done', '2026-11-10'],
    ]);
  });

  it('close no case over coercion that nobody has reviewed without saying so', async () => {
    await complete(centre.client, caseId, 'note', {
      happenedOn: '2026-10-01',
      contactKind: 'client',
      summary: 'Ditahan.',
      influenceTechniques: ['coerce'],
      coerceReason: 'Upaya terakhir.',
    });
    const asked = await refusalOf(complete(centre.client, caseId, 'termination', terminationAnswers()));
    expect([asked.code, asked.message]).toEqual([
      'ASKS',
      'Catatan paksaan yang belum ditelaah supervisor: 1 (1 Okt 2026).',
    ]);
    expect((await open()).isClosed).toBe(false);
    await complete(centre.client, caseId, 'termination', terminationAnswers(), {
      confirmed: [asked.message],
    });
    expect((await open()).isClosed).toBe(true);
  });

  it('tell a baby in months, let no age grow after a leaving, and mark every guess', async () => {
    const ages = async () => {
      const { age, ageInMonths, ageIsGuessed } = await row();
      return [(await open()).age, age, ageInMonths, ageIsGuessed];
    };
    const admission = anAdmission({ category: 'PMKS-01' });
    ({ caseId } = await register(
      centre.client,
      someone('Bayi Temuan', { birthDate: '2026-06-20' }),
      admission,
    ));
    expect(await ages()).toEqual(['5 bulan', 0, 5, false]);
    await complete(
      centre.client,
      caseId,
      'termination',
      terminationAnswers({ terminatedOn: '2026-11-10', reason: 'T10' }),
    );
    wakeOn('2028-11-23');
    expect(await ages()).toEqual(['4 bulan', 0, 4, false]);
    const guessed = { birthDate: '1966-01-01', birthDateEstimated: true };
    ({ caseId } = await register(
      centre.client,
      someone('Mbah Perkiraan', guessed),
      anAdmission({ category: 'PMKS-08' }),
    ));
    expect(await ages()).toEqual(['sekitar 62 tahun', 62, null, true]);
  });
});
