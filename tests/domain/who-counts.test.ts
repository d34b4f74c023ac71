import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { defaultAgeBands } from '#domain/lists/age-bands';
import { recapMonth, type Stay } from '#domain/months/month-recap';
import {
  daysOf,
  formatPeriod,
  monthsOf,
  periodAfter,
  periodBefore,
  periodKindOf,
  periodWith,
} from '#domain/months/period';
import type { ReportCase } from '#domain/months/report-case';
import { type Counts, cellsOf, readCell, sumCounts } from '#domain/months/report-cells';
import { spellsOf } from '#domain/months/who-counts';

let numbered = 0;
const aCase = (more: Partial<ReportCase> = {}): ReportCase => ({
  caseId: `c${++numbered}`,
  caseNumber: `K-${numbered}`,
  category: 'PMKS-01',
  approach: 'residential',
  categories: [],
  approaches: [],
  admittedOn: '2026-10-05',
  acceptedOn: '2026-10-05',
  leftOn: null,
  leaveReason: null,
  isAnnulled: false,
  sex: 'L',
  birthDate: '2021-10-20',
  birthDateEstimated: 0,
  birthYear: 2021,
  originCode: '34.04',
  originName: 'Kabupaten Sleman, Daerah Istimewa Yogyakarta',
  referralSource: 'police',
  acts: [],
  targets: [],
  ...more,
});
const inMonth = (cases: ReportCase[], month: string) =>
  cellsOf({ personId: 'p', cases }, daysOf(month), 'month', defaultAgeBands);
const over = (cases: ReportCase[], period: string) =>
  cellsOf({ personId: 'p', cases }, daysOf(period), periodKindOf(period) ?? 'month', defaultAgeBands);
/** The cells of a sheet, "row column" by count. */
const sheetOf = (counts: Counts, sheet: string) =>
  Object.fromEntries(
    [...counts].flatMap(([cell, count]) => {
      const read = readCell(cell);
      return read.sheet === sheet ? [[`${read.row} ${read.column}`, count]] : [];
    }),
  );

