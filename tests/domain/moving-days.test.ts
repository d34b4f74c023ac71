import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#domain/civil-date';
import { firstDayOf, lastDayOf, monthOf } from '#domain/months/month';
import { always, movedTo } from '#domain/months/moving-days';

const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2020-01-01', days));

describe('days that move along', () => {
  it('stay this month, this year, these seven days, and all before', () => {
    const [then, now] = ['2026-11-23', '2027-02-03'];
    const moved = (from: string, to: string) => Object.values(movedTo({ from, to }, then, now)).join(' ');
    expect(moved('2026-11-01', '2026-11-30')).toBe('2027-02-01 2027-02-28');
    expect(moved('2026-10-01', '2026-10-31')).toBe('2027-01-01 2027-01-31');
    expect(moved('2026-01-01', '2026-12-31')).toBe('2027-01-01 2027-12-31');
    expect(moved('2026-11-23', '2026-11-30')).toBe('2027-02-03 2027-02-10');
    expect(moved(always, '2026-11-22')).toBe(`${always} 2027-02-02`);
  });

  it('are the same days on the day itself, as long as they were, and whole months stay whole', () => {
    fc.assert(
      fc.property(day, day, day, fc.nat(60), (from, then, now, length) => {
        const days = { from, to: addDays(from, length) };
        expect(movedTo(days, then, then)).toEqual(days);
        const month = { from: firstDayOf(monthOf(from)), to: lastDayOf(monthOf(from)) };
        const moved = movedTo(month, then, now);
        expect([moved.from, moved.to]).toEqual([
          firstDayOf(monthOf(moved.from)),
          lastDayOf(monthOf(moved.from)),
        ]);
        const isWhole = from.endsWith('-01') && days.to === lastDayOf(monthOf(days.to));
        const again = movedTo(days, then, now);
        if (!isWhole) expect(daysBetween(again.from, again.to)).toBe(length);
      }),
    );
  });
});
