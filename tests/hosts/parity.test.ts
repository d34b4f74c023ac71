import { MessageChannel } from 'node:worker_threads';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { isContractProcedure } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '#app';
import { contract } from '#contract/contract';
import { formIds } from '#domain/forms';
import { carefulPort } from '#hosts/electron/careful-port';
import { serveLoopback } from '#hosts/http/server';
import { anAdmission, eicAnswers, planWith, roundWith, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { splitAddress, standInScreens, trade } from './support/stand-in.ts';

type Road = { client: unknown; close(): void | Promise<void> };
/** What came back, in a form that two roads can be compared by: ids by the order they first appear. */
type Heard = { operation: string; answer: unknown };

async function overHttp(app: App): Promise<Road> {
  const screens = standInScreens();
  const host = await serveLoopback({ app, staticFolder: screens.folder });
  const { origin, code } = splitAddress(host.url);
  const { bearer } = JSON.parse((await trade(origin, code)).text) as { bearer: string };
  const link = new HttpLink({ url: `${origin}/rpc`, headers: { origin, authorization: `Bearer ${bearer}` } });
  const close = async () => {
    screens.remove();
    await host.close();
  };
  return { client: createORPCClient(link), close };
}

function overPort(app: App): Road {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(app.router).upgrade(carefulPort(port2), { context: app.context });
  return { client: createORPCClient(new PortLink({ port: port1 })), close: () => port1.close() };
}

function listOperations(node: unknown = contract, path: string[] = []): string[] {
  if (isContractProcedure(node)) return [path.join('.')];
  return Object.entries(node as object).flatMap(([name, inner]) => listOperations(inner, [...path, name]));
}

/** Asks one thing after another over a road, and keeps what was heard. */
function askOver(road: Road, heard: Heard[]) {
  return async (operation: string, input?: unknown): Promise<Record<string, string>> => {
    const found = operation
      .split('.')
      .reduce((node, name) => (node as Record<string, unknown>)[name], road.client);
    const answer = await (found as (given: unknown) => Promise<unknown>)(input).catch(readRefusal);
    heard.push({ operation, answer: await withoutFiles(answer, operation) });
    return (answer ?? {}) as Record<string, string>;
  };
}

function readRefusal(error: unknown): unknown {
  if (!(error instanceof ORPCError)) throw error;
  const { code, status, message, data, defined } = error;
  return { refused: { code, status, message, data, defined } };
}

async function withoutFiles(answer: unknown, operation: string): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null || !('file' in answer)) return answer;
  const { file, ...rest } = answer as { file: unknown };
  if (!(file instanceof Blob)) return answer;
  const start = new Uint8Array(await file.arrayBuffer()).slice(0, 4);
  // A workbook and the sheet of a centre's key carry what is their own vault's, and pack to a few bytes more or less.
  const isOwn = file.type.includes('spreadsheet') || operation === 'centreKey.print';
  const size = isOwn ? 'some' : file.size;
  return { ...rest, file: { type: file.type, size, start: [...start] } };
}

function comparable(heard: Heard[]): Heard[] {
  const ids = new Map<string, string>();
  const named = (id: string) => ids.get(id) ?? ids.set(id, `id ${ids.size + 1}`).get(id);
  return JSON.parse(
    JSON.stringify(heard)
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => named(id) ?? '')
      .replace(/"recoveryKey":"[^"]+"/g, '"recoveryKey":"kunci"')
      .replace(/"password":"(\w{4}-){3}\w{4}"/g, '"password":"acak"')
      .replace(/"path":"M[^"]+"/g, '"path":"kode"')
      // Each vault has a chain of its own, and a paper tells the second it was made.
      .replace(/titian-test-\w{6}/g, 'titian-test')
      .replace(/-[0-9a-f]{8}\.titian/g, '-nama.titian')
      .replace(/"fingerprint":"[^"]+"/g, '"fingerprint":"sidik"')
      .replace(/sha256\\":\\"[0-9a-f]{64}/g, 'sha256')
      .replace(/"sha256":"[0-9a-f]{64}"/g, '"sha256":"sidik"')
      .replace(/"holdKey":"[^"]+"/g, '"holdKey":"kunci"')
      .replace(/"reference":"[^"]+"/g, '"reference":"rujukan"'),
  );
}

const requestId = () => crypto.randomUUID();

