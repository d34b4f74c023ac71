import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  anAdmission,
  assessmentAnswers,
  complete,
  correct,
  eicAnswers,
  planWith,
  register,
  someone,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { untilThere } from '../support/until.ts';

const note = (taskRef: string, more: object = {}) => ({
  ...{ happenedOn: '2026-10-01', contactKind: 'client', taskRef, summary: 'Latihan membaca.' },
  ...more,
});

describe('what a house learns', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    const sri = await centre.addUser('sri', 'socialWorker');
    await centre.addUser('bagus', 'socialWorker');
    const { client } = centre;
    ({ caseId } = await register(client, someone('Arif Candika'), anAdmission(), sri));
    await accept(client, caseId);
    await centre.as('sri');
    await complete(client, caseId, 'eic', eicAnswers);
    await complete(client, caseId, 'assessment', assessmentAnswers);
    const tasks = [{ number: 1, what: 'Belajar', programme: 'capability' }];
    await complete(
      client,
      caseId,
      'planning',
      planWith(2, () => ({ tasks })),
    );
    await complete(client, caseId, 'note', note('1.1', { influenceTechniques: ['persuade'] }));
    await complete(
      client,
      caseId,
      'note',
      note('2.1', {
        influenceTechniques: ['induce'],
        situationalTechniques: ['refocusing'],
        together: 'Menyusun jadwal bersama.',
        clientSteps: 'Saya bangun pukul lima.',
      }),
    );
    await complete(
      client,
      caseId,
      'note',
      note('2.1', {
        influenceTechniques: ['coerce'],
        coerceReason: 'Bahaya.',
        confidentiality: 'workerOnly',
      }),
    );
    await complete(client, caseId, 'evaluation', {
      evaluatedOn: '2026-11-02',
      kind: 'periodic',
      periodFrom: '2026-09-20',
      periodTo: '2026-11-02',
      achievements: [
        { targetNumber: 1, status: 'achieved', value: 5, evidence: 'Daftar hadir' },
        { targetNumber: 2, status: 'not-achieved', value: 1, obstacle: 'Guru pindah' },
      ],
      process: 'good',
      result: 'fair',
      failures: 'Belajar malam tidak berjalan.',
      lesson: 'Belajar malam gagal karena Arif Candika lelah sesudah kerja bengkel.',
      followUpPlan: 'Jadwal pagi.',
    });
  });
  afterAll(() => centre.close());

  it('counts techniques by programme and what became of the target that an entry cites', async () => {
    await centre.as('sri');
    expect(await centre.client.lesson.techniquesOfCase({ caseId })).toEqual({
      lines: [
        { programme: 'capability', outcome: 'achieved', times: { persuade: 1 } },
        { programme: 'capability', outcome: 'not-achieved', times: { induce: 1, refocusing: 1 } },
      ],
      coercion: [{ programme: 'capability', outcome: 'not-achieved', times: { coerce: 1 } }],
    });
  });

  it('counts over the house what one may read, of the days that are asked for', async () => {
    await centre.as('kepala');
    const house = await centre.client.lesson.techniques({ from: '2026-01-01', until: '2026-11-23' });
    expect(house.lines).toHaveLength(2);
    // The entry for its worker alone is not counted for others.
    expect(house.coercion).toEqual([]);
    expect(await centre.client.lesson.techniques({ from: '2026-11-01', until: '2026-11-23' })).toEqual({
      lines: [],
      coercion: [],
    });
    await centre.as('bagus');
    const none = await centre.client.lesson.techniques({ from: '2026-01-01', until: '2026-11-23' });
    expect(none).toEqual({ lines: [], coercion: [] });
  });

  it('tells a lesson with its record to whoever reads the case', async () => {
    await centre.as('sri');
    const found = await centre.client.lesson.list({ words: 'bengkel malam' });
    expect(found).toMatchObject({
      total: 1,
      byCategory: [{ code: 'PMKS-03', count: 1 }],
      byProgramme: [{ code: 'capability', count: 1 }],
      lessons: [{ caseId, name: 'Arif Candika', failures: 'Belajar malam tidak berjalan.' }],
    });
    expect((await centre.client.lesson.list({ words: 'bengkel', programme: 'change' })).total).toBe(0);
  });

  it('is found by what stood in the way of one target, and tells it', async () => {
    await centre.as('sri');
    const { total, lessons } = await centre.client.lesson.list({ words: 'guru pindah' });
    expect([total, lessons[0]?.obstacles]).toEqual([1, 'Guru pindah']);
    await centre.as('bagus');
    expect((await centre.client.lesson.list({ words: 'guru pindah' })).total).toBe(0);
  });

  it('tells everybody else its one line without the name, and searches no more than that', async () => {
    await centre.as('bagus');
    const { lessons } = await centre.client.lesson.list({});
    expect(lessons).toMatchObject([{ recordId: null, caseId: null, name: null, failures: '' }]);
    expect(lessons[0]?.lesson).toMatch(/^Belajar malam gagal karena .+ lelah sesudah kerja bengkel\.$/);
    expect(JSON.stringify(lessons)).not.toMatch(/Arif|Candika/);
    expect((await centre.client.lesson.list({ words: 'berjalan' })).total).toBe(0);
    expect((await centre.client.lesson.list({ words: 'bengkel' })).total).toBe(1);
  });

  it('tells nobody by a count that a name stands in a lesson which is told without it', async () => {
    const totalOf = async (words: string) => {
      const { total, byCategory, byProgramme } = await centre.client.lesson.list({ words });
      return [total, byCategory.length, byProgramme.length];
    };
    await centre.as('sri');
    expect(await totalOf('candika')).toEqual([1, 1, 1]);
    await centre.as('bagus');
    for (const words of ['candika', 'Arif', 'cand', '"arif candika"', 'candika lelah'])
      expect(await totalOf(words)).toEqual([0, 0, 0]);
  });

  it('learns at once which names came to a file, and finds the lesson by none of them', async () => {
    await centre.as('bagus');
    const totalOf = async (words: string) => (await centre.client.lesson.list({ words })).total;
    expect(await totalOf('lelah')).toBe(1);
    await centre.as('sri');
    await correct(centre.client, caseId, 'client', (before) => ({ ...before, alias: 'Lelah' }));
    await centre.as('bagus');
    expect(await totalOf('lelah')).toBe(0);
    expect(await totalOf('bengkel')).toBe(1);
    await centre.as('sri');
    expect(await totalOf('lelah')).toBe(1);
  });

  it('goes on with the cases that are not gathered yet, and says how many those are', async () => {
    await centre.as('sri');
    const vault = await centre.app.context.keeper.current();
    vault?.sqlite.exec(
      'delete from lesson; insert into lesson_due values ((select case_id from achievement))',
    );
    expect(await centre.client.lesson.list({})).toMatchObject({ total: 0, left: 1 });
    const gathered = () => centre.client.lesson.list({ words: 'bengkel' });
    await untilThere(async () => ((await gathered()).left === 0 ? true : undefined));
    expect((await gathered()).total).toBe(1);
  });

  it('counts a technique for what its task is for now, and for how its target was rated last', async () => {
    await centre.as('sri');
    const { client } = centre;
    await correct(client, caseId, 'planning', (before) => ({
      ...before,
      goals: JSON.parse(JSON.stringify(before.goals).replaceAll('"capability"', '"change"')),
    }));
    const recordId = (await client.lesson.list({})).lessons[0]?.recordId ?? '';
    const { record } = await client.form.evaluation.open({ caseId, recordId });
    const { achievements: before } = (record?.answers ?? {}) as { achievements: object[] };
    const achievements = before.map((one) => ({ ...one, status: 'partly' }));
    const rated = { ...record?.answers, achievements };
    await complete(client, caseId, 'evaluation', rated, { recordId, version: 1, reason: 'Dibetulkan' });
    const { lines } = await client.lesson.techniquesOfCase({ caseId });
    expect(lines).toEqual([
      { programme: 'change', outcome: 'partly', times: { persuade: 1, induce: 1, refocusing: 1 } },
    ]);
    expect((await client.lesson.list({})).byProgramme).toEqual([{ code: 'change', count: 1 }]);
    expect((await client.lesson.list({ programme: 'change', words: 'malam' })).total).toBe(1);
  });

  it('searches as everywhere: beginnings, spellings of old and new, and quotes', async () => {
    await centre.as('sri');
    const totalOf = async (words: string) => (await centre.client.lesson.list({ words })).total;
    expect(await totalOf('beng')).toBe(1);
    expect(await totalOf('engkel')).toBe(0);
    expect(await totalOf('koerang')).toBe(0);
    expect(await totalOf('beladjar malam')).toBe(1);
    expect(await totalOf('"belajar malam gagal"')).toBe(1);
    expect(await totalOf('"malam belajar"')).toBe(0);
  });

  it('keeps what made the intervention possible as entries by their day, and the last one falls due', async () => {
    await centre.as('sri');
    const { client } = centre;
    const begins = async () =>
      (await client.duty.ofCase({ caseId })).open.filter(({ kind }) => kind === 'serviceBegins');
    await complete(client, caseId, 'intervention', {
      ...{ startedOn: '2026-09-21', feasibility: 'partly', availability: 'later' },
      availableFrom: '2026-12-01',
    });
    expect(await begins()).toMatchObject([{ on: '2026-12-01' }]);
    await complete(client, caseId, 'intervention', { startedOn: '2026-10-21', availability: 'available' });
    expect(await begins()).toEqual([]);
    const { total } = await client.form.intervention.list({ caseId });
    expect(total).toBe(2);
  });

  it('prints the plan for the same problem, and asks about it after the leaving', async () => {
    await centre.as('sri');
    const { client } = centre;
    const plan = {
      madeOn: '2026-11-20',
      problem: 'Teman lama mengajak.',
      signs: 'Saya tidak tidur.\nSaya bolos.',
      whatIDo: 'Saya menelepon paman.',
      whoHelps: 'Paman, 0812',
    };
    await complete(client, caseId, 'resilience', plan);
    const { pages } = await client.resilience.print({ caseId, purpose: 'preview' });
    expect(pages).toBe(1);
    await correct(client, caseId, 'resilience', (before) => ({ ...before, whereITurn: 'Dinas Sosial' }));
    await expect(
      complete(client, caseId, 'followUp', {
        ...{ followedUpOn: '2026-11-22', condition: 'Baik.', resilienceUsed: 'used' },
        resilienceWent: 'Menelepon paman menolong.',
      }),
    ).resolves.toBeDefined();
  });
});
