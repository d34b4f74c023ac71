import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Likely, likeness, likenessThresholds } from '#domain/people/likeness';
import { nameLikeness } from '#domain/people/name-likeness';

const { show, hard } = likenessThresholds;
const siti: Likely = { fullName: 'Siti Aminah', sex: 'P', birthDate: '1990-11-23', nik: '3201016311900000' };
const without = (...keys: (keyof Likely)[]) =>
  Object.fromEntries(Object.entries(siti).filter(([key]) => !keys.includes(key as keyof Likely))) as Likely;

describe('likeness', () => {
  it('is certain of one person seen twice', () => {
    expect(likeness(siti, siti)).toEqual({
      score: 100,
      reasons: ['NIK sama.', 'Nama sama.', 'Tanggal lahir sama.'],
    });
  });

  it('lets an equal NIK outweigh everything, but names what contradicts it', () => {
    const other: Likely = {
      fullName: 'Budi Hartono',
      sex: 'L',
      birthDate: '1971-02-03',
      nik: '3201 0163 1190 0000',
    };
    expect(likeness(siti, other)).toEqual({
      score: 70,
      reasons: ['NIK sama.', 'Nama berbeda.', 'Tanggal lahir berbeda.', 'Jenis kelamin berbeda.'],
    });
  });

  it('takes name and birth date for a hard match when a NIK is missing', () => {
    expect(likeness(without('nik'), siti)).toEqual({
      score: 95,
      reasons: ['Nama sama.', 'Tanggal lahir sama.'],
    });
  });

  it('shows a common name without a birth date, and never takes it for a hard match', () => {
    const { score, reasons } = likeness(without('nik', 'birthDate'), siti);
    expect({ score, reasons }).toEqual({ score: 55, reasons: ['Nama sama.'] });
    expect(score >= show && score < hard).toBe(true);
  });

  it('says of a name in another spelling that it is alike, and of the same letters in any order that it is the same', () => {
    const saidOf = (fullName: string, other: string) => likeness({ fullName }, { fullName: other }).reasons;
    expect(saidOf('Achmad Sukarno', 'Ahmad Soekarno')).toEqual(['Nama mirip.']);
    expect(saidOf('Nu’man Sitorus', 'SITORUS, Numan')).toEqual(['Nama sama.']);
    const former = { fullName: 'Galih', formerNames: ['Soekarno'] };
    expect(likeness(former, { fullName: 'Sukarno' }).reasons).toEqual(['Nama yang pernah tercatat mirip.']);
  });

  it('counts contradictions against', () => {
    const alone = likeness(without('nik', 'birthDate'), siti).score;
    const otherDate = likeness({ ...without('nik'), birthDate: '1985-01-02' }, siti);
    const otherSex = likeness({ ...without('nik', 'birthDate'), sex: 'L' }, siti);
    const otherNik = likeness({ ...siti, nik: '7371014501880000' }, siti);
    expect(otherDate).toEqual({ score: 25, reasons: ['Nama sama.', 'Tanggal lahir berbeda.'] });
    expect(otherSex.score).toBeLessThan(alone);
    expect(otherSex.score).toBeLessThan(show);
    expect(otherNik).toEqual({ score: 65, reasons: ['NIK berbeda.', 'Nama sama.', 'Tanggal lahir sama.'] });
  });

  it('knows the slips of a hand: swapped day and month, one part of the date, one digit of the NIK', () => {
    const at = (birthDate: string) =>
      likeness({ ...without('nik'), birthDate }, { ...siti, birthDate: '1990-11-05' });
    expect(at('1990-05-11').reasons).toContain('Tanggal lahir mirip: hari dan bulan tertukar.');
    expect(at('1991-11-05').reasons).toContain(
      'Tanggal lahir mirip: hanya hari, bulan, atau tahunnya berbeda.',
    );
    expect(likeness({ ...siti, nik: '3201016311910000' }, siti).reasons).toContain('NIK berbeda 1 angka.');
  });

  it('compares an estimated birth by its year', () => {
    const estimated = (birthDate: string) =>
      likeness({ ...without('nik'), birthDate, birthDateEstimated: true }, siti).score;
    expect([
      estimated('1991-07-01'),
      estimated('1995-07-01'),
      estimated('1998-07-01'),
      estimated('1975-07-01'),
    ]).toEqual([70, 60, 55, 25]);
    expect(likeness({ ...without('nik', 'birthDate'), birthYear: 1990 }, siti).score).toBe(70);
  });

  it('finds a person by the name they are called', () => {
    const called: Likely = { fullName: 'Mulyono', alias: 'Cak Mul', birthDate: '1960-03-04' };
    const { score, reasons } = likeness({ fullName: 'Cak Mul', birthDate: '1960-03-04' }, called);
    expect(reasons).toEqual(['Nama panggilan mirip.', 'Tanggal lahir sama.']);
    expect(score).toBeGreaterThanOrEqual(show);
  });

  it('has nothing to say of people who share no name', () => {
    expect(likeness(without('nik'), { ...siti, fullName: 'Dewi Lestari' }).score).toBe(0);
    expect(likeness({ fullName: '' }, { fullName: '' }).score).toBe(0);
  });

  it('judges alike both ways, between 0 and 100', () => {
    const person = fc.record(
      {
        fullName: fc.constantFrom('Siti Aminah', 'Aminah', 'Achmad Rizqi', 'Moh. Rizki', 'Dewi', ''),
        alias: fc.constantFrom('Iti', 'Aminah'),
        nik: fc.constantFrom('3201016311900000', '7371014501880000', 'x'),
        sex: fc.constantFrom('L' as const, 'P' as const),
        birthDate: fc.constantFrom('1990-11-23', '1990-11-05', '1990-05-11', '1970-01-01'),
        birthDateEstimated: fc.boolean(),
      },
      { requiredKeys: ['fullName'] },
    );
    fc.assert(
      fc.property(person, person, (a, b) => {
        const { score } = likeness(a, b);
        expect(likeness(b, a).score).toBe(score);
        expect(score >= 0 && score <= 100).toBe(true);
      }),
    );
  });
});

