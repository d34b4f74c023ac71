import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { type App, createApp } from '#app';
import { defined } from '#domain/defined';
import { carrying } from '#hosts/office/carry';
import { createOffice, type RunningOffice } from '#hosts/office/office';
import type { Installation } from '#platform/installation';
import { kdfFloor } from '#vault/keys/kdf';
import { makeTestCentre, type TestCentre, type TestClient } from '../../support/test-centre.ts';
import { untilThere } from '../../support/until.ts';

/** A free address of this machine for one office: each has the same two ports on its own. */
export function newAddress(): string {
  const part = () => 1 + Math.floor(Math.random() * 250);
  return `127.${part()}.${part()}.${part()}`;
}

/** One PC of an office, as its host runs it: what is asked of it goes where the host would carry it. */
export type OfficePc = {
  app: App;
  /** The folder its vault would be in; what it keeps of the office stands beside it. */
  folder: string;
  client: TestClient;
  /** One more window. */
  at(seat: string): TestClient;
  office: RunningOffice;
  end(): Promise<void>;
};

/** A PC that keeps no vault, with a window of its own; with an address it may come to keep one, for others. */
export async function makePc(
  seat = 'jendela-satu',
  place = tmpdir(),
  address?: string,
  installation?: Installation,
): Promise<OfficePc> {
  const home = mkdtempSync(join(place, 'titian-pc-'));
  return await startPc(home, seat, address, installation);
}

/** A PC that was switched off, as its program begins again from what it keeps. */
export async function restart(pc: OfficePc): Promise<OfficePc> {
  await pc.office.end();
  await pc.app.close();
  return await startPc(dirname(pc.folder), 'jendela-satu');
}

async function startPc(
  home: string,
  seat: string,
  address?: string,
  installation?: Installation,
): Promise<OfficePc> {
  const folder = join(home, 'brankas');
  const office = createOffice({
    ...{ folder, hasVault: async () => false, isAllowed: () => true },
    ...(address === undefined ? {} : { addresses: () => [address] }),
  });
  const app = createApp({
    ...{ folder, demoFolder: join(home, 'contoh'), office, kdfCost: kdfFloor },
    ...defined({ installation }),
  });
  await office.begin(app);
  const at = (one: string): TestClient =>
    createRouterClient(app.router, {
      context: { ...app.context, seat: one },
      interceptors: [carrying(office.link)],
    });
  return {
    ...{ app, folder, client: at(seat), at, office },
    async end() {
      await office.end();
      await app.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A centre whose PC keeps the vault, at an address of its own; nobody else is let in yet. */
export async function makeHub(address = newAddress(), updateFile?: string) {
  let office: RunningOffice | undefined;
  const centre = await makeTestCentre({
    office: (folder) => {
      office = createOffice({
        folder,
        hasVault: async () => true,
        addresses: () => [address],
        ...defined({ updateFile }),
      });
      return office;
    },
  });
  if (office === undefined) throw new Error('no office');
  await office.begin(centre.app);
  return { centre, client: centre.client, office, address };
}
export type OfficeHub = Awaited<ReturnType<typeof makeHub>>;

/** Lets a PC in as people do: open, code, words, yes on both sides. */
export async function pair(
  { client, address }: { client: TestClient; address: string },
  pc: OfficePc,
  name: string,
): Promise<string[]> {
  if (!(await client.office.get()).isOpen) await client.office.open();
  await client.office.invite();
  const code = (await client.office.get()).invitation?.code ?? '';
  const { words } = await pc.client.pc.connect({ address, code, name });
  const agreed = pc.client.pc.agree();
  const guest = await untilThere(async () => (await client.office.get()).invitation?.guest);
  await client.office.agree();
  await agreed;
  if (guest.words.join() !== words.join()) throw new Error('the words differ');
  return words;
}

/** Opens the vault of a folder to PCs of these names; what the app's own host says of an office is another matter. */
export async function serveToPcs(app: App, folder: string, names: readonly string[]) {
  const address = newAddress();
  const office = createOffice({ folder, hasVault: async () => true, addresses: () => [address] });
  await office.begin(app);
  await office.hub.open();
  const pcs: OfficePc[] = [];
  for (const name of names) {
    await office.hub.invite();
    const pc = await makePc();
    const code = office.hub.state().invitation?.code ?? '';
    await pc.client.pc.connect({ address, code, name });
    const agreed = pc.client.pc.agree();
    await office.hub.agree();
    await agreed;
    pcs.push(pc);
  }
  return { address, office, pcs };
}

/** The same for one PC, whose end is that of its office. */
export async function serveToPc(app: App, folder: string): Promise<OfficePc> {
  const { office, pcs } = await serveToPcs(app, folder, ['PC meja']);
  const [pc] = pcs;
  if (pc === undefined) throw new Error('no PC was let in');
  return {
    ...pc,
    async end() {
      await pc.end();
      await office.end();
    },
  };
}

/** Ends an office and whatever is left of it. */
export async function endOffice(hub: OfficeHub, pcs: readonly OfficePc[]): Promise<void> {
  for (const pc of pcs) await pc.end();
  await hub.office.end();
  await (hub.centre satisfies TestCentre).close();
}
