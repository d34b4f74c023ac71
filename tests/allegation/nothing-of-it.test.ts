import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, listDeclared } from '../faults/role-matrix/operations.ts';
import { sampleInput } from '../faults/role-matrix/sample-input.ts';
import { saveAnyway } from '../support/cases.ts';
import { textOf as textOfPdf } from '../support/pdf-text.ts';
import { sheetsOf } from '../support/sheets.ts';
import { unlock, unpack } from '../support/unlock.ts';
import { canary, type House, makeHouse, writeReport } from './support.ts';

/** What ends the session, or takes the house down with it. */
const endsIt = /^(vault|recovery|rescue|update)\.|^users\.remove$|^keys\.|^backup\./;

/** Everything in an answer as text, the bytes of files too. */
async function textOf(answer: unknown): Promise<string> {
  if (answer instanceof Blob) return await textInFile(answer);
  if (Array.isArray(answer)) return (await Promise.all(answer.map(textOf))).join('\n');
  if (answer instanceof Error) return `${answer.message} ${JSON.stringify(answer)}`;
  if (typeof answer !== 'object' || answer === null) return String(answer);
  if ('file' in answer && 'password' in answer && answer.password)
    return await textOfLocked(answer as Locked);
  const parts = Object.entries(answer).map(async ([name, value]) => `${name}: ${await textOf(value)}`);
  return (await Promise.all(parts)).join('\n');
}

type Locked = { file: Blob; password: string };

/** What a locked file says to whoever was told its password. */
async function textOfLocked({ file, password, ...rest }: Locked): Promise<string> {
  if (file.type.includes('sheet')) return await textOf({ ...rest, file: await unlock({ file, password }) });
  const files = await unpack({ file, password });
  return await textOf({ ...rest, files: [...files].map(([name, bytes]) => [name, new Blob([bytes])]) });
}

/** What a file says: a PDF its text, a workbook its cells, anything else its bytes. */
async function textInFile(file: Blob): Promise<string> {
  if (file.type === 'application/pdf') return await textOfPdf(new Uint8Array(await file.arrayBuffer()));
  if (file.type.includes('sheet')) return JSON.stringify([...(await sheetsOf(file))]);
  return Buffer.from(await file.arrayBuffer()).toString('latin1');
}

describe('whoever is shut out of an allegation', () => {
  let house: House;
  let allegationId: string;
  let named: Parameters<typeof sampleInput>[1];
  beforeAll(async () => {
    house = await makeHouse();
    const spare = await house.centre.addUser('cadangan', 'supervisor');
    await house.centre.as('sri');
    allegationId = await writeReport(house);
    await house.centre.client.allegation.addStep({
      ...{ allegationId, requestId: crypto.randomUUID(), kind: 'planned', on: '2026-11-24' },
      words: `Visum ${canary}`,
    });
    const { clientId } = await house.centre.client.case.open({ caseId: house.caseId });
    const records = new Map([['allegation', allegationId]]);
    named = { caseId: house.caseId, clientId, userId: spare, leaverId: spare, records };
    await house.centre.client.allegation.saveDraft({ answers: { story: canary } });
  });
  afterAll(() => house.centre.close());

  const declared = listDeclared().filter(({ path, meta }) => meta.may !== 'anyone' && !endsIt.test(path));

  /** The operations that told somebody of it, and how many answered at all. */
  async function walk(login: string) {
    const { centre } = house;
    await centre.as(login);
    let answered = 0;
    const told: string[] = [];
    for (const operation of declared) {
      const answer = await saveAnyway((confirmed) => {
        const input = sampleInput(operation, named);
        return call(
          centre.client,
          operation.path,
          confirmed.length === 0 ? input : { ...(input as object), confirmed },
        );
      }).catch((error: unknown) => error);
      if (!(answer instanceof Error)) answered++;
      const text = await textOf(answer);
      if (text.includes(canary) || text.includes(allegationId)) told.push(operation.path);
    }
    return { answered, told };
  }

  it.each(['kepala', 'bagus', 'tini', 'lestari'])(
    'gets not one word of it from any operation: %s',
    { timeout: 300_000 },
    async (login) => {
      const { answered, told } = await walk(login);
      expect(told).toEqual([]);
      expect(answered).toBeGreaterThan(login === 'lestari' ? 2 : 15);
    },
  );

  it('is told of it where they are its reader, and only there', { timeout: 300_000 }, async () => {
    const { told } = await walk('sri');
    expect(told.filter((path) => !path.startsWith('allegation.'))).toEqual([]);
    expect(told).toEqual(
      expect.arrayContaining(['allegation.waiting', 'allegation.list', 'allegation.get', 'allegation.print']),
    );
  });
});
