import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { type Shape, shapes } from './shapes.ts';
import { stored } from './shapes-stored.ts';
import { meanAll, sayForAll, sendFile } from './support.ts';

describe('a file in the shape of', () => {
  let centre: TestCentre;
  const before = new Set<string>();
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('peksos', 'socialWorker', 'Sari Pendamping');
    await centre.as('kepala');
  });
  afterAll(() => centre.close());

  /** Says of the file what a person says on the way. */
  const arrange = async ({ file, make, forAll, columns = {}, means }: Shape) => {
    const { client } = centre;
    await sendFile(client, file, await make());
    const held = await client.import.held();
    const sheet = held?.sheets.find(({ kind }) => kind === 'people');
    for (const [heading, field] of Object.entries(columns)) {
      const column = sheet?.columns.find((one) => one.heading === heading);
      if (column) await client.import.arrange({ sheet: sheet?.at ?? 0, column: { at: column.at, field } });
    }
    await sayForAll(client, forAll);
    await meanAll(client, means);
  };

  /** Everybody who came with the last import, as the vault keeps them. */
  const kept = async () => {
    const { client } = centre;
    const { rows } = await client.caseload.list({ status: 'all', limit: 200 });
    const made = rows.filter(({ caseId }) => !before.has(caseId));
    for (const { caseId } of made) before.add(caseId);
    const people = made.map(async ({ caseId, registerNumber, worker }) => {
      const answers = async (form: 'client' | 'caseFile' | 'termination') =>
        (await client.form[form].open({ caseId })).record?.answers;
      return {
        // A number that the file does not give is the next of the pattern, whatever came before.
        number: registerNumber.replace(/^REG-.*/, ''),
        worker,
        client: await answers('client'),
        caseFile: await answers('caseFile'),
        termination: await answers('termination'),
      };
    });
    return (await Promise.all(people)).toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  };
  const nameOf = ({ client }: { client?: unknown }) => String((client as { fullName?: string }).fullName);

  it.each(shapes)('$name', async (shape) => {
    const { client } = centre;
    await arrange(shape);
    const { name, people, closed, leftOut } = shape;
    const check = await client.import.check();
    const rows = await client.import.rows({ state: 'troubled' });
    const said = rows.rows.map(({ cells }) => cells.flatMap(({ trouble }) => trouble ?? []));
    const beside = (await client.import.rows({ state: 'alike' })).rows.map(({ cells }) => cells[0]?.text);
    expect({ ready: check.ready, troubled: check.troubled, said, beside }).toEqual({
      ready: people,
      troubled: leftOut,
      said: expect.any(Array),
      beside: [],
    });
    const dry = await client.import.rehearse();
    const { batchId } = await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const batch = (await client.import.list()).find((one) => one.batchId === batchId);
    expect([dry.people, dry.closedCases, batch?.batchId, batch?.people, batch?.leftOut]).toEqual([
      people,
      closed,
      batchId,
      people,
      leftOut,
    ]);
    expect(await kept()).toEqual(stored[name]);
  });

  it('a list of no people, as a sum or a list of centres, is told so', async () => {
    const { client } = centre;
    const ofNobody = {
      'matriks balita.csv': 'umur;L;P;jumlah\n0-5;3;4;7\n6-12;5;5;10\n',
      'penerimaan.xls':
        '<table><tr><th>NO</th><th>Kategori PPKS</th><th>Januari</th><th>Februari</th><th>Total</th></tr><tr><td>1</td><td>Anak Terlantar</td><td>3</td><td>4</td><td>7</td></tr></table>',
      'EPSKS.csv': `No urut;Tahun;Status;Wilayah;Nama Lembaga;Nama Ketua;Jalan;RT;RW;Kel;Kec;Telp;Jenis Layanan;Jenis LKS;Jumlah WBS;Jumlah Peksos;NIB;Akreditasi
1;2024;Aktif;Kab. Kediri;LKS Contoh;Pak Contoh;Jl. Contoh 1;1;2;Pare;Pare;0354123;Anak;panti;40;2;123;B
2;2024;Aktif;Kab. Blitar;LKS Percobaan;Bu Contoh;Jl. Contoh 2;3;1;Wlingi;Wlingi;0342123;Lansia;non panti;25;1;456;Belum`,
    };
    for (const [name, text] of Object.entries(ofNobody)) {
      await sendFile(client, name, new TextEncoder().encode(text));
      const kinds = (await client.import.held())?.sheets.map(({ kind }) => kind);
      expect([name, kinds]).toEqual([name, [null]]);
    }
  });
});
