import { describe, expect, it } from 'vitest';
import { defaultAgeBands } from '#domain/lists/age-bands';
import { clusters } from '#domain/lists/clusters';
import { builtInProfiles } from '#domain/months/built-in-profiles';
import { daysOf } from '#domain/months/period';
import { type Cell, type Counts, moreSheetIds, usualSheetIds } from '#domain/months/report-cells';
import { reportColumns } from '#domain/months/report-columns';
import { listOf } from '#domain/months/report-sources';
import { countSheets } from '#features/month-report/count-sheets';
import { drawNamed, drawProfile } from '#features/month-report/draw-profile';
import { isNumbers, type Sheet } from '#platform/paper/workbook';

const centre = {
  ...{ name: 'LKSA Kasih Ibu', town: 'Sleman', address: '', contact: '', headName: '', places: undefined },
};
const of = {
  counts: new Map(),
  days: daysOf('2026-10'),
  lastDay: '2026-10-31',
  bands: defaultAgeBands,
  centre,
};

/** Of every counting sheet one row at least, one in each of its cells; nobody moved, since their columns stand only then. */
const full = new Map(
  [...usualSheetIds, ...moreSheetIds].flatMap((id) => {
    const rows = countSheets[id].rows([], defaultAgeBands);
    const some = rows.length > 0 ? rows : [id === 'leave' ? 'T01' : id === 'outside' ? 'family' : 'PMKS-01'];
    return [...some, countSheets[id].total ?? some[0]].flatMap((row) =>
      reportColumns[id].columns.flatMap(([column]): [Cell, number][] =>
        column.startsWith('moved') ? [] : [[`${id}\t${row}\t${column}`, 1]],
      ),
    );
  }),
);

const withoutNumbers = ({ rows, total }: Pick<Sheet, 'rows' | 'total'>): Pick<Sheet, 'rows' | 'total'> => ({
  rows,
  ...(total && { total }),
});

it('has the name of a cluster on one line', () => {
  const sheets = Object.values(builtInProfiles).flatMap((profile) =>
    profile.sheets
      .filter(({ columns }) => columns.some((column) => column.of === 'cluster'))
      .map((sheet) => ({ sheet, drawn: drawNamed(profile, sheet, 'nominative', []) })),
  );
  const rooms = sheets.map(
    ({ sheet, drawn }) => drawn.widths[sheet.columns.findIndex((column) => column.of === 'cluster')],
  );
  const longest = Math.max(...Object.values(clusters).map((name) => name.length));
  expect(rooms.map((room = 0) => room > longest)).toEqual([true]);
});

describe.each(Object.values(builtInProfiles))('a month of nobody by the profile $name', (profile) => {
  it('says nil where a list names nobody, and tells the office nothing of the program', () => {
    for (const sheet of profile.sheets) {
      const list = listOf(sheet.of);
      if (list === undefined) continue;
      const { rows, remarks } = drawNamed(profile, sheet, list, []);
      expect([rows, remarks]).toEqual([[], ['Nihil. Keadaan pada hari terakhir masa laporan. Rahasia.']]);
    }
    const said = drawProfile(profile, of).flatMap(({ sheet }) => sheet.remarks ?? []);
    expect(said.join(' ')).not.toMatch(/Isian dan daftar|Pengaturan|bagian /);
  });

  it('has its heads over their numbers, as a month in which there is one in every cell', () => {
    const heads = (counts: Counts, isTold: boolean) =>
      drawProfile(profile, { ...of, counts, centre: { ...centre, places: 10 } }).map(({ sheet }) => [
        sheet.name,
        sheet.head.filter((_label, at) => isNumbers(isTold ? withoutNumbers(sheet) : sheet, at)),
      ]);
    expect(heads(new Map(), false)).toEqual(heads(full, true));
  });
});
