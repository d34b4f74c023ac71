import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thawMonth } from '#features/month-report/freeze-month';
import {
  accept,
  anAdmission,
  complete,
  refusalOf,
  register,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { rowOf, sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { unlock } from '../support/unlock.ts';

const october = { period: '2026-10' };

describe('a month that was sent', () => {
  let centre: TestCentre;
  let child: string;
  const person = async (name: string, birthDate: string, admittedOn: string, category: string) => {
    const { caseId } = await saveAnyway((confirmed) =>
      register(
        centre.client,
        someone(name, { birthDate }),
        anAdmission({ admittedOn, category }),
        undefined,
        confirmed,
      ),
    );
    await saveAnyway((confirmed) => accept(centre.client, caseId, { confirmed }));
    return caseId;
  };
  const stored = async () => {
    const open = await centre.app.context.keeper.current();
    if (open === undefined) throw new Error('locked');
    return open.sqlite;
  };

  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await centre.addUser('tono', 'socialWorker', 'Tono Prasetyo');
    child = await person('Bayu Anggara', '2021-11-05', '2026-10-05', 'PMKS-01');
    await centre.client.monthReport.exportWorkbook({ ...october, recipient: 'Dinas Sosial' });
  });
  afterAll(() => centre.close());

  it('tells everybody as they were on its last day, not as they are now', async () => {
    const { record } = await centre.client.form.caseFile.open({ caseId: child });
    const answers = { ...record?.answers, category: 'PMKS-02', categorySince: '2026-11-10' };
    await complete(centre.client, child, 'caseFile', answers, { version: 1, reason: 'Berumur lebih' });
    await complete(centre.client, child, 'termination', terminationAnswers({ terminatedOn: '2026-11-12' }));
    const made = await centre.client.monthReport.exportWithNames({ ...october, as: 'xlsx' });
    expect(made.revision).toBe(0);
    const sheets = await sheetsOf(await unlock(made));
    const [head, row] = [sheets.get('Nominatif')?.[6] ?? [], sheets.get('Nominatif')?.[7] ?? []];
    const said = Object.fromEntries(head.map((label, at) => [label, row[at]]));
    expect(said).toMatchObject({
      'Nama Lengkap': 'Bayu Anggara',
      'Kategori PPKS': 'Anak Balita Terlantar',
      Umur: 4,
      Tahap: 'EIC',
      Status: 'Aktif',
      'Tanggal Terminasi': null,
    });
    // November opens with what October closed with, and tells the change as a move.
    const november = await centre.client.monthReport.preview({ period: '2026-11' });
    const recap = november.sheets.find(({ name }) => name === 'Rekap');
    expect(recap?.head).toContain('Pindah L');
    expect(november.balanced).toBe(true);
  });

  it('is frozen whole with its hash, each line by name under a key of that person', async () => {
    const sqlite = await stored();
    const revisions = sqlite
      .prepare('select period, revision, length(content_sha256) as hash from report_revision')
      .all();
    expect(revisions).toEqual([{ period: '2026-10', revision: 0, hash: 64 }]);
    const exports = sqlite
      .prepare('select recipient, format, with_names from report_export order by id')
      .all();
    expect(exports).toEqual([
      { recipient: 'Dinas Sosial', format: 'xlsx', with_names: 0 },
      { recipient: '', format: 'xlsx', with_names: 1 },
    ]);
    const [box] = sqlite.prepare<[], Buffer>('select box from report_row').pluck().all();
    expect(box?.includes('Bayu')).toBe(false);
  });

  it('must go out anew before the month after, when its end is not the same any more', async () => {
    await person('Dewi Kartika', '2012-02-02', '2026-10-15', 'PMKS-02');
    const refusal = await refusalOf(centre.client.monthReport.exportWorkbook({ period: '2026-11' }));
    expect(refusal.message).toContain('Ekspor dahulu Oktober 2026 revisi 1.');
    const again = await centre.client.monthReport.exportWorkbook(october);
    expect(again.revision).toBe(1);
    expect(rowOf(await sheetsOf(again.file), 'Revisi', 'Asal')).toEqual([
      'Asal',
      'Tidak diketahui, Tidak diketahui',
      'L',
      '1',
      '2',
    ]);
    await centre.client.monthReport.exportWorkbook({ period: '2026-11' });
  });

  it('is listed with every export, each made again as it left, and any two compared', async () => {
    const { history, changes } = await centre.client.monthReport.preview(october);
    expect(history.map(({ revision, withNames, recipient }) => [revision, withNames, recipient])).toEqual([
      [1, false, ''],
      [0, true, ''],
      [0, false, 'Dinas Sosial'],
    ]);
    expect(changes).toEqual([]);
    const [newest, named, first] = history.map(({ exportId }) => exportId);
    const again = await centre.client.monthReport.exportWithNames({
      ...october,
      as: 'xlsx',
      again: named ?? '',
    });
    expect(again.revision).toBe(0);
    const sheets = await sheetsOf(await unlock(again));
    expect(rowOf(sheets, 'Rekap', 'Jumlah')?.at(-1)).toBe(1);
    expect(sheets.get('Nominatif')?.[7]?.[2]).toBe('Bayu Anggara');
    const compare: [string, string] = [first ?? '', newest ?? ''];
    const { comparison } = await centre.client.monthReport.preview({ ...october, compare });
    expect(comparison?.map(({ cells }) => cells)).toContainEqual([
      'Rekap',
      'Anak Terlantar',
      'Masuk L',
      '0',
      '1',
    ]);
    // An export without names is not given out with them.
    const wrong = centre.client.monthReport.exportWithNames({ ...october, as: 'xlsx', again: first ?? '' });
    expect((await refusalOf(wrong)).code).toBe('NOT_FOUND');
  });

  it('names nobody any more whose key was destroyed, keeps its figures, and its hash still holds', async () => {
    const sqlite = await stored();
    sqlite.exec('delete from person_key');
    const { history } = await centre.client.monthReport.preview(october);
    const named = history.find(({ withNames }) => withNames)?.exportId ?? '';
    const again = await centre.client.monthReport.exportWithNames({ ...october, as: 'xlsx', again: named });
    const sheets = await sheetsOf(await unlock(again));
    expect(sheets.get('Nominatif')?.[7]?.[2]).toBe('(data dimusnahkan)');
    expect(rowOf(sheets, 'Rekap', 'Jumlah')?.at(-1)).toBe(1);
    const open = await centre.app.context.keeper.current();
    const id =
      sqlite.prepare<[], string>('select id from report_revision where revision = 0').pluck().get() ?? '';
    const thawed = await open?.db.transaction().execute((trx) => thawMonth(trx, id));
    expect(thawed?.isWhole).toBe(true);
  });
});
