import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import {
  anAdmission,
  carryToPlan,
  complete,
  eicAnswers,
  refusalOf,
  register,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

// Today is 23 November 2026 at the centre.
describe('a date that cannot be', () => {
  let centre: TestCentre;
  let caseId: string;
  let clientId: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    ({ caseId, clientId } = await register(centre.client, someone('Ahmad Pratama')));
    await carryToPlan(centre.client, caseId, 1);
  });
  afterAll(() => centre.close());

  it('of a registration is named, and nobody is registered', async () => {
    const { client } = centre;
    const before = (await client.caseload.list({ status: 'all' })).total;
    const told = async (birthDate: string, admittedOn = '2026-09-01') =>
      (
        await refusalOf(
          register(client, someone('Galih Nugroho', { birthDate }), anAdmission({ admittedOn })),
        )
      ).message;
    expect(await told('31/02/2010')).toContain('Tanggal lahir: Tanggal 31/02/2010 tidak ada di kalender.');
    expect(await told('2027-01-01')).toContain('Tanggal lahir: 1 Januari 2027 belum tiba.');
    expect(await told('1899-03-14')).toContain('menjadikan umurnya 127 tahun. Periksa tahunnya.');
    expect(await told('2026-10-01')).toContain('Tanggal lahir: sesudah tanggal masuk, 1 September 2026.');
    expect(await told('2010-01-01', '31/09/2026')).toContain('Tanggal 31/09/2026 tidak ada di kalender.');
    expect(await told('2010-01-01', '2026-11-24')).toContain('Tanggal masuk: 24 November 2026 belum tiba.');
    expect((await client.caseload.list({ status: 'all' })).total).toBe(before);
  });

  it('takes somebody admitted on the day of their birth', async () => {
    const born = someone('Bayi Temuan', { birthDate: '2026-11-20' });
    const { caseNumber } = await register(centre.client, born, anAdmission({ admittedOn: '2026-11-20' }));
    expect(caseNumber).toMatch(/^K-2026-/);
  });

  it('of a correction is named too: born after the admission, admitted before the birth', async () => {
    const { form } = centre.client;
    const identity = (await form.client.open({ caseId })).record;
    const stay = (await form.caseFile.open({ caseId })).record;
    const correct = (id: 'client' | 'caseFile', answers: Draft) =>
      refusalOf(complete(centre.client, caseId, id, answers, { version: 1, reason: 'Salah ketik' }));
    expect((await correct('client', { ...identity?.answers, birthDate: '2026-09-02' })).message).toBe(
      'Tanggal lahir: sesudah tanggal masuk, 1 September 2026.',
    );
    expect((await correct('caseFile', { ...stay?.answers, admittedOn: '2009-03-13' })).message).toBe(
      'Tanggal masuk: sebelum tanggal lahir, 14 Maret 2009.',
    );
    expect((await form.client.open({ caseId })).record?.version).toBe(1);
  });

  it('of a new case is named', async () => {
    const closed = await register(centre.client, someone('Rusli Hamzah', { birthDate: '2026-08-30' }));
    await complete(
      centre.client,
      closed.caseId,
      'termination',
      terminationAnswers({ reason: 'T06', explanation: 'Tidak memenuhi persyaratan.' }),
    );
    const open = (admittedOn: string) =>
      refusalOf(
        centre.client.client.openNewCase({
          requestId: randomUUID(),
          clientId: closed.clientId,
          caseFile: anAdmission({ admittedOn }),
        }),
      );
    expect((await open('2026-11-09')).message).toContain('sebelum kasus K-2026-');
    expect((await open('31/11/2026')).message).toContain('tidak ada di kalender');
    expect((await open('2026-11-24')).message).toContain('belum tiba');
    expect(clientId).not.toBe(closed.clientId);
  });

  it('typed into a stage waits in the draft, and is refused when the stage is completed', async () => {
    const { form } = centre.client;
    const told = async (metOn: string) => {
      await form.contact.saveDraft({
        caseId,
        answers: { metOn },
        revision: (await form.contact.open({ caseId })).draft?.revision ?? 0,
      });
      const { message } = await refusalOf(complete(centre.client, caseId, 'contact', { metOn }));
      expect((await form.contact.open({ caseId })).draft?.answers).toEqual({ metOn });
      return message;
    };
    expect(await told('31/02/2026')).toContain('Tanggal 31/02/2026 tidak ada di kalender.');
    expect(await told('besok')).toMatch(/[Tt]anggal.*besok|besok.*[Tt]anggal/);
    expect(await told('2026-11-24')).toContain('24 November 2026 belum tiba.');
    expect((await form.contact.list({ caseId })).total).toBe(0);
  });

  it('of a filter, a month or a log is refused in a sentence, and shows no rows it did not count', async () => {
    const { client } = centre;
    const period = { by: 'admitted', from: '2026-02-31', to: '2026-03-31' } as const;
    expect((await refusalOf(client.caseload.list({ period }))).message).toBe(
      'Tanggal ini tidak ada di kalender.',
    );
    expect((await refusalOf(client.audit.list({ from: '31/02/2026' }))).message).toBe(
      'Tanggal ini tidak ada di kalender.',
    );
    expect((await refusalOf(client.monthReport.preview({ period: '2026-13' }))).message).toBe(
      'Bulan ditulis seperti 2026-03, triwulan 2026-T1, semester 2026-S1, tahun 2026.',
    );
    for (const ask of [client.monthReport.preview, client.monthReport.exportWorkbook]) {
      const refusal = await refusalOf(ask({ period: '2026-12' }));
      expect([refusal.code, refusal.message]).toEqual(['NOT_BEGUN', 'Desember 2026 belum dimulai.']);
    }
  });

  it('of a target in the past or far ahead is the plan’s own affair, one that is none is not', async () => {
    const plan = (await centre.client.form.planning.open({ caseId })).record;
    const [goal] = (plan?.answers.goals ?? []) as { targets: { dueOn: string }[] }[];
    const withDue = (dueOn: string) => ({
      ...plan?.answers,
      goals: [{ ...goal, targets: goal?.targets.map((target) => ({ ...target, dueOn })) }],
    });
    const at = { recordId: plan?.recordId ?? '', reason: 'Tenggat' };
    const refusal = await refusalOf(
      complete(centre.client, caseId, 'planning', withDue('31/02/2027'), { ...at, version: 1 }),
    );
    expect(refusal.message).toContain('31/02/2027 tidak ada di kalender');
    await complete(centre.client, caseId, 'planning', withDue('2027-06-30'), { ...at, version: 1 });
  });

  it('names the day of an EIC that has not come', async () => {
    const eic = complete(
      centre.client,
      caseId,
      'eic',
      { ...eicAnswers, metOn: '2027-02-01' },
      { version: 1, reason: 'Tanggal' },
    );
    expect((await refusalOf(eic)).message).toContain('1 Februari 2027 belum tiba.');
  });
});
