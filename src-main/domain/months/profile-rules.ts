import { moreNamedColumns } from './named-columns.ts';
import { moreSheetIds } from './report-cells.ts';
import type { ProfileColumn, ProfileSheet, ReportProfile } from './report-profile.ts';
import { anyColumns, type SourceId, sources } from './report-sources.ts';

/** What stands against a profile: where (`sheets.0.columns.2`), and what, in a sentence. */
export type ProfileTrouble = { at: string; sentence: string };

/** Longest name of a sheet that Excel opens, and longest heading that a head row shows whole. */
const longestSheetName = 31;
const longestHeading = 80;

/** Words in braces that stand for something of the report, in the name of its file and in the lines over its sheets. */
export const profilePlaces = {
  profil: 'nama profil',
  lembaga: 'nama lembaga',
  kota: 'kota lembaga',
  masa: 'masa laporan, seperti “Oktober 2026”',
  kode_masa: 'masa laporan, seperti 2026-10',
  tahun: 'tahun laporan',
  penerima: 'penerima',
  revisi: '“revisi 1”, atau tidak ada',
} as const;
export type ProfilePlace = keyof typeof profilePlaces;

/** Words with their places filled; several spaces become one. */
export const fillPlaces = (text: string, values: Record<ProfilePlace, string>): string =>
  text
    .replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? values[name as ProfilePlace] : whole,
    )
    .replace(/ +/g, ' ')
    .trim();

/** Whether a sheet names people. */
const namesPeople = ({ of }: Pick<ProfileSheet, 'of'>): boolean => sources[of].kind === 'names';
/** Whether what a profile makes names people: it leaves locked, and only by whoever may name them. */
export const isByName = ({ sheets }: Pick<ReportProfile, 'sheets'>): boolean => sheets.some(namesPeople);
/** Whether a file made by a profile is locked with a password. */
export const leavesLocked = (profile: ReportProfile): boolean => profile.isLocked || isByName(profile);

/** What a profile tells beyond every report: the sheets and columns that have to be kept and watched once they were sent. */
export function toldBeyond({ sheets, ageBegins }: ReportProfile): string[] {
  const used = new Set<SourceId>(sheets.map(({ of }) => of));
  const needs = (id: string) =>
    used.has(id as SourceId) ||
    (id === 'ages' && (used.has('lksa') || (used.has('age') && ageBegins.length > 0))) ||
    (id === 'careDays' && used.has('capacity'));
  const columns = new Set(
    sheets.filter(namesPeople).flatMap((sheet) => sheet.columns.map((column) => column.of)),
  );
  return [
    ...moreSheetIds.filter(needs),
    ...Object.keys(moreNamedColumns).filter((column) => columns.has(column)),
  ];
}

/** Everything that stands against a profile; empty when it can be used. */
export function troublesOfProfile(profile: ReportProfile): ProfileTrouble[] {
  const { name, fileName, formats, sheets, lines, letter } = profile;
  return [
    ...(name === '' ? [{ at: 'name', sentence: 'Nama profil belum diisi.' }] : []),
    ...(fileName === '' ? [{ at: 'fileName', sentence: 'Nama berkas belum diisi.' }] : []),
    ...placeTroubles('fileName', fileName),
    ...lines.flatMap((line, at) => placeTroubles(`lines.${at}`, line)),
    ...(formats.length === 0 ? [{ at: 'formats', sentence: 'Pilih sedikitnya satu bentuk berkas.' }] : []),
    ...(sheets.length === 0 ? [{ at: 'sheets', sentence: 'Pilih sedikitnya satu lembar.' }] : []),
    ...(letter.body !== '' && letter.subject === ''
      ? [{ at: 'letter.subject', sentence: 'Hal surat pengantar belum diisi.' }]
      : []),
    ...sheets.flatMap((sheet, at) => sheetTroubles(sheet, `sheets.${at}`)),
    ...sheetsTwice(sheets),
  ];
}