describe('who counts', () => {
  it('is nobody’s resident before the acceptance, and applies from the first day', () => {
    const waiting = aCase({ acceptedOn: '2026-11-12' });
    expect(sheetOf(inMonth([waiting], '2026-10'), 'recap')).toEqual({});
    expect(sheetOf(inMonth([waiting], '2026-10'), 'applications')).toEqual({ 'came L': 1, 'closing L': 1 });
    expect(sheetOf(inMonth([waiting], '2026-11'), 'recap')).toEqual({
      'PMKS-01 admitted.L': 1,
      'PMKS-01 closing.L': 1,
    });
    expect(sheetOf(inMonth([waiting], '2026-11'), 'applications')).toEqual({
      'opening L': 1,
      'accepted L': 1,
    });
  });

  it('counts who was turned away (T06) as an application only, with the reason', () => {
    const away = aCase({ acceptedOn: null, leftOn: '2026-10-09', leaveReason: 'T06' });
    const counts = inMonth([away], '2026-10');
    expect(sheetOf(counts, 'recap')).toEqual({});
    expect(sheetOf(counts, 'leave')).toEqual({});
    expect(sheetOf(counts, 'applications')).toEqual({ 'came L': 1, 'ended.T06 L': 1 });
  });

  it('counts nothing at all of a registration that was a mistake', () => {
    const never = aCase({
      leftOn: '2026-10-09',
      leaveReason: 'T17',
      acts: [{ on: '2026-10-06', kind: 'contact', service: null, count: 1 }],
    });
    expect([...inMonth([never], '2026-10')]).toEqual([]);
  });

  it('keeps those served in the family or the community apart from the residents', () => {
    const family = aCase({ approach: 'family' });
    const counts = inMonth([family], '2026-10');
    expect(sheetOf(counts, 'recap')).toEqual({});
    expect(sheetOf(counts, 'outside')).toEqual({ 'family admitted.L': 1, 'family closing.L': 1 });
  });

  it('tells a category that changed meanwhile as a move, and the month before as it was', () => {
    const grew = aCase({
      category: 'PMKS-02',
      categories: [
        { since: null, value: 'PMKS-01' },
        { since: '2026-11-10', value: 'PMKS-02' },
      ],
    });
    expect(sheetOf(inMonth([grew], '2026-10'), 'recap')).toEqual({
      'PMKS-01 admitted.L': 1,
      'PMKS-01 closing.L': 1,
    });
    expect(sheetOf(inMonth([grew], '2026-11'), 'recap')).toEqual({
      'PMKS-01 opening.L': 1,
      'PMKS-01 moved.L': -1,
      'PMKS-02 moved.L': 1,
      'PMKS-02 closing.L': 1,
    });
  });

  it('lets somebody move out of the house without leaving the centre', () => {
    const home = aCase({
      approach: 'family',
      approaches: [
        { since: null, value: 'residential' },
        { since: '2026-11-10', value: 'family' },
      ],
    });
    const counts = inMonth([home], '2026-11');
    expect(sheetOf(counts, 'recap')).toEqual({ 'PMKS-01 opening.L': 1, 'PMKS-01 moved.L': -1 });
    expect(sheetOf(counts, 'outside')).toEqual({ 'family moved.L': 1, 'family closing.L': 1 });
    expect(sheetOf(counts, 'leave')).toEqual({});
  });

  it('counts who left and came back twice in a month, and once over a quarter', () => {
    const both = [
      aCase({ admittedOn: '2026-10-05', leftOn: '2026-11-10', leaveReason: 'T09' }),
      aCase({ admittedOn: '2026-11-10', acceptedOn: '2026-11-10' }),
    ];
    expect(sheetOf(inMonth(both, '2026-11'), 'recap')).toEqual({
      'PMKS-01 opening.L': 1,
      'PMKS-01 left.L': 1,
      'PMKS-01 admitted.L': 1,
      'PMKS-01 closing.L': 1,
    });
    expect(sheetOf(over(both, '2026-T4'), 'recap')).toEqual({
      'PMKS-01 admitted.L': 1,
      'PMKS-01 closing.L': 1,
    });
    expect(sheetOf(over(both, '2026-T4'), 'leave')).toEqual({});
  });

  it('takes the age on the last day', () => {
    expect(Object.keys(sheetOf(inMonth([aCase({ birthDate: '2020-11-01' })], '2026-10'), 'age'))).toEqual([
      '0-5 L',
    ]);
    expect(Object.keys(sheetOf(inMonth([aCase({ birthDate: '2020-11-01' })], '2026-11'), 'age'))).toEqual([
      '6-12 L',
    ]);
  });

  it('counts a target in the month its day came, whatever became of it later', () => {
    const rated = { ratings: [{ on: '2026-10-12', status: 'not-achieved' as const }], number: 1 };
    const moved = aCase({
      targets: [
        {
          ...rated,
          terms: [
            { since: null, value: '2026-10-10' },
            { since: '2026-10-12', value: '2026-12-10' },
          ],
        },
      ],
    });
    const removed = aCase({
      targets: [
        {
          ...rated,
          terms: [
            { since: null, value: '2026-10-10' },
            { since: '2026-11-02', value: null },
          ],
        },
      ],
    });
    for (const one of [moved, removed]) {
      expect(sheetOf(inMonth([one], '2026-10'), 'targets')).toEqual({
        'PMKS-01 due': 1,
        'PMKS-01 not-achieved': 1,
      });
    }
    expect(sheetOf(inMonth([moved], '2026-12'), 'targets')).toEqual({
      'PMKS-01 due': 1,
      'PMKS-01 not-achieved': 1,
    });
    const before = aCase({
      targets: [
        {
          ...rated,
          terms: [
            { since: null, value: '2026-10-10' },
            { since: '2026-10-09', value: '2026-12-10' },
          ],
        },
      ],
    });
    expect(sheetOf(inMonth([before], '2026-10'), 'targets')).toEqual({});
  });

  it('counts each person once in a service, and everything that was done', () => {
    const acts = [
      { on: '2026-10-06', kind: 'note', service: 'physical-therapy', count: 2 },
      { on: '2026-10-07', kind: 'note', service: 'spiritual-therapy', count: 1 },
      { on: '2026-10-08', kind: 'dailyNote', service: null, count: 3 },
      { on: '2026-11-08', kind: 'dailyNote', service: null, count: 1 },
    ] as const;
    expect(sheetOf(inMonth([aCase({ acts })], '2026-10'), 'services')).toEqual({
      'therapy people.inside': 1,
      'therapy people.all': 1,
      'therapy acts': 3,
      'dailyNote people.inside': 1,
      'dailyNote people.all': 1,
      'dailyNote acts': 3,
      'all people.inside': 1,
      'all people.all': 1,
      'all acts': 6,
    });
  });
});

const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays('2026-08-01', days));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const fact = (value: fc.Arbitrary<string>) => fc.record({ since: maybe(day(0, 200)), value });
const categories = fc.constantFrom('PMKS-01', 'PMKS-02', 'PMKS-08');
const approaches = fc.constantFrom('residential', 'family', 'community');
const anyCase = fc
  .record({
    admittedOn: day(0, 120),
    stay: maybe(fc.integer({ min: 0, max: 90 })),
    acceptedOn: maybe(day(0, 200)),
    leaveReason: fc.constantFrom('T01', 'T06', 'T09', 'T17'),
    sex: fc.constantFrom('L' as const, 'P' as const),
    category: categories,
    approach: approaches,
    categories: fc.array(fact(categories), { maxLength: 3 }),
    approaches: fc.array(fact(approaches), { maxLength: 3 }),
  })
  .map(({ stay, leaveReason, ...one }) =>
    aCase({ ...one, ...(stay === null ? {} : { leftOn: addDays(one.admittedOn, stay), leaveReason }) }),
  );

