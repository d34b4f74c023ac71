import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cell, readCell, usualSheetIds } from '#domain/months/report-cells';
import { countsIn, readMonthFile } from '#platform/month-file';
import { fingerprintOf } from '#platform/signed-line';
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
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const names = ['Bayu Anggara', 'Siti Aminah'];

// vault/SECURITY.md D35
describe('monthReport.exportFile', () => {
  let centre: TestCentre;
  const person = async (name: string, category: string) => {
    const { caseId } = await saveAnyway((confirmed) =>
      register(
        centre.client,
        someone(name, { birthDate: '2015-03-04', sex: name === 'Bayu Anggara' ? 'L' : 'P' }),
        anAdmission({ admittedOn: '2026-10-05', category }),
        undefined,
        confirmed,
      ),
    );
    await saveAnyway((confirmed) => accept(centre.client, caseId, { confirmed }));
    return caseId;
  };
  const exported = async () => {
    const made = await centre.client.monthReport.exportFile({ month: '2026-10' });
    return { ...made, text: await made.file.text() };
  };
  const read = async () => {
    const { text, ...made } = await exported();
    const figures = readMonthFile(text);
    if (typeof figures === 'string') throw new Error(figures);
    return { ...made, text, figures };
  };

  beforeAll(async () => {
    centre = await makeTestCentre();
    for (const [at, name] of names.entries()) await person(name, `PMKS-0${at + 2}`);
  });
  afterAll(() => centre.close());

  it('refuses a month that was never sent, and makes nothing', async () => {
    expect(await refusalOf(centre.client.monthReport.exportFile({ month: '2026-10' }))).toEqual({
      code: 'NOT_SENT',
      message: 'Oktober 2026 belum diekspor. Ekspor dahulu laporannya.',
    });
  });

  it('tells the frozen figures, the centre and its key, and no name of anybody', async () => {
    await centre.client.monthReport.exportWorkbook({ period: '2026-10' });
    const { name, text, figures, revision } = await read();
    expect([name, revision]).toEqual(['Bulan 2026-10 PSAA Tunas Melati.titian-bulan', 0]);
    const open = await centre.app.context.keeper.current();
    const frozen = open?.sqlite
      .prepare<[], { counts: string; frozen_at: string }>(
        "select counts, frozen_at from report_revision where period = '2026-10'",
      )
      .get();
    const kept = JSON.parse(frozen?.counts ?? '') as [Cell, number][];
    const usual = kept.filter(([cell]) => (usualSheetIds as string[]).includes(readCell(cell).sheet));
    expect([...countsIn(figures)]).toEqual(usual);
    const { cells: _cells, key, ...about } = figures;
    expect(about).toEqual({
      centre: { id: open?.vaultId, name: 'PSAA Tunas Melati', kind: 'panti', town: 'Sleman' },
      month: '2026-10',
      revision: 0,
      countedTo: '2026-10-31',
      frozenAt: frozen?.frozen_at,
    });
    expect((await centre.client.centreKey.get()).fingerprint).toBe(fingerprintOf(key));
    for (const word of names.flatMap((one) => one.split(' '))) expect(text).not.toContain(word);
  });

  it('makes the same bytes again, over a lock and after the file was corrected, until the month is sent anew', async () => {
    const before = await exported();
    const late = await person('Rina Marlina', 'PMKS-02');
    await centre.app.lock({ hasty: true });
    await centre.as('kepala');
    expect((await exported()).sha256).toBe(before.sha256);
    await saveAnyway((confirmed) =>
      complete(
        centre.client,
        late,
        'termination',
        { ...terminationAnswers({ terminatedOn: '2026-10-20' }) },
        { confirmed },
      ),
    );
    await centre.client.monthReport.exportWorkbook({ period: '2026-10' });
    const after = await read();
    expect([after.name, after.figures.revision]).toEqual([
      'Bulan 2026-10 revisi 1 PSAA Tunas Melati.titian-bulan',
      1,
    ]);
    expect(countsIn(after.figures).get('recap\tPMKS-02\tleft.P')).toBe(1);
  });

  it('is not what it was once a letter of it is another, or missing', async () => {
    const { text } = await exported();
    const other = text.replace(/"town":"Sleman"/, '"town":"Bantul"');
    expect(other).not.toBe(text);
    expect(readMonthFile(other)).toBe('altered');
    expect(readMonthFile(text.replace('titian-bulan 1', 'titian-bulan 2'))).toBe('newer');
    expect(readMonthFile(`${text}\n`)).toBe('not-a-month');
    for (let at = 0; at < text.length; at += 97)
      expect([at, readMonthFile(text.slice(0, at))]).toEqual([at, 'not-a-month']);
  });

  it('has its fingerprint printed as the screen shows it, in two lines of four groups', async () => {
    const { fingerprint } = await centre.client.centreKey.get();
    expect(fingerprint).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
    const { file, pages } = await centre.client.centreKey.print({ purpose: 'print' });
    const printed = await textOf(new Uint8Array(await file.arrayBuffer()));
    expect(pages).toBe(1);
    expect(printed).toContain(fingerprint);
  });
});
