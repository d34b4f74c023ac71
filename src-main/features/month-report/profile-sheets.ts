import { formatCivilDate } from '#domain/civil-date';
import { namedLists } from '#domain/months/named-columns';
import { formatPeriod } from '#domain/months/period';
import { fillPlaces, type ProfilePlace } from '#domain/months/profile-rules';
import { type CountSheetId, countSheetNames } from '#domain/months/report-cells';
import type { ProfileSheet, ReportProfile } from '#domain/months/report-profile';
import { listOf } from '#domain/months/report-sources';
import { signerOf } from '#domain/papers/signer';
import type { Sheet, SheetKop, SheetSigns } from '#platform/paper/workbook';
import { drawNamed } from './draw-profile.ts';
import type { MonthData, UntitledSheet } from './month-data.ts';
import { revisionSheet } from './revision-sheet.ts';
import { periodLines, trailLine } from './say-report.ts';

/** What the places in the lines and in the name of the file say of this report. */
export const placesOf = (data: MonthData): Record<ProfilePlace, string> => ({
  profil: data.profile?.definition.name ?? '',
  lembaga: data.centreName,
  kota: data.onPaper.letterhead.town,
  masa: formatPeriod(data.period),
  kode_masa: data.period,
  tahun: data.period.slice(0, 4),
  penerima: data.recipient || (data.profile?.definition.recipient ?? ''),
  revisi: data.revision === 0 ? '' : `revisi ${data.revision}`,
});

/** The sheets of a profile in its order, with its kop, lines, foot and signatures, and what was revised of them. */
export function profileSheets(data: MonthData, profile: ReportProfile): Sheet[] {
  const byName = new Map(data.sheets.map(({ sheet }) => [sheet.name, sheet]));
  const drawn = profile.sheets.flatMap((spec): { title: string; sheet: UntitledSheet }[] => {
    const list = listOf(spec.of);
    const sheet =
      list === undefined ? byName.get(spec.name) : drawNamed(profile, spec, list, data.lists?.[list]);
    return sheet === undefined ? [] : [{ title: spec.title, sheet }];
  });
  const changes = changesFor(profile, data.changes);
  const revised = { title: `PERUBAHAN TERHADAP EKSPOR SEBELUMNYA (REVISI ${data.revision})` };
  const all = changes.length === 0 ? drawn : [...drawn, { ...revised, sheet: revisionSheet(changes) }];
  const places = placesOf(data);
  const lines = profile.lines.map((line) => fillPlaces(line, places)).filter(Boolean);
  return all.map(({ title, sheet }, at) => ({
    ...sheet,
    titles: [title, ...lines, ...(profile.kop ? [] : [data.centreName]), ...periodLines(data)],
    foot: trailLine(data),
    keepsApart: true,
    ...(profile.kop ? { kop: kopOf(data) } : {}),
    ...(isSigned(profile, at, all.length) ? { signs: signsOf(data, profile) } : {}),
  }));
}

const isSigned = ({ signs }: ReportProfile, at: number, count: number) =>
  signs === 'every' || (signs === 'last' && at === count - 1);

function kopOf({ onPaper: { letterhead } }: MonthData): SheetKop {
  const { above, name, address, town, contact } = letterhead;
  return {
    bold: [...above, name.toUpperCase()],
    below: [[address, town].filter(Boolean).join(', '), contact].filter(Boolean),
  };
}

/** Mengetahui the head at the left, place and day with whoever made the report at the right. */
function signsOf({ onPaper, today, printedBy }: MonthData, { makerRole }: ReportProfile): SheetSigns {
  const { role, name, number } = signerOf(onPaper.head);
  const room = ['', '', ''];
  const line = '(……………………………………)';
  return {
    left: ['Mengetahui,', `${role},`, ...room, name || line, number],
    right: [
      `${onPaper.letterhead.town}, ${formatCivilDate(today, 'long')}`,
      `${makerRole || 'Penyusun laporan'},`,
      ...room,
      printedBy,
      '',
    ],
  };
}

/** What was revised on the sheets that this profile has, under its names for them. */
function changesFor(profile: ReportProfile, changes: string[][]): string[][] {
  const nameOf = new Map(
    profile.sheets.flatMap((spec) => usualNames(profile, spec).map((usual) => [usual, spec.name])),
  );
  return changes.flatMap(([sheet = '', ...cells]) => {
    const name = nameOf.get(sheet);
    return name === undefined ? [] : [[name, ...cells]];
  });
}

/** Under which names what a sheet is drawn of is compared. */
function usualNames({ ageBegins }: ReportProfile, { of }: ProfileSheet): string[] {
  const list = listOf(of);
  if (list !== undefined) return [namedLists[list].sheet];
  if (of === 'capacity') return [countSheetNames.careDays];
  if (of === 'lksa' || (of === 'age' && ageBegins.length > 0)) return [countSheetNames.ages];
  return Object.hasOwn(countSheetNames, of) ? [countSheetNames[of as CountSheetId]] : [];
}
