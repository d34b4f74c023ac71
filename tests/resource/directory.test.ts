import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { troublesOf } from '#domain/form';
import { resource } from '#domain/resources/resource';
import { complete, refusalOf, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const baznas = {
  name: 'Baznas Kabupaten',
  kind: 'community',
  gives: ['cash-aid', 'business'],
  dtsen: 'listed',
  decileTo: 4,
  papers: ['kk'],
  procedure: 'Surat permohonan ke kantor Baznas, survei, lalu keputusan.',
};

describe('the directory of resource systems', () => {
  let centre: TestCentre;
  eachCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('sri', 'socialWorker', 'Sri Wahyuni');
      await made.addUser('bude', 'caregiver', 'Bude');
      await made.addUser('budi', 'operator', 'Budi');
      await made.addUser('ina', 'inspector', 'Ina');
      await made.addUser('audi', 'auditor', 'Audi');
      return made;
    },
    (made) => {
      centre = made;
    },
  );
  const save = (answers: object = baznas, more: object = {}) =>
    centre.client.resource.save({ answers: answers as never, requestId: randomUUID(), ...more });
  const lines = async () => (await centre.client.resource.list()).resources;

  it('begins empty, and takes what a worker writes down of a source, once for one request', async () => {
    await centre.as('sri');
    expect(await lines()).toEqual([]);
    const requestId = randomUUID();
    const saved = await save(baznas, { requestId });
    expect(await save(baznas, { requestId })).toEqual(saved);
    const [line, ...others] = await lines();
    expect(others).toEqual([]);
    expect(line).toEqual({
      resourceId: saved.resourceId,
      ...{ name: 'Baznas Kabupaten', kind: 'community', gives: ['cash-aid', 'business'], isActive: true },
      words: expect.stringContaining('survei'),
      answered: { linked: 0, applied: 0, accepted: 0, refused: 0, medianDays: null },
    });
    expect(await centre.client.resource.names()).toEqual(['Baznas Kabupaten']);
    const { resource: opened } = await centre.client.resource.open({ resourceId: saved.resourceId });
    expect([opened.savedBy, opened.revision, opened.answers]).toEqual(['Sri Wahyuni', 1, baznas]);
  });

  it('refuses a source without name, kind and gifts, an age span that is none, and a name that is there', async () => {
    const refusal = await refusalOf(save({ ageFrom: 20, ageTo: 6 }));
    expect(refusal.code).toBe('INCOMPLETE');
    const paths = troublesOf(resource, { ageFrom: 20, ageTo: 6 }, { today: '2026-11-23' }).map(
      ({ path }) => path,
    );
    expect(paths).toEqual(['name', 'kind', 'gives', 'ageTo']);
    await save();
    expect((await refusalOf(save({ ...baznas, name: '  baznas  KABUPATEN ' }))).code).toBe('NAME_TAKEN');
    expect(await lines()).toHaveLength(1);
  });

  it('lets nobody write over what somebody else changed, and says who changed it last', async () => {
    const { resourceId } = await save();
    await centre.as('sri');
    await save({ ...baznas, contact: 'Jalan Merdeka 1' }, { resourceId, revision: 1 });
    await centre.as('kepala');
    expect((await refusalOf(save(baznas, { resourceId, revision: 1 }))).code).toBe('MOVED_ON');
    const { resource: opened } = await centre.client.resource.open({ resourceId });
    expect([opened.savedBy, opened.answers.contact]).toEqual(['Sri Wahyuni', 'Jalan Merdeka 1']);
  });

  it('retires what is there no more, and keeps it with its links', async () => {
    const { resourceId } = await save();
    const { caseId } = await register(centre.client, someone('Bagas Contoh'));
    const { recordId } = await complete(centre.client, caseId, 'resourceLink', {
      ...{ need: 'cash-aid', resource: 'Baznas Kabupaten', recognisedOn: '2026-11-01' },
    });
    await centre.client.resource.setActive({ resourceId, isActive: false });
    expect(await centre.client.resource.names()).toEqual([]);
    expect((await lines()).map(({ isActive, answered }) => [isActive, answered.linked])).toEqual([
      [false, 1],
    ]);
    const of = await centre.client.resource.ofCase({ caseId });
    expect(of.map(({ name, link }) => [name, link])).toEqual([['Baznas Kabupaten', 'recognised']]);
    // The name changes, the link stays where it leads.
    await centre.client.resource.setActive({ resourceId, isActive: true });
    await save({ ...baznas, name: 'Lembaga zakat' }, { resourceId, revision: 3 });
    const next = { recordId, version: 1, reason: 'Keadaan berikutnya: Diajukan' };
    await complete(
      centre.client,
      caseId,
      'resourceLink',
      {
        ...{ need: 'cash-aid', resource: 'Baznas Kabupaten', recognisedOn: '2026-11-01' },
        steps: [{ state: 'applied', on: '2026-11-02' }],
      },
      next,
    );
    expect((await lines()).map(({ name, answered }) => [name, answered.applied])).toEqual([
      ['Lembaga zakat', 1],
    ]);
  });

  it('adopts the links with a source that was only typed, once it is written down', async () => {
    const { caseId } = await register(centre.client, someone('Bagas Contoh'));
    await complete(centre.client, caseId, 'resourceLink', {
      ...{ need: 'cash-aid', resource: ' baznas kabupaten', recognisedOn: '2026-11-01' },
    });
    await save();
    expect((await lines())[0]?.answered.linked).toBe(1);
  });

  it('is read by those who work in cases, and by nobody else', async () => {
    for (const login of ['bude', 'budi', 'ina', 'audi']) {
      await centre.as(login);
      expect((await refusalOf(centre.client.resource.list())).code).toBe('FORBIDDEN');
      expect((await refusalOf(save())).code).toBe('FORBIDDEN');
      expect((await refusalOf(centre.client.resource.gaps({ period: '2026' }))).code).toBe('FORBIDDEN');
    }
    await centre.as('sri');
    expect((await refusalOf(centre.client.resource.gaps({ period: '2026' }))).code).toBe('FORBIDDEN');
  });

  it('tells the audit that it was changed, and nothing of what was written', async () => {
    const { resourceId } = await save();
    const { rows } = await centre.client.audit.list({ limit: 5 });
    const row = rows.find(({ operation }) => operation === 'resource.save');
    expect(JSON.stringify(row)).toContain(resourceId);
    expect(JSON.stringify(rows)).not.toContain('Baznas');
  });
});
