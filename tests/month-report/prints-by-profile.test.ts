import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInProfiles } from '#domain/months/built-in-profiles';
import type { ReportProfile } from '#domain/months/report-profile';
import { accept, anAdmission, complete, register, someone, terminationAnswers } from '../support/cases.ts';
import { pagesOf } from '../support/pdf-text.ts';
import { rowOf, sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { unlock, unpack } from '../support/unlock.ts';

const nik = '3404011403090001';
const october = { period: '2026-10' };
const kabupaten = builtInProfiles['dinsos-kabupaten'] as ReportProfile;

describe('a workbook by a profile', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
    const { caseId } = await register(centre.client, someone('Bunga Lestari'), anAdmission());
    await accept(centre.client, caseId);
    const { nikAbsenceReason: _none, ...person } = someone('Dodi Pratama', { nik, familyCardNumber: nik });
    const gone = await register(centre.client, person, anAdmission());
    await accept(centre.client, gone.caseId);
    const leaving = terminationAnswers({ terminatedOn: '2026-10-21', reason: 'T12' });
    await complete(centre.client, gone.caseId, 'termination', leaving);
  });
  afterAll(() => centre.close());

  const save = async (change: Partial<ReportProfile>) =>
    (
      await centre.client.reportProfile.save({
        version: 0,
        definition: { ...kabupaten, name: JSON.stringify(change).slice(0, 60), ...change },
      })
    ).id;

  it('prints each sheet landscape, one page wide, its head again, the fingerprint and the number on each page', async () => {
    const last = await lastRow();
    const profileId = 'dinsos-kabupaten';
    const made = await centre.client.monthReport.exportWorkbook({ ...october, profileId });
    const files = await unpack({ file: made.file, password: null });
    const textOf = (part: string) => new TextDecoder().decode(files.get(part));
    const sheets = await sheetsOf(made.file);
    const names = [...sheets.keys()];
    expect(names.length).toBe(kabupaten.sheets.length);
    const book = textOf('xl/workbook.xml');
    for (const [at, name] of names.entries()) {
      const xml = textOf(`xl/worksheets/sheet${at + 1}.xml`);
      expect(xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
      expect(/<oddFooter>(.*)<\/oddFooter>/.exec(xml)?.[1]).toBe(
        `&amp;L&amp;8Jejak audit s.d. ${last}&amp;R&amp;8&amp;A: halaman &amp;P dari &amp;N`,
      );
      const heading = kabupaten.sheets[at]?.columns[0]?.heading;
      const headRow = (sheets.get(name) ?? []).findIndex(([first]) => first === heading) + 1;
      expect(book).toContain(`localSheetId="${at}">'${name}'!$${headRow}:$${headRow}<`);
    }
  });

  /** The last row of the audit, as it is printed. */
  async function lastRow() {
    const open = await centre.app.context.keeper.current();
    const row = open?.sqlite
      .prepare<[], { seq: number; mac: string }>('select seq, mac from audit order by seq desc limit 1')
      .get();
    const digits = row?.mac.slice(0, 16).toUpperCase() ?? '';
    return `nomor ${row?.seq}, sidik ${digits.match(/.{4}/g)?.join(' ')}`;
  }

  it('as PDF never breaks a number of identity between two lines', async () => {
    const asked = { ...october, profileId: 'sentra', as: 'pdf' as const };
    const [pdf] = (await unpack(await centre.client.monthReport.exportWithNames(asked))).values();
    const pages = await pagesOf(pdf ?? new Uint8Array());
    expect(pages.join(' ').match(new RegExp(nik, 'g'))).toHaveLength(2);
  });

  it('as PDF has a few last rows, what is said of them and who signs on one page', async () => {
    const [recap, , age] = kabupaten.sheets;
    if (recap === undefined || age === undefined) throw new Error('the profile has no such sheets');
    // Of two tables the second still stands below the first, but not with who signs.
    const profileId = await save({ sheets: [age, recap], ageBegins: [5, 10, 15, 20, 30, 40] });
    const asked = { ...october, profileId, as: 'pdf' as const };
    const { file } = await centre.client.monthReport.exportWorkbook(asked);
    const pages = await pagesOf(new Uint8Array(await file.arrayBuffer()));
    const parts = ['Kelompok umur', 'Jumlah akhir', 'Awal + masuk', 'Mengetahui'];
    expect(pages.map((page) => parts.filter((part) => page.includes(part)))).toEqual([
      parts.slice(0, 1),
      parts.slice(1),
    ]);
  });

  it('that names nobody leaves locked where its profile asks for it, and whole for whoever was told', async () => {
    const profileId = await save({ isLocked: true });
    const made = await centre.client.monthReport.exportWorkbook({ ...october, profileId });
    await expect(sheetsOf(made.file)).rejects.toThrow();
    await expect(unlock({ ...made, password: `${made.password}X` })).rejects.toThrow('another password');
    const changed = Buffer.from(await made.file.arrayBuffer());
    const at = changed.length >> 1;
    changed[at] = (changed[at] ?? 0) ^ 1;
    await expect(unlock({ ...made, file: new Blob([changed]) })).rejects.toThrow('changed');
    expect(rowOf(await sheetsOf(await unlock(made)), 'Rekap', 'Jumlah')?.at(-1)).toBe(1);
    const paper = await centre.client.monthReport.exportWorkbook({ ...october, profileId, as: 'pdf' });
    expect([paper.name.slice(-4), [...(await unpack(paper)).keys()][0]?.slice(-4)]).toEqual(['.zip', '.pdf']);
    await expect(unpack({ ...paper, password: 'salah' })).rejects.toThrow();
  });
});
