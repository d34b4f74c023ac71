import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { purgeAllegations } from '#records/allegation.queries';
import { sourceOf } from '../backup/support.ts';
import { proposal, registerLeaver } from '../erasure/support.ts';
import { refusalOf } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import type { TestCentre } from '../support/test-centre.ts';
import { canary, type House, makeHouse, writeReport } from './support.ts';

const ended = { closedAt: '2021-11-22T02:00:00.000Z', outcome: 'proven' } as const;

describe('an allegation', () => {
  let house: House;
  let made: House;
  let centre: TestCentre;
  eachCentre(
    async () => {
      made = await makeHouse();
      return made.centre;
    },
    (own) => {
      centre = own;
      house = { ...made, centre: own };
    },
  );
  const id = (login: string) => house.ids[login] ?? '';
  const codeOf = async (asked: Promise<unknown>) => (await refusalOf(asked)).code;
  const seenBy = async (login: string) => {
    await centre.as(login);
    return (await centre.client.allegation.list()).allegations.length;
  };

  it('is read by its writer and whom they chose, and by nobody else', async () => {
    await centre.as('sri');
    const allegationId = await writeReport(house);
    expect(await centre.client.allegation.get({ allegationId })).toMatchObject({
      about: expect.stringContaining('Arif Candika'),
      accused: [{ id: id('kepala') }],
      warning: null,
    });
    expect([await seenBy('yusuf'), await seenBy('kepala'), await seenBy('bagus')]).toEqual([1, 0, 0]);
    // As for one that never was.
    const real = await refusalOf(centre.client.allegation.get({ allegationId }));
    const none = await refusalOf(centre.client.allegation.get({ allegationId: randomUUID() }));
    expect(real).toEqual(none);
  });

  it('wants two readers, and where nobody else is left somebody outside who is named in it', async () => {
    await centre.as('sri');
    expect(await codeOf(writeReport(house, { readerIds: [] }))).toBe('SECOND_NEEDED');
    const rest = { readerIds: [], shutOutIds: [id('yusuf'), id('bagus'), id('tini')] };
    const refusal = await refusalOf(writeReport(house, rest));
    expect(refusal).toMatchObject({ code: 'NOBODY_ELSE', message: expect.stringContaining('Dinas Sosial') });
    const allegationId = await writeReport(house, { ...rest, outsideReader: 'UPTD PPA, Bu Ani' });
    expect(await centre.client.allegation.get({ allegationId })).toMatchObject({ warning: null });
  });

  it('can be against the only Kepala, and lets no accused be a reader', async () => {
    await centre.as('sri');
    expect(await codeOf(writeReport(house, { readerIds: [id('kepala')] }))).toBe('BARRED_READER');
    const allegationId = await writeReport(house);
    const add = centre.client.allegation.addReader({ allegationId, userId: id('kepala') });
    expect(await codeOf(add)).toBe('NOT_HERE');
  });

  it('takes whoever is accused later out of its readers, and asks for another in the same act', async () => {
    await centre.as('sri');
    const allegationId = await writeReport(house);
    const bar = { allegationId, userId: id('yusuf'), why: 'accused' as const, words: 'Ikut melihat.' };
    expect(await codeOf(centre.client.allegation.bar(bar))).toBe('SECOND_NEEDED');
    await centre.client.allegation.bar({ ...bar, readerId: id('bagus') });
    expect([await seenBy('yusuf'), await seenBy('bagus')]).toEqual([0, 1]);
    await centre.as('bagus');
    const writer = { ...bar, userId: id('sri') };
    expect(await codeOf(centre.client.allegation.bar(writer))).toBe('IS_WRITER');
  });

  it('keeps steps, reports and deadlines, which fall due for its readers alone', async () => {
    await centre.as('sri');
    const { client } = centre;
    const allegationId = await writeReport(house);
    const step = { allegationId, requestId: randomUUID(), words: 'Dipindah ke wisma lain.' };
    await client.allegation.addStep({ ...step, kind: 'done', on: '2026-11-21' });
    await client.allegation.addStep({ ...step, kind: 'done', on: '2026-11-21' });
    const reported = { ...step, requestId: randomUUID(), kind: 'reported' as const, on: '2026-11-22' };
    expect(await codeOf(client.allegation.addStep(reported))).toBe('ADDRESSEE_NEEDED');
    await client.allegation.addStep({ ...reported, addressee: 'police' });
    await client.allegation.addStep({ ...step, requestId: randomUUID(), kind: 'planned', on: '2026-11-25' });
    expect((await client.allegation.waiting()).due).toMatchObject([{ allegationId, on: '2026-11-25' }]);
    await centre.as('kepala');
    expect(await client.allegation.waiting()).toEqual({ due: [] });
    await centre.as('yusuf');
    const { steps } = await client.allegation.get({ allegationId });
    expect(steps.map(({ kind }) => kind)).toEqual(['done', 'reported', 'planned']);
    await client.allegation.endStep({ allegationId, stepId: steps[2]?.stepId ?? '' });
    expect(await client.allegation.waiting()).toEqual({ due: [] });
    await client.allegation.close({ allegationId, outcome: 'handed-over', words: 'Ditangani Polres.' });
    const late = { ...step, requestId: randomUUID(), kind: 'done' as const, on: '2026-11-23' };
    expect(await codeOf(client.allegation.addStep(late))).toBe('CLOSED');
  });

  it('tells the reader left alone to find another, and goes to the first who may where nobody is left', async () => {
    await centre.as('sri');
    const allegationId = await writeReport(house);
    await centre.as('kepala');
    await centre.client.users.remove({ userId: id('yusuf') });
    await centre.as('sri');
    expect((await centre.client.allegation.waiting()).due).toMatchObject([{ allegationId }]);
    expect(await centre.client.allegation.get({ allegationId })).toMatchObject({
      warning: expect.stringContaining('Tambahkan pembaca kedua'),
      steps: [{ kind: 'reader-left', who: 'yusuf', by: null }],
    });
    await centre.as('kepala');
    // Somebody hired since is not given what was written before.
    centre.time.pass(60_000);
    await centre.addUser('baru', 'supervisor');
    await centre.client.users.remove({ userId: id('sri') });
    expect([await seenBy('kepala'), await seenBy('baru'), await seenBy('bagus')]).toEqual([0, 0, 1]);
  });

  it('is not read by a pass phrase that somebody else set, until another reader says whose it is', async () => {
    await centre.as('sri');
    const allegationId = await writeReport(house);
    await centre.as('kepala');
    const login = { loginName: 'sri', passphrase: 'batu hitam sungai malam' };
    await centre.client.users.resetPassphrase({ userId: id('sri'), passphrase: login.passphrase });
    await centre.client.vault.unlock(login);
    expect(await codeOf(centre.client.allegation.get({ allegationId }))).toBe('NOT_FOUND');
    await centre.as('yusuf');
    const { readers, steps } = await centre.client.allegation.get({ allegationId });
    expect(readers).toContainEqual(expect.objectContaining({ name: 'sri', isSealed: true }));
    expect(steps).toMatchObject([{ kind: 'reader-sealed', who: 'sri', by: 'Ratna Dewanti' }]);
    await centre.client.allegation.addReader({ allegationId, userId: id('sri') });
    await centre.client.vault.unlock(login);
    expect(await centre.client.allegation.get({ allegationId })).toMatchObject({ warning: null });
  });

  it('keeps the data of whom it is about from being erased, without a word why', async () => {
    await centre.as('kepala');
    const { caseId } = await registerLeaver(centre);
    await centre.as('yusuf');
    await writeReport({ ...house, caseId }, { readerIds: [id('sri')] });
    await centre.as('kepala');
    expect(await centre.client.erasure.state({ caseId })).toMatchObject({ isHeld: false });
    const refusal = await refusalOf(centre.client.erasure.propose({ caseId, ...proposal }));
    expect(refusal.code).toBe('ON_HOLD');
    expect(JSON.stringify(refusal)).not.toMatch(/dugaan|laporan|KENARI/i);
    // Closed and kept long enough it goes with them.
    const { db } = await sourceOf(centre);
    await db
      .updateTable('allegation')
      .set({ ...ended, keptUntil: '2026-11-22' })
      .execute();
    await centre.client.erasure.propose({ caseId, ...proposal });
    await db.transaction().execute((trx) => purgeAllegations(trx, [caseId]));
    expect(await seenBy('sri')).toBe(0);
  });

  it('keeps a draft for its writer alone', async () => {
    await centre.as('sri');
    await centre.client.allegation.saveDraft({ answers: { story: canary } });
    await centre.as('kepala');
    expect((await centre.client.allegation.list()).draft).toBeNull();
    await centre.as('sri');
    expect((await centre.client.allegation.list()).draft?.answers).toEqual({ story: canary });
    await writeReport(house);
    expect((await centre.client.allegation.list()).draft).toBeNull();
  });

  it('is whole in the audit, told alike to everybody who reads it, and verified with it', async () => {
    await centre.as('sri');
    const allegationId = await writeReport(house);
    await centre.client.allegation.print({ allegationId, addressee: 'police', purpose: 'print' });
    const { trail } = await centre.client.allegation.get({ allegationId });
    expect(trail.map(({ says }) => says)).toEqual(['Mencetak laporan dugaan', 'Menulis laporan dugaan']);
    await centre.as('yusuf');
    await centre.client.allegation.waiting();
    await centre.as('kepala');
    const { rows } = await centre.client.audit.list({ offset: 0, limit: 100 });
    const veiled = rows.filter(({ operation }) => operation.startsWith('allegation'));
    const told = veiled.map(({ operation, kind, outcome, detail, clientName, caseNumber, says }) =>
      JSON.stringify({ operation, kind, outcome, detail, clientName, caseNumber, says }),
    );
    expect(veiled.length).toBeGreaterThan(3);
    expect(new Set(told).size).toBe(1);
    const left = await centre.client.audit.list({ kind: 'left', offset: 0, limit: 100 });
    expect(left.rows).toEqual([]);
    const wrote = await centre.client.audit.list({ kind: 'write', userId: id('sri'), offset: 0, limit: 100 });
    expect(wrote.rows.filter(({ operation }) => operation.startsWith('allegation'))).toEqual([]);
    expect((await centre.client.audit.verify({})).troubles).toEqual([]);
  });
});
