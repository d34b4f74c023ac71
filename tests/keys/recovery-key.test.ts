import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const next = 'sungai kertas lentera bambu';
const day = 86_400_000;

/** The same key with two of its letters swapped. */
const mistyped = (key: string) => (key.startsWith('0') ? `1${key.slice(1)}` : `0${key.slice(1)}`);

describe('the recovery key', () => {
  let centre: TestCentre;
  let me: string;
  beforeEach(async () => {
    centre = await makeTestCentre();
    me = (await centre.client.users.list())[0]?.id ?? '';
  });
  afterEach(() => centre.close());

  it('lets a Kepala who forgot the pass phrase in with a new one, and writes that down', async () => {
    const { client, recoveryKey } = centre;
    await client.vault.lock();
    expect(await client.vault.listKepala({ recoveryKey })).toEqual({
      heads: [{ userId: me, name: 'Ratna Dewanti', loginName: 'kepala' }],
    });
    const session = await client.vault.enterWithRecoveryKey({ recoveryKey, userId: me, passphrase: next });
    expect(session).toMatchObject({ userId: me, role: 'head' });
    const { rows } = await client.audit.list({ kind: 'login' });
    expect(rows[0]?.operation).toBe('vault.enterWithRecoveryKey');
    await client.vault.lock();
    expect((await refusalOf(client.vault.unlock(headLogin))).code).toBe('LOGIN_REFUSED');
    await client.vault.unlock({ loginName: 'kepala', passphrase: next });
  });

  it('is told mistyped by its letters alone, and of another vault by its lock; neither opens anything', async () => {
    const { client, recoveryKey } = centre;
    await client.vault.lock();
    const refused = await refusalOf(client.vault.listKepala({ recoveryKey: mistyped(recoveryKey) }));
    expect(refused.message).toContain('Ada salah ketik dalam kunci pemulihan');
    const { recoveryKey: another } = await client.vault.offerRecoveryKey();
    const foreign = { recoveryKey: another, userId: me, passphrase: next };
    expect((await refusalOf(client.vault.enterWithRecoveryKey(foreign))).message).toContain(
      'bukan milik brankas ini',
    );
    await client.vault.unlock(headLogin);
  });

  it('of another vault puts nobody out who is in, and costs none of the free tries; the right one looks', async () => {
    const { client, recoveryKey } = centre;
    const { recoveryKey: another } = await client.vault.offerRecoveryKey();
    const foreign = { recoveryKey: another };
    for (let time = 0; time < 25; time++) {
      for (const answer of [
        client.vault.listKepala(foreign),
        client.vault.enterWithRecoveryKey({ ...foreign, userId: me, passphrase: next }),
        client.rescue.run(foreign),
      ])
        expect((await refusalOf(answer)).message).toContain('bukan milik brankas ini');
    }
    expect((await client.vault.listKepala({ recoveryKey })).heads).toHaveLength(1);
    expect((await client.vault.status()).session?.loginName).toBe('kepala');
    await client.home.get();
    await client.vault.unlock(headLogin);
    await client.vault.enterWithRecoveryKey({ recoveryKey, userId: me, passphrase: next });
    expect((await client.audit.verify({})).found).toBe(0);
  });

  it('opens the account of a Kepala and of nobody else, and no weak pass phrase', async () => {
    const { client, recoveryKey } = centre;
    const sri = await centre.addUser('sri', 'socialWorker');
    await client.vault.lock();
    const asSri = { recoveryKey, userId: sri, passphrase: next };
    expect((await refusalOf(client.vault.enterWithRecoveryKey(asSri))).code).toBe('VAULT_REFUSED');
    const weak = { recoveryKey, userId: me, passphrase: 'panti12345678' };
    expect((await refusalOf(client.vault.enterWithRecoveryKey(weak))).code).toBe('VAULT_REFUSED');
    await client.vault.unlock(headLogin);
  });

  it('is replaced once the new paper was typed back, and the old one opens nothing more', async () => {
    const { client, recoveryKey: old } = centre;
    const { recoveryKey } = await client.vault.offerRecoveryKey();
    const wrong = { recoveryKey, typedBack: old };
    expect((await refusalOf(client.keys.replaceRecoveryKey(wrong))).code).toBe('RECOVERY_KEY_MISTYPED');
    await client.keys.replaceRecoveryKey({ recoveryKey, typedBack: recoveryKey.toLowerCase() });
    await client.vault.lock();
    expect((await refusalOf(client.vault.listKepala({ recoveryKey: old }))).code).toBe('VAULT_REFUSED');
    expect((await client.vault.listKepala({ recoveryKey })).heads).toHaveLength(1);
  });

  it('asks for the pass phrase again before it is replaced', async () => {
    centre.time.pass(5 * 60_000 - 1);
    await centre.client.home.get();
    centre.time.pass(2);
    const { recoveryKey } = await centre.client.vault.offerRecoveryKey();
    const order = { recoveryKey, typedBack: recoveryKey };
    expect((await refusalOf(centre.client.keys.replaceRecoveryKey(order))).code).toBe('REAUTH');
  });

  it('is asked for every quarter, may be put off until tomorrow, and is proved by typing it', async () => {
    const { client, recoveryKey, time } = centre;
    const isDue = async () => (await client.keys.state()).isCheckDue;
    const later = async (days: number) => {
      await client.vault.lock();
      time.pass(days * day);
      await client.vault.unlock(headLogin);
    };
    expect(await isDue()).toBe(false);
    await later(90);
    expect(await isDue()).toBe(true);
    await client.keys.remindLater();
    expect(await isDue()).toBe(false);
    await later(1);
    expect(await isDue()).toBe(true);
    const { recoveryKey: another } = await client.vault.offerRecoveryKey();
    expect((await refusalOf(client.keys.confirmRecoveryKey({ recoveryKey: another }))).code).toBe(
      'VAULT_REFUSED',
    );
    expect(await isDue()).toBe(true);
    await client.keys.confirmRecoveryKey({ recoveryKey });
    expect(await isDue()).toBe(false);
  });

  it('is the business of the Kepala', async () => {
    await centre.addUser('yusuf', 'supervisor');
    await centre.as('yusuf');
    expect((await refusalOf(centre.client.keys.state())).code).toBe('FORBIDDEN');
  });
});

describe('keys.endWait', () => {
  it('lets somebody try again at once whom wrong pass phrases made wait', async () => {
    const centre = await makeTestCentre();
    const sri = await centre.addUser('sri', 'socialWorker');
    const guess = () => refusalOf(centre.client.vault.unlock({ loginName: 'sri', passphrase: 'salah' }));
    for (let tries = 0; tries < 6; tries++) await guess();
    expect((await refusalOf(centre.as('sri'))).message).toContain('Terlalu banyak percobaan');
    await centre.as('kepala');
    await centre.client.keys.endWait({ userId: sri });
    await centre.as('sri');
    await centre.close();
  });
});
