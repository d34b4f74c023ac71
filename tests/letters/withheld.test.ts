import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeIds, placeOf } from '#domain/letters/places';
import { maskNik } from '#domain/people/nik';
import { may, type Role, roleCodes } from '#domain/roles';
import { gatherLetter } from '#records/letters/letter-facts';
import { carryToPlan, complete, register, roundWith, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const nik = '3404011403090000';

describe('what the places of a template stand for', () => {
  let centre: TestCentre;
  let about: { caseId: string; clientId: string };
  beforeAll(async () => {
    centre = await makeTestCentre();
    const family = [{ name: 'Wati Lestari', relation: 'mother', isCaregiver: true, phone: '0812-0000' }];
    const { nikAbsenceReason: _none, ...person } = someone('Arif Wibowo', { nik, family });
    about = await register(centre.client, person);
    await carryToPlan(centre.client, about.caseId, 2);
    await complete(centre.client, about.caseId, 'evaluation', roundWith({ 1: 'achieved', 2: 'partly' }));
    for (const [summary, more] of [
      ['Konseling tentang sekolah.', {}],
      ['Hanya untuk pekerja sosialnya.', { confidentiality: 'workerOnly' }],
    ] as const) {
      const note = { happenedOn: '2026-10-05', contactKind: 'client', summary, ...more };
      await complete(centre.client, about.caseId, 'note', note);
    }
  });
  afterAll(() => centre.close());

  /** Every place, as far as somebody of this role may read it. */
  const factsOf = async (role: Role) => {
    const vault = await centre.app.context.keeper.current();
    if (vault === undefined) throw new Error('the vault was locked');
    const answers = { kind: 'progressReport', fromOn: '2026-10-01', untilOn: '2026-10-31' };
    const work = { ...about, role, centre: vault.centre, today: '2026-11-23', answers };
    const made = await vault.db
      .transaction()
      .execute((trx) => gatherLetter(trx, { ...work, kind: 'progressReport' }));
    return made.facts;
  };

  it('is for each role what it may read, place by place, and nothing where it may not', async () => {
    const whole = await factsOf('head');
    const filled = placeIds.filter((id) => whole[id].length > 0);
    expect(filled.length).toBeGreaterThan(30);
    for (const role of roleCodes) {
      const told = await factsOf(role);
      const unread = placeIds.filter((id) => !may(role, placeOf(id).needs));
      expect([role, unread.filter((id) => told[id].length > 0)]).toEqual([role, []]);
      const open = filled.filter((id) => may(role, placeOf(id).needs) && id !== 'klien.nik');
      expect([role, open.filter((id) => JSON.stringify(told[id]) !== JSON.stringify(whole[id]))]).toEqual([
        role,
        [],
      ]);
    }
    expect([whole['klien.nik'], (await factsOf('socialWorker'))['klien.nik']]).toEqual([nik, maskNik(nik)]);
    expect((await factsOf('caregiver'))['klien.nama']).toBe('');
  });

  it('is never an entry for the worker alone, whoever makes the letter', async () => {
    for (const role of roleCodes) expect(JSON.stringify(await factsOf(role))).not.toContain('Hanya untuk');
    expect(JSON.stringify(await factsOf('head'))).toContain('Konseling tentang sekolah.');
  });
});
