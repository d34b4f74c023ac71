import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#contract/contract';
import type { Operation } from '#contract/operation';
import { accept, complete, refusalOf, register, someone } from '../support/cases.ts';
import { headLogin, passphraseOf, type TestClient } from '../support/test-centre.ts';
import { until } from '../support/until.ts';
import { endOffice, makeHub, makePc, type OfficeHub, type OfficePc, pair } from './support/office.ts';

const login = (loginName: string) => ({ loginName, passphrase: passphraseOf(loginName) });

describe('people at several PCs around one vault', () => {
  let hub: OfficeHub;
  let front: OfficePc;
  let back: OfficePc;
  let caseId: string;
  beforeAll(async () => {
    hub = await makeHub();
    const { client, addUser } = hub.centre;
    const sri = await addUser('sri', 'socialWorker', 'Sri Lestari');
    await addUser('budi', 'supervisor', 'Budi Santoso');
    await addUser('tono', 'socialWorker', 'Tono Wibowo');
    [front, back] = await Promise.all([makePc(), makePc()]);
    await pair(hub, front, 'PC depan');
    await pair(hub, back, 'PC belakang');
    ({ caseId } = await register(client, someone('Wulan Sari'), undefined, sri));
    await accept(client, caseId);
    await front.client.vault.unlock(login('sri'));
    await back.client.vault.unlock(login('budi'));
  });
  afterAll(() => endOffice(hub, [front, back]));

  const wait = async (client: TestClient, work: () => Promise<unknown>) => {
    const { at } = await client.change.wait({});
    const told = client.change.wait({ after: at });
    const begun = performance.now();
    await work();
    return { ...(await told), ms: performance.now() - begun };
  };
  const note = (summary: string) => ({ happenedOn: '2026-11-20', contactKind: 'client', summary });

  it('each see what they may, and what another saves is told to those who may read it', async () => {
    const told = await wait(back.client, () => complete(front.client, caseId, 'note', note('Dari PC depan')));
    expect(told.caseIds).toEqual([caseId]);
    expect(told.ms).toBeLessThan(5_000);
    await hub.centre.client.vault.unlock(login('tono'));
    const untold = await wait(hub.centre.client, () => complete(front.client, caseId, 'note', note('Lagi')));
    expect(untold.caseIds).toEqual([]);
    await hub.centre.client.vault.unlock(headLogin);
  });

  it('are not told of what they saved themselves, nor anybody of an allegation', async () => {
    const { changes } = hub.centre.app.context.keeper;
    const before = changes.at();
    await hub.centre.client.allegation.saveDraft({ answers: { story: 'Rahasia' } }).catch(() => undefined);
    expect(changes.at()).toBe(before);
    await complete(front.client, caseId, 'note', note('Milik sendiri'));
    expect(changes.since(before, hub.centre.app.context.seat)).toEqual([caseId]);
    const [own] = hub.centre.app.context.keeper.sessions().filter(({ actor }) => actor.pc === 'PC depan');
    expect(changes.since(before, own?.seat ?? '')).toEqual([]);
  });

  it('are told who else writes in the form before them, and lose nothing to them', async () => {
    const save = (client: TestClient, focus: string, revision: number) =>
      client.form.eic.saveDraft({ caseId, answers: { problemByClient: focus }, revision });
    const asked = { caseId, form: 'eic' } as const;
    expect(await back.client.change.writers(asked)).toEqual([]);
    await save(front.client, 'Punya Sri', 0);
    expect(await back.client.change.writers(asked)).toEqual(['Sri Lestari']);
    expect(await front.client.change.writers(asked)).toEqual([]);
    const refusal = await refusalOf(save(hub.centre.client, 'Punya Kepala', 0));
    expect([refusal.code, (refusal.data as { savedBy?: string }).savedBy]).toEqual([
      'DRAFT_MOVED_ON',
      'Sri Lestari',
    ]);
    const { draft } = await hub.centre.client.form.eic.open({ caseId });
    expect(draft?.answers).toMatchObject({ problemByClient: 'Punya Sri' });
    expect(await front.client.change.writers(asked)).toEqual(['Ratna Dewanti']);
    await front.client.vault.lock();
    expect(await back.client.change.writers(asked)).toEqual(['Ratna Dewanti']);
    await front.client.vault.unlock(login('sri'));
  });

  it('are refused by their role in the words of the operation', async () => {
    expect((await refusalOf(front.client.users.list())).code).toBe('FORBIDDEN');
    expect((await refusalOf(front.client.users.list())).code).toBe('FORBIDDEN');
    expect((await front.client.pc.status()).hub?.trouble).toBeUndefined();
  });

  it('leave the PC in the audit, inside the chain that verifies', async () => {
    const { rows } = await hub.centre.client.audit.list({ limit: 500 });
    const of = (operation: string, actor: string) =>
      rows.find((row) => row.operation === operation && row.actor === actor)?.pc;
    expect([of('form.note.complete', 'Sri Lestari'), of('vault.unlock', 'Budi Santoso')]).toEqual([
      'PC depan',
      'PC belakang',
    ]);
    expect(of('office.open', 'Ratna Dewanti')).toBeNull();
    expect((await hub.centre.client.audit.verify({})).found).toBe(0);
  });

  it('ask nothing from another PC that bears on the PC that keeps the vault', async () => {
    const listed: [string[], Operation][] = [];
    const list = (node: unknown, path: string[]): void => {
      if (isContractProcedure(node)) listed.push([path, node['~orpc'].meta as Operation]);
      else for (const [name, inner] of Object.entries(node as object)) list(inner, [...path, name]);
    };
    list(contract, []);
    const isHubs = (meta: Operation) => meta.onHub === true || (meta.may === 'anyone' && !meta.fromAnyPc);
    const theirs = listed.filter(([, meta]) => isHubs(meta)).map(([path]) => path);
    expect(theirs.length).toBeGreaterThan(25);
    const link = front.office.link();
    for (const path of theirs) {
      const asked = link?.call(path, {}, { seat: 'jendela-satu' }) ?? Promise.resolve();
      const refusal = await refusalOf(asked);
      expect([path.join('.'), refusal.code]).toEqual([path.join('.'), 'OFFICE_REFUSED']);
    }
  });

  it('see at the door how far the vault is that is brought to a new form at the PC that keeps it', async () => {
    const { keeper } = hub.centre.app.context;
    const progress = { step: 'migrate', done: 3, of: 8 } as const;
    keeper.tellOpening(progress);
    expect(await front.client.vault.openingProgress()).toEqual(progress);
    keeper.tellOpening(undefined);
    expect(await front.client.vault.openingProgress()).toBeNull();
  });

  it('keep the vault from being put aside while they are in', async () => {
    const refused = [hub.centre.client.vault.tryDemo(), hub.centre.client.vault.leaveDemo()];
    for (const asked of refused) expect((await refusalOf(asked)).message).toMatch(/Rekan lain masih masuk/);
    expect((await back.client.home.get()) !== undefined).toBe(true);
  });

  it('wait for their own guesses, and nobody else for theirs', async () => {
    const guess = async () => {
      const asked = front.client.vault.unlock({
        loginName: 'entah-siapa',
        passphrase: 'bukan kata sandi siapa pun',
      });
      return (await refusalOf(asked)).data as { waitSeconds: number };
    };
    let waits = 0;
    for (let tries = 0; tries < 12 && waits === 0; tries += 1) {
      await guess();
      waits = hub.centre.app.context.keeper.guesses.waitOf(hub.office.hub.state().pcs[0]?.id ?? '');
    }
    expect(waits).toBe(30);
    const own = await refusalOf(front.client.vault.unlock(login('sri')));
    expect([own.code, (own.data as { waitSeconds: number }).waitSeconds]).toEqual(['LOGIN_REFUSED', 30]);
    await back.client.vault.unlock(login('budi'));
    await hub.centre.client.vault.unlock(headLogin);
    hub.centre.time.pass(31_000);
    await front.client.vault.unlock(login('sri'));
  });

  it('have no try counted that was given up before its turn', async () => {
    const { keeper } = hub.centre.app.context;
    const link = front.office.link();
    const ended = Promise.withResolvers<void>();
    const turn = keeper.inTurn(() => ended.promise);
    const tries = Array.from({ length: 12 }, (_, at) => {
      const leaving = new AbortController();
      const input = { loginName: 'sri', passphrase: passphraseOf('sri') };
      const given = link?.call(['vault', 'unlock'], input, { seat: `pergi-${at}xx`, signal: leaving.signal });
      return { leaving, given: given?.catch(() => undefined) };
    });
    const pcId = hub.office.hub.state().pcs[0]?.id ?? '';
    await until(() => keeper.guesses.waitOf(pcId) > 0);
    for (const { leaving } of tries) leaving.abort();
    await Promise.all(tries.map(({ given }) => given));
    // At once, and not only when their turn comes: others at that PC would be refused until then.
    await until(() => keeper.guesses.waitOf(pcId) === 0, 5);
    ended.resolve();
    await turn;
    expect(keeper.guesses.waitOf(pcId)).toBe(0);
    expect(keeper.sessions().filter(({ seat }) => seat.includes('pergi'))).toEqual([]);
  });

  it('lock for themselves, and the vault closes with the last of them', async () => {
    const { keeper } = hub.centre.app.context;
    await hub.centre.client.vault.lock();
    await back.client.vault.lock();
    expect((await front.client.caseload.list({})).total).toBe(1);
    const vault = await keeper.current();
    await front.client.vault.lock();
    expect([await keeper.current(), vault?.dataKey.every((byte) => byte === 0)]).toEqual([undefined, true]);
    expect(await front.client.vault.status()).toMatchObject({ state: 'locked', office: { pc: 'PC depan' } });
    await front.client.vault.unlock(login('sri'));
    expect((await front.client.vault.status()).session?.name).toBe('Sri Lestari');
  });
});
