import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { columnLetter } from '#domain/import/cell';
import { fieldsOf, importFields, importLabel } from '#domain/import/fields';
import { sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { sendFile } from './support.ts';

/** The text of an entry of a workbook. */
async function entryOf(file: Blob, name: string): Promise<string> {
  const zip = await fromBufferPromise(Buffer.from(await file.arrayBuffer()), { lazyEntries: true });
  for await (const entry of zip.eachEntry())
    if (entry.fileName === name) return await text(await zip.openReadStreamPromise(entry));
  return '';
}

describe('the sample that is handed out', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());

  it('imports without a question: people, family, a contract, a plan with its last achievement, a source', async () => {
    const { client } = centre;
    const { name, file } = await client.import.sample();
    await sendFile(client, name, new Uint8Array(await file.arrayBuffer()));
    const held = await client.import.held();
    expect(held?.sheets.map(({ name: sheet, kind }) => [sheet, kind])).toEqual([
      ['Orang', 'people'],
      ['Keluarga', 'family'],
      ['Kontrak', 'contracts'],
      ['Rencana dan capaian', 'plans'],
      ['Kaitan dengan sumber', 'links'],
      ['Daftar', null],
    ]);
    expect(held?.lacking).toEqual([]);
    const check = await client.import.check();
    const troubled = await Promise.all(
      (held?.sheets ?? []).map(({ at }) => client.import.rows({ sheet: at, state: 'troubled' })),
    );
    const said = troubled.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ trouble }) => trouble ?? [])),
    );
    expect(said).toEqual([]);
    expect(check).toMatchObject({ rows: 3, ready: 3, unknownTexts: [], troubles: [], alike: 0 });
    expect(await client.import.rehearse()).toMatchObject({
      people: 3,
      openCases: 2,
      closedCases: 1,
      further: 4,
      leftOut: 0,
    });
    await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const [one] = (await client.caseload.list({ search: 'Budi Contoh', status: 'all' })).rows;
    const caseId = one?.caseId ?? '';
    expect(one?.percentAchieved).not.toBeNull();
    const answers = async (form: 'client' | 'planning' | 'contract' | 'evaluation' | 'resourceLink') => {
      const place = { caseId };
      if (form === 'client' || form === 'planning')
        return (await client.form[form].open(place)).record?.answers;
      return (await client.form[form].list({ ...place, offset: 0, limit: 10 })).records[0]?.answers;
    };
    expect((await answers('client'))?.family).toHaveLength(2);
    expect((await answers('contract'))?.kind).toBe('primary');
    expect((await answers('evaluation'))?.achievements).toEqual([
      { targetNumber: 1, status: 'partly', value: 4 },
    ]);
    expect((await answers('resourceLink'))?.resource).toBe('SD Contoh');
  });

  it('lets what has a list be chosen from it, below each heading, from a range that holds the whole list', async () => {
    const { client } = centre;
    const { file, name } = await client.import.sample();
    const sheets = await sheetsOf(file);
    const people = sheets.get('Orang') ?? [];
    const headRow = people.findIndex((row) => row.includes('Nama lengkap'));
    const head = people[headRow] ?? [];
    const markup = await entryOf(file, 'xl/worksheets/sheet1.xml');
    const found = [
      ...markup.matchAll(
        /<dataValidation type="list"[^>]* sqref="([A-Z]+)(\d+):\1(\d+)"><formula1>([^<]*)</g,
      ),
    ];
    const chosen = found.map(([, letter = '', from, to, range = '']) => {
      expect([Number(from), Number(to) > 300]).toEqual([headRow + 2, true]);
      const at = head.findIndex((_, column) => columnLetter(column) === letter);
      const [, column = '', first, last] = /^Daftar!\$([A-Z]+)\$(\d+):\$\1\$(\d+)$/.exec(range) ?? [];
      const rows = sheets.get('Daftar')?.slice(Number(first) - 1, Number(last)) ?? [];
      const list = rows.map((row) => row[row.findIndex((_, one) => columnLetter(one) === column)]);
      return [String(head[at]), list] as const;
    });
    await sendFile(client, name, new Uint8Array(await file.arrayBuffer()));
    const lists = (await client.import.held())?.lists ?? {};
    const withList = fieldsOf('people').filter(
      (id) => importFields[id]?.reads === 'choice' && head.includes(importLabel(id)),
    );
    expect(withList.length).toBeGreaterThan(8);
    expect(Object.fromEntries(chosen)).toEqual(
      Object.fromEntries(withList.map((id) => [importLabel(id), lists[id]?.map(([, label]) => label)])),
    );
  });
});
