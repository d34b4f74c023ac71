import { describe, expect, it } from 'vitest';
import { defaultAgeBands } from '#domain/lists/age-bands';
import { builtInProfiles } from '#domain/months/built-in-profiles';
import { daysOf } from '#domain/months/period';
import { listOf } from '#domain/months/report-sources';
import { drawNamed, drawProfile } from '#features/month-report/draw-profile';

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
});
