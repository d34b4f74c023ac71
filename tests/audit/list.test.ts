import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('audit.list', () => {
  let centre: TestCentre;
  let siti: Awaited<ReturnType<typeof register>>;
  beforeAll(async () => {
    centre = await makeTestCentre();
    const { client } = centre;
    await centre.addUser('wati', 'operator', 'Wati');
    siti = await register(client, someone('Siti Soekarno', { birthDate: '1971-01-11' }));
    await register(client, someone('Budi Hartono', { birthDate: '1962-02-12' }));
    await client.case.open({ caseId: siti.caseId });
    const columns: ['fullName'] = ['fullName'];
    await client.caseload.export({ columns, as: 'xlsx', recipient: 'Dinas Sosial Sleman' });
    await client.packet.make({
      caseIds: [siti.caseId],
      names: 'full',
      purpose: 'print',
      recipient: 'Puskesmas',
    });
    await client.packet.make({ caseIds: [siti.caseId], names: 'full', purpose: 'print', recipient: '' });
    await centre.as('wati');
    await client.users.list().catch(() => undefined);
    await client.keys.state().catch(() => undefined);
    await centre.as('kepala');
  });
  afterAll(() => centre.close());

  const find = async (query: Parameters<TestCentre['client']['audit']['list']>[0]) => {
    const { rows, total } = await centre.client.audit.list(query);
    expect(rows).toHaveLength(total);
    return rows.map(({ operation, clientName }) => [operation, clientName]).reverse();
  };

  it('shows what was done with one person, by a part of the name, the register number or the case number', async () => {
    const about = [
      ['client.register', 'Siti Soekarno'],
      ['case.open', 'Siti Soekarno'],
      ['packet.make', 'Siti Soekarno'],
      ['packet.make', 'Siti Soekarno'],
    ];
    expect(await find({ person: 'sukarno sit' })).toEqual(about);
    expect(await find({ person: siti.registerNumber })).toEqual(about);
    expect(await find({ person: siti.caseNumber })).toEqual(about);
    expect(await find({ person: '-' })).toEqual([]);
    expect(await find({ person: "%' or 1=1 --" })).toEqual([]);
  });

  it('shows what left the house, and to whom', async () => {
    expect(await find({ kind: 'left' })).toHaveLength(3);
    expect(await find({ recipient: 'dinas' })).toEqual([['caseload.export', null]]);
    expect(await find({ recipient: 'puskes', kind: 'print' })).toEqual([['packet.make', 'Siti Soekarno']]);
    expect(await find({ recipient: '%', kind: 'write' })).toEqual([]);
  });

  it('shows what one user did, in order, and what they were denied', async () => {
    const { users } = await centre.client.audit.list({});
    const wati = users.find(({ name }) => name === 'Wati')?.id ?? '';
    expect((await find({ userId: wati })).map(([operation]) => operation)).toEqual([
      'vault.unlock',
      'users.list',
      'keys.state',
    ]);
    expect(await find({ userId: wati, kind: 'refused' })).toEqual([
      ['users.list', null],
      ['keys.state', null],
    ]);
  });

  it('has Indonesian words for what somebody was denied, of an operation that leaves no other row too', async () => {
    const { rows } = await centre.client.audit.list({ kind: 'refused' });
    expect(rows.map(({ says }) => says)).toEqual([
      'Membaca keadaan kunci pemulihan',
      'Membaca daftar pengguna',
    ]);
  });

  it('counts a day from midnight to midnight at the centre', async () => {
    expect((await find({ from: '2026-11-23', to: '2026-11-23' })).length).toBeGreaterThan(8);
    expect(await find({ from: '2026-11-24' })).toEqual([]);
    expect(await find({ to: '2026-11-22' })).toEqual([]);
  });
});
