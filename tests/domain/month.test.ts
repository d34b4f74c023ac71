import { describe, expect, it } from 'vitest';
import {
  firstDayAfter,
  firstDayOf,
  formatMonth,
  isMonth,
  lastDayOf,
  monthOf,
  nextMonth,
  previousMonth,
} from '#domain/months/month';

describe('month', () => {
  it('knows its days', () => {
    expect([firstDayOf('2024-02'), lastDayOf('2024-02'), firstDayAfter('2024-02')]).toEqual([
      '2024-02-01',
      '2024-02-29',
      '2024-03-01',
    ]);
  });

  it('crosses the year both ways', () => {
    expect([nextMonth('2026-12'), previousMonth('2026-01'), monthOf('2026-11-23')]).toEqual([
      '2027-01',
      '2025-12',
      '2026-11',
    ]);
  });

  it('prints in Indonesian', () => {
    expect(formatMonth('2026-11')).toBe('November 2026');
  });

  it('refuses what is not a month', () => {
    const others = ['2026-13', '2026-00', '2026-1', '2026', '2026-11-01', '', 'November'];
    expect(others.filter(isMonth)).toEqual([]);
    for (const other of others) expect(() => firstDayOf(other)).toThrow(RangeError);
    expect(() => monthOf('2026-11-31')).toThrow(RangeError);
  });
});
