import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseloadColumn, caseloadColumnCodes } from '#contract/caseload-columns';
import { mostRows } from '#features/caseload/caseload-papers';
import { complete, refusalOf, register, someone, terminationAnswers } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('caseload.export', () => {
  let centre: TestCentre;
  const wanted = {
    status: 'closed' as const,
    columns: ['caseNumber'] satisfies ['caseNumber'],
    recipient: 'Yayasan',
  };
  const exports = async () => (await centre.client.audit.list({ kind: 'export' })).total;

  beforeAll(async () => {
    centre = await makeTestCentre();
    // Of one person many stays may be closed, and only one open.
    const { caseId } = await register(centre.client, someone('Siti Soekarno'));
    await complete(centre.client, caseId, 'termination', terminationAnswers());
    const vault = await centre.app.context.keeper.current();
    if (vault === undefined) throw new Error('the vault is locked');
    copyCase(vault.sqlite, mostRows.pdf);
  });
  afterAll(() => centre.close());

  it('refuses a list longer than it can draw, says what to do, and writes nothing', async () => {
    const { total } = await centre.client.caseload.list({ status: 'closed' });
    expect(total).toBe(mostRows.pdf + 1);
    const before = await exports();
    const refusal = await refusalOf(centre.client.caseload.export({ ...wanted, as: 'pdf' }));
    expect({ code: refusal.code, message: refusal.message }).toEqual({
      code: 'TOO_MANY_ROWS',
      message:
        'Daftar ini memuat 10.001 kasus; yang dapat dicetak sekaligus paling banyak 10.000. Persempit dahulu saringannya, atau ekspor sebagai XLSX.',
    });
    expect(await exports()).toBe(before);
  });

  it('holds every row of a list it makes', async () => {
    const { rows } = await centre.client.caseload.export({ ...wanted, as: 'xlsx' });
    expect(rows).toBe(mostRows.pdf + 1);
    const narrowed = await centre.client.caseload.export({ ...wanted, as: 'pdf', search: '2026-0001' });
    expect(narrowed.rows).toBe(1);
  });

  it('says over the list by what it was narrowed, also when that is that nobody holds the case', async () => {
    const made = await centre.client.caseload.export({ ...wanted, as: 'xlsx', workerIds: ['nobody'] });
    const cells = [...(await sheetsOf(made.file)).values()].flat(2);
    expect(cells.some((cell) => String(cell).includes('Peksos: tanpa pekerja sosial'))).toBe(true);
  });

  it('holds of the ticked rows each, whatever the list is narrowed to now, and says that they were ticked', async () => {
    const { client } = centre;
    const ticked = await Promise.all(
      ['Joko Susilo', 'Wati Ningsih'].map((name) => register(client, someone(name))),
    );
    await register(client, someone('Tidak Dipilih'));
    const columns = ['fullName'] satisfies ['fullName'];
    const caseIds = ticked.map(({ caseId }) => caseId);
    const made = await client.caseload.export({ status: 'all', columns, as: 'xlsx', caseIds });
    expect(made.rows).toBe(2);
    const cells = [...(await sheetsOf(made.file)).values()].flat(2).map(String);
    expect(cells.filter((cell) => ['Joko Susilo', 'Wati Ningsih', 'Tidak Dipilih'].includes(cell))).toEqual([
      'Joko Susilo',
      'Wati Ningsih',
    ]);
    expect(cells.some((cell) => cell.startsWith('Yang dipilih'))).toBe(true);
    // Whoever sees only some cases gets no others by naming them.
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.as('sri');
    expect((await client.caseload.export({ status: 'all', columns, as: 'xlsx', caseIds })).rows).toBe(0);
    await centre.as('kepala');
  });

  it('keeps each number whole on paper however many columns there are, and says what is over', async () => {
    const { client } = centre;
    const { caseId, registerNumber } = await register(client, someone('Lewat Tenggat'));
    const vault = await centre.app.context.keeper.current();
    vault?.sqlite.prepare("update caseload_row set next_due_on = '2026-11-02' where case_id = ?").run(caseId);
    const query = { status: 'all', recipient: 'Yayasan', as: 'pdf' } as const;
    const wordsOf = async (columns: CaseloadColumn[]) => {
      const made = await client.caseload.export({ ...query, caseIds: [caseId], columns });
      return await textOf(new Uint8Array(await made.file.arrayBuffer()));
    };
    expect(await wordsOf([...caseloadColumnCodes])).toContain(registerNumber);
    expect(await wordsOf(['fullName', 'nextDueOn'])).toContain('2 Nov 2026 (lewat)');
  });

  it('says how far a workbook is, keeps no save waiting for it, and leaves nothing when it is given up', async () => {
    const { client } = centre;
    const before = await exports();
    const controller = new AbortController();
    const made = client.caseload
      .export({ ...wanted, as: 'xlsx' }, { signal: controller.signal })
      .catch((error: unknown) => error);
    const told: { done: number; of: number }[] = [];
    for (let asked = 0; asked < 400 && (told.at(-1)?.done ?? 0) <= mostRows.pdf + 1; asked++) {
      const now = await client.caseload.exportProgress();
      if (now !== null) told.push(now);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    // Others were answered while pages were read.
    expect(told.filter(({ done }) => done > 0 && done < mostRows.pdf).length).toBeGreaterThan(0);
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(told.at(-1)?.of).toBe((mostRows.pdf + 1) * 2);
    controller.abort(new Error('given up'));
    expect(await made).toBeInstanceOf(Error);
    expect(await exports()).toBe(before);
    expect(await client.caseload.exportProgress()).toBeNull();
  });

  it('never makes a workbook longer than a sheet is', () => {
    expect(mostRows.xlsx).toBeLessThan(1_048_576);
  });
});

/** As many more cases of the one person, each with its row in the caseload: told apart by id and number alone. */
function copyCase(sqlite: Database, copies: number): void {
  const copy = (table: string, own: Record<string, string>) => {
    const columns = sqlite.pragma(`table_info(${table})`) as { name: string }[];
    const names = columns.map(({ name }) => name).filter((name) => name !== 'row_number');
    sqlite
      .prepare(
        `with recursive copy (n) as (select 2 union all select n + 1 from copy where n <= ?)
         insert into ${table} (${names.join(', ')})
         select ${names.map((name) => own[name] ?? name).join(', ')} from copy, (select * from ${table} limit 1)`,
      )
      .run(copies);
  };
  sqlite.transaction(() => {
    copy('case_file', { id: "'case ' || n", number: "'K-COPY-' || n", request_id: "'request ' || n" });
    copy('caseload_row', {
      case_id: "'case ' || n",
      case_number: "'K-COPY-' || n",
      request_id: "'request ' || n",
    });
  })();
}