describe('every life', () => {
  const flowsOf = (counts: Counts, sheet: string) => {
    const rows = new Map<string, Record<string, number>>();
    for (const [cell, count] of counts) {
      const read = readCell(cell);
      if (read.sheet !== sheet) continue;
      const [column = '', sex = ''] = read.column.split('.');
      const key = `${read.row} ${sex}`;
      rows.set(key, { ...rows.get(key), [column]: count });
    }
    return [...rows.values()].map(({ opening = 0, admitted = 0, moved = 0, left = 0, closing = 0 }) => ({
      opening,
      sum: opening + admitted + moved - left,
      closing,
    }));
  };

  it('balances in every month and period: awal + masuk + pindah - keluar = akhir', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 8 }), (cases) => {
        for (const period of ['2026-08', '2026-09', '2026-10', '2026-12', '2026-T4', '2026-S2', '2026']) {
          const counts = sumCounts(cases.map((one) => over([one], period)));
          for (const sheet of ['recap', 'outside'])
            for (const { sum, closing } of flowsOf(counts, sheet)) expect(sum).toBe(closing);
        }
      }),
    );
  });

  it('opens a month with what the month before closed with, cell by cell', () => {
    const ends = (counts: Counts, column: string) =>
      [...counts]
        .map(([cell, count]) => ({ ...readCell(cell), count }))
        .filter((cell) => ['recap', 'outside'].includes(cell.sheet) && cell.column.startsWith(`${column}.`))
        .map(({ sheet, row, column: name, count }) => `${sheet} ${row} ${name.at(-1)} ${count}`)
        .sort();
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 8 }), (cases) => {
        const counts = (month: string) => sumCounts(cases.map((one) => inMonth([one], month)));
        for (const month of ['2026-08', '2026-09', '2026-10', '2026-11'])
          expect(ends(counts(month), 'closing')).toEqual(ends(counts(periodAfter(month)), 'opening'));
      }),
    );
  });

  it('counts a plain stay as recapMonth does', () => {
    const plain = fc
      .record({ admittedOn: day(0, 120), stay: maybe(fc.integer({ min: 0, max: 90 })), category: categories })
      .map(({ admittedOn, stay, category }) => ({
        admittedOn,
        category,
        ...(stay === null ? {} : { leftOn: addDays(admittedOn, stay), reason: 'T01' }),
      }));
    fc.assert(
      fc.property(
        fc.array(plain, { maxLength: 10 }),
        fc.constantFrom('2026-09', '2026-10', '2026-11'),
        (stays, month) => {
          const recap = recapMonth(
            stays.map((one, index): Stay => ({ ...one, caseId: `${index}`, sex: 'P' })),
            month,
          );
          const cases = stays.map(({ admittedOn, category, ...left }) =>
            aCase({
              admittedOn,
              acceptedOn: admittedOn,
              category,
              sex: 'P',
              ...('leftOn' in left ? { leftOn: left.leftOn, leaveReason: 'T01' } : {}),
            }),
          );
          const counts = sumCounts(cases.map((one) => inMonth([one], month)));
          const expected = recap.rows.flatMap(({ category, ...columns }) =>
            Object.entries(columns).flatMap(([column, { P }]) =>
              P === 0 ? [] : [[`${category} ${column}.P`, P]],
            ),
          );
          expect(sheetOf(counts, 'recap')).toEqual(Object.fromEntries(expected));
        },
      ),
    );
  });

  it('counts a person once over several months, however often they came and went', () => {
    const lives = fc.array(anyCase, { maxLength: 4 });
    fc.assert(
      fc.property(lives, (cases) => {
        const counts = over(cases, '2026-S2');
        for (const [cell, count] of counts) {
          const { sheet, column } = readCell(cell);
          if (sheet === 'recap' && !column.startsWith('moved')) expect(count).toBe(1);
        }
      }),
    );
  });

  it('stands somehow on every day from the first to the last, and on no other', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const spells = spellsOf(one);
        if (one.leaveReason === 'T17') {
          expect(spells).toEqual([]);
          return;
        }
        expect([spells[0]?.from, spells.at(-1)?.until]).toEqual([one.admittedOn, one.leftOn]);
        for (const [index, spell] of spells.entries())
          if (index > 0) expect(spell.from).toBe(spells[index - 1]?.until);
      }),
    );
  });
});

describe('a period', () => {
  it('is a month, a quarter, a half-year or a year, named as people name it', () => {
    expect(['2026-10', '2026-T4', '2026-S2', '2026'].map(formatPeriod)).toEqual([
      'Oktober 2026',
      'Triwulan IV 2026',
      'Semester II 2026',
      'Tahun 2026',
    ]);
    expect(['2026-13', '2026-T5', '2026-S0', '26', '', '2026-1'].map(periodKindOf)).toEqual(
      Array(6).fill(undefined),
    );
    expect(daysOf('2026-T4')).toEqual({ from: '2026-10-01', after: '2027-01-01' });
    expect(monthsOf('2026-S2')).toEqual(['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12']);
    expect([periodBefore('2026-T1'), periodAfter('2026-S2'), periodBefore('2026')]).toEqual([
      '2025-T4',
      '2027-S1',
      '2025',
    ]);
    expect(
      (['month', 'quarter', 'half', 'year'] as const).map((kind) => periodWith('2026-10', kind)),
    ).toEqual(['2026-10', '2026-T4', '2026-S2', '2026']);
  });
});