describe('nameLikeness', () => {
  it('takes spellings, order and spaces for what they are', () => {
    const pairs = [
      ['Achmad Rizqi', 'AHMAD RIZKI'],
      ['Siti Aminah', 'Aminah Siti'],
      ['Abdul Rahman', 'Abdulrahman'],
      ['Muhammad Ali', 'Moh. Ali'],
    ] as const;
    expect(pairs.map(([a, b]) => nameLikeness(a, b))).toEqual([1, 1, 1, 1]);
  });

  it('forgives a slip, an initial and a name left out', () => {
    const pairs = [
      ['Suryadi', 'Suriadi'],
      ['Suryadi', 'Suyradi'],
      ['R. Suryadi', 'Raden Suryadi'],
      ['Ahmad', 'Ahmad Sulaiman'],
    ] as const;
    for (const [a, b] of pairs) {
      expect(nameLikeness(a, b)).toBeGreaterThan(0.8);
      expect(nameLikeness(a, b)).toBeLessThan(1);
    }
  });

  it('does not depend on which name comes first', () => {
    const name = fc
      .array(fc.constantFrom('siti', 'sinta', 'aminah', 'amina', 'ana', 'a', 'nur'), { maxLength: 4 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(nameLikeness(a, b)).toBe(nameLikeness(b, a));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells apart names that only begin alike', () => {
    expect(nameLikeness('Siti Aminah', 'Siti Aisyah')).toBeLessThan(0.8);
    expect(nameLikeness('Eko', 'Edo')).toBeLessThan(0.8);
    expect(nameLikeness('Budi Santoso', 'Budi Hartono')).toBeLessThan(0.8);
  });
});
