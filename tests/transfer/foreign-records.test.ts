import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { purgeClient } from '#vault/erasure/purge-client';
import { bytesOf } from '../attachments/support.ts';
import { sourceOf } from '../backup/support.ts';
import { ownField, saveOwn } from '../own/support.ts';
import {
  accept,
  anAdmission,
  assessmentAnswers,
  complete,
  eicAnswers,
  planWith,
  refusalOf,
  register,
  roundWith,
  saveAnyway,
  someone,
} from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { consentTo, packAndOpen, refer, sendPackage } from './support.ts';

const galih = { birthDate: '2011-05-04', birthPlace: 'Sleman' };
const family = [{ name: 'Bu Lastri Handayani', relation: 'mother', isCaregiver: true }];
const assessed = {
  ...{ ...assessmentAnswers, [ownField(1).name]: 'Empat puluh satu' },
  findings: [{ number: 1, kind: 'problem', statement: 'Putus sekolah' }],
};
/** The second target is due when the next centre has the case. */
const laterSecond = (number: number) => (number === 2 ? { dueOn: '2027-02-01' } : {});
const parts = ['caseFile', 'assessment', 'planning', 'evaluation', 'note'] as const;

// hosts/SECURITY.md I12
describe('records of an earlier stay elsewhere', () => {
  let here: TestCentre;
  let there: TestCentre;
  let caseId: string;
  let referral: string;
  let assessment: string;
  let own: Awaited<ReturnType<typeof register>>;
  const sender = () => here.client;
  const receiver = () => there.client;

  const pack = async (more: object = {}) => {
    const made = await sender().transfer.make({
      ...{ caseId, recordId: referral, parts: [...parts] },
      ...more,
    });
    return { content: await bytesOf(made.file), code: made.code };
  };
  const open = async ({ content, code }: Awaited<ReturnType<typeof pack>>) =>
    await receiver().transfer.open({ uploadId: await sendPackage(receiver(), content), code });
  const take = async (uploadId: string, more: object = {}) =>
    await receiver().transfer.take({
      ...{ caseId: own.caseId, uploadId, fields: [], parts: [...parts] },
      ...more,
    });
  const counted = async () => (await receiver().monthReport.preview({ period: '2026-11' })).sheets;
  const told = async () =>
    (await receiver().transfer.records({ caseId: own.caseId })).map(({ title }) => title);

  beforeAll(async () => {
    here = await makeTestCentre();
    there = await makeTestCentre({ centre: { name: 'Balai Antasena', town: 'Magelang' } });
    await there.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await there.addUser('tini', 'caregiver', 'Tini');
    await saveOwn(here, { fields: [ownField(1, { form: 'assessment', label: 'Ukuran sepatu' })] });
    await saveOwn(there, { fields: [ownField(1, { form: 'assessment', label: 'Nomor kamar' })] });
    ({ caseId } = await register(sender(), someone('Galih Nugroho', { ...galih, family }), anAdmission()));
    await accept(sender(), caseId);
    await complete(sender(), caseId, 'eic', eicAnswers);
    assessment = (await complete(sender(), caseId, 'assessment', assessed)).recordId;
    await complete(sender(), caseId, 'planning', planWith(2, laterSecond));
    await complete(sender(), caseId, 'evaluation', roundWith({ 1: 'achieved', 2: 'partly' }));
    const note = { happenedOn: '2026-11-20', contactKind: 'client' };
    await complete(sender(), caseId, 'note', { ...note, summary: 'Belajar mengelas.' });
    await complete(sender(), caseId, 'note', {
      ...{ ...note, summary: 'Rahasia tentang ayahnya.', confidentiality: 'workerOnly' },
    });
    await complete(sender(), caseId, 'consent', consentTo('service'));
    referral = await refer(sender(), caseId);
    own = await register(
      receiver(),
      someone('Galih Nugroho', galih),
      anAdmission({ admittedOn: '2026-11-22' }),
    );
  });
  afterAll(async () => {
    await here.close();
    await there.close();
  });

  it('are told with what of them is no question here, and what a registration asks of the case', async () => {
    const opened = await open(await pack());
    expect(opened.parts.map(({ form, records, asText }) => [form, records, asText])).toEqual([
      ['caseFile', 1, 0],
      ['assessment', 1, 1],
      ['planning', 1, 0],
      ['note', 1, 0],
      ['evaluation', 1, 0],
    ]);
    expect(opened.caseFile).toEqual({ category: anAdmission().category });
    expect(await told()).toEqual([]);
  });

  it('are taken by the parts that were chosen, to be read, and counted in no month', async () => {
    const before = await counted();
    const opened = await open(await pack());
    const took = await take(opened.uploadId, { parts: ['assessment', 'planning', 'note'] });
    expect(took.records).toBe(4);
    expect(await counted()).toEqual(before);
    expect((await receiver().case.open({ caseId: own.caseId })).hasForeign).toBe(true);
    const records = await receiver().transfer.records({ caseId: own.caseId });
    expect(records.map(({ form }) => form).toSorted()).toEqual(['assessment', 'client', 'note', 'planning']);
    const { fingerprint } = await sender().centreKey.get();
    const said = Object.fromEntries(records.map((record) => [record.form, record]));
    expect(said.assessment).toMatchObject({
      ...{ title: 'Asesmen 1, 10 September 2026, ditulis Ratna Dewanti', asText: ['Ukuran sepatu'] },
      ...{ from: { name: 'PSAA Tunas Melati', town: 'Sleman', fingerprint }, isKept: false },
    });
    const printed = JSON.stringify(said.planning?.fields);
    expect(printed).toContain('Target dan capaian terakhir');
    expect(printed).toContain('3 kali/minggu');
    expect(printed).toContain('Sebagian');
    expect(JSON.stringify(said.client?.fields)).toContain('Bu Lastri Handayani');
    expect(JSON.stringify(said.assessment?.fields)).toContain('Empat puluh satu');
  });

  it('are what a new case begins from, marked with where it comes from', async () => {
    const about = { caseId: own.caseId, form: 'assessment' as const };
    const offered = await receiver().case.carriable(about);
    expect(offered?.from).toBe('PSAA Tunas Melati (10 September 2026)');
    expect(offered?.fields.map(({ name }) => name)).not.toContain(ownField(1).name);
    await receiver().case.carryOver(about);
    const { draft } = await receiver().form.assessment.open({ caseId: own.caseId });
    expect([draft?.carriedFrom, draft?.answers.findings]).toEqual([
      offered?.from,
      [{ number: 1, kind: 'problem', statement: 'Putus sekolah' }],
    ]);
    // Of the plan only the target that nobody reached.
    await receiver().case.carryOver({ ...about, form: 'planning' });
    const plan = (await receiver().form.planning.open({ caseId: own.caseId })).draft?.answers;
    expect(JSON.stringify(plan?.goals)).not.toContain('Target nomor 1');
    expect(JSON.stringify(plan?.goals)).toContain('Target nomor 2');
  });

  it('are found by their words, and stand in the file that a person may ask for', async () => {
    const found = await receiver().writing.find({ words: 'mengelas' });
    expect(found.cases[0]?.hits).toMatchObject([
      { form: 'note', isForeign: true, by: 'Ratna Dewanti, PSAA Tunas Melati', on: '2026-11-20' },
    ]);
    const { file } = await receiver().clientFile.make({ caseId: own.caseId, purpose: 'preview' });
    const text = (await textOf(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ');
    expect(text).toContain('Dari PSAA Tunas Melati, Sleman');
    expect(text).toContain('Belajar mengelas.');
  });

  it('are read by whom the form is read here, and what was confidential by those with the case', async () => {
    const opened = await open(await pack({ withConfidential: true }));
    const titles = await told();
    await take(opened.uploadId);
    expect((await told()).length).toBeGreaterThan(titles.length);
    const secret = async () => (await receiver().writing.find({ words: 'rahasia ayahnya' })).cases.length;
    // The Kepala took it; nobody else who only reads the case.
    await there.addUser('sup', 'supervisor', 'Wulan');
    await there.as('sup');
    expect(JSON.stringify(await receiver().transfer.records({ caseId: own.caseId }))).not.toContain(
      'Rahasia',
    );
    expect(await secret()).toBe(0);
    await there.as('tini');
    expect((await refusalOf(receiver().transfer.records({ caseId: own.caseId }))).code).toBe('FORBIDDEN');
    await there.as('sri');
    expect((await refusalOf(receiver().transfer.records({ caseId: own.caseId }))).code).toBe('NOT_YOURS');
    await there.as('kepala');
    expect(JSON.stringify(await receiver().transfer.records({ caseId: own.caseId }))).toContain('Rahasia');
    const { attachments } = await receiver().attachment.list({ caseId: own.caseId });
    for (const { attachmentId, title } of attachments.filter((one) =>
      one.title.startsWith('Berkas rujukan'),
    )) {
      const { file } = await receiver().attachment.view({ caseId: own.caseId, attachmentId });
      expect(await textOf(new Uint8Array(await file.arrayBuffer())), title).not.toContain('Rahasia');
    }
  });

  it('stand once for each version, the newest told, and go back to where the case came from', async () => {
    const later = { ...assessed, problemStatement: 'Sudah bekerja.' };
    const version = { recordId: assessment, version: 1, reason: 'Keterangan baru.' };
    await complete(sender(), caseId, 'assessment', later, version);
    const before = await told();
    await take((await open(await pack())).uploadId);
    expect(await told()).toEqual(before);
    const records = await receiver().transfer.records({ caseId: own.caseId });
    expect(JSON.stringify(records)).toContain('Sudah bekerja.');

    await complete(receiver(), own.caseId, 'note', {
      ...{ happenedOn: '2026-11-22', contactKind: 'client', summary: 'Terapi dimulai.' },
    });
    await complete(receiver(), own.caseId, 'consent', consentTo('service'));
    const back = await refer(receiver(), own.caseId, { institution: 'PSAA Tunas Melati' });
    const wanted = { caseId: own.caseId, recordId: back, parts: ['note' as const] };
    const { uploadId } = await packAndOpen(receiver(), sender(), wanted);
    const took = await saveAnyway((confirmed) =>
      sender().transfer.take({ caseId, uploadId, fields: [], parts: ['note'], confirmed }),
    );
    expect(took.records).toBe(2);
    const returned = await sender().transfer.records({ caseId });
    expect(returned.map(({ from, form }) => [from.name, form])).toContainEqual(['Balai Antasena', 'note']);
    // What came from here is not sent back as theirs.
    expect(JSON.stringify(returned)).not.toContain('mengelas');
  });

  it('are erased with their person, words and all', async () => {
    const vault = await sourceOf(there);
    const count = () =>
      vault.sqlite.prepare<[], number>('select count(*) from foreign_record').pluck().get() ?? -1;
    const words = () =>
      vault.sqlite
        .prepare<[], number>("select count(*) from writing_search where writing_search match 'mengelas'")
        .pluck()
        .get();
    expect([count() > 0, words()]).toEqual([true, 1]);
    const leaving = { terminatedOn: '2026-11-23', reason: 'T03', explanation: 'Selesai.' };
    await saveAnyway((confirmed) =>
      complete(
        receiver(),
        own.caseId,
        'termination',
        { ...leaving, approvedBy: 'Ratna Dewanti' },
        { confirmed },
      ),
    );
    await vault.db.transaction().execute((trx) =>
      purgeClient(trx, {
        vaultFolder: there.folder,
        clientId: own.clientId,
        erasedAt: '2026-11-23T00:00:00Z',
      }),
    );
    expect([count(), words()]).toEqual([0, 0]);
  });
});
