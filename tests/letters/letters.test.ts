import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { renewedContract } from '#domain/forms/contract';
import { letterKindIds, letterKinds } from '#domain/letters/letter-kinds';
import { complete, correct, eicAnswers, refusalOf, register, saveCentre, someone } from '../support/cases.ts';
import { declaredForm } from '../support/declared-form.ts';
import { textOf } from '../support/pdf-text.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const issuedOn = '2026-11-23';
const contract = {
  kind: 'primary',
  purpose: 'Kembali bersekolah dan tinggal bersama ibunya.',
  method: 'Pendampingan mingguan',
  parties: [
    { name: 'Sri W.', role: 'worker', tasks: 'Mendampingi setiap Senin' },
    { name: 'Panti', role: 'institution', tasks: 'Menyediakan asrama' },
    { name: 'Arif Wibowo', role: 'client', tasks: 'Mengikuti jadwal' },
  ],
  elements: { consensual: { isPresent: true } },
  startsOn: '2026-10-01',
  endsOn: '2027-03-31',
};

describe('a letter', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    const person = someone('Arif Wibowo', {
      nik: '3404011403090000',
      birthPlace: 'Sleman',
      family: [{ name: 'Wati Lestari', relation: 'mother', isCaregiver: true, phone: '0812-0000' }],
    });
    const { nikAbsenceReason: _none, ...known } = person;
    await centre.as('sri');
    ({ caseId } = await register(centre.client, known));
    await complete(centre.client, caseId, 'contract', contract);
  });
  afterAll(() => centre.close());

  const make = (kind: string, more: Draft = {}) =>
    complete(centre.client, caseId, 'letter', { kind, issuedOn, ...more });
  const print = (recordId: string, purpose: 'print' | 'preview' = 'print') =>
    centre.client.letter.make({ caseId, recordId, purpose });
  const read = async ({ file }: { file: Blob }) =>
    (await textOf(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ');
  const list = async () => (await centre.client.letter.list({ caseId })).letters;

  it('of every kind is made from the case, and says who signs where and when', async () => {
    for (const kind of letterKindIds) {
      const { recordId } = await make(kind);
      const words = await read(await print(recordId));
      expect(words, kind).toContain('Arif Wibowo');
      expect(words, kind).toContain('23 November 2026');
      expect(words, kind).not.toMatch(/\{\{|\{%|\[object|undefined|null/);
    }
  }, 90_000);

  it('names neither category nor case where it only says that somebody is in care', async () => {
    const words = await read(
      await print((await make('inCare', { purpose: 'pendaftaran sekolah' })).recordId),
    );
    expect(words).toContain('pendaftaran sekolah');
    expect(words).not.toMatch(/Anak yang Berhadapan|K-2026/);
  });

  it('is a contract of both parties with their tasks, its seven elements and two witnesses', async () => {
    const words = await read(await print((await make('contract', { witnessOne: 'Pak RT' })).recordId));
    for (const said of [
      'kontrak utama',
      'memenuhi syarat dan diterima',
      'Mendampingi setiap Senin',
      'Menyediakan asrama',
      'Konsensus: ada',
      'Adanya periode waktu',
      '1 Oktober 2026 sampai 31 Maret 2027',
      'Wati Lestari',
      'Pak RT',
      'Saksi 2',
    ])
      expect(words).toContain(said);
  });

  it('is byte by byte the same whenever it is printed, and keeps the SHA-256 of its first print', async () => {
    const { recordId } = await make('invitation', { recipient: 'Ibu Wati', meetOn: '2026-12-01' });
    const [first, again] = [await print(recordId), await print(recordId)];
    expect(again.sha256).toBe(first.sha256);
    expect((await list()).find((one) => one.recordId === recordId)?.sha256).toBe(first.sha256);
  });

  it('takes the next number of the book once, keeps it when it is corrected, and asks about one twice given', async () => {
    const numbers = async () => (await list()).map(({ number }) => number);
    const { recordId } = await make('inCare');
    const number = (await list()).find((one) => one.recordId === recordId)?.number ?? '';
    expect(number).toMatch(/^\d{3}\/SKET\/11\/2026$/);
    await centre.client.form.letter.complete({
      ...{ caseId, recordId, version: 1, reason: 'Keperluan keliru', requestId: randomUUID() },
      answers: { kind: 'inCare', issuedOn, purpose: 'beasiswa' },
    });
    expect((await list()).find((one) => one.recordId === recordId)).toMatchObject({
      number,
      version: 2,
      sha256: '',
    });
    await centre.client.form.letter.complete({
      ...{ caseId, recordId, version: 2, reason: 'Jenis keliru', requestId: randomUUID() },
      answers: { kind: 'leavePermit', issuedOn },
    });
    expect((await list()).find((one) => one.recordId === recordId)?.number).toContain('/IZ/');
    const other = (await make('inCare')).recordId;
    const taken = (await list()).find((one) => one.recordId === other)?.number ?? '';
    expect(await refusalOf(make('inCare', { number: taken }))).toMatchObject({ code: 'ASKS' });
    // What somebody wrote by hand ahead of the book is passed over when the book comes to it.
    const sequence = Number(taken.slice(0, 3));
    const byHand = `${String(sequence + 1).padStart(3, '0')}/SKET/11/2026`;
    await make('inCare', { number: byHand });
    const after = (await make('inCare')).recordId;
    expect((await list()).find((one) => one.recordId === after)?.number).toBe(
      `${String(sequence + 2).padStart(3, '0')}/SKET/11/2026`,
    );
    await make('inCare', { number: '-' });
    expect((await numbers()).filter((one) => one === '')).toHaveLength(1);
  });

  it('bears the class of the centre’s own, and is counted with its class alone where each has a book', async () => {
    await centre.as('kepala');
    const { client } = centre;
    const before = await client.centre.get();
    const numberOf = async (kind: string) => {
      const { recordId } = await make(kind, { meetOn: '2026-12-01' });
      return (await list()).find((one) => one.recordId === recordId)?.number;
    };
    const letterPattern = '{NNNN}/4.19/{KODE}/{M}/{YYYY}';
    const letterCodes = { handoverIn: 'BS.00.01', handoverOut: 'RH.00.00', invitation: '005' };
    await saveCentre(client, { ...before, letterPattern, letterCodes });
    const [first, second] = [await numberOf('handoverIn'), await numberOf('handoverOut')];
    expect(first).toMatch(/^\d{4}\/4\.19\/BS\.00\.01\/11\/2026$/);
    expect(Number(second?.slice(0, 4))).toBe(Number(first?.slice(0, 4)) + 1);
    const books = { ...before, letterCodes, letterBooks: 'byCode' as const };
    expect(
      (await refusalOf(saveCentre(client, { ...books, letterPattern: '{NNN}/{YYYY}' }))).message,
    ).toContain('memuat {KODE}');
    await saveCentre(client, { ...books, letterPattern });
    const counted = [];
    for (const kind of ['handoverIn', 'handoverOut', 'invitation', 'invitation'])
      counted.push(await numberOf(kind));
    const next = Number(second?.slice(0, 4));
    expect(counted).toEqual([
      // The first of this class was given before.
      ...['0002/4.19/BS.00.01/11/2026', '0001/4.19/RH.00.00/11/2026'],
      ...['0001/4.19/005/11/2026', '0002/4.19/005/11/2026'],
    ]);
    // Back in one book, it goes on from where that book stood.
    await saveCentre(client, { ...before, letterPattern, letterCodes });
    expect(await numberOf('inCare')).toBe(`${String(next + 1).padStart(4, '0')}/4.19/SKET/11/2026`);
    // One kind may have a pattern of its own: what is secret is numbered R-, decrees by another unit.
    const own = { ...letterCodes, socialReport: 'R-{NN}/4/KP.07.6/{MM}/{YYYY}' };
    await saveCentre(client, { ...books, letterPattern, letterCodes: own });
    const secret = [await numberOf('socialReport'), await numberOf('socialReport')];
    expect(secret).toEqual(['R-01/4/KP.07.6/11/2026', 'R-02/4/KP.07.6/11/2026']);
    expect(await numberOf('invitation')).toBe('0003/4.19/005/11/2026');
    await saveCentre(client, { ...before, letterPattern, letterCodes: own });
    expect(await numberOf('socialReport')).toMatch(/^R-\d{2,}\/4\/KP\.07\.6\/11\/2026$/);
    const bad = saveCentre(client, { ...before, letterCodes: { inCare: '{MM}' } });
    expect((await refusalOf(bad)).message).toContain('Surat Keterangan: Pola harus memiliki nomor urut');
    const odd = saveCentre(client, { ...before, letterCodes: { inCare: 'É' } });
    expect((await refusalOf(odd)).code).toBe('BAD_INPUT');
    await saveCentre(client, before);
    await centre.as('sri');
  });

  it('hides an identity number from whoever may not unmask it', async () => {
    const asWorker = await read(await print((await make('inCare')).recordId));
    expect(asWorker).not.toContain('3404011403090000');
    expect(asWorker).toContain('3404**********00');
    await centre.as('kepala');
    expect(await read(await print((await make('inCare')).recordId))).toContain('3404011403090000');
    await centre.as('sri');
  });

  it('stays as it was made when the case changes', async () => {
    const { recordId } = await make('inCare');
    const before = await print(recordId);
    await correct(centre.client, caseId, 'client', (now) => ({ ...now, fullName: 'Arif Budiman' }));
    expect((await print(recordId)).sha256).toBe(before.sha256);
    await correct(centre.client, caseId, 'client', (now) => ({ ...now, fullName: 'Arif Wibowo' }));
  });

  it('that is being written is looked at, and does not leave', async () => {
    await centre.client.form.letter.saveDraft({
      ...{ caseId, revision: 0 },
      answers: { kind: 'leavePermit', issuedOn, purpose: 'Lebaran' },
      assumed: { issuedOn: 'hari ini' },
    });
    expect((await centre.client.letter.list({ caseId })).begun).toBe('leavePermit');
    const words = await read(await centre.client.letter.make({ caseId, isDraft: true, purpose: 'preview' }));
    expect(words).toContain('Lebaran');
    expect(words).toContain('Wati Lestari');
    const leaving = centre.client.letter.make({ caseId, isDraft: true, purpose: 'print' });
    expect((await refusalOf(leaving)).code).toBe('ONLY_LOOKED_AT');
    await centre.client.letter.word({ caseId });
    const { draft } = await centre.client.form.letter.open({ caseId });
    expect(draft?.answers.body).toContain('memberi izin pulang');
    expect(draft?.revision).toBe(2);
    expect(draft?.assumed).toEqual({ issuedOn: 'hari ini' });
    await centre.client.form.letter.discardDraft({ caseId });
    expect((await centre.client.letter.list({ caseId })).begun).toBeNull();
    expect((await refusalOf(centre.client.letter.word({ caseId }))).code).toBe('NOTHING_WRITTEN');
    expect((await refusalOf(centre.client.letter.make({ caseId, purpose: 'print' }))).code).toBe(
      'ONLY_LOOKED_AT',
    );
  });

  it('says as it is written what somebody wrote in place of the template', async () => {
    const words = await read(await print((await make('inCare', { body: 'Kata-kata sendiri.' })).recordId));
    expect(words).toContain('Kata-kata sendiri.');
    expect(words).not.toContain('dalam pelayanan');
  });

  it('has every answer it asks for declared, and a template for each kind', () => {
    expect(Object.keys(sampleAnswers(declaredForm('letter')))).toContain('kind');
    for (const kind of letterKindIds) expect(letterKinds[kind].template.length, kind).toBeGreaterThan(200);
  });

  const templateOf = async (kind: 'inCare') =>
    (await centre.client.letter.templates()).find((one) => one.kind === kind);
  const word = async (text: string) => {
    const { version = 0 } = (await templateOf('inCare')) ?? {};
    return await centre.client.letter.saveTemplate({ kind: 'inCare', text, version });
  };

  it('is worded by the centre from then on, and what was made keeps its words', async () => {
    const { recordId } = await make('inCare');
    const before = await print(recordId);
    await centre.as('kepala');
    const ours = (await templateOf('inCare'))?.text ?? '';
    await word('Dengan ini diterangkan: {{ klien.nama }}, untuk {{ surat.keperluan }}.');
    expect(await read(await print((await make('inCare')).recordId))).toContain(
      'Dengan ini diterangkan: Arif',
    );
    expect((await print(recordId)).sha256).toBe(before.sha256);
    const trial = { kind: 'inCare' as const, text: 'Dicoba: {{ klien.nama }}' };
    expect(await read(await centre.client.letter.make({ caseId, trial, purpose: 'preview' }))).toContain(
      'Dicoba: Arif Wibowo',
    );
    await word(ours);
    expect(await templateOf('inCare')).toMatchObject({ savedBy: null, text: ours });
    const templates = (await list()).map(({ template }) => template);
    expect(new Set(templates).size).toBeGreaterThan(1);
    await centre.as('sri');
    expect((await refusalOf(centre.client.letter.templates())).code).toBe('FORBIDDEN');
  });

  it('refuses a wording with what is not there, and says on which line', async () => {
    await centre.as('kepala');
    const told = async (text: string) =>
      (await centre.client.letter.checkTemplate({ text })).map(
        ({ line, sentence }) => `${line}: ${sentence}`,
      );
    expect(await told('Satu\n{{ klien.nma }}')).toEqual(['2: Tempat {{ klien.nma }} tidak dikenal.']);
    expect(await told('{% for t in target.semua %}{{ t.nma }}{% endfor %}')).toEqual([
      '1: Tempat {{ t.nma }} tidak dikenal.',
    ]);
    expect(await told('{% include "package.json" %}')).toEqual([
      '1: Perintah {% include %} tidak tersedia. Yang ada: if, unless, for.',
    ]);
    expect(await told('{{ klien.nama | upcase }}')).toEqual(['1: Perintah "| upcase" tidak tersedia.']);
    expect(await told('{% if klien.nama %}')).toEqual(['1: Bagian {% if %} belum ditutup.']);
    expect(await told('{{ klien.nama')).toEqual(['1: Kurung kurawal belum ditutup.']);
    expect(await told('{{ klien.nama.constructor }}')).toEqual([
      '1: Tempat {{ klien.nama.constructor }} tidak dikenal.',
    ]);
    expect(await told('{% for i in (1..99999999) %}x{% endfor %}')).toHaveLength(1);
    for (const kind of letterKindIds) expect(await told(letterKinds[kind].template), kind).toEqual([]);
    expect((await refusalOf(word('{{ apa.saja }}'))).message).toBe(
      'Baris 1: Tempat {{ apa.saja }} tidak dikenal.',
    );
    await centre.as('sri');
  });

  it('never runs what somebody wrote in the file', async () => {
    const { recordId } = await make('inCare', { purpose: '{{ klien.nik }} {% include "x" %}' });
    expect(await read(await print(recordId))).toContain('{{ klien.nik }} {% include "x" %}');
  });
});

describe('a contract', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());
  const newCase = async (name: string, more: Draft = {}) => {
    const { caseId } = await register(centre.client, someone(name, more));
    return caseId;
  };
  const intake = async (caseId: string) => (await centre.client.case.open({ caseId })).intake;

  it('ends EIC, or the reason why there is none does', async () => {
    const caseId = await newCase('Bima Sakti');
    const { noAgreementReason, ...eic } = eicAnswers;
    const refused = await refusalOf(complete(centre.client, caseId, 'eic', eic));
    expect(refused.message).toContain('Kontrak belum ada');
    await complete(centre.client, caseId, 'eic', { ...eic, noAgreementReason });
    const other = await newCase('Citra Dewi');
    await complete(centre.client, other, 'contract', contract);
    await complete(centre.client, other, 'eic', eic);
  });

  it('of the first kind leads to acceptance or to the end, and the main one certifies it', async () => {
    const caseId = await newCase('Dani Pratama');
    const first = { ...contract, kind: 'preliminary' };
    const { recordId } = await complete(centre.client, caseId, 'contract', { ...first, outcome: 'declined' });
    expect(await intake(caseId)).toBe('turnAway');
    await complete(
      centre.client,
      caseId,
      'contract',
      { ...first, outcome: 'accepted' },
      { recordId, version: 1, reason: 'Keputusan berubah' },
    );
    expect(await intake(caseId)).toBe('accept');
    const main = await newCase('Eka Putra');
    await complete(centre.client, main, 'contract', contract);
    expect(await intake(main)).toBe('accept');
  });

  it('that nobody would sign is kept with the reason, and neither runs nor decides', async () => {
    const caseId = await newCase('Fajar Nugroho');
    const unsigned = { ...contract, signing: 'refused' };
    expect((await refusalOf(complete(centre.client, caseId, 'contract', unsigned))).message).toContain(
      'Alasan penolakan',
    );
    await complete(centre.client, caseId, 'contract', { ...unsigned, refusalReason: 'Belum percaya.' });
    expect((await centre.client.case.summary({ caseId })).agreed).toEqual([]);
    expect(await intake(caseId)).toBeNull();
  });

  it('of the last kind names what it limits', async () => {
    const caseId = await newCase('Gita Ayu');
    const limited = { ...contract, kind: 'secondary' };
    expect((await refusalOf(complete(centre.client, caseId, 'contract', limited))).message).toContain(
      'Perilaku atau target',
    );
    await complete(centre.client, caseId, 'contract', { ...limited, limitedTo: 'Tidak membolos 30 hari.' });
  });

  it('that ends falls due, and is renewed in one act from what it said: the parties and the purpose, as long as it was', async () => {
    const caseId = await newCase('Indah Lestari');
    const ends = async () =>
      (await centre.client.duty.ofCase({ caseId })).open.filter(({ kind }) => kind === 'contractEnd');
    await complete(centre.client, caseId, 'contract', {
      ...contract,
      ...{ startsOn: '2026-09-01', endsOn: '2026-11-20', signedOn: '2026-09-01' },
    });
    expect((await ends()).map(({ on }) => on)).toEqual(['2026-11-20']);
    const [first] = (await centre.client.form.contract.list({ caseId })).records;
    const next = renewedContract(first?.answers ?? {});
    expect(next).toMatchObject({
      ...{
        purpose: contract.purpose,
        parties: contract.parties,
        startsOn: '2026-11-21',
        endsOn: '2027-02-09',
      },
      renews: '1 September 2026 sampai 20 November 2026',
    });
    expect(next).not.toHaveProperty('signedOn');
    await complete(centre.client, caseId, 'contract', next);
    expect((await ends()).map(({ on }) => on)).toEqual(['2027-02-09']);
    const { recordId } = await complete(centre.client, caseId, 'letter', {
      kind: 'contractRenewal',
      issuedOn,
    });
    const made = await centre.client.letter.make({ caseId, recordId, purpose: 'preview' });
    const words = await textOf(new Uint8Array(await made.file.arrayBuffer()));
    expect(words.replace(/\s+/g, ' ')).toContain('21 November 2026 sampai 9 Februari 2027');
  });

  it('that names another guardian than the caregiver on file asks before it is kept', async () => {
    const family = [{ name: 'Nenek Sumi', relation: 'grandmother', isCaregiver: true }];
    const caseId = await newCase('Hana Sari', { family });
    const parties = [...contract.parties, { name: 'Wati', role: 'guardian', tasks: 'Menjenguk' }];
    const asked = await refusalOf(complete(centre.client, caseId, 'contract', { ...contract, parties }));
    expect(asked.code).toBe('ASKS');
    expect(asked.message).toContain('Wali dalam kontrak (Wati) bukan pengampu dalam Identitas (Nenek Sumi).');
  });
});
