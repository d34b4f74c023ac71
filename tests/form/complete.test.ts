import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  carryToPlan,
  complete,
  eicAnswers,
  planWith,
  refusalOf,
  register,
  roundWith,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

/** Names and birth years far enough apart that nobody is taken for another. */
const strangers =
  'Ahmad Budi Cahyo Dimas Eko Fajar Galih Hendra Irfan Joko Krisna Lukman Markus Oscar Petrus Rusli Slamet Wahyu Yusuf Zainal'.split(
    ' ',
  );

describe('form.complete', () => {
  let centre: TestCentre;
  let caseId: string;
  let born = 0;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('bagus', 'socialWorker', 'Bagus P.');
    await centre.addUser('yusuf', 'supervisor', 'Yusuf H.');
    await centre.as('sri');
  });
  beforeEach(async () => {
    await centre.as('sri');
    ({ caseId } = await register(
      centre.client,
      someone(strangers[born] ?? '', { birthDate: `19${50 + 2 * born}-01-01` }),
    ));
    born += 1;
  });
  afterAll(() => centre.close());

  it('names every missing field and leaves the draft where it was', async () => {
    await centre.client.form.eic.saveDraft({
      caseId,
      answers: { metOn: '31/02/2026', place: 'Ruang tamu' },
      revision: 0,
    });
    const refusal = await refusalOf(
      complete(centre.client, caseId, 'eic', { metOn: '31/02/2026', place: 'Ruang tamu' }),
    );
    expect(refusal.code).toBe('INCOMPLETE');
    const { troubles } = refusal.data as { troubles: { path: string; sentence: string }[] };
    expect(troubles.map(({ path }) => path)).toEqual([
      'metOn',
      'problemByClient',
      'requestForServices',
      'eligibility',
      'serviceFormulation',
    ]);
    expect(troubles[0]?.sentence).toContain('31/02/2026 tidak ada di kalender');
    const { draft } = await centre.client.form.eic.open({ caseId });
    expect(draft?.answers).toEqual({ metOn: '31/02/2026', place: 'Ruang tamu' });
  });

  it('moves the case along the bridge as stages are completed', async () => {
    const stage = async () => (await centre.client.case.open({ caseId })).stage;
    expect(await stage()).toBe('eic');
    await carryToPlan(centre.client, caseId);
    expect(await stage()).toBe('intervention');
    await complete(
      centre.client,
      caseId,
      'evaluation',
      roundWith({ 1: 'achieved', 2: 'not-achieved', 3: 'achieved', 4: 'not-achieved', 5: 'achieved' }),
    );
    expect(await stage()).toBe('intervention');
    await complete(
      centre.client,
      caseId,
      'evaluation',
      roundWith(
        { 1: 'achieved', 2: 'achieved', 3: 'achieved', 4: 'achieved', 5: 'achieved' },
        { kind: 'final', evaluatedOn: '2026-11-09', periodTo: '2026-11-08' },
      ),
    );
    expect(await stage()).toBe('evaluation');
    await complete(centre.client, caseId, 'termination', terminationAnswers());
    const overview = await centre.client.case.open({ caseId });
    expect([overview.stage, overview.isClosed, overview.leftOn]).toEqual(['termination', true, '2026-11-10']);
  });

  it('refuses a stage whose earlier stage is not completed', async () => {
    const refusal = await refusalOf(complete(centre.client, caseId, 'planning', planWith(2)));
    expect([refusal.code, refusal.message]).toEqual(['NOT_YET', 'Asesmen belum selesai.']);
  });

  it('opens termination from any stage, EIC included', async () => {
    await complete(
      centre.client,
      caseId,
      'termination',
      terminationAnswers({ reason: 'T06', explanation: 'Tidak memenuhi persyaratan.' }),
    );
    const { pillars } = await centre.client.case.open({ caseId });
    expect(pillars.map(({ state }) => state)).toEqual([
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'done',
    ]);
  });

  it('corrects by a new version with its reason, and the old one stays readable', async () => {
    const { recordId } = await complete(centre.client, caseId, 'eic', eicAnswers);
    const corrected = { ...eicAnswers, problemByClient: 'Saya takut pulang.' };
    expect((await refusalOf(complete(centre.client, caseId, 'eic', corrected, { version: 1 }))).code).toBe(
      'REASON_NEEDED',
    );
    await complete(centre.client, caseId, 'eic', corrected, { version: 1, reason: 'Salah dengar' });
    const history = await centre.client.form.eic.history({ caseId, recordId });
    expect(
      history.map(({ version, savedBy, changed, reason }) => ({ version, savedBy, changed, reason }))[0],
    ).toEqual({
      version: 2,
      savedBy: 'Sri W.',
      changed: ['Masalah menurut klien'],
      reason: 'Salah dengar',
    });
    const old = await centre.client.form.eic.version({ caseId, recordId, version: 1 });
    expect(old.find(({ name }) => name === 'problemByClient')?.printed).toEqual({
      shape: 'paragraphs',
      text: 'Saya ingin kembali bersekolah.',
    });
  });

  it('refuses a correction of a version that has moved on, and loses nothing', async () => {
    await complete(centre.client, caseId, 'eic', eicAnswers);
    await complete(
      centre.client,
      caseId,
      'eic',
      { ...eicAnswers, place: 'Aula' },
      { version: 1, reason: 'Tempat' },
    );
    const late = complete(
      centre.client,
      caseId,
      'eic',
      { ...eicAnswers, place: 'Kelas' },
      { version: 1, reason: 'Tempat' },
    );
    expect((await refusalOf(late)).code).toBe('MOVED_ON');
  });

  it('completes once however often the button is clicked', async () => {
    const requestId = randomUUID();
    const answers = { happenedOn: '2026-11-01', contactKind: 'client', summary: 'Konseling pertama.' };
    const both = await Promise.all(
      [1, 2].map(() => complete(centre.client, caseId, 'note', answers, { requestId })),
    );
    expect(both[0]).toEqual(both[1]);
    expect((await centre.client.form.note.list({ caseId })).total).toBe(1);
  });

  it('refuses a field of 200,000 characters with its length, and keeps the draft', async () => {
    const answers = { ...eicAnswers, relationship: 'a'.repeat(200_000) };
    await centre.client.form.eic.saveDraft({ caseId, answers, revision: 0 });
    const refusal = await refusalOf(complete(centre.client, caseId, 'eic', answers));
    expect(refusal.message).toContain('200.000 karakter, paling banyak 50.000');
    const { draft } = await centre.client.form.eic.open({ caseId });
    expect(String(draft?.answers.relationship)).toHaveLength(200_000);
  });

  it('keeps every target of a completed plan: gone is refused, removed needs its reason', async () => {
    const { planId } = await carryToPlan(centre.client, caseId, 4);
    await complete(
      centre.client,
      caseId,
      'evaluation',
      roundWith({ 1: 'achieved', 2: 'partly', 3: 'achieved', 4: 'not-achieved' }),
    );
    const without = (gone: number) => {
      const plan = planWith(4);
      return {
        ...plan,
        goals: plan.goals.map((goal) => ({
          ...goal,
          targets: goal.targets.filter(({ number }) => number !== gone),
        })),
      };
    };
    const refusal = await refusalOf(
      complete(centre.client, caseId, 'planning', without(4), { version: 1, reason: 'Diperbarui' }),
    );
    expect([refusal.code, refusal.message]).toEqual([
      'TARGET_HAS_ACHIEVEMENTS',
      'Target 4 sudah memiliki capaian, jadi tidak dapat dihapus. Tandai sebagai dikeluarkan dari rencana, dengan alasannya.',
    ]);
    const marked = planWith(4, (number) => (number === 4 ? { removedReason: 'Tidak relevan lagi' } : {}));
    await complete(centre.client, caseId, 'planning', marked, {
      recordId: planId,
      version: 1,
      reason: 'Diperbarui',
    });
    const { comparison } = await centre.client.comparison.get({ caseId });
    expect(comparison.targets.map(({ number, status }) => [number, status])).toEqual([
      [1, 'achieved'],
      [2, 'partly'],
      [3, 'achieved'],
      [4, 'removed'],
    ]);
    expect(comparison.outcome.percent).toBe(50);
  });

  it('refuses a round that leaves a target of the plan unrated', async () => {
    await carryToPlan(centre.client, caseId, 3);
    const refusal = await refusalOf(
      complete(centre.client, caseId, 'evaluation', roundWith({ 1: 'achieved' })),
    );
    expect(refusal.message).toBe('Target 2 dan 3 belum dinilai.');
  });

  it('takes no new entries after the end, but follow-ups and corrections', async () => {
    await complete(centre.client, caseId, 'eic', eicAnswers);
    await complete(centre.client, caseId, 'termination', terminationAnswers());
    const note = complete(centre.client, caseId, 'note', {
      happenedOn: '2026-11-11',
      contactKind: 'client',
      summary: 'Terlambat',
    });
    expect((await refusalOf(note)).message).toContain('kasus ini ditutup 10 November 2026');
    expect((await centre.client.form.note.list({ caseId })).total).toBe(0);
    await complete(centre.client, caseId, 'followUp', { followedUpOn: '2026-11-20', condition: 'Baik.' });
    await complete(
      centre.client,
      caseId,
      'eic',
      { ...eicAnswers, place: 'Aula' },
      { version: 1, reason: 'Tempat' },
    );
  });

  it('refuses an end before the admission and a date that has not come', async () => {
    expect(
      (
        await refusalOf(
          complete(centre.client, caseId, 'termination', terminationAnswers({ terminatedOn: '2026-08-31' })),
        )
      ).message,
    ).toContain('sebelum tanggal masuk');
    expect(
      (
        await refusalOf(
          complete(centre.client, caseId, 'termination', terminationAnswers({ terminatedOn: '2027-01-01' })),
        )
      ).message,
    ).toContain('belum tiba');
  });

  it('wants a reason for coercion and brings it before a supervisor who is not its author', async () => {
    const entry = {
      happenedOn: '2026-11-01',
      contactKind: 'client',
      summary: 'Ditahan agar tidak melukai diri.',
      influenceTechniques: ['coerce'],
    };
    expect((await refusalOf(complete(centre.client, caseId, 'note', entry))).message).toBe(
      'Alasan paksaan belum diisi.',
    );
    const { recordId } = await complete(centre.client, caseId, 'note', {
      ...entry,
      coerceReason: 'Upaya terakhir.',
    });
    await centre.as('yusuf');
    expect((await centre.client.case.listCoercion({})).entries.map((row) => row.recordId)).toEqual([
      recordId,
    ]);
    await centre.client.case.reviewCoercion({
      caseId,
      recordId,
      version: 1,
      outcome: 'appropriate',
      remark: 'Sudah dibahas.',
    });
    expect(await centre.client.case.listCoercion({})).toEqual({ entries: [], total: 0 });
  });

  it('says with the data that nobody reviews their own coercion, and who may correct or unmask', async () => {
    await centre.as('yusuf');
    await complete(centre.client, caseId, 'note', {
      happenedOn: '2026-11-02',
      contactKind: 'client',
      summary: 'Ditahan agar tidak melukai orang lain.',
      influenceTechniques: ['coerce'],
      coerceReason: 'Upaya terakhir.',
    });
    const [own] = (await centre.client.case.listCoercion({})).entries;
    expect(own?.can).toEqual({
      review: { ok: false, why: 'Catatan yang Anda tulis atau betulkan harus ditelaah orang lain.' },
    });
    expect((await centre.client.form.note.list({ caseId })).can).toEqual({
      add: { ok: true },
      correct: { ok: true },
    });
    expect((await centre.client.form.client.open({ caseId })).can.unmask).toEqual({ ok: true });
    expect((await centre.client.form.dailyNote.list({ caseId })).can.correct).toEqual({ ok: true });
  });

  it('shows a note for the worker alone to nobody else', async () => {
    const secret = {
      happenedOn: '2026-11-01',
      contactKind: 'client',
      summary: 'Rahasia.',
      confidentiality: 'workerOnly',
    };
    const { recordId } = await complete(centre.client, caseId, 'note', secret);
    expect((await centre.client.form.note.list({ caseId })).total).toBe(1);
    await centre.as('yusuf');
    expect((await centre.client.form.note.list({ caseId })).total).toBe(0);
    expect((await refusalOf(centre.client.form.note.open({ caseId, recordId }))).code).toBe('NOT_FOUND');
    expect((await refusalOf(centre.client.form.note.history({ caseId, recordId }))).code).toBe('NOT_FOUND');
  });

  it('refuses whoever the case is not assigned to', async () => {
    await centre.as('bagus');
    expect((await refusalOf(centre.client.form.eic.open({ caseId }))).code).toBe('NOT_YOURS');
    expect((await refusalOf(complete(centre.client, caseId, 'eic', eicAnswers))).code).toBe('NOT_YOURS');
  });
});