function placeTroubles(at: string, text: string): ProfileTrouble[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([whole, name = '']) =>
    Object.hasOwn(profilePlaces, name)
      ? []
      : [{ at, sentence: `${whole} tidak dikenal. Yang ada: ${Object.keys(profilePlaces).join(', ')}.` }],
  );
}

function sheetTroubles({ of, name, columns, sortedBy }: ProfileSheet, at: string): ProfileTrouble[] {
  const trouble = troubleOfSheetName(name);
  return [
    ...(trouble === undefined ? [] : [{ at: `${at}.name`, sentence: trouble }]),
    ...(columns.length === 0
      ? [{ at: `${at}.columns`, sentence: `Lembar “${name}” belum memiliki kolom.` }]
      : []),
    ...columns.flatMap((column, index) => columnTroubles(column, index, { at, of, columns })),
    ...(sortedBy !== '' && !isColumn(of, sortedBy)
      ? [{ at: `${at}.sortedBy`, sentence: `Lembar “${name}” diurutkan menurut kolom yang tidak ada.` }]
      : []),
  ];
}

/** Why Excel would not open a sheet of this name, in a sentence (Microsoft, "Rename a worksheet"). */
function troubleOfSheetName(name: string): string | undefined {
  if (name.trim() === '') return 'Nama lembar belum diisi.';
  if (name.length > longestSheetName)
    return `Nama lembar “${name}” terlalu panjang: ${name.length} huruf. Excel menerima paling banyak ${longestSheetName}.`;
  const [refused] = /[[\]:*?/\\]/.exec(name) ?? [];
  if (refused !== undefined) return `Nama lembar “${name}” memuat ${refused}, yang ditolak Excel.`;
  if (/\p{Cc}/u.test(name)) return `Nama lembar “${name}” memuat karakter kendali, yang ditolak Excel.`;
  if (name.startsWith("'") || name.endsWith("'"))
    return `Nama lembar “${name}” diawali atau diakhiri tanda petik, yang ditolak Excel.`;
  if (name.toLowerCase() === 'history') return 'Nama lembar “History” dipakai Excel sendiri.';
  if (name.toLowerCase() === 'revisi')
    return 'Nama lembar “Revisi” dipakai Titian untuk daftar perubahan. Beri nama lain.';
  return undefined;
}

function sheetsTwice(sheets: readonly ProfileSheet[]): ProfileTrouble[] {
  const names = sheets.map(({ name }) => name.trim().toLowerCase());
  return sheets.flatMap(({ name }, at) =>
    name.trim() !== '' && names.indexOf(name.trim().toLowerCase()) < at
      ? [{ at: `sheets.${at}.name`, sentence: `Dua lembar bernama “${name}”. Excel menolaknya.` }]
      : [],
  );
}

const isColumn = (source: SourceId, of: string): boolean =>
  Object.hasOwn(anyColumns, of) || sources[source].columns.some((column) => column.of === of);

function columnTroubles(
  { of, heading }: ProfileColumn,
  index: number,
  sheet: { at: string; of: SourceId; columns: readonly ProfileColumn[] },
): ProfileTrouble[] {
  const at = `${sheet.at}.columns.${index}`;
  const before = sheet.columns.slice(0, index);
  const alike = (other: ProfileColumn) => other.heading.trim().toLowerCase() === heading.trim().toLowerCase();
  if (!isColumn(sheet.of, of))
    return [{ at, sentence: `Kolom “${heading || of}” tidak ada pada lembar ini.` }];
  if (heading.trim() === '') return [{ at, sentence: `Kolom ${index + 1} belum berjudul.` }];
  if (heading.length > longestHeading)
    return [
      {
        at,
        sentence: `Judul kolom “${heading.slice(0, 40)}…” terlalu panjang: ${heading.length} huruf, paling banyak ${longestHeading}.`,
      },
    ];
  if (of !== 'text' && before.some((other) => other.of === of))
    return [{ at, sentence: `Kolom “${heading}” dipakai dua kali.` }];
  return before.some(alike) ? [{ at, sentence: `Dua kolom berjudul “${heading}”.` }] : [];
}
