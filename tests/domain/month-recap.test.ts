import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { nextMonth } from '#domain/months/month';
import { type RecapCounts, recapMonth, type Stay } from '#domain/months/month-recap';
import { checkStays } from '#domain/people/stay-troubles';

const stay = (more: Partial<Stay>): Stay => ({
  caseId: 'K-1',
  category: 'PMKS-02',
  sex: 'L',
  admittedOn: '2026-10-10',
  ...more,
});

describe('recapMonth', () => {
  it('counts who was there, who came, who left and who remains, by category and sex', () => {
    const recap = recapMonth(
      [
        stay({ caseId: 'a' }),
        stay({ caseId: 'b', sex: 'P', leftOn: '2026-11-30', reason: 'T12' }),
        stay({ caseId: 'c', category: 'PMKS-01', admittedOn: '2026-11-01' }),
        stay({ caseId: 'd', admittedOn: '2026-11-05', leftOn: '2026-11-20', reason: 'T09' }),
        stay({ caseId: 'e', category: 'PMKS-08', admittedOn: '2026-12-01' }),
        stay({ caseId: 'f', leftOn: '2026-10-31', reason: 'T10' }),
      ],
      '2026-11',
    );
    expect(recap).toEqual({
      rows: [
        {
          category: 'PMKS-01',
          opening: { L: 0, P: 0 },
          admitted: { L: 1, P: 0 },
          left: { L: 0, P: 0 },
          closing: { L: 1, P: 0 },
        },
        {
          category: 'PMKS-02',
          opening: { L: 1, P: 1 },
          admitted: { L: 1, P: 0 },
          left: { L: 1, P: 1 },
          closing: { L: 1, P: 0 },
        },
        {
          category: 'PMKS-08',
          opening: { L: 0, P: 0 },
          admitted: { L: 0, P: 0 },
          left: { L: 0, P: 0 },
          closing: { L: 0, P: 0 },
        },
      ],
      total: {
        opening: { L: 1, P: 1 },
        admitted: { L: 2, P: 0 },
        left: { L: 1, P: 1 },
        closing: { L: 2, P: 0 },
      },
      reasons: { T09: { L: 1, P: 0 }, T12: { L: 0, P: 1 } },
    });
  });

  it('keeps someone who leaves on the first day in the opening, and counts the leave in that month', () => {
    const stays = [stay({ leftOn: '2026-11-01', reason: 'T01' })];
    expect(recapMonth(stays, '2026-10').total).toMatchObject({
      left: { L: 0, P: 0 },
      closing: { L: 1, P: 0 },
    });
    expect(recapMonth(stays, '2026-11').total).toMatchObject({
      opening: { L: 1, P: 0 },
      left: { L: 1, P: 0 },
      closing: { L: 0, P: 0 },
    });
  });

  it('counts an admission and a leave on one day in both columns', () => {
    const { total, reasons } = recapMonth(
      [stay({ admittedOn: '2026-11-12', leftOn: '2026-11-12', reason: 'T13' })],
      '2026-11',
    );
    expect({ total, reasons }).toEqual({
      total: {
        opening: { L: 0, P: 0 },
        admitted: { L: 1, P: 0 },
        left: { L: 1, P: 0 },
        closing: { L: 0, P: 0 },
      },
      reasons: { T13: { L: 1, P: 0 } },
    });
  });

  it('moves a leave entered late into its own month, and the months after follow', () => {
    const before = [stay({ admittedOn: '2026-08-01' })];
    const after = [stay({ admittedOn: '2026-08-01', leftOn: '2026-09-15', reason: 'T09' })];
    const opening = (stays: Stay[]) => recapMonth(stays, '2026-10').total.opening.L;
    expect([opening(before), opening(after)]).toEqual([1, 0]);
    expect(recapMonth(after, '2026-09').reasons).toEqual({ T09: { L: 1, P: 0 } });
  });

  it('knows that February has 29 days in a leap year', () => {
    const stays = [stay({ admittedOn: '2024-02-29' })];
    expect(recapMonth(stays, '2024-02').total.admitted).toEqual({ L: 1, P: 0 });
    expect(recapMonth(stays, '2024-03').total.opening).toEqual({ L: 1, P: 0 });
    expect(() => recapMonth([stay({ admittedOn: '2026-02-29' })], '2026-02')).toThrow(RangeError);
  });

  it('counts a leave without a reason, and says so', () => {
    expect(recapMonth([stay({ leftOn: '2026-11-02' })], '2026-11').reasons).toEqual({
      'not-given': { L: 1, P: 0 },
    });
  });

  it('gives an empty recapitulation of nobody', () => {
    const { rows, reasons } = recapMonth([], '2026-11');
    expect({ rows, reasons }).toEqual({ rows: [], reasons: {} });
  });

  it('refuses a leave before its admission, and dates, months and sexes that are none', () => {
    const broken = [
      stay({ leftOn: '2026-10-09' }),
      stay({ admittedOn: '2026-10-32' }),
      stay({ leftOn: '31/10/2026' }),
      stay({ sex: 'X' as 'L' }),
    ];
    for (const one of broken) expect(() => recapMonth([one], '2020-01')).toThrow(RangeError);
    for (const month of ['2026-13', '2026-1', '2026-11-01', '']) {
      expect(() => recapMonth([], month)).toThrow(RangeError);
    }
  });
});

