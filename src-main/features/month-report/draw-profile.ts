import { daysBetween } from '#domain/civil-date';
import { type AgeBand, bandsFrom, findAgeBand } from '#domain/lists/age-bands';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { type NamedListId, namedColumns, placeInLine } from '#domain/months/named-columns';
import type { Days } from '#domain/months/period';
import { type Cell, type CountSheetId, type Counts, readCell, unknownRow } from '#domain/months/report-cells';
import type { ProfileColumn, ProfileSheet, ReportProfile } from '#domain/months/report-profile';
import { type MadeSheetId, madeSheets, sources } from '#domain/months/report-sources';
import type { SheetCell } from '#platform/paper/workbook';
import { drawCounts } from './draw-counts.ts';
import type { DrawnSheet, UntitledSheet } from './month-data.ts';
import { cellText } from './nominative-sheet.ts';

/** What is known of the centre that some sheets say besides the counts. */
export type CentreFacts = {
  name: string;
  town: string;
  address: string;
  contact: string;
  headName: string;
  /** How many can live here on the last of the days; undefined where the centre does not say. */
  places: number | undefined;
};

/** What the sheets of a profile are drawn of. */
type Of = { counts: Counts; days: Days; lastDay: string; bands: readonly AgeBand[]; centre: CentreFacts };

/** The sheets of a profile that name nobody, in its order. */
export function drawProfile(profile: ReportProfile, of: Of): DrawnSheet[] {
  return profile.sheets
    .filter((sheet) => sources[sheet.of].kind !== 'names')
    .map((sheet) => ({ title: sheet.title, sheet: drawSheet(profile, sheet, of) }));
}

function drawSheet(profile: ReportProfile, sheet: ProfileSheet, of: Of): UntitledSheet {
  const { name, columns } = sheet;
  if (Object.hasOwn(madeSheets, sheet.of)) return drawMade(sheet.of as MadeSheetId, sheet, of);
  const shape = { name, columns, categories: profile.categories };
  const bands =
    profile.ageBegins.length === 0 || sheet.of !== 'age' ? undefined : bandsFrom(profile.ageBegins);
  return bands === undefined
    ? drawCounts(sheet.of as CountSheetId, of.counts, of, shape)
    : drawCounts('age', inBands(of.counts, bands), { ...of, bands }, shape);
}

/** The ages of those who live here, counted in other bands than the centre's. */
function inBands(counts: Counts, bands: readonly AgeBand[]): Counts {
  const counted: Counts = new Map();
  for (const [cell, count] of counts) {
    const { sheet, row, column } = readCell(cell);
    if (sheet !== 'ages' || column.startsWith('outside')) continue;
    const band = row === unknownRow ? unknownRow : (findAgeBand(Number(row), bands)?.label ?? unknownRow);
    const key: Cell = `age\t${band}\t${column}`;
    counted.set(key, (counted.get(key) ?? 0) + count);
  }
  return counted;
}

type Told = Record<string, SheetCell>;
const made: Record<MadeSheetId, (of: Of) => { rows: Told[]; remarks: string[] }> = {
  capacity({ counts, days, centre: { places } }) {
    const sum = (sheet: CountSheetId, column: string) =>
      sumOf(counts, sheet, (each) => each.column === column);
    const present = sum('recap', 'closing.L') + sum('recap', 'closing.P');
    const spent = sumOf(counts, 'careDays', ({ row, column }) => row !== 'all' && column.startsWith('days.'));
    const offered = places === undefined ? null : places * daysBetween(days.from, days.after);
    const used = offered === null || offered === 0 ? null : Math.round((spent / offered) * 1000) / 10;
    const row = (label: string, value: SheetCell): Told => ({ 'label.0': label, value });
    return {
      rows: [
        row('Kapasitas (tempat)', places ?? null),
        row('Penghuni pada akhir masa (orang)', present),
        row('Tempat kosong', places === undefined ? null : places - present),
        row('Hari pelayanan', spent),
        row('Hari tersedia (kapasitas × hari)', offered),
        row('Tingkat hunian (%)', used),
      ],
      remarks:
        places === undefined
          ? ['Kapasitas lembaga belum diisi, jadi tempat kosong dan tingkat hunian tidak dihitung.']
          : [
              'Tingkat hunian: hari pelayanan dibagi hari tersedia. Tempat kosong di bawah nol berarti melebihi kapasitas.',
            ],
    };
  },
  lksa({ counts, days, centre }) {
    const children = (isOutside: boolean) =>
      sumOf(
        counts,
        'ages',
        ({ row, column }) =>
          row !== unknownRow && Number(row) < adultFrom && column.startsWith('outside') === isOutside,
      );
    const [inside, outside] = [children(false), children(true)];
    const { name, town, address, contact, headName } = centre;
    const row = { name, regency: town, address, head: headName, contact };
    const year = days.from.slice(0, 4);
    return {
      rows: [{ ...row, inside, outside, total: inside + outside, year }],
      remarks: [
        'Anak: belum berusia 18 tahun pada akhir masa laporan (UU Perlindungan Anak). Luar LKSA: dilayani di keluarga atau komunitasnya. Yang umurnya tidak diketahui tidak dihitung.',
      ],
    };
  },
};
const adultFrom = 18;