describe('form.saveDraft', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());

  it('is kept by person, case and form, and never shown in another form', async () => {
    const one = await register(centre.client, someone('Arif Wibowo'));
    const two = await register(centre.client, someone('Yohanes Lende', { birthDate: '2010-02-02' }));
    await centre.client.form.note.saveDraft({
      caseId: one.caseId,
      answers: { summary: 'Hanya tentang Arif' },
      revision: 0,
    });
    expect((await centre.client.form.note.open({ caseId: two.caseId })).draft).toBeNull();
    expect((await centre.client.form.contact.open({ caseId: one.caseId })).draft).toBeNull();
    expect((await centre.client.form.note.open({ caseId: one.caseId })).draft?.answers).toEqual({
      summary: 'Hanya tentang Arif',
    });
  });

  it('refuses a second window that would overwrite what the first typed', async () => {
    const { caseId } = await register(centre.client, someone('Rahmat Hidayat', { birthDate: '2011-11-11' }));
    await centre.client.form.eic.saveDraft({ caseId, answers: { place: 'satu' }, revision: 0 });
    const refusal = await refusalOf(
      centre.client.form.eic.saveDraft({ caseId, answers: { place: 'dua' }, revision: 0 }),
    );
    expect(refusal.code).toBe('DRAFT_MOVED_ON');
    expect((await centre.client.form.eic.open({ caseId })).draft?.answers).toEqual({ place: 'satu' });
  });

  it('refuses text that goes on from a record that a colleague completed anew meanwhile', async () => {
    const { caseId } = await register(centre.client, someone('Saiful Anwar', { birthDate: '2012-07-05' }));
    await complete(centre.client, caseId, 'eic', eicAnswers);
    const answers = { ...eicAnswers, place: 'dari isian lama' };
    const late = centre.client.form.eic.saveDraft({ caseId, answers, revision: 0, version: 0 });
    expect((await refusalOf(late)).code).toBe('DRAFT_MOVED_ON');
    expect((await centre.client.form.eic.open({ caseId })).draft).toBeNull();
  });

  it('is not thrown away by whoever completes the form without having seen it', async () => {
    const { caseId } = await register(centre.client, someone('Wayan Sudarma', { birthDate: '2008-05-21' }));
    const { eic } = centre.client.form;
    const { revision } = await eic.saveDraft({ caseId, answers: eicAnswers, revision: 0 });
    await eic.saveDraft({ caseId, answers: { ...eicAnswers, place: 'dari rekan' }, revision });
    const asked = { caseId, answers: eicAnswers, version: 0, requestId: randomUUID() };
    expect((await refusalOf(eic.complete({ ...asked, revision }))).code).toBe('MOVED_ON');
    expect((await eic.open({ caseId })).draft?.answers.place).toBe('dari rekan');
    const done = await eic.complete({ ...asked, revision: revision + 1 });
    expect(await eic.complete({ ...asked, revision: revision + 1 })).toEqual(done);
  });

  it('is never thrown away under the name of another case', async () => {
    const one = await register(centre.client, someone('Dewi Lestari', { birthDate: '2013-01-13' }));
    const two = await register(centre.client, someone('Made Surya', { birthDate: '2013-03-13' }));
    const { note } = centre.client.form;
    const entry = { happenedOn: '2026-11-01', contactKind: 'client', summary: 'Kunjungan.' };
    const { recordId } = await complete(centre.client, one.caseId, 'note', entry);
    const place = { caseId: one.caseId, recordId };
    await note.saveDraft({ ...place, answers: { ...entry, analysis: 'setengah jadi' }, revision: 0 });
    const stolen = await refusalOf(note.discardDraft({ caseId: two.caseId, recordId }));
    expect(stolen.code).toBe('NOT_FOUND');
    expect((await note.open(place)).draft?.answers.analysis).toBe('setengah jadi');
    await note.discardDraft(place);
    expect((await note.open(place)).draft).toBeNull();
  });

  it('survives a lock and a new login', async () => {
    const { caseId } = await register(centre.client, someone('Teguh Santosa', { birthDate: '2012-12-12' }));
    await centre.client.form.eic.saveDraft({ caseId, answers: { place: 'Ruang tamu' }, revision: 0 });
    await centre.client.vault.lock();
    expect((await refusalOf(centre.client.form.eic.open({ caseId }))).code).toBe('LOCKED');
    await centre.as('kepala');
    expect((await centre.client.form.eic.open({ caseId })).draft?.answers).toEqual({ place: 'Ruang tamu' });
  });
});
