import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { consentItems } from '#domain/lists/consent-items';
import { readConsentStanding } from '#domain/people/consent-standing';
import { complete, refusalOf, register, someone } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const told = Object.fromEntries(Object.keys(consentItems).map((item) => [item, { isTold: true }]));
const given: Draft = {
  recordedOn: '2026-09-01',
  lawfulBasis: 'consent',
  state: 'given',
  items: { ...told, purpose: { isTold: true, content: 'Agar dapat kembali bersekolah.' } },
  givenBy: 'Siti Pratama',
  relation: 'parent',
  way: 'written',
  scope: ['service'],
  givenOn: '2026-09-01',
};
const withdrawal: Draft = {
  withdrawnOn: '2026-11-12',
  withdrawnBy: 'Siti Pratama',
  withdrawalReason: 'Tidak disebutkan.',
  continuesOn: 'public-task',
  afterWithdrawal: 'Foto dihentikan; pelayanan dilanjutkan.',
};

describe('consent', () => {
  let centre: TestCentre;
  let caseId: string;
  const text = async (made: { file: Blob }) => textOf(new Uint8Array(await made.file.arrayBuffer()));
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await centre.addUser('tata', 'operator');
    await centre.as('sri');
    ({ caseId } = await register(centre.client, someone('Ahmad Pratama')));
  });
  afterAll(() => centre.close());

  it('of a child is not the child’s to give', async () => {
    const own = { ...given, relation: 'self', givenBy: 'Ahmad Pratama' };
    expect(await refusalOf(complete(centre.client, caseId, 'consent', own))).toMatchObject({
      code: 'INCOMPLETE',
      message: expect.stringContaining('ia berumur 17 tahun'),
    });
  });

  it('is said in the summary and on prints, without a name', async () => {
    expect((await centre.client.case.summary({ caseId })).consent).toBe(
      'Dasar pemrosesan data belum dicatat.',
    );
    await complete(centre.client, caseId, 'consent', given);
    const { consent } = await centre.client.case.summary({ caseId });
    expect(consent).toBe('Persetujuan orang tua, 1 Sep 2026.');
    expect((await centre.client.case.open({ caseId })).consentWithdrawn).toBeNull();
    expect(await text(await centre.client.packet.make({ caseIds: [caseId], purpose: 'preview' }))).toContain(
      consent,
    );
  });

  it('is printed for a wet signature, with the seven items, as it was told or in the usual words', async () => {
    const [record] = (await centre.client.form.consent.list({ caseId })).records;
    const paper = await text(
      await centre.client.consentForm.make({ caseId, recordId: record?.recordId ?? '', purpose: 'preview' }),
    );
    for (const part of [
      'PERSETUJUAN PEMROSESAN DATA PRIBADI',
      'Ahmad Pratama',
      'Siti Pratama',
      'Orang tua',
      ...Object.values(consentItems),
      'Agar dapat kembali bersekolah.',
      'menurut jadwal retensi arsip lembaga',
      '[ x ] Pelayanan',
      'Pemberi persetujuan,',
    ]) {
      expect(paper).toContain(part);
    }
    const empty = await text(await centre.client.consentForm.make({ caseId, purpose: 'preview' }));
    expect(empty).not.toContain('Siti Pratama');
    expect(empty).toContain('………');
    const other = crypto.randomUUID();
    expect(
      (await refusalOf(centre.client.consentForm.make({ caseId, recordId: other, purpose: 'preview' }))).code,
    ).toBe('NOT_FOUND');
  });

  it('withdrawn is a new version that keeps the old, and is told wherever the case is', async () => {
    const [record] = (await centre.client.form.consent.list({ caseId })).records;
    const { recordId = '' } = record ?? {};
    await complete(
      centre.client,
      caseId,
      'consent',
      { ...given, ...withdrawal },
      { recordId, version: 1, reason: 'Dicabut lewat surat.' },
    );
    const sentence =
      'Persetujuan dicabut 12 Nov 2026. Dilanjutkan berdasar: pelaksanaan tugas dalam rangka kepentingan umum atau pelayanan publik.';
    expect((await centre.client.case.open({ caseId })).consentWithdrawn).toBe(sentence);
    expect(await text(await centre.client.packet.make({ caseIds: [caseId], purpose: 'preview' }))).toContain(
      sentence,
    );
    expect(await text(await centre.client.clientFile.make({ caseId, purpose: 'preview' }))).toContain(
      sentence,
    );
    expect(
      await text(await centre.client.consentForm.make({ caseId, recordId, purpose: 'preview' })),
    ).toContain('PERSETUJUAN DICABUT');
    const history = await centre.client.form.consent.history({ caseId, recordId });
    expect(history.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'Dicabut lewat surat.'],
      [1, null],
    ]);
    await centre.as('tata');
    expect((await centre.client.case.open({ caseId })).consentWithdrawn).toBe(sentence);
    expect((await refusalOf(centre.client.consentForm.make({ caseId, purpose: 'preview' }))).code).toBe(
      'FORBIDDEN',
    );
    await centre.as('sri');
  });

  it('that was withdrawn gives way to one that was given again later', () => {
    const withdrawn = { ...given, ...withdrawal };
    expect(readConsentStanding([withdrawn, { ...given, recordedOn: '2026-11-20' }]).state).toBe('standing');
    expect(readConsentStanding([withdrawn, { ...given, recordedOn: '2026-10-01' }]).state).toBe('withdrawn');
    expect(readConsentStanding([{ ...withdrawn, continuesOn: 'none' }]).sentence).toBe(
      'Persetujuan dicabut 12 Nov 2026. Pemrosesan dihentikan.',
    );
    const later = { recordedOn: '2026-09-01', lawfulBasis: 'vital-interest', state: 'later' };
    expect(readConsentStanding([later]).sentence).toBe(
      'Pelindungan kepentingan vital, sejak 1 Sep 2026. Persetujuan menyusul.',
    );
  });
});

describe('a correction of identity', () => {
  it('is a new version, dated within the 3 x 24 hours of the request, and the old one stays readable', async () => {
    const centre = await makeTestCentre();
    const person = someone('Ahmad Pratama');
    const { caseId } = await register(centre.client, person);
    centre.time.pass(86_400_000);
    await centre.as('kepala');
    await complete(
      centre.client,
      caseId,
      'client',
      { ...person, fullName: 'Ahmad Pratomo' },
      { version: 1, reason: 'Diminta yang bersangkutan 23 Nov 2026: ejaan nama menurut akta.' },
    );
    const { record } = await centre.client.form.client.open({ caseId });
    const { recordId = '' } = record ?? {};
    const history = await centre.client.form.client.history({ caseId, recordId });
    expect(history[0]).toMatchObject({
      version: 2,
      savedBy: 'Ratna Dewanti',
      savedAt: '2026-11-24T02:00:00.000Z',
      changed: ['Nama lengkap'],
      reason: 'Diminta yang bersangkutan 23 Nov 2026: ejaan nama menurut akta.',
    });
    const before = await centre.client.form.client.version({ caseId, recordId, version: 1 });
    expect(before.find(({ name }) => name === 'fullName')?.printed).toEqual({
      shape: 'line',
      text: 'Ahmad Pratama',
    });
    expect((await centre.client.case.open({ caseId })).fullName).toBe('Ahmad Pratomo');
    await centre.close();
  });
});
