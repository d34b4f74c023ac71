import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { makePdf } from '../attachments/samples.ts';
import { attach, filesOf } from '../attachments/support.ts';
import { sourceOf } from '../backup/support.ts';
import {
  accept,
  anAdmission,
  assessmentAnswers,
  complete,
  correct,
  eicAnswers,
  refusalOf,
  register,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { consentTo, packAndOpen, refer } from './support.ts';

const galih = { birthDate: '2011-05-04', birthPlace: 'Sleman' };
const parts = ['assessment', 'note'] as const;
const note = { happenedOn: '2026-11-20', contactKind: 'client', summary: 'Belajar mengelas.' };

// hosts/SECURITY.md I12
describe('a package that was taken into the wrong file', () => {
  let here: TestCentre;
  let there: TestCentre;
  let caseId: string;
  let referral: string;
  let own: Awaited<ReturnType<typeof register>>;
  let wrong: Awaited<ReturnType<typeof register>>;

  const opened = (recordId = referral) =>
    packAndOpen(here.client, there.client, { caseId, recordId, parts: [...parts] });
  const take = async (uploadId: string, into: string, fields: string[] = []) => {
    there.time.pass(60_000);
    const about = { caseId: into, uploadId, fields, parts: [...parts] };
    return await saveAnyway((confirmed) => there.client.transfer.take({ ...about, confirmed }));
  };
  const untake = (version: number, from: string, of = referral) =>
    saveAnyway((confirmed) =>
      there.client.transfer.untake({ caseId: from, referral: of, version, confirmed }),
    );
  const takingsOf = (of: string) => there.client.transfer.takings({ caseId: of });
  /** Somebody else there, into whose file a package is taken. */
  const arrive = (name: string, admission: Draft = {}, workerId?: string) =>
    register(
      there.client,
      someone(name, { birthPlace: 'Bantul', birthDate: `19${60 + born}-03-0${1 + (born++ % 9)}` }),
      anAdmission(admission),
      workerId,
    );
  let born = 0;
  const takenInto = async (name: string, fields: string[] = [], workerId?: string) => {
    const who = await arrive(name, {}, workerId);
    const before = await held(who.caseId);
    const { uploadId, version } = await opened();
    await take(uploadId, who.caseId, fields);
    there.time.pass(60_000);
    return { ...who, before, version };
  };
  /** All that a file holds, but its history and the trail. */
  const held = async (of: string) => {
    const { sqlite } = await sourceOf(there);
    const count = (sql: string) => sqlite.prepare<[], number>(`select count(*) from ${sql}`).pluck().get();
    const { record } = await there.client.form.client.open({ caseId: of });
    return {
      identity: record?.answers,
      records: (await there.client.transfer.records({ caseId: of })).length,
      attachments: (await there.client.attachment.list({ caseId: of })).attachments.length,
      takings: (await there.client.transfer.takings({ caseId: of })).length,
      files: filesOf(there.folder).length,
      words: count("writing_search where writing_search match 'mengelas'"),
    };
  };
  const whyItStays = async (version: number, from = own.caseId, of = referral) =>
    (await refusalOf(there.client.transfer.untake({ caseId: from, referral: of, version }))).message;

  beforeAll(async () => {
    here = await makeTestCentre();
    there = await makeTestCentre({ centre: { name: 'Balai Antasena', town: 'Magelang' } });
    ({ caseId } = await register(here.client, someone('Galih Nugroho', galih), anAdmission()));
    await accept(here.client, caseId);
    await complete(here.client, caseId, 'eic', eicAnswers);
    await complete(here.client, caseId, 'assessment', assessmentAnswers);
    await complete(here.client, caseId, 'note', note);
    await complete(here.client, caseId, 'consent', consentTo('service'));
    await attach(here.client, caseId, { name: 'kk.pdf', content: makePdf('Kartu keluarga') });
    referral = await refer(here.client, caseId);
    own = await register(
      there.client,
      someone('Galih Nugroho', { ...galih, birthPlace: 'Bantul' }),
      anAdmission(),
    );
    wrong = await register(there.client, someone('Sari Utami', { birthPlace: 'Bantul' }), anAdmission());
  });
  afterAll(async () => {
    await there.close();
    await here.close();
  });

  it('leaves it as it was, and is taken into the right one', async () => {
    const before = await held(wrong.caseId);
    const { uploadId, version } = await opened();
    const akta = { name: 'akta.pdf', content: makePdf('Akta') };
    await attach(there.client, wrong.caseId, akta, { form: 'caseFile' });
    const beside = { attachments: before.attachments + 1, files: before.files + 1 };
    expect(await take(uploadId, wrong.caseId, ['birthPlace'])).toEqual({ files: 2, fields: 1, records: 3 });
    const [taking] = await there.client.transfer.takings({ caseId: wrong.caseId });
    expect(taking).toMatchObject({
      ...{ referral, version, from: 'PSAA Tunas Melati', takenBy: 'Ratna Dewanti' },
      ...{ records: 3, files: 2, fields: 1, can: { untake: { ok: true } } },
    });
    expect(await held(wrong.caseId)).toMatchObject({ records: 3, words: 1, files: before.files + 3 });
    there.time.pass(60_000);
    expect(await untake(version, wrong.caseId)).toEqual({ files: 2, fields: 1, records: 3 });
    expect(await held(wrong.caseId)).toEqual({ ...before, ...beside });
    expect((await refusalOf(untake(version, wrong.caseId))).code).toBe('NOT_TAKEN');
    expect(await take(uploadId, own.caseId)).toEqual({ files: 2, fields: 0, records: 3 });
  });

  it('stays once something was built on it: a draft, a newer version, another correction', async () => {
    const [{ version = 0 } = {}] = await there.client.transfer.takings({ caseId: own.caseId });
    await there.client.case.carryOver({ caseId: own.caseId, form: 'assessment' });
    expect(await whyItStays(version)).toMatch(/^Sejak diambil sudah ada draf yang dimulai dari catatan itu/);
    const { sqlite } = await sourceOf(there);
    sqlite.exec("delete from draft where form = 'assessment'");
    const newer = await opened();
    await take(newer.uploadId, own.caseId, ['birthPlace']);
    expect(await whyItStays(version)).toBe(
      `Versi ${newer.version} berkas ini juga sudah diambil. Batalkan yang itu dahulu.`,
    );
    await correct(there.client, own.caseId, 'client', (present) => ({ ...present, alias: 'Gali' }));
    expect(await whyItStays(newer.version)).toMatch(/^Sejak diambil sudah ada koreksi identitas/);
    const told = await there.client.transfer.takings({ caseId: own.caseId });
    expect(told.map(({ can }) => can.untake.ok)).toEqual([false, false]);
  });

  it('stays while somebody corrects the identity, whose draft is kept, and is not taken either', async () => {
    const { caseId: into, version } = await takenInto('Bagas Wiratama', ['birthPlace']);
    await there.as('kepala');
    await there.addUser('dina', 'operator', 'Dina K.');
    await there.as('dina');
    const { record } = await there.client.form.client.open({ caseId: into });
    const answers = { ...record?.answers, alias: 'Bagas Kecil' };
    await there.client.form.client.saveDraft({ caseId: into, answers, revision: 0 });
    await there.as('kepala');
    const why =
      'Identitas ini sedang dibetulkan Dina K. dan belum disimpan. Selesaikan atau buang drafnya lebih dahulu.';
    expect(await whyItStays(version, into)).toBe(why);
    const newer = await opened();
    expect((await refusalOf(take(newer.uploadId, into, ['birthPlace']))).message).toBe(why);
    expect((await takingsOf(into)).map(({ can }) => can.untake)).toEqual([{ ok: false, why }]);
    await take(newer.uploadId, into);
    await untake(newer.version, into);
    expect((await there.client.form.client.open({ caseId: into })).draft?.answers.alias).toBe('Bagas Kecil');
    await there.client.form.client.discardDraft({ caseId: into });
    expect(await untake(version, into)).toMatchObject({ fields: 1 });
  });

  it('stays while the data of whoever it came to are held', async () => {
    const { caseId: into, version } = await takenInto('Rendra Satmoko');
    await there.as('kepala');
    await there.client.erasure.hold({ caseId: into, reason: 'Perkara di pengadilan.' });
    expect(await whyItStays(version, into)).toBe(
      'Data orang ini ditahan untuk proses hukum, jadi pengambilan ini tidak dapat dibatalkan. Cabut penahanannya lebih dahulu.',
    );
    await there.client.erasure.liftHold({
      caseId: into,
      reason: 'Putusan berkekuatan hukum tetap.',
      endedOn: '2026-11-20',
    });
    await untake(version, into);
  });

  it('stays while another referral of the same centre rests on its records', async () => {
    const { caseId: into, version, before } = await takenInto('Yoga Pratista');
    const second = await refer(here.client, caseId);
    const other = await opened(second);
    await take(other.uploadId, into, ['birthPlace']);
    expect(await held(into)).toMatchObject({ records: 3, takings: 2 });
    expect(await whyItStays(version, into)).toBe(
      'Berkas rujukan lain dari PSAA Tunas Melati diambil sesudahnya. Batalkan yang itu dahulu.',
    );
    there.time.pass(60_000);
    await untake(other.version, into, second);
    expect(await held(into)).toMatchObject({ identity: before.identity, records: 3, takings: 1 });
    await untake(version, into);
    expect(await held(into)).toEqual(before);
  });

  it('is taken back whatever its sender was called before and since', async () => {
    const { caseId: into, before } = await takenInto('Panji Anggara');
    const rename = async (name: string) =>
      await here.client.centre.save({ ...(await here.client.centre.get()), name });
    await rename('PSAA Tunas Baru');
    const same = await opened();
    await take(same.uploadId, into, ['birthPlace']);
    expect((await takingsOf(into)).map(({ fields }) => fields)).toEqual([0, 1]);
    await untake(same.version, into);
    expect(await held(into)).toMatchObject({ identity: before.identity, records: 3 });
    const { caseId: next, version: older, before: asItWas } = await takenInto('Danu Wisesa', ['birthPlace']);
    await rename('PSAA Tunas Melati');
    await complete(here.client, caseId, 'note', { ...note, summary: 'Menjenguk ibunya.' });
    const newer = await opened();
    await take(newer.uploadId, next, []);
    const told = (await takingsOf(next)).map(({ from, fields }) => [from, fields]);
    expect(told).toEqual([
      ['PSAA Tunas Baru', 1],
      ['PSAA Tunas Melati', 0],
    ]);
    there.time.pass(60_000);
    await untake(newer.version, next);
    await untake(older, next);
    expect(await held(next)).toEqual(asItWas);
  });

  it('stays once the file became one with another, and not where that was declined or undone', async () => {
    await there.as('kepala');
    const lastri = await there.addUser('lastri', 'socialWorker', 'Lastri N.');
    const { caseId: into, version } = await takenInto('Wulan Maharani', [], lastri);
    const gone = await arrive('Ratri Kusuma', { admittedOn: '2026-05-01' }, lastri);
    await saveAnyway((confirmed) =>
      complete(there.client, gone.caseId, 'termination', terminationAnswers({ terminatedOn: '2026-06-01' }), {
        confirmed,
      }),
    );
    const caseIds = [into, gone.caseId];
    const propose = () => there.client.merge.propose({ caseIds, takes: [], reason: 'Satu orang.' });
    const isUntakable = async () => (await takingsOf(into)).map(({ can }) => can.untake.ok);
    await there.as('lastri');
    expect(await propose()).toEqual({ isDone: false });
    await there.as('kepala');
    const [proposed] = await there.client.merge.list();
    await there.client.merge.decide({
      mergeId: proposed?.mergeId ?? '',
      accepts: false,
      remark: 'Dua orang.',
    });
    expect(await isUntakable()).toEqual([true]);
    expect(await propose()).toEqual({ isDone: true });
    expect(await whyItStays(version, into)).toMatch(/^Sejak diambil sudah ada penggabungan berkas/);
    const done = (await there.client.merge.list()).find(({ outcome }) => outcome === 'done');
    await there.client.merge.undo({ mergeId: done?.mergeId ?? '' });
    expect(await untake(version, into)).toMatchObject({ records: 4 });
  });

  it('is taken back by the operator, who may take it, and by nobody else without the case', async () => {
    for (const [login, role, code] of [
      ['tini', 'caregiver', 'FORBIDDEN'],
      ['sri', 'socialWorker', 'NOT_YOURS'],
      ['oki', 'operator', 'STAYS'],
    ] as const) {
      await there.as('kepala');
      await there.addUser(login, role);
      await there.as(login);
      expect([login, (await refusalOf(untake(1, own.caseId))).code]).toEqual([login, code]);
    }
    const takings = await there.client.transfer.takings({ caseId: own.caseId });
    expect(takings.map(({ can }) => can.untake.ok)).toEqual([false, false]);
  });
});
