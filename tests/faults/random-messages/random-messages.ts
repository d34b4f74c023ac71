import { performance } from 'node:perf_hooks';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import fc from 'fast-check';
import { rpcPath } from '#contract/host';
import { carefulPort } from '#hosts/electron/careful-port';
import { serveLoopback } from '#hosts/http/server';
import { readOffice } from '#hosts/office/office-file';
import { createPinnedFetch } from '#hosts/office/pinned-fetch';
import { seatHeader } from '#hosts/office/wire';
import { splitAddress, standInScreens, trade } from '../../hosts/support/stand-in.ts';
import { type OfficePc, serveToPc } from '../../office/support/office.ts';
import { register, someone } from '../../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../../support/test-centre.ts';
import { isHubOnly, listDeclared } from '../role-matrix/operations.ts';
import type { Fault } from '../support/fault.ts';
import { hashTables } from '../support/hash-vault.ts';
import { listAsked } from './message-shapes.ts';

/** What an answer must never tell: where our code stands, or how it asks the database. */
const insides = /\bat \S+ \(|node_modules|\.ts:\d|SqliteError|SQLITE_|\bselect\b.+\bfrom\b/i;

/** A login, tried, ends the session before it. */
const endsSession = new Set(['/vault/unlock', '/vault/create', '/recovery/restore']);

/** Messages nobody's screen would send, over every road: a browser, a window of Electron, and another PC of the office. */
export const randomMessages: Fault = {
  name: 'random-messages',
  goal: 'I1',
  promise: 'no message crashes the app, shows its insides, or writes when its input is not valid',
  trials: { short: 500, long: 100_000 },
  async run(trials) {
    const centre = await makeTestCentre();
    const { caseId, clientId } = await register(centre.client, someone('Bagas Contoh'));
    const crashes: unknown[] = [];
    const crash = (error: unknown) => void crashes.push(error);
    process.on('uncaughtException', crash).on('unhandledRejection', crash);
    const pc = await serveToPc(centre.app, centre.folder);
    await pc.client.vault.unlock(headLogin);
    const hubOnly = new Set(
      listDeclared()
        .filter(isHubOnly)
        .map(({ path }) => `/${path.replaceAll('.', '/')}`),
    );
    const found = { hubOnly: 0, sent: 0, accepted: 0, told: 0, unexpected: 0, changed: 0 };
    const times: number[] = [];
    let roads: Road[] = [];
    const send = async (path: string, input: unknown) => {
      const began = performance.now();
      const road = roads[found.sent++ % roads.length] as Road;
      const answer = await road.send(path, input);
      times.push(performance.now() - began);
      if (insides.test(answer.text)) found.told++;
      if (answer.text.includes('"UNEXPECTED"')) found.unexpected++;
      if (road.isFar && answer.accepted && hubOnly.has(path)) found.hubOnly++;
      return answer;
    };
    try {
      roads = [await overHttp(centre), overPort(centre), overOffice(centre, pc)];
      const asked = listAsked([caseId, clientId]);
      const before = await everything(centre);
      const valid: [path: string, input: unknown][] = [];
      while (found.sent < trials) {
        for (const { path, schema, shape } of asked) {
          for (const input of fc.sample(shape, 4).map(throughJson)) {
            if (schema.safeParse(input).success) {
              if (!endsSession.has(path)) valid.push([path, input]);
            } else if ((await send(path, input)).accepted) found.accepted++;
          }
        }
      }
      if ((await everything(centre, before.seq)).hashes !== before.hashes) found.changed++;
      // Those that are valid may write what they like; they too must be answered.
      for (const [path, input] of valid) await send(path, input);
      await centre.client.centre.get();
      for (const road of roads) await road.close();
    } finally {
      process.off('uncaughtException', crash).off('unhandledRejection', crash);
      await pc.end();
      await centre.close();
    }
    const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
    return [
      {
        what: `crashes, in ${found.sent} messages (p99 ${p99.toFixed(1)} ms)`,
        count: crashes.length,
        wanted: 0,
      },
      { what: 'answers that show the insides', count: found.told, wanted: 0 },
      { what: 'answers that nobody thought of', count: found.unexpected, wanted: 0 },
      { what: 'messages accepted whose input is not valid', count: found.accepted, wanted: 0 },
      { what: 'messages of another PC accepted that are for the hub alone', count: found.hubOnly, wanted: 0 },
      { what: 'vaults changed by them', count: found.changed, wanted: 0 },
    ];
  },
};

type Road = {
  /** From another PC. */
  isFar?: true;
  send(path: string, input: unknown): Promise<{ accepted: boolean; text: string }>;
  close(): Promise<void>;
};

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

async function overHttp({ app }: TestCentre): Promise<Road> {
  const screens = standInScreens();
  const host = await serveLoopback({ app, staticFolder: screens.folder });
  const { origin, code } = splitAddress(host.url);
  const { bearer } = JSON.parse((await trade(origin, code)).text) as { bearer: string };
  const headers = { origin, authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
  return {
    async send(path, input) {
      const body = JSON.stringify({ json: throughJson(input) });
      const response = await fetch(`${origin}/rpc${path}`, { method: 'POST', headers, body });
      return { accepted: response.ok, text: await response.text() };
    },
    async close() {
      screens.remove();
      await host.close();
    },
  };
}

function overPort({ app }: TestCentre): Road {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(app.router).upgrade(carefulPort(port2), { context: app.context });
  const client: unknown = createORPCClient(new PortLink({ port: port1 }));
  return {
    async send(path, input) {
      const names = path.split('/').slice(1);
      const call = names.reduce((node, name) => (node as Record<string, unknown>)[name], client);
      try {
        return { accepted: true, text: JSON.stringify(await (call as Call)(throughJson(input))) ?? '' };
      } catch (error) {
        if (!(error instanceof ORPCError)) throw error;
        return { accepted: false, text: JSON.stringify(error) };
      }
    },
    close: async () => port1.close(),
  };
}

/** As a PC that was let in may send anything at all, past its own Titian. */
function overOffice({ folder }: TestCentre, { folder: ofPc, office }: OfficePc): Road {
  const [hub, own] = [readOffice(folder), readOffice(ofPc)];
  const place = office.link()?.place();
  if (hub === undefined || own === undefined || place === undefined) throw new Error('there is no office');
  const pinned = createPinnedFetch(own.identity, hub.identity.certificate);
  const headers = { 'content-type': 'application/json', [seatHeader]: 'jendela-satu' };
  return {
    isFar: true,
    async send(path, input) {
      const body = JSON.stringify({ json: throughJson(input) });
      const request = new Request(`https://titian.invalid${rpcPath}${path}`, {
        method: 'POST',
        headers,
        body,
      });
      const response = await pinned.fetchAt(place, request);
      return { accepted: response.ok, text: await response.text() };
    },
    close: async () => pinned.close(),
  };
}

type Call = (input: unknown) => Promise<unknown>;

/** Every row there is, of the audit only up to one: it tells of each refusal. */
async function everything({ app }: TestCentre, untilSeq?: number): Promise<{ seq: number; hashes: string }> {
  const open = await app.context.keeper.current();
  if (open === undefined) throw new Error(`${headLogin.loginName} was locked out`);
  const last = open.sqlite.prepare<[], number>('select max(seq) from audit').pluck().get() ?? 0;
  const seq = untilSeq ?? last;
  return { seq, hashes: JSON.stringify(hashTables(open.sqlite, seq)) };
}
