import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  anAdmission,
  assessmentAnswers,
  complete,
  eicAnswers,
  refusalOf,
  register,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const reason = 'Salah orang: yang datang kakaknya.';

describe('a registration that was a mistake', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('dewi', 'supervisor', 'Dewi A.');
  });
  afterAll(() => centre.close());

  const propose = async (caseId: string) => {
    const { record } = await centre.client.form.caseFile.open({ caseId });
    return await centre.client.form.caseFile.proposeRepair({
      caseId,
      recordId: record?.recordId ?? '',
      movesTo: null,
      reason,
    });
  };
  const decide = async (caseId: string, accepts = true) => {
    await centre.as('dewi');
    const waiting = (await centre.client.repair.waiting()).find((one) => one.caseId === caseId);
    const repairId = waiting?.repairId ?? '';
    await saveAnyway((confirmed) => centre.client.repair.decide({ caseId, repairId, accepts, confirmed }));
    return repairId;
  };
  const sheet = async (id: string) => {
    const { sheets } = await centre.client.monthReport.preview({ period: '2026-09' });
    return JSON.stringify(sheets.filter((one) => JSON.stringify(one).includes(id)));
  };

  it('stands in no list, search, count, month or Beranda, and can come back', async () => {
    await centre.as('sri');
    const one = await register(
      centre.client,
      someone('Arif Wibowo', { nik: '3404011403090001', nikAbsenceReason: undefined }),
    );
    await complete(centre.client, one.caseId, 'eic', eicAnswers);
    await accept(centre.client, one.caseId);
    const seen = async () => {
      await centre.as('dewi');
      const { client } = centre;
      const report = await client.monthReport.preview({ period: '2026-09' });
      return {
        rows: (await client.caseload.list({})).rows.map(({ caseNumber }) => caseNumber),
        found: (await client.caseload.list({ search: 'Wibowo' })).rows.length,
        alike: (await client.client.findAlike({ fullName: 'Arif Wibowo' })).length,
        resident: (await client.home.get()).resident,
        report: JSON.stringify(report),
      };
    };
    const before = await seen();
    expect([before.rows, before.found, before.alike, before.resident]).toEqual([[one.caseNumber], 1, 1, 1]);
    await centre.as('sri');
    expect(await propose(one.caseId)).toEqual({ isDone: false });
    expect((await refusalOf(propose(one.caseId))).message).toContain('sudah diusulkan');
    const repairId = await decide(one.caseId);
    const after = await seen();
    expect([after.rows, after.found, after.alike, after.resident]).toEqual([[], 0, 0, 0]);
    expect(after.report).not.toBe(before.report);
    expect((await refusalOf(centre.client.case.open({ caseId: one.caseId }))).code).toBe('NOT_FOUND');
    const twice = centre.client.repair.decide({ caseId: one.caseId, repairId, accepts: true });
    expect((await refusalOf(twice)).message).toBe('Usulan ini sudah diputuskan.');
    const [told] = await centre.client.repair.annulled();
    expect(told).toMatchObject({
      registerNumber: one.registerNumber,
      caseNumber: one.caseNumber,
      reason,
      proposedBy: 'Sri W.',
      decidedBy: 'Dewi A.',
      isAnnulment: true,
    });
    // Its number stays used.
    const next = await register(
      centre.client,
      someone('Yohana Tabuni', { birthDate: '1999-12-31', sex: 'P' }),
    );
    expect(next.registerNumber).not.toBe(one.registerNumber);
    await propose(next.caseId).then(() => centre.as('kepala'));
    const [own] = await centre.client.repair.waiting();
    await centre.client.repair.decide({ caseId: next.caseId, repairId: own?.repairId ?? '', accepts: true });
    await centre.client.repair.undo({ caseId: one.caseId, repairId });
    expect(await seen()).toEqual(before);
    expect((await centre.client.repair.annulled()).map(({ caseId }) => caseId)).toEqual([next.caseId]);
  });

  it('is refused where somebody was worked with, and stays where the second reader says no', async () => {
    await centre.as('sri');
    const one = await register(
      centre.client,
      someone('Kadek Suryani', { birthDate: '2001-05-05', sex: 'P' }),
    );
    await propose(one.caseId);
    await decide(one.caseId, false);
    expect((await centre.client.case.open({ caseId: one.caseId })).caseNumber).toBe(one.caseNumber);
    await centre.as('sri');
    await complete(centre.client, one.caseId, 'eic', eicAnswers);
    await accept(centre.client, one.caseId);
    await complete(centre.client, one.caseId, 'assessment', assessmentAnswers);
    expect((await refusalOf(propose(one.caseId))).message).toContain('sudah memiliki Asesmen');
  });

  it('leaves the other stays of the person alone, and comes back only where its days are free', async () => {
    await centre.as('sri');
    const first = await register(centre.client, someone('Zainal Abidin', { birthDate: '1980-02-02' }));
    await complete(
      centre.client,
      first.caseId,
      'termination',
      terminationAnswers({ terminatedOn: '2026-09-20', reason: 'T03' }),
    );
    const again = (admittedOn: string) =>
      centre.client.client.openNewCase({
        requestId: randomUUID(),
        clientId: first.clientId,
        caseFile: anAdmission({ admittedOn }),
      });
    const second = await again('2026-10-01');
    await propose(second.caseId);
    const repairId = await decide(second.caseId);
    const known = await centre.client.client.get({ clientId: first.clientId });
    expect([known.lastCaseNumber, known.hasOpenCase]).toEqual([first.caseNumber, false]);
    expect((await centre.client.case.open({ caseId: first.caseId })).otherCases).toEqual([]);
    await centre.as('sri');
    const third = await again('2026-10-02');
    await centre.as('dewi');
    const back = centre.client.repair.undo({ caseId: second.caseId, repairId });
    expect((await refusalOf(back)).message).toContain(`kasus ${third.caseNumber}`);
    expect(await sheet('Rekap')).toBeTypeOf('string');
  });
});
