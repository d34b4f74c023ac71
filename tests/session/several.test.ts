import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { assign, correctUser, refusalOf, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import {
  headLogin,
  makeTestCentre,
  passphraseOf,
  type TestCentre,
  type TestClient,
} from '../support/test-centre.ts';

const minutes = (count: number) => count * 60_000;

describe('several people in one vault', () => {
  let centre: TestCentre;
  let sri: TestClient;
  eachCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('sri', 'socialWorker', 'Sri Lestari');
      return made;
    },
    async (made) => {
      centre = made;
      sri = at('meja-2');
      await unlock(sri, 'sri');
    },
  );

  /** A client at a seat of its own, as a window of another PC has it. */
  const at = (seat: string): TestClient =>
    createRouterClient(centre.app.router, { context: { ...centre.app.context, seat } });
  const unlock = (client: TestClient, loginName: string) =>
    client.vault.unlock({ loginName, passphrase: passphraseOf(loginName) });
  const whoIsIn = async (client: TestClient) => (await client.vault.status()).session?.loginName;
  async function userCalled(loginName: string) {
    const user = (await centre.client.users.list()).find((one) => one.loginName === loginName);
    if (user === undefined) throw new Error(`nobody is called ${loginName}`);
    return user;
  }
  const trail = async () => {
    const vault = await centre.app.context.keeper.current();
    return vault?.db
      .selectFrom('audit')
      .select(['operation', 'actorId', 'sessionId'])
      .orderBy('seq')
      .execute();
  };

  it('gives each seat its own person, with their own rights', async () => {
    expect(await whoIsIn(centre.client)).toBe('kepala');
    expect(await whoIsIn(sri)).toBe('sri');
    await register(centre.client, someone('Milik Kepala'));
    expect((await sri.caseload.list({})).total).toBe(0);
    expect((await refusalOf(sri.users.list())).code).toBe('FORBIDDEN');
  });

  it('opens nothing at a seat where nobody logged in', async () => {
    const third = at('meja-3');
    expect((await third.vault.status()).state).toBe('locked');
    expect((await refusalOf(third.home.get())).code).toBe('LOCKED');
  });

  it('locks one of them, and the other goes on', async () => {
    await centre.client.vault.lock();
    expect(await whoIsIn(centre.client)).toBeUndefined();
    expect((await refusalOf(centre.client.home.get())).code).toBe('LOCKED');
    expect((await sri.caseload.list({})).total).toBe(0);
  });

  it('closes the vault and wipes its key with the last of them', async () => {
    const vault = await centre.app.context.keeper.current();
    await centre.client.vault.lock();
    expect(vault?.dataKey.some((byte) => byte !== 0)).toBe(true);
    await sri.vault.lock();
    expect(vault?.dataKey.every((byte) => byte === 0)).toBe(true);
    expect(vault?.sqlite.open).toBe(false);
  });

  it('locks each by their own idleness, also one who asks for nothing any more', async () => {
    centre.time.pass(minutes(4));
    await centre.client.home.get();
    centre.time.pass(minutes(2));
    await centre.client.vault.status();
    expect(centre.app.context.keeper.sessions().map(({ seat }) => seat)).toEqual(['own']);
    expect((await refusalOf(sri.home.get())).code).toBe('LOCKED');
    expect(await whoIsIn(centre.client)).toBe('kepala');
  });

  it('puts out after eight hours who worked all the time, and nobody else', async () => {
    for (let passed = 0; passed < 8 * 60 - 4; passed += 4) {
      centre.time.pass(minutes(4));
      await sri.home.get();
      if (passed === 240) await centre.client.vault.unlock(headLogin);
      await centre.client.home.get();
    }
    expect(await whoIsIn(sri)).toBe('sri');
    centre.time.pass(minutes(4));
    expect((await refusalOf(sri.home.get())).code).toBe('LOCKED');
    expect(await whoIsIn(centre.client)).toBe('kepala');
  });

  it('puts nobody out for a wrong pass phrase at another seat', async () => {
    const third = at('meja-3');
    const wrong = third.vault.unlock({ loginName: 'sri', passphrase: 'bukan ini sama sekali' });
    expect((await refusalOf(wrong)).code).toBe('LOGIN_REFUSED');
    expect(await whoIsIn(sri)).toBe('sri');
    expect(await whoIsIn(third)).toBeUndefined();
  });

  it('lets one person in at two seats, and locks one of the two', async () => {
    const third = at('meja-3');
    await unlock(third, 'sri');
    expect(await whoIsIn(third)).toBe('sri');
    await third.vault.lock();
    expect(await whoIsIn(sri)).toBe('sri');
  });

  it('changes who is in at one seat', async () => {
    await sri.vault.unlock(headLogin);
    expect(await whoIsIn(sri)).toBe('kepala');
    expect(centre.app.context.keeper.sessions()).toHaveLength(2);
  });

  it('lets in everybody who logs in at the same moment, in a vault that was closed', async () => {
    await sri.vault.lock();
    await centre.client.vault.lock();
    const seats = ['a', 'b', 'c'].map(at);
    await Promise.all([
      unlock(seats[0] as TestClient, 'sri'),
      seats[1]?.vault.unlock(headLogin),
      unlock(seats[2] as TestClient, 'sri'),
    ]);
    expect(await Promise.all(seats.map(whoIsIn))).toEqual(['sri', 'kepala', 'sri']);
  });

  it('lets in who comes while the last of the others leaves', async () => {
    await centre.client.vault.lock();
    const leaving = sri.vault.lock();
    await centre.client.vault.unlock(headLogin);
    await leaving;
    expect(await whoIsIn(centre.client)).toBe('kepala');
    expect((await centre.client.caseload.list({})).total).toBe(0);
  });

  it('asks each for their own pass phrase again', async () => {
    centre.time.pass(minutes(2));
    await centre.client.home.get();
    await sri.home.get();
    centre.time.pass(minutes(3.5));
    await centre.client.vault.confirm({ passphrase: headLogin.passphrase });
    const { keeper } = centre.app.context;
    expect(keeper.sessions().map((session) => [session.seat, keeper.isConfirmed(session)])).toEqual([
      ['own', true],
      ['meja-2', false],
    ]);
  });

  it('puts out at once whom the Kepala removes, gives another role or another pass phrase', async () => {
    const { id, name, position, employeeNumber } = await userCalled('sri');
    await centre.client.users.resetPassphrase({ userId: id, passphrase: 'tujuh belas bangau sawah' });
    expect((await refusalOf(sri.home.get())).code).toBe('LOCKED');
    expect(await whoIsIn(centre.client)).toBe('kepala');
    await sri.vault.unlock({ loginName: 'sri', passphrase: 'tujuh belas bangau sawah' });
    await correctUser(centre.client, {
      userId: id,
      name,
      position,
      employeeNumber,
      role: 'supervisor',
      reason: 'change',
    });
    expect((await refusalOf(sri.home.get())).code).toBe('LOCKED');
    await sri.vault.unlock({ loginName: 'sri', passphrase: 'tujuh belas bangau sawah' });
    await centre.client.users.remove({ userId: id });
    expect((await refusalOf(sri.home.get())).code).toBe('LOCKED');
    expect(await whoIsIn(centre.client)).toBe('kepala');
  });

  it('says in every audit row whose session it was', async () => {
    await sri.home.get();
    await register(centre.client, someone('Orang Baru'));
    const rows = (await trail()) ?? [];
    const sessions = Object.fromEntries(
      centre.app.context.keeper.sessions().map(({ actor }) => [actor.id, actor.sessionId]),
    );
    const late = rows.slice(-3);
    expect(late.length).toBeGreaterThan(0);
    for (const row of late) expect(row.sessionId).toBe(sessions[row.actorId]);
  });

  it('keeps what each was typing apart, and gives it back at whichever seat they come to next', async () => {
    const { caseId } = await register(centre.client, someone('Kasus Bersama'));
    const worker = (await userCalled('sri')).id;
    await assign(centre.client, { caseId, workerId: worker, reason: 'Pembagian' });
    await sri.form.dailyNote.saveDraft({ caseId, answers: { note: 'Ditulis Sri' }, revision: 0 });
    await centre.client.form.dailyNote.saveDraft({
      caseId,
      answers: { note: 'Ditulis Kepala' },
      revision: 0,
    });
    await sri.vault.lock();
    const third = at('meja-3');
    await unlock(third, 'sri');
    expect((await third.form.dailyNote.open({ caseId })).draft?.answers).toEqual({ note: 'Ditulis Sri' });
    const own = await centre.client.form.dailyNote.open({ caseId });
    expect(own.draft?.answers).toEqual({ note: 'Ditulis Kepala' });
  });
});
