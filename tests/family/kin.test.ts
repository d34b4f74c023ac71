import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAdmission, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('families that know each other', () => {
  let centre: TestCentre;
  let older: { caseId: string };
  let younger: { caseId: string };
  beforeAll(async () => {
    centre = await makeTestCentre();
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.as('kepala');
    const { client } = centre;
    const family = [
      { relation: 'mother', name: 'Siti Aminah', tie: 'close', livesTogether: true },
      { relation: 'younger-sibling', name: 'Rini Lestari' },
      { relation: 'grandmother', name: 'Mina', side: 'mother', isCaregiver: true },
    ];
    older = await register(client, someone('Andi Prasetyo', { family, birthDate: '2008-02-02' }));
    younger = await register(
      client,
      someone('Rini Lestari', {
        sex: 'P',
        birthDate: '2012-03-03',
        family: [{ relation: 'mother', name: 'Siti Aminah' }],
      }),
      anAdmission({ admittedOn: '2026-09-02' }),
      sri,
    );
  });
  afterAll(() => centre.close());

  const names = ({ family }: { family: { people: { name: string; relation: string }[] } }) =>
    family.people.map(({ name, relation }) => `${name} ${relation}`);

  it('links two people by one act, shows it in both files, and copies the family once', async () => {
    const { client } = centre;
    await client.family.link({
      caseId: older.caseId,
      kinCaseId: younger.caseId,
      relation: 'younger-sibling',
    });
    const fromOlder = await client.family.read({ caseId: older.caseId });
    expect(fromOlder.kin).toMatchObject([{ fullName: 'Rini Lestari', relation: 'Adik', offers: [] }]);
    const { kin } = await client.family.read({ caseId: younger.caseId });
    expect(kin).toMatchObject([
      {
        fullName: 'Andi Prasetyo',
        relation: 'Kakak',
        offers: [{ who: 'Andi Prasetyo (kakak)' }, { who: 'Mina (nenek)' }],
      },
    ]);
    const people = kin[0]?.offers.map(({ id }) => id) ?? [];
    await client.family.copy({ caseId: younger.caseId, kinCaseId: older.caseId, people });
    const copied = await client.family.read({ caseId: younger.caseId });
    expect(names(copied)).toEqual([
      ...['Rini Lestari client', 'Siti Aminah mother', 'Andi Prasetyo older-sibling', 'Mina grandmother'],
    ]);
    expect(copied.kin[0]?.offers).toEqual([]);
    // What is between the kin and their own people is not copied.
    expect(copied.family.people.find(({ name }) => name === 'Mina')).toMatchObject({ isCaregiver: false });
  });

  it('refuses the same two again, the person themself, and nobody', async () => {
    const { client } = centre;
    const link = (caseId: string, kinCaseId: string) =>
      client.family.link({ caseId, kinCaseId, relation: 'cousin' });
    await expect(link(younger.caseId, older.caseId)).rejects.toMatchObject({ code: 'LINKED' });
    await expect(link(older.caseId, older.caseId)).rejects.toMatchObject({ code: 'SAME_PERSON' });
    await expect(link(older.caseId, crypto.randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tells who may not read the other file only that there is somebody', async () => {
    await centre.as('sri');
    const { client } = centre;
    const page = await client.family.read({ caseId: younger.caseId });
    expect({ kin: page.kin, withheld: page.withheld }).toEqual({ kin: [], withheld: 1 });
    const copying = client.family.copy({ caseId: younger.caseId, kinCaseId: older.caseId, people: ['x'] });
    await expect(copying).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.family.read({ caseId: older.caseId })).rejects.toMatchObject({ code: 'NOT_YOURS' });
    await centre.as('kepala');
  });

  it('keeps where somebody was moved to, until the drawing places everybody again', async () => {
    const { client } = centre;
    const { caseId } = older;
    const before = await client.family.read({ caseId });
    expect(before.isMoved).toBe(false);
    const moved = before.places.map((one) => (one.id === 'client' ? { ...one, x: 500, y: 320 } : one));
    await client.family.place({ caseId, places: moved });
    const after = await client.family.read({ caseId });
    expect({ places: after.places, isMoved: after.isMoved }).toEqual({ places: moved, isMoved: true });
    await client.family.place({ caseId, places: [] });
    expect((await client.family.read({ caseId })).places).toEqual(before.places);
  });

  it('is undone from either side', async () => {
    const { client } = centre;
    const [kin] = (await client.family.read({ caseId: younger.caseId })).kin;
    await client.family.unlink({ caseId: younger.caseId, kinshipId: kin?.kinshipId ?? '' });
    expect((await client.family.read({ caseId: older.caseId })).kin).toEqual([]);
  });
});
