import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const familyCardNumber = '3404011501200000';

describe('client.findKin', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.as('kepala');
  });
  afterAll(() => centre.close());

  it('names who else bears a No KK to whoever sees their case, and counts the others', async () => {
    const { client } = centre;
    const mother = await register(
      client,
      someone('Suminah Wati', {
        sex: 'P',
        birthDate: '1985-02-03',
        familyCardNumber,
        nik: '3404014302850000',
        nikAbsenceReason: undefined,
      }),
    );
    const named = {
      clientId: mother.clientId,
      caseId: mother.caseId,
      registerNumber: mother.registerNumber,
      fullName: 'Suminah Wati',
      sex: 'P',
      birthDate: '1985-02-03',
      nik: '3404014302850000',
    };
    expect(await client.client.findKin({ familyCardNumber: '3404 0115.0120-0000' })).toEqual({
      kin: [named],
      withheld: 0,
    });
    const themselves = { familyCardNumber, caseId: mother.caseId };
    expect(await client.client.findKin(themselves)).toEqual({ kin: [], withheld: 0 });
    for (const none of ['', '0000000000000000', '3404', '3404011501200009']) {
      expect(await client.client.findKin({ familyCardNumber: none })).toEqual({ kin: [], withheld: 0 });
    }
    await centre.as('sri');
    const child = await register(client, someone('Anisa Putri', { sex: 'P', familyCardNumber }));
    expect(await client.client.findKin({ familyCardNumber, caseId: child.caseId })).toEqual({
      kin: [],
      withheld: 1,
    });
    expect((await client.client.findKin({ familyCardNumber })).kin.map(({ fullName }) => fullName)).toEqual([
      'Anisa Putri',
    ]);
  });
});
