import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft, Field } from '#domain/fields/field';
import { daysIn } from '#domain/form';
import { type FormId, formIds } from '#domain/forms';
import { may } from '#domain/roles';
import {
  anAdmission,
  assessmentAnswers,
  carryToPlan,
  complete,
  planWith,
  refusalOf,
  register,
  roundWith,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { declaredForm } from '../support/declared-form.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const aNote = (happenedOn: string) => ({ happenedOn, contactKind: 'client', summary: 'Konseling.' });
const troublesIn = ({ data }: { data: unknown }) =>
  (data as { troubles: { path: string; sentence: string }[] }).troubles;

// Today is 23 November 2026 at the centre; everybody is admitted on 1 September 2026.
/** A day that may lie before the stay, as when somebody else measured, contradicts no admission. */
const isOfTheStay = (field: Field | undefined) =>
  field !== undefined && 'means' in field && field.means !== 'elsewhere';

describe('a date that contradicts what is known', () => {
  let centre: TestCentre;
  let people = 0;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());

  const names = ['Galih', 'Wulan', 'Rusli', 'Hendra', 'Yusuf', 'Ningsih', 'Bagas', 'Citra', 'Dimas', 'Endah'];
  const enter = (more: Draft = {}) => {
    people += 1;
    const birthDate = `20${String(people).padStart(2, '0')}-0${(people % 9) + 1}-1${people % 9}`;
    return register(centre.client, someone(`${names[people - 1]} Tanpa Nama`, { birthDate, ...more }));
  };
  const asks = async (call: Promise<unknown>) => {
    const refusal = await refusalOf(call);
    return [refusal.code, ...troublesIn(refusal).map(({ sentence }) => sentence)];
  };
  const confirm = (caseId: string, form: FormId, answers: Draft, confirmed: string[], more: object = {}) =>
    centre.client.form[form].complete({
      ...{ caseId, answers, confirmed, requestId: randomUUID(), version: 0 },
      ...more,
    });

  it('is asked about, saved when it is meant, and the audit says what was overruled', async () => {
    const { caseId } = await enter();
    const sentence = 'Tanggal kegiatan: sebelum tanggal masuk, 1 September 2026.';
    expect(await asks(complete(centre.client, caseId, 'note', aNote('2016-10-05')))).toEqual([
      'ASKS',
      sentence,
    ]);
    expect((await centre.client.form.note.list({ caseId })).total).toBe(0);
    const another = 'Tanggal kegiatan: sebelum tanggal masuk, 2 September 2026.';
    expect((await refusalOf(confirm(caseId, 'note', aNote('2016-10-05'), [another]))).code).toBe('ASKS');
    await confirm(caseId, 'note', aNote('2016-10-05'), [sentence]);
    expect((await centre.client.form.note.list({ caseId })).total).toBe(1);
    const { rows } = await centre.client.audit.list({ limit: 10 });
    const saved = rows.find(
      ({ operation, outcome }) => operation === 'form.note.complete' && outcome === 'done',
    );
    expect(JSON.parse(saved?.detail ?? '{}').overruled).toEqual(['served-before-admission']);
  });

  it('is named on every form of a case, with the admission, and nothing is written', async () => {
    const { caseId } = await enter();
    const { client } = centre;
    await carryToPlan(client, caseId, 2);
    const early = formIds.filter((id) => {
      const { happenedOn = '', about, fields, write } = declaredForm(id);
      return (
        about === 'case' &&
        id !== 'caseFile' &&
        id !== 'followUp' &&
        isOfTheStay(fields[happenedOn]) &&
        may('head', write)
      );
    });
    const told: Record<string, string> = {};
    for (const id of early) {
      const form = declaredForm(id);
      const own = form.happenedOn ?? '';
      const before = form.repeats ? null : (await client.form[id].open({ caseId })).record;
      const answers = {
        ...sampleAnswers(form, before?.answers),
        [own]: '2016-01-15',
      };
      const achievements = id === 'evaluation' ? roundWith({ 1: 'partly', 2: 'partly' }) : {};
      const again = before === null ? {} : { version: before.version, reason: 'Tanggal' };
      const call = complete(client, caseId, id, { ...answers, ...achievements, [own]: '2016-01-15' }, again);
      const refusal = await refusalOf(call);
      expect([id, refusal.code]).toEqual([id, expect.stringMatching(/^(ASKS|INCOMPLETE)$/)]);
      told[id] = troublesIn(refusal).find(({ path }) => path === own)?.sentence ?? JSON.stringify(refusal);
    }
    expect(Object.keys(told).length).toBeGreaterThanOrEqual(12);
    for (const [id, sentence] of Object.entries(told)) {
      expect([id, sentence]).toEqual([id, expect.stringMatching(/sebelum tanggal (masuk|lahir), \d/)]);
    }
    expect((await client.form.note.list({ caseId })).total).toBe(0);
    expect((await client.form.evaluation.list({ caseId })).total).toBe(0);
  });

  it('of a leaving names what was written later, on the correction too', async () => {
    const { caseId } = await enter();
    await complete(centre.client, caseId, 'note', aNote('2026-11-15'));
    const left = (terminatedOn: string) => terminationAnswers({ terminatedOn });
    const later = 'Tanggal terminasi: sebelum isian yang sudah tercatat (Catatan intervensi 15 Nov 2026).';
    expect(await asks(complete(centre.client, caseId, 'termination', left('2026-10-20')))).toEqual([
      'ASKS',
      later,
    ]);
    await complete(centre.client, caseId, 'termination', left('2026-11-15'));
    const again = { version: 1, reason: 'Salah tanggal' };
    expect(await asks(complete(centre.client, caseId, 'termination', left('2026-10-20'), again))).toEqual([
      'ASKS',
      later,
    ]);
    await confirm(caseId, 'termination', left('2026-10-20'), [later], again);
    // It stands now: putting something else right asks nothing.
    const other = { ...left('2026-10-20'), receiver: 'Suminah' };
    await complete(centre.client, caseId, 'termination', other, { version: 2, reason: 'Penerima' });
    const [note] = (await centre.client.form.note.list({ caseId })).records;
    const moved = complete(centre.client, caseId, 'note', aNote('2026-11-20'), {
      ...{ recordId: note?.recordId ?? '', version: 1, reason: 'Tanggal' },
    });
    expect(await asks(moved)).toEqual([
      'INCOMPLETE',
      'Tanggal kegiatan: sesudah tanggal terminasi, 20 Oktober 2026.',
    ]);
  });

  it('of two stays is refused when it is made or corrected, and the month stays whole', async () => {
    const { client } = centre;
    const { clientId, caseId } = await enter();
    await complete(client, caseId, 'termination', terminationAnswers({ terminatedOn: '2026-10-01' }));
    const returning = (admittedOn: string) =>
      client.client.openNewCase({
        ...{ requestId: randomUUID(), clientId, caseFile: anAdmission({ admittedOn }) },
      });
    expect((await asks(returning('2026-09-20')))[1]).toMatch(
      /^Tanggal masuk: sebelum kasus K-\d+-\d+ berakhir, 1 Oktober 2026\.$/,
    );
    const second = await returning('2026-10-05');
    const again = { version: 1, reason: 'Salah tanggal' };
    const later = complete(
      client,
      caseId,
      'termination',
      terminationAnswers({ terminatedOn: '2026-10-20' }),
      again,
    );
    expect(await asks(later)).toEqual([
      'INCOMPLETE',
      `Tanggal terminasi: bertumpang tindih dengan kasus ${second.caseNumber}, masuk 5 Oktober 2026.`,
    ]);
    const earlier = complete(
      client,
      second.caseId,
      'caseFile',
      anAdmission({ admittedOn: '2026-09-30' }),
      again,
    );
    expect((await asks(earlier))[1]).toContain('berakhir, 1 Oktober 2026.');
    expect((await client.monthReport.preview({ period: '2026-10' })).balanced).toBe(true);
  });

  it('of an admission or a birth is held against what was recorded since', async () => {
    const { client } = centre;
    const { caseId } = await enter({ birthDate: '1990-03-14' });
    await complete(client, caseId, 'assessment', assessmentAnswers).catch(() => undefined);
    await complete(client, caseId, 'note', aNote('2026-09-05'));
    const own = {
      ...{ recordedOn: '2026-09-02', lawfulBasis: 'public-task', state: 'given', givenBy: 'Ia sendiri' },
      ...{ relation: 'self', way: 'written', givenOn: '2026-09-02' },
    };
    await complete(client, caseId, 'consent', own);
    const again = { version: 1, reason: 'Salah ketik' };
    const identity = (await client.form.client.open({ caseId })).record?.answers ?? {};
    const admitted = complete(client, caseId, 'caseFile', anAdmission({ admittedOn: '2026-09-10' }), again);
    expect(await asks(admitted)).toEqual([
      'ASKS',
      'Tanggal masuk: sesudah isian yang sudah tercatat (Catatan intervensi 5 Sep 2026).',
    ]);
    const born = complete(client, caseId, 'client', { ...identity, birthDate: '2010-05-01' }, again);
    expect(await asks(born)).toEqual([
      'ASKS',
      'Tanggal lahir: ia menjadi berumur 16 tahun ketika memberi persetujuannya sendiri, 2 September 2026.',
    ]);
  });

  it('of a target before its plan is asked about, and a year of another age is refused', async () => {
    const { client } = centre;
    const { caseId } = await enter();
    await complete(client, caseId, 'eic', sampleAnswers(declaredForm('eic'), { metOn: '2026-09-01' }));
    await complete(client, caseId, 'assessment', assessmentAnswers);
    const due = (dueOn: string) => planWith(1, () => ({ dueOn }));
    expect(await asks(complete(client, caseId, 'planning', due('2025-11-01')))).toEqual([
      'ASKS',
      'Target 1: Tenggat: sebelum tanggal rencana, 20 September 2026.',
    ]);
    expect(await asks(complete(client, caseId, 'planning', due('2106-11-01')))).toEqual([
      'ASKS',
      'Target 1: Tenggat: 1 November 2106 masih 80 tahun lagi.',
    ]);
    expect(await asks(complete(client, caseId, 'planning', due('1026-11-01')))).toEqual([
      'INCOMPLETE',
      'Tenggat: 1 November 1026. Periksa tahunnya.',
    ]);
    const person = register(client, someone('Orang Lain'), anAdmission({ admittedOn: '1026-11-01' }));
    expect((await asks(person))[1]).toBe('Tanggal masuk: 1 November 1026. Periksa tahunnya.');
  });

  it('is known to the screen before it is typed', async () => {
    const { caseId } = await enter();
    await complete(centre.client, caseId, 'note', aNote('2026-09-05'));
    const { known } = await centre.client.form.termination.open({ caseId });
    expect(known.stays).toEqual([
      { number: expect.stringMatching(/^K-/), admittedOn: '2026-09-01', leftOn: null, isThis: true },
    ]);
    expect(known.entries).toEqual([
      { label: 'Catatan intervensi', means: 'service', first: '2026-09-05', last: '2026-09-05' },
    ]);
    expect((await centre.client.form.note.open({ caseId })).known.entries).toEqual([]);
    expect(daysIn(declaredForm('note'), aNote('2026-09-05'))[0]?.means).toBe('service');
  });
});
