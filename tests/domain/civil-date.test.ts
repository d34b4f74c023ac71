import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, ageOn, daysBetween, formatCivilDate, isCivilDate } from '#domain/civil-date';

const anyDate = fc.integer({ min: -60_000, max: 60_000 }).map((days) => addDays('2000-01-01', days));

describe('isCivilDate', () => {
  it('knows the calendar', () => {
    const dates = ['2026-11-23', '2024-02-29', '2000-02-29'];
    const others = ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'];
    const typed = ['23/11/2026', '2026-1-1', '0026-01-01', '', '2026-11-23T00:00:00Z', ' 2026-11-23'];
    expect(dates.filter(isCivilDate)).toEqual(dates);
    expect([...others, ...typed].filter(isCivilDate)).toEqual([]);
  });
});

describe('formatCivilDate', () => {
  it('prints in Indonesian', () => {
    expect({
      long: formatCivilDate('2026-11-23', 'long'),
      short: formatCivilDate('2026-08-03', 'short'),
      numeric: formatCivilDate('2026-08-03', 'numeric'),
      weekday: formatCivilDate('2026-11-23', 'weekday'),
      old: formatCivilDate('1945-08-17', 'weekday'),
    }).toEqual({
      long: '23 November 2026',
      short: '3 Agu 2026',
      numeric: '03/08/2026',
      weekday: 'Senin, 23 November 2026',
      old: 'Jumat, 17 Agustus 1945',
    });
  });

  it('refuses what is not a date', () => {
    expect(() => formatCivilDate('2026-02-30', 'long')).toThrow(RangeError);
  });
});

describe('date arithmetic', () => {
  it('adds and counts days alike', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('keeps the order of dates in the order of their text', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(daysBetween(a, b) > 0).toBe(a < b);
      }),
    );
  });

  it('clamps to the last day of a shorter month', () => {
    expect([
      addMonths('2026-01-31', 1),
      addMonths('2024-01-31', 1),
      addMonths('2026-03-31', -1),
      addMonths('2026-12-15', 1),
      addMonths('2026-01-15', -1),
      addMonths('2026-05-15', -29),
    ]).toEqual(['2026-02-28', '2024-02-29', '2026-02-28', '2027-01-15', '2025-12-15', '2023-12-15']);
  });

  it('refuses to leave the calendar', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('1000-01-01', -1)).toThrow(RangeError);
  });
});

describe('ageOn', () => {
  it('counts completed years', () => {
    expect([
      ageOn('2010-11-23', '2026-11-22'),
      ageOn('2010-11-23', '2026-11-23'),
      ageOn('2008-02-29', '2026-02-28'),
      ageOn('2008-02-29', '2026-03-01'),
      ageOn('2026-11-23', '2026-11-23'),
      ageOn('2026-11-23', '2026-11-22'),
    ]).toEqual([15, 16, 17, 18, 0, -1]);
  });
});
