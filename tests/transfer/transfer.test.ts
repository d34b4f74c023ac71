import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf, samples } from '../attachments/samples.ts';
import { attach, bytesOf, filesOf } from '../attachments/support.ts';
import { ownField, saveOwn } from '../own/support.ts';
import {
  accept,
  anAdmission,
  complete,
  correct,
  eicAnswers,
  refusalOf,
  register,
  saveAnyway,
  someone,
} from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { consentTo, packAndOpen, refer, sendPackage } from './support.ts';

const galih = { birthDate: '2011-05-04', birthPlace: 'Sleman' };

// hosts/SECURITY.md I12, D37
describe('a case goes to another centre, and its answer comes back', () => {
  let here: TestCentre;
  let there: TestCentre;
  let caseId: string;
  let referral: string;
  const sender = () => here.client;
  const receiver = () => there.client;
  const pack = async (more: object = {}) => {
    const made = await sender().transfer.make({
      ...{ caseId, recordId: referral, parts: ['eic', 'note', 'caseFile'] },
      ...more,
    });
    return { ...made, content: await bytesOf(made.file) };
  };
  const open = async ({ content, code }: { content: Buffer; code: string }) =>
    await receiver().transfer.open({ uploadId: await sendPackage(receiver(), content), code });

  beforeAll(async () => {
    here = await makeTestCentre();
    there = await makeTestCentre({ centre: { name: 'Balai Antasena', town: 'Magelang' } });
    ({ caseId } = await register(sender(), someone('Galih Nugroho', galih), anAdmission()));
    await accept(sender(), caseId);
    await complete(sender(), caseId, 'eic', { ...eicAnswers, problemByClient: 'Tidak mau sekolah lagi.' });
    await complete(sender(), caseId, 'note', {
      ...{ happenedOn: '2026-11-20', contactKind: 'client', summary: 'Konseling perorangan.' },
    });
    await complete(sender(), caseId, 'note', {
      ...{
        happenedOn: '2026-11-21',
        contactKind: 'client',
        summary: 'Rahasia yang diceritakan Galih.',
        confidentiality: 'workerOnly',
      },
    });
    await attach(sender(), caseId, { name: 'kk.pdf', content: makePdf('Kartu keluarga') });
    await attach(
      sender(),
      caseId,
      { name: 'foto.jpg', content: samples.jpeg },
      { title: 'Foto Galih', kind: 'client-photo' },
    );
    referral = await refer(sender(), caseId);
  });
  afterAll(async () => {
    await here.close();
    await there.close();
  });

  it('offers the parts that are there, and says what consent covers', async () => {
    const before = await sender().transfer.offer({ caseId, recordId: referral });
    expect([before.isCovered, before.institution]).toEqual([false, 'Balai Antasena']);
    expect(await refusalOf(pack())).toMatchObject({ code: 'NOT_COVERED' });
    await complete(sender(), caseId, 'consent', consentTo('service'));
    const { isCovered, arePhotosCovered, parts, identityFiles } = await sender().transfer.offer({
      caseId,
      recordId: referral,
    });
    // The family card, and not the photograph.
    expect([isCovered, arePhotosCovered, identityFiles]).toEqual([true, false, 1]);
    expect(parts.find(({ form }) => form === 'note')).toEqual({
      ...{ form: 'note', label: 'Catatan intervensi', records: 1, attachments: 0, confidential: 1 },
    });
    expect(await refusalOf(pack({ parts: [] }))).toMatchObject({ code: 'NOTHING' });
  });

  it('tells what was chosen and nothing confidential, without a photograph that nobody consented to', async () => {
    const packed = await pack();
    expect(packed.name).toBe('Rujukan K-2026-0001.titian-kasus');
    expect(packed.code).toMatch(/^(\d{4} ){3}\d{4}$/);
    for (const word of ['Galih', 'Nugroho', 'sekolah']) expect(packed.content.includes(word)).toBe(false);
    const opened = await open(packed);
    const { fingerprint } = await sender().centreKey.get();
    expect(opened.from).toEqual({ name: 'PSAA Tunas Melati', town: 'Sleman', fingerprint });
    expect(opened.files.map(({ title }) => title)).toEqual([
      'Berkas rujukan PSAA Tunas Melati',
      'Kartu keluarga',
    ]);
    expect(opened.parts.map(({ label, records }) => [label, records])).toContainEqual([
      'Catatan intervensi',
      1,
    ]);
    expect([opened.alike, opened.taken, opened.reason]).toEqual([[], null, 'Memerlukan terapi.']);
    const row = (await sender().audit.list({ kind: 'export', limit: 1 })).rows[0];
    expect(JSON.parse(row?.detail ?? '{}')).toMatchObject({
      ...{
        referral,
        recipient: 'Balai Antasena',
        withConfidential: false,
        isCovered: true,
        sha256: packed.sha256,
      },
    });
    expect(row?.detail).not.toContain(packed.code.slice(0, 4));
  });

  it('is refused in a sentence when it is cut, changed, newer, none, or the code is another, and writes nothing', async () => {
    const packed = await pack();
    const refused = async (content: Buffer, code = packed.code) =>
      (await refusalOf(open({ content, code }))).code;
    const changed = Buffer.from(packed.content);
    changed[changed.length - 5] = (changed.at(-5) ?? 0) ^ 1;
    expect(await refused(packed.content.subarray(0, packed.content.length / 2))).toBe('CUT');
    expect(await refused(packed.content.subarray(0, 8))).toBe('CUT');
    expect(await refused(changed)).toBe('ALTERED');
    expect(await refused(packed.content, '0000 0000 0000 0000')).toBe('WRONG_CODE');
    expect(
      await refused(
        Buffer.from(packed.content.toString('latin1').replace('titian-kasus 1', 'titian-kasus 2'), 'latin1'),
      ),
    ).toBe('NEWER');
    expect(await refused(makePdf('surat'))).toBe('NOT_A_PACKAGE');
    expect(filesOf(there.folder)).toEqual([]);
  });

  it('finds the person, shows both values, keeps what was there and takes what it is told to, once', async () => {
    // Both ask something of their own, by the same number.
    for (const [centre, label] of [[here, 'Suku'] as const, [there, 'Nomor KIS'] as const])
      await saveOwn(centre, { fields: [ownField(1, { form: 'client', label })] });
    const { name: asked } = ownField(1);
    await correct(sender(), caseId, 'client', (present) => ({ ...present, [asked]: 'Osing' }));
    const packed = await pack();
    const own = await register(
      receiver(),
      someone('Galih Nugroho', { birthDate: '2011-05-04', birthPlace: 'Bantul' }),
      anAdmission(),
    );
    const opened = await open(packed);
    expect(opened.alike.map(({ openableCaseId }) => openableCaseId)).toEqual([own.caseId]);
    const about = { caseId: own.caseId, uploadId: opened.uploadId };
    const differing = await receiver().transfer.compare(about);
    expect(differing).toContainEqual({
      field: 'birthPlace',
      label: 'Tempat lahir',
      ours: 'Bantul',
      theirs: 'Sleman',
    });
    expect(differing.map(({ field }) => field)).not.toContain(asked);
    // Nor laid into a registration, whether this centre asks something by that number or nothing.
    expect(opened.identity).toMatchObject({ fullName: 'Galih Nugroho', birthPlace: 'Sleman' });
    expect(opened.identity).not.toHaveProperty(asked);
    const took = await saveAnyway((confirmed) =>
      receiver().transfer.take({ ...about, fields: ['birthPlace', asked], confirmed }),
    );
    expect(took).toEqual({ files: 2, fields: 2, records: 1 });
    const { record } = await receiver().form.client.open({ caseId: own.caseId });
    const versions = await receiver().form.client.history({
      ...{ caseId: own.caseId, recordId: record?.recordId ?? '' },
    });
    expect(JSON.stringify(versions)).toContain('Menurut berkas rujukan PSAA Tunas Melati');
    expect(record?.answers).not.toHaveProperty(asked);
    expect([record?.answers.birthPlace, record?.answers.fullName]).toEqual(['Sleman', 'Galih Nugroho']);
    const { attachments } = await receiver().attachment.list({ caseId: own.caseId });
    expect(attachments.map(({ title }) => title)).toEqual([
      'Berkas rujukan PSAA Tunas Melati (3)',
      'Kartu keluarga',
    ]);
    const sheets = await receiver().attachment.view({
      ...{ caseId: own.caseId, attachmentId: attachments[0]?.attachmentId ?? '' },
    });
    const printed = await textOf(new Uint8Array(await sheets.file.arrayBuffer()));
    expect(printed).toContain('Tidak mau sekolah lagi.');
    expect(printed).toContain('Konseling perorangan.');
    expect(printed).not.toContain('Rahasia yang diceritakan');

    // The same once more takes nothing; a newer one adds what is new.
    const again = await open(packed);
    expect(again.taken).toMatchObject({ caseId: own.caseId });
    const repeated = receiver().transfer.take({ caseId: own.caseId, uploadId: again.uploadId, fields: [] });
    expect(await refusalOf(repeated)).toMatchObject({
      code: 'TAKEN',
      message: `Berkas ini sudah diambil ke kasus ${own.caseNumber}. Tidak ada yang berubah.`,
    });
    await attach(
      sender(),
      caseId,
      { name: 'akta.pdf', content: makePdf('Akta kelahiran') },
      { title: 'Akta' },
    );
    const newer = await open(await pack());
    expect([newer.version > (newer.taken?.version ?? 99), newer.files.length]).toEqual([true, 3]);
    const more = await receiver().transfer.take({ caseId: own.caseId, uploadId: newer.uploadId, fields: [] });
    expect(more).toEqual({ files: 2, fields: 0, records: 0 });
  });

  it('is answered by a slip that only its sender opens, and only once', async () => {
    const packed = await pack();
    const opened = await open(packed);
    const caseThere = opened.taken?.caseId ?? '';
    const { file, name } = await receiver().transfer.answer({
      ...{ caseId: caseThere, uploadId: opened.uploadId, state: 'accepted', answer: 'Galih kami terima.' },
    });
    expect(name).toMatch(/^Jawaban rujukan K-2026-0001\.titian-jawaban$/);
    const slip = await file.text();
    expect(slip).not.toContain('Galih');
    const give = (text: string, recordId = referral) =>
      saveAnyway((confirmed) => sender().transfer.takeAnswer({ caseId, recordId, slip: text, confirmed }));
    const other = await refer(sender(), caseId, { institution: 'Yayasan lain' });
    expect(await refusalOf(give(slip, other))).toMatchObject({ code: 'ALTERED' });
    expect(await refusalOf(give(slip.replace(referral, other)))).toMatchObject({ code: 'ALTERED' });
    expect(await refusalOf(give(slip.slice(0, 90)))).toMatchObject({ code: 'NOT_A_SLIP' });
    expect(await refusalOf(give(slip.replace('titian-jawaban 1', 'titian-jawaban 2')))).toMatchObject({
      code: 'NEWER',
    });
    const { fingerprint } = await receiver().centreKey.get();
    expect(await give(slip)).toEqual({ from: 'Balai Antasena', fingerprint, state: 'accepted' });
    const { record } = await sender().form.referral.open({ caseId, recordId: referral });
    expect(record?.answers).toMatchObject({
      state: 'accepted',
      answer: 'Galih kami terima.',
      answeredOn: '2026-11-23',
    });
    expect(await refusalOf(give(slip))).toMatchObject({ code: 'ANSWERED' });
  });

  it('comes back the same way: the first centre sees what the second one found', async () => {
    const caseThere =
      (await receiver().client.findAlike({ fullName: 'Galih Nugroho', birthDate: '2011-05-04' }))[0]
        ?.openableCaseId ?? '';
    await correct(receiver(), caseThere, 'client', (present) => ({ ...present, alias: 'Gali' }));
    await complete(receiver(), caseThere, 'consent', consentTo('service'));
    const back = await refer(receiver(), caseThere, {
      institution: 'PSAA Tunas Melati',
      reason: 'Terapi selesai.',
    });
    const wanted = { caseId: caseThere, recordId: back, parts: ['caseFile' as const] };
    const { uploadId, ...opened } = await packAndOpen(receiver(), sender(), wanted);
    expect(opened.alike.map(({ openableCaseId }) => openableCaseId)).toEqual([caseId]);
    const differing = await sender().transfer.compare({ caseId, uploadId });
    expect(differing.map(({ field, theirs }) => [field, theirs])).toEqual([['alias', 'Gali']]);
    const took = await saveAnyway((confirmed) =>
      sender().transfer.take({ caseId, uploadId, fields: ['alias'], confirmed }),
    );
    // The sheets of the second centre, and those it had taken and the first one had written.
    expect(took.fields).toBe(1);
    const { attachments } = await sender().attachment.list({ caseId });
    expect(attachments.map(({ title }) => title)).toContain('Berkas rujukan Balai Antasena');
  });
});