/** A working day that touches every operation: with an input that fits where there is one, else refused. */
async function workADay(ask: ReturnType<typeof askOver>): Promise<void> {
  await ask('vault.status');
  await ask('vault.offerRecoveryKey');
  await ask('vault.demoProgress');
  await ask('vault.openingProgress');
  const worker = await ask('users.add', {
    name: 'Sri Wahyuni',
    loginName: 'sri',
    role: 'socialWorker',
    passphrase: 'lentera bambu senja utara',
  });
  await ask('users.list');
  await ask('users.workers');
  const centre = await ask('centre.get');
  await ask('centre.save', { ...centre, town: 'Bantul' });
  await ask('region.search', { text: 'sleman' });
  await ask('client.saveRegistrationDraft', { client: { fullName: 'Ah' }, caseFile: {} });
  await ask('client.registrationDraft');
  await ask('client.registrationDrafts');
  await ask('client.findAlike', { fullName: 'Ahmad Sulaiman' });
  await ask('client.register', { requestId: requestId(), client: {}, caseFile: {} });
  const registered = await ask('client.register', {
    requestId: requestId(),
    client: someone('Ahmad Sulaiman 😀 أحمد'),
    caseFile: anAdmission(),
    workerId: worker.id,
  });
  const { caseId, clientId } = registered;
  await ask('client.get', { clientId });
  await ask('client.openNewCase', { requestId: requestId(), clientId, caseFile: anAdmission() });
  await ask('client.setPhoto', { caseId, photo: null });
  await ask('client.addThumbnail', { caseId, thumbnail: 'data:image/png;base64,AAAA' });
  await ask('case.open', { caseId });
  await ask('case.assign', { caseId, workerId: worker.id });
  const answers = { eic: eicAnswers, planning: planWith(3), evaluation: roundWith({ 1: 'achieved' }) };
  for (const form of formIds) {
    const given = form in answers ? answers[form as keyof typeof answers] : {};
    await ask(`form.${form}.saveDraft`, { caseId, answers: given, revision: 0 });
    await ask(`form.${form}.open`, { caseId });
    await ask(`form.${form}.discardDraft`, { caseId });
    const { recordId } = await ask(`form.${form}.complete`, {
      caseId,
      answers: given,
      requestId: requestId(),
      version: 0,
    });
    await ask(`form.${form}.list`, { caseId });
    await ask(`form.${form}.history`, { caseId, recordId });
    await ask(`form.${form}.version`, { caseId, recordId, version: 1 });
  }
  for (const operation of ['case.summary', 'case.history', 'comparison.get'])
    await ask(operation, { caseId });
  await ask('case.listCoercion', {});
  await ask('caseload.list', { search: 'ahmad' });
  await ask('home.get');
  await ask('preference.put', { key: 'kolom', value: { lebar: [1, 2.5, null] } });
  await ask('preference.get', { key: 'kolom' });
  await ask('packet.make', { caseIds: [caseId], purpose: 'preview' });
  for (const operation of ['monthReport.preview', 'monthReport.exportWorkbook']) {
    await ask(operation, { period: '2026-10' });
  }
  await ask('monthReport.exportWithNames', { period: '2026-10', as: 'csv' });
  await ask('caseload.export', { columns: ['fullName', 'stage'], as: 'xlsx' });
  await ask('audit.list', { limit: 500 });
  await ask('vault.confirm', { passphrase: 'bukan kata sandi yang benar' });
  await ask('vault.confirm', { passphrase: headLogin.passphrase });
}

describe('the two roads to the router', () => {
  const operations = listOperations();
  const heard: { http: Heard[]; port: Heard[] } = { http: [], port: [] };
  const centres: TestCentre[] = [];
  const roads: Road[] = [];

  beforeAll(async () => {
    for (const [name, over] of [
      ['http', overHttp],
      ['port', overPort],
    ] as const) {
      const centre = await makeTestCentre();
      const road = await over(centre.app);
      const ask = askOver(road, heard[name]);
      await centre.app.lock({ hasty: true });
      await ask('vault.unlock', headLogin);
      await workADay(ask);
      const asked = new Set(heard[name].map(({ operation }) => operation));
      const rest = operations.filter((operation) => !asked.has(operation) && !changesDoor.has(operation));
      for (const operation of rest) await ask(operation, {});
      await ask('vault.lock');
      for (const operation of operations) if (!changesDoor.has(operation)) await ask(operation, {});
      await ask('vault.unlock', { loginName: 'kepala', passphrase: 'salah sama sekali ini' });
      await ask('vault.unlock', headLogin);
      await ask('vault.leaveDemo');
      centres.push(centre);
      roads.push(road);
    }
  });
  afterAll(async () => {
    for (const road of roads) await road.close();
    for (const centre of centres) await centre.close();
  });

  it('carry every operation of the contract', () => {
    const asked = new Set(heard.http.map(({ operation }) => operation));
    expect(operations.filter((operation) => !asked.has(operation))).toEqual(['vault.tryDemo']);
  });

  it('give the same answer to each, and the same refusal', () => {
    const [http, port] = [comparable(heard.http), comparable(heard.port)];
    expect(http.map(({ operation }) => operation)).toEqual(port.map(({ operation }) => operation));
    for (const [index, { operation, answer }] of http.entries()) {
      expect({ operation, answer }).toEqual(port[index]);
    }
  });

  it('lead to more than refusals', () => {
    const answered = heard.http.filter(
      ({ answer }) => !(answer as { refused?: unknown } | undefined)?.refused,
    );
    const names = new Set(answered.map(({ operation }) => operation));
    for (const operation of ['client.register', 'form.eic.complete', 'comparison.get', 'caseload.list']) {
      expect(names).toContain(operation);
    }
    expect(heard.http.filter(({ answer }) => JSON.stringify(answer)?.includes('UNEXPECTED'))).toEqual([]);
  });
});

/** Those that would open another vault or take half a minute; they are asked where the day has room for them. */
const changesDoor = new Set(['vault.tryDemo', 'vault.leaveDemo', 'vault.unlock', 'vault.lock']);