function sumOf(
  counts: Counts,
  sheet: CountSheetId,
  isMeant: (cell: { row: string; column: string }) => boolean,
): number {
  let sum = 0;
  for (const [cell, count] of counts) {
    const read = readCell(cell);
    if (read.sheet === sheet && isMeant(read)) sum += count;
  }
  return sum;
}

function drawMade(id: MadeSheetId, { name, columns }: ProfileSheet, of: Of): UntitledSheet {
  const { rows, remarks } = made[id](of);
  return {
    name,
    head: columns.map(({ heading }) => heading),
    rows: rows.map((row, at) => columns.map((column) => cellOf(column, at + 1, (id) => row[id] ?? null))),
    remarks,
    widths: columns.map(({ of: cell, heading }) =>
      cell === 'number' ? narrow : Math.max(widths[id][cell] ?? 14, heading.length + 1),
    ),
    numbers: columns.map(({ of: cell }) => figures[id].includes(cell)),
  };
}

const narrow = 6;
const figures: Record<MadeSheetId, readonly string[]> = {
  capacity: ['number', 'value'],
  lksa: ['number', 'inside', 'outside', 'total'],
};
const widths: Record<MadeSheetId, Readonly<Record<string, number>>> = {
  capacity: { 'label.0': 44 },
  lksa: { name: 26, regency: 16, address: 34, head: 24, contact: 18 },
};

const cellOf = ({ of, text }: ProfileColumn, number: number, known: (id: string) => SheetCell): SheetCell =>
  of === 'number' ? number : of === 'text' ? text : known(of);

/** A list by name as a profile wants it: who of it, in which order, in which columns. */
export function drawNamed(
  profile: ReportProfile,
  sheet: ProfileSheet,
  list: NamedListId,
  lines: readonly (readonly SheetCell[])[] | undefined,
): UntitledSheet {
  const category = placeInLine(list, 'category');
  const renamed = new Map(
    Object.entries(profile.categories).map(([code, name]) => [
      ppksCategories[code as keyof typeof ppksCategories] as string,
      name,
    ]),
  );
  const known = (line: readonly SheetCell[]) => (id: string) => {
    const cell = line[placeInLine(list, id)] ?? null;
    return placeInLine(list, id) === category ? renamed.get(String(cell)) || cell : cell;
  };
  const chosen = sortLines(list, sheet, (lines ?? []).filter(whoOf(list, sheet)));
  return {
    name: sheet.name,
    head: sheet.columns.map(({ heading }) => heading),
    rows: chosen.map((line, at) => sheet.columns.map((column) => cellOf(column, at + 1, known(line)))),
    remarks:
      lines === undefined
        ? ['Nama dan nomor tampak pada berkas yang disimpan, bukan pada layar ini.']
        : [
            `${chosen.length === 0 ? 'Nihil' : `${chosen.length} baris`}. Keadaan pada hari terakhir masa laporan. Rahasia.`,
          ],
    widths: sheet.columns.map((column) => widthOf(column)),
  };
}

/** Whether somebody of a list is meant: everybody, who is still there, or who has left. */
function whoOf(list: NamedListId, { who }: ProfileSheet) {
  const left = placeInLine(list, 'left');
  const known = Object.hasOwn(namedColumns[list], 'left');
  return (line: readonly SheetCell[]): boolean => {
    if (who === 'all' || !known) return true;
    return (cellText(line[left] ?? null) !== '') === (who === 'left');
  };
}

/** In the order of a column, days as days; alike ones stay as they were. */
function sortLines(
  list: NamedListId,
  { sortedBy }: ProfileSheet,
  lines: readonly (readonly SheetCell[])[],
): readonly (readonly SheetCell[])[] {
  if (sortedBy === '' || sortedBy === 'number' || sortedBy === 'text') return lines;
  const key = (line: readonly SheetCell[]) => {
    const cell = line[placeInLine(list, sortedBy)] ?? null;
    return typeof cell === 'object' && cell !== null ? (cell.date ?? '') : cell;
  };
  const compare = new Intl.Collator('id', { numeric: true }).compare;
  return lines.toSorted((a, b) => compare(String(key(a) ?? ''), String(key(b) ?? '')));
}

const wide: Readonly<Record<string, number>> = {
  name: 30,
  nik: 20,
  familyCard: 20,
  category: 34,
  referral: 30,
  origin: 26,
  reason: 40,
  worker: 24,
  disability: 20,
  cluster: 24,
  education: 18,
};
const widthOf = ({ of, heading, text }: ProfileColumn): number =>
  of === 'number'
    ? narrow
    : Math.max(wide[of] ?? 13, Math.min(text.length, 40), Math.min(heading.length + 1, 30));
