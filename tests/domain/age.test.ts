import { describe, expect, it } from 'vitest';
import { ageCell, ageOf, describeAge, describeBirth, shortAge } from '#domain/people/age';

const born = (birthDate: string | null, birthDateEstimated = 0, birthYear: number | null = null) => ({
  birthDate,
  birthDateEstimated,
  birthYear,
});
const day = '2026-11-28';
const said = (birth: ReturnType<typeof born>, on = day) => {
  const age = ageOf(birth, on);
  return [describeAge(birth, on), age && shortAge(age), age && ageCell(age)];
};

describe('an age', () => {
  it('of a baby is told in months, until the first birthday', () => {
    expect(said(born('2026-06-20'))).toEqual(['5 bulan', '5 bln', '5 bln']);
    expect(said(born('2026-06-28'))).toEqual(['5 bulan', '5 bln', '5 bln']);
    expect(said(born('2026-06-29'))).toEqual(['4 bulan', '4 bln', '4 bln']);
    expect(said(born('2026-11-20'))).toEqual(['kurang dari 1 bulan', '< 1 bln', '< 1 bln']);
    expect(said(born('2025-11-29'))).toEqual(['11 bulan', '11 bln', '11 bln']);
    expect(said(born('2025-11-28'))).toEqual(['1 tahun', '1', 1]);
    expect(said(born('2026-01-31'), '2026-02-28')).toEqual(['kurang dari 1 bulan', '< 1 bln', '< 1 bln']);
  });

  it('that is guessed says so, by the day and by the year', () => {
    expect(said(born('1966-01-01', 1))).toEqual(['sekitar 60 tahun', '± 60', '± 60']);
    expect(said(born(null, 0, 1966))).toEqual(['sekitar 60 tahun', '± 60', '± 60']);
    expect(said(born('2026-06-01', 1))).toEqual(['sekitar 5 bulan', '± 5 bln', '± 5 bln']);
  });

  it('whose day of birth is guessed says that of the day too', () => {
    expect(describeBirth('1966-01-01', true, 'long')).toBe('1 Januari 1966 (perkiraan)');
    expect(describeBirth('1966-01-01', false, 'short')).toBe('1 Jan 1966');
  });

  it('that is not known is not told', () => {
    expect(said(born(null))).toEqual(['umur tidak diketahui', undefined, undefined]);
    expect(said(born('2027-01-01'))).toEqual(['umur tidak diketahui', undefined, undefined]);
  });
});