const someStays = fc
  .array(
    fc.record({
      category: fc.constantFrom('PMKS-01', 'PMKS-02', 'PMKS-17'),
      sex: fc.constantFrom('L' as const, 'P' as const),
      from: fc.integer({ min: 0, max: 500 }),
      nights: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
      reason: fc.constantFrom('T01', 'T09', 'T12', undefined),
    }),
    { maxLength: 60 },
  )
  .map((drawn) =>
    drawn.map(({ category, sex, from, nights, reason }, index): Stay => {
      const admittedOn = addDays('2023-12-15', from);
      return {
        caseId: `K-${index}`,
        category,
        sex,
        admittedOn,
        ...(nights !== undefined && { leftOn: addDays(admittedOn, nights) }),
        ...(reason !== undefined && { reason }),
      };
    }),
  );
const someMonth = fc.constantFrom('2023-12', '2024-01', '2024-02', '2024-03', '2024-12', '2025-01');
const bothSexes = ['L', 'P'] as const;

describe('every recapitulation', () => {
  it('balances: opening + admitted - left = closing, for each category and sex, and rows sum to the total', () => {
    fc.assert(
      fc.property(someStays, someMonth, (stays, month) => {
        const { rows, total } = recapMonth(stays, month);
        for (const counts of [...rows, total]) {
          for (const sex of bothSexes) {
            expect(counts.opening[sex] + counts.admitted[sex] - counts.left[sex]).toBe(counts.closing[sex]);
          }
        }
        const sum = (column: keyof RecapCounts, sex: 'L' | 'P') =>
          rows.reduce((running, row) => running + row[column][sex], 0);
        for (const sex of bothSexes) expect(sum('closing', sex)).toBe(total.closing[sex]);
      }),
    );
  });

  it('closes as the next month opens', () => {
    fc.assert(
      fc.property(someStays, someMonth, (stays, month) => {
        const closing = recapMonth(stays, month).rows.map((row) => [row.category, row.closing]);
        const opening = recapMonth(stays, nextMonth(month)).rows.map((row) => [row.category, row.opening]);
        expect(opening).toEqual(closing);
      }),
    );
  });

  it('gives a reason for everyone who left', () => {
    fc.assert(
      fc.property(someStays, someMonth, (stays, month) => {
        const { total, reasons } = recapMonth(stays, month);
        for (const sex of bothSexes) {
          expect(Object.values(reasons).reduce((sum, count) => sum + count[sex], 0)).toBe(total.left[sex]);
        }
      }),
    );
  });
});

describe('checkStays', () => {
  it('has nothing against sound stays, and lets one begin on the day the last ended', () => {
    expect(
      checkStays([
        { ...stay({ caseId: 'a', leftOn: '2026-11-01', reason: 'T09' }), personId: 'p' },
        { ...stay({ caseId: 'b', admittedOn: '2026-11-01' }), personId: 'p' },
        { ...stay({ caseId: 'c' }), personId: 'q' },
        stay({ caseId: 'd' }),
      ]),
    ).toEqual([]);
  });

  it('names the case and what is wrong with it', () => {
    expect(
      checkStays([
        stay({ caseId: 'a', leftOn: '2026-10-09', reason: 'T01' }),
        { caseId: 'b', admittedOn: '2026-02-31' },
        { caseId: 'c', category: 'PMKS-01', sex: 'L' },
        stay({ caseId: 'd', leftOn: '31/12' }),
      ]),
    ).toEqual([
      { caseId: 'a', trouble: 'Tanggal keluar 9 Okt 2026 lebih awal daripada tanggal masuk 10 Okt 2026.' },
      { caseId: 'b', trouble: 'Kategori PPKS belum diisi.' },
      { caseId: 'b', trouble: 'Jenis kelamin belum diisi.' },
      { caseId: 'b', trouble: 'Tanggal masuk 2026-02-31 tidak ada di kalender.' },
      { caseId: 'c', trouble: 'Tanggal masuk belum diisi.' },
      { caseId: 'd', trouble: 'Tanggal keluar 31/12 tidak ada di kalender.' },
      { caseId: 'd', trouble: 'Alasan keluar belum diisi.' },
    ]);
  });

  it('finds stays of one person that overlap, also inside a longer one', () => {
    const of = (caseId: string, admittedOn: string, leftOn?: string) => ({
      ...stay({ caseId, admittedOn, ...(leftOn && { leftOn, reason: 'T01' }) }),
      personId: 'p',
    });
    expect(
      checkStays([
        of('long', '2026-01-01', '2026-12-31'),
        of('inside', '2026-02-01', '2026-03-01'),
        of('later', '2026-06-01'),
      ]).map(({ caseId, trouble }) => [caseId, trouble]),
    ).toEqual([
      ['inside', 'Masuk 1 Feb 2026 ketika kasus long dari orang yang sama belum berakhir.'],
      ['later', 'Masuk 1 Jun 2026 ketika kasus long dari orang yang sama belum berakhir.'],
    ]);
  });

  it('passes only stays that recapMonth accepts', () => {
    fc.assert(
      fc.property(someStays, (stays) => {
        const sound = stays.filter((one) => checkStays([one]).length === 0);
        expect(recapMonth(sound, '2024-02').total.opening.L).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
