import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { saveOwn } from '../own/support.ts';
import { anAdmission, refusalOf, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const old = anAdmission({ category: 'PMKS-02', admittedOn: '2019-08-12', referralSource: 'family' });
const ended = { terminatedOn: '2021-06-30', reason: 'T12', destination: 'family', wasAccepted: true };

describe('an old case that is closed, entered by hand', () => {
  let centre: TestCentre;
  eachCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('tata', 'operator', 'Tata Usaha');
      await made.addUser('ani', 'caregiver', 'Ani Pengasuh');
      await made.addUser('budi', 'socialWorker', 'Budi S.');
      return made;
    },
    (one) => {
      centre = one;
    },
  );
  const casesOf = async (name: string) =>
    (await centre.client.caseload.list({ search: name, status: 'all' })).rows
      .map(({ admittedOn, leftOn }) => [admittedOn, leftOn])
      .toSorted();
  const enter = (clientId: string, caseFile: Draft, ending: Draft = ended) =>
    centre.client.client.openNewCase({ requestId: randomUUID(), clientId, caseFile, ended: ending });

  it('is taken from the operator, of somebody new, with its ending and what the book does not tell left open', async () => {
    // A sub-reason of the centre's own is asked of an ending today, and of no old one.
    await saveOwn(centre, { lists: { subReasons: [{ code: 'T12/1', label: 'Dijemput paman' }] } });
    await centre.as('tata');
    const { client } = centre;
    const made = await client.client.register({
      requestId: randomUUID(),
      client: someone('Sari Alumni', { sex: 'P' }),
      caseFile: old,
      ended,
      notTheSameAs: [],
    });
    expect(await casesOf('Sari Alumni')).toEqual([['2019-08-12', '2021-06-30']]);
    const { isClosed, leaveReason } = await client.case.open({ caseId: made.caseId });
    expect([isClosed, leaveReason]).toEqual([true, expect.stringMatching(/^Kembali ke keluarga/)]);
    await centre.as('kepala');
    const { record } = await client.form.termination.open({ caseId: made.caseId });
    expect(record?.answers).toEqual({ terminatedOn: '2021-06-30', reason: 'T12', destination: 'family' });
    const accepted = await client.form.acceptance.open({ caseId: made.caseId });
    expect(accepted.record?.answers).toEqual({ state: 'accepted', acceptedOn: '2019-08-12' });
  });

  it('makes nobody a worker of somebody who is in a colleague’s hands', async () => {
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    const { clientId } = await register(centre.client, someone('Orang Sri'), undefined, sri);
    await centre.as('budi');
    expect((await refusalOf(enter(clientId, old))).code).toBe('HAS_OPEN_CASE');
    await centre.as('sri');
    await enter(clientId, old);
    expect(await casesOf('Orang Sri')).toHaveLength(2);
  });

  it('stands beside a case that is open, and where days overlap nothing is written', async () => {
    const { clientId } = await register(centre.client, someone('Budi Kembali'));
    await centre.as('tata');
    const opened = await centre.client.client.openNewCase({
      requestId: randomUUID(),
      clientId,
      caseFile: old,
      ended,
    });
    expect(await casesOf('Budi Kembali')).toEqual([
      ['2019-08-12', '2021-06-30'],
      ['2026-09-01', null],
    ]);
    expect((await centre.client.case.open({ caseId: opened.caseId })).isClosed).toBe(true);
    const overlaps = await refusalOf(enter(clientId, { ...old, admittedOn: '2021-01-01' }));
    expect(overlaps.message).toMatch(/bertumpang tindih|sebelum kasus/);
    const still = await refusalOf(
      enter(clientId, { ...old, admittedOn: '2026-01-01' }, { ...ended, terminatedOn: '2026-10-01' }),
    );
    expect(still.message).toMatch(/bertumpang tindih/);
    expect(await casesOf('Budi Kembali')).toHaveLength(2);
    // One that goes on is not opened beside another.
    const second = centre.client.client.openNewCase({ requestId: randomUUID(), clientId, caseFile: old });
    expect((await refusalOf(second)).code).toBe('HAS_OPEN_CASE');
  });

  it('lacks no day and no reason, does not end before it began, and nothing is written', async () => {
    await centre.as('tata');
    const { clientId } = await register(centre.client, someone('Citra Lama'));
    const refused = async (ending: Draft) => (await refusalOf(enter(clientId, old, ending))).message;
    expect(await refused({ reason: 'T12' })).toMatch(/Tanggal terminasi belum diisi/);
    expect(await refused({ terminatedOn: '2021-06-30' })).toMatch(/Alasan terminasi belum diisi/);
    expect(await refused({ ...ended, terminatedOn: '2018-01-01' })).toMatch(/masuk|sebelum/);
    expect(await refused({ ...ended, finalCondition: 'x' })).toMatch(/tidak dikenal/);
    expect(await casesOf('Citra Lama')).toHaveLength(1);
    await centre.as('ani');
    expect((await refusalOf(enter(clientId, old))).code).toBe('FORBIDDEN');
  });

  it('that was being typed is there again', async () => {
    await centre.as('tata');
    const { clientId } = await register(centre.client, someone('Dewi Draf'));
    const typed = { client: {}, caseFile: old, ended: { wasAccepted: true, reason: 'T12' } };
    await centre.client.client.saveRegistrationDraft({ ...typed, clientId });
    expect(await centre.client.client.registrationDraft({ clientId })).toMatchObject(typed);
  });
});
