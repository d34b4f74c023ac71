import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, refusalOf, register, someone, terminationAnswers } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('client.get', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('tini', 'caregiver');
  });
  afterAll(() => centre.close());

  it('tells whom a new case is for, the NIK masked, the last case named and what of it is likely still true', async () => {
    await centre.as('kepala');
    const { clientId, caseId, caseNumber, registerNumber } = await register(
      centre.client,
      someone('Bayu Permana', { nik: '3404011403090000', nikAbsenceReason: undefined }),
    );
    await complete(centre.client, caseId, 'termination', terminationAnswers());
    expect(await centre.client.client.get({ clientId })).toEqual({
      clientId,
      registerNumber,
      fullName: 'Bayu Permana',
      alias: '',
      sex: 'L',
      birthDate: '2009-03-14',
      birthDateEstimated: false,
      nikMasked: '3404**********00',
      town: '',
      hasOpenCase: false,
      lastCaseNumber: caseNumber,
      openableCaseId: caseId,
      lastCase: { category: 'PMKS-03' },
    });
  });

  it('names no case that the one who asks may not open', async () => {
    await centre.as('kepala');
    const { clientId } = await register(
      centre.client,
      someone('Rini Astuti', { sex: 'P', birthDate: '2011-01-01' }),
    );
    await centre.as('sri');
    expect(await centre.client.client.get({ clientId })).toMatchObject({
      hasOpenCase: true,
      openableCaseId: null,
      lastCase: {},
    });
  });

  it('refuses an id nobody has, and a role that registers nobody', async () => {
    await centre.as('kepala');
    expect(await refusalOf(centre.client.client.get({ clientId: randomUUID() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    await centre.as('tini');
    expect(await refusalOf(centre.client.client.get({ clientId: randomUUID() }))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
