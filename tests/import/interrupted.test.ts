import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { refusalOf, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { makeTestCentre, passphraseOf, type TestCentre, type TestClient } from '../support/test-centre.ts';
import { csv, sendFile } from './support.ts';

/** So many people of a book without numbers: what is imported twice would be there twice. */
const book = (count: number) =>
  csv([
    ['Nama', 'JK', 'Tgl Lahir', 'Kategori', 'Tgl Masuk', 'Rujukan'],
    ...Array.from({ length: count }, (_, at) => [
      `${['Ahmad', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fitri', 'Gilang'][at % 7]} ${['Santoso', 'Wijaya', 'Kusuma', 'Lestari', 'Hidayat', 'Nugroho', 'Rahayu', 'Utami', 'Permana'][Math.floor(at / 7) % 9]} ${'ABCDEFGHIJ'[at % 10]}`,
      'L',
      `${(at % 28) + 1}/${(at % 12) + 1}/${1950 + Math.floor(at / 28)}`,
      'Lansia terlantar',
      `${(at % 28) + 1}/01/2020`,
      'Dinsos',
    ]),
  ]);

describe('an import', () => {
  let centre: TestCentre;
  eachCentre(
    () => makeTestCentre(),
    (one) => {
      centre = one;
    },
  );
  const onFile = async () => (await centre.client.caseload.list({ status: 'all' })).total;
  const sent = async (count = 60, client: TestClient = centre.client) => {
    await sendFile(client, 'buku.csv', book(count));
    expect((await client.import.check()).ready).toBe(count);
  };
  const isTaking = async (of: number) => {
    for (const until = Date.now() + 20_000; Date.now() < until; ) {
      const far = await centre.client.import.progress();
      if (far !== null && far.of === of && far.done > 0) return;
      await nextTurn();
    }
  };

  it('that is cancelled in the middle leaves nobody, and the file to be imported after all', async () => {
    await sent();
    const stop = new AbortController();
    const request = { requestId: randomUUID(), confirmed: [] };
    const taking = centre.client.import.carryOut(request, { signal: stop.signal });
    const refused = refusalOf(taking);
    await isTaking(60);
    stop.abort();
    await refused;
    expect(await onFile()).toBe(0);
    expect(await centre.client.import.list()).toEqual([]);
    expect(await centre.client.import.progress()).toBeNull();

    await centre.client.import.carryOut(request);
    expect(await onFile()).toBe(60);
  });

  it('that is no longer waited for stops checking, and is checked anew when it is asked for', async () => {
    const { client } = centre;
    const withSum = Buffer.concat([book(1_500), Buffer.from('\r\nJumlah;1500')]);
    await sendFile(client, 'buku.csv', withSum);
    const stop = new AbortController();
    const left = refusalOf(client.import.check(undefined, { signal: stop.signal }));
    while ((await client.import.progress()) === null) await nextTurn();
    stop.abort();
    await left;
    // Had it gone on, it would know by now that the sum is nobody.
    for (let turn = 0; turn < 100; turn++) await nextTurn();
    expect((await client.import.rows({ state: 'all' })).total).toBe(1_501);
    expect(await client.import.check()).toMatchObject({ rows: 1_500 });
  });

  it('shows its first rows while the others are still being checked, once for all who wait', async () => {
    await sendFile(centre.client, 'buku.csv', book(3_000));
    const order: string[] = [];
    const whole = centre.client.import.check().then((told) => {
      order.push('whole');
      return told;
    });
    const first = await centre.client.import.rows({ state: 'all' });
    order.push('first');
    expect(await whole).toMatchObject({ rows: 3_000 });
    expect(order).toEqual(['first', 'whole']);
    expect([first.total, first.rows.length]).toEqual([3_000, 50]);
    expect(first.rows.every(({ state }) => state === 'ready')).toBe(true);
  });

  it('that is asked for twice at once, or again after a lost answer, is one', async () => {
    await sent();
    const request = { requestId: randomUUID(), confirmed: [] };
    const both = await Promise.all([
      centre.client.import.carryOut(request),
      centre.client.import.carryOut(request),
    ]);
    const again = await centre.client.import.carryOut(request);
    expect(new Set([...both, again].map(({ batchId }) => batchId)).size).toBe(1);
    expect(await onFile()).toBe(60);
    expect(await centre.client.import.list()).toHaveLength(1);
  });

  it('from two windows at once takes the people once, and tells the second that there is no file any more', async () => {
    await sent();
    const ask = () => centre.client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const first = ask();
    const second = await refusalOf(ask());
    await first;
    expect(second).toMatchObject({ code: 'NO_FILE', message: expect.stringContaining('Pilih berkasnya') });
    expect(await onFile()).toBe(60);
  });

  it('is of what was rehearsed: not of another file in its place, nor of one about which more was said', async () => {
    const { client } = centre;
    await sent();
    const { rehearsed } = await client.import.rehearse();
    await client.import.decide({ sheet: 0, row: 1, decision: { as: 'skip' } });
    const request = { requestId: randomUUID(), confirmed: [], rehearsed };
    const changed = { code: 'CHANGED', message: expect.stringContaining('Belum ada yang diimpor') };
    expect(await refusalOf(client.import.carryOut(request))).toMatchObject(changed);
    await sent(5);
    expect(await refusalOf(client.import.carryOut(request))).toMatchObject(changed);
    expect(await onFile()).toBe(0);
    const again = await client.import.rehearse();
    await client.import.carryOut({ ...request, rehearsed: again.rehearsed });
    expect(await onFile()).toBe(5);
  });

  it('sees who was registered since it was checked', async () => {
    const { client } = centre;
    await sent(5);
    await register(client, someone('Ahmad Santoso A', { sex: 'L', birthDate: '1950-01-01' }), {
      category: 'PMKS-08',
      admittedOn: '2024-01-01',
      referralSource: 'family',
    });
    await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    expect((await client.import.list())[0]).toMatchObject({ people: 4, leftOut: 1 });
  });

  it('of the same file by a colleague, at once or later, takes nobody twice and says who was first', async () => {
    await centre.addUser('admin2', 'operator', 'Sari Operator');
    const colleague: TestClient = createRouterClient(centre.app.router, {
      context: { ...centre.app.context, seat: 'jendela kedua' },
    });
    await colleague.vault.unlock({ loginName: 'admin2', passphrase: passphraseOf('admin2') });
    await sent();
    await sent(60, colleague);
    const ask = (client: TestClient) => client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const first = ask(centre.client);
    const second = await refusalOf(ask(colleague));
    await first;
    expect(['CHANGED', 'NOTHING']).toContain(second.code);
    expect(await onFile()).toBe(60);

    const later = await refusalOf(ask(colleague));
    expect(later).toMatchObject({ code: 'NOTHING', message: expect.stringContaining('oleh Ratna Dewanti') });
    await sendFile(colleague, 'buku.csv', book(60));
    expect((await colleague.import.held())?.earlier).toMatchObject({ by: 'Ratna Dewanti' });
  });

  it('is lost with the lock, says so, and leaves nothing half', async () => {
    const { client } = centre;
    await sent();
    const taking = client.import.carryOut({ requestId: randomUUID(), confirmed: [] }).catch(() => undefined);
    await isTaking(60);
    await client.vault.lock();
    await taking;
    await centre.as('kepala');
    expect([0, 60]).toContain(await onFile());
    expect(await client.import.held()).toBeNull();
    expect(await refusalOf(client.import.check())).toMatchObject({
      code: 'NO_FILE',
      message: expect.stringContaining('Pilih berkasnya sekali lagi'),
    });
  });
});
