import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLink } from '#hosts/office/link';
import { readOffice } from '#hosts/office/office-file';
import { refusalOf } from '../support/cases.ts';
import { headLogin } from '../support/test-centre.ts';
import {
  endOffice,
  makeHub,
  makePc,
  type OfficeHub,
  type OfficePc,
  pair,
  restart,
} from './support/office.ts';
import { otherPatch } from './support/other-patch.ts';

describe('letting a PC into the office', () => {
  let hub: OfficeHub;
  const pcs: OfficePc[] = [];
  const newPc = async () => {
    const pc = await makePc();
    pcs.push(pc);
    return pc;
  };
  beforeAll(async () => {
    hub = await makeHub();
  });
  afterEach(() => hub.centre.client.office.withdraw());
  afterAll(() => endOffice(hub, pcs));
  const office = () => hub.centre.client.office;
  const codeNow = async () => (await office().get()).invitation?.code ?? '';
  const connect = async (pc: OfficePc, code: string, address = hub.address) =>
    await pc.client.pc.connect({ address, code, name: 'PC depan' });

  it('is closed until the Kepala opens it', async () => {
    expect(await office().get()).toEqual({ isOpen: false, addresses: [], pcs: [] });
    expect((await refusalOf(office().invite())).code).toBe('OFFICE_REFUSED');
    const pc = await newPc();
    expect((await refusalOf(connect(pc, '12345678'))).message).toMatch(/tidak sedang menerima sambungan/);
    await office().open();
    expect(await office().get()).toMatchObject({ isOpen: true, addresses: [hub.address] });
  });

  it('asks for the code of the other screen, shows three words on both, and then works on the vault there', async () => {
    const pc = await newPc();
    expect(await pc.client.pc.status()).toEqual({});
    const words = await pair(hub, pc, 'PC peksos');
    expect(words).toHaveLength(3);
    expect((await office().get()).pcs.map(({ name }) => name)).toEqual(['PC peksos']);
    expect((await pc.client.pc.status()).hub).toEqual({ name: 'PC peksos', address: hub.address });
    expect(await pc.client.vault.status()).toMatchObject({ state: 'locked', office: { pc: 'PC peksos' } });
    await pc.client.vault.unlock(headLogin);
    expect((await pc.client.users.list()).map(({ loginName }) => loginName)).toEqual(['kepala']);
    expect((await office().get()).pcs[0]?.inside).toEqual(['Ratna Dewanti']);
    expect((await hub.centre.client.vault.status()).session?.alsoIn).toEqual(['PC peksos']);
  });

  it('needs it no more after that PC was switched off and on: the door of the vault is shown at once', async () => {
    const pc = await newPc();
    await pair(hub, pc, 'PC pagi');
    const begun = await restart(pc);
    pcs.splice(pcs.indexOf(pc), 1, begun);
    expect(await begun.client.vault.status()).toMatchObject({ state: 'locked', office: { pc: 'PC pagi' } });
    await begun.client.vault.unlock(headLogin);
    expect((await begun.client.vault.status()).session?.name).toBe('Ratna Dewanti');
  });

  it('tells when a PC was last seen, also after the office was shut and opened again', async () => {
    const pc = await newPc();
    await pair(hub, pc, 'PC jarang');
    const seen = async () => (await office().get()).pcs.find(({ name }) => name === 'PC jarang')?.lastSeenAt;
    expect(await seen()).toBeUndefined();
    const before = new Date().toISOString();
    await pc.client.vault.status();
    const at = (await seen()) ?? '';
    expect([before <= at, at <= new Date().toISOString()]).toEqual([true, true]);
    await office().shut();
    await office().open();
    expect(await seen()).toBe(at);
  });

  it('works with a PC whose Titian differs in its last number only', async () => {
    const pc = await newPc();
    await pair(hub, pc, 'PC patch');
    const file = readOffice(pc.folder);
    if (file?.role !== 'workstation') throw new Error('not let in');
    const link = createLink({ file, onMoved: () => undefined, search: async () => [], titian: otherPatch });
    const seat = 'jendela-lain';
    await link.call(['vault', 'unlock'], headLogin, { seat });
    expect(await link.call(['users', 'list'], undefined, { seat })).toMatchObject([{ loginName: 'kepala' }]);
    await link.call(['vault', 'lock'], undefined, { seat });
    link.close();
  });

  it('refuses a wrong code, counts the try, and takes no code after three', async () => {
    await office().invite();
    const code = await codeNow();
    const pc = await newPc();
    const wrong = `${code.slice(0, 7)}${(Number(code[7]) + 1) % 10}`;
    expect((await refusalOf(connect(pc, wrong))).message).toMatch(/tidak cocok/);
    expect((await office().get()).invitation?.triesLeft).toBe(2);
    for (let count = 0; count < 2; count += 1) await refusalOf(connect(pc, wrong));
    expect((await office().get()).invitation?.over).toEqual({ why: 'tries' });
    expect((await refusalOf(connect(pc, code))).message).toMatch(/sudah tidak berlaku/);
  });

  it('takes a code once', async () => {
    const pc = await newPc();
    await office().invite();
    const code = await codeNow();
    await connect(pc, code);
    const second = await newPc();
    expect((await refusalOf(connect(second, code))).message).toMatch(/sudah tidak berlaku/);
    await office().agree();
    expect((await refusalOf(connect(second, code))).code).toBe('OFFICE_REFUSED');
  });

  it('says no where the Kepala says no', async () => {
    const pc = await newPc();
    await office().invite();
    await connect(pc, await codeNow());
    const answer = refusalOf(pc.client.pc.agree());
    await office().withdraw();
    expect((await answer).message).toMatch(/dibatalkan di PC induk/);
    expect(await pc.client.pc.status()).toEqual({});
  });

  it.each([
    ['an address of the open Internet', '8.8.8.8', '12345678', /bukan alamat di jaringan kantor/],
    ['a name', 'pc-depan', '12345678', /bukan alamat di jaringan kantor/],
    ['a code that is none', '127.0.0.1', '1234', /delapan angka/],
  ])('refuses %s before anything is sent', async (_what, address, code, sentence) => {
    const { createOffice } = await import('#hosts/office/office');
    const strict = createOffice({ folder: '/nowhere/brankas', hasVault: async () => false });
    const asked = strict.workstation.connect({ address, code, name: 'PC' });
    await expect(asked).rejects.toThrow(sentence);
  });

  it('puts a removed PC out at once, and its key is worth nothing', async () => {
    const pc = await newPc();
    await pair(hub, pc, 'PC lama');
    await pc.client.vault.unlock(headLogin);
    const removed = (await office().get()).pcs.find(({ name }) => name === 'PC lama');
    await office().remove({ pcId: removed?.id ?? '' });
    expect((await office().get()).pcs.map(({ name }) => name)).not.toContain('PC lama');
    const refusal = await refusalOf(pc.client.vault.status());
    expect([refusal.code, refusal.message]).toEqual(['HUB_AWAY', expect.stringMatching(/sudah dikeluarkan/)]);
    expect((await pc.client.pc.status()).hub?.trouble?.code).toBe('removed');
    await pc.client.pc.leave();
    expect(await pc.client.vault.status()).toMatchObject({ state: 'none' });
  });
});
