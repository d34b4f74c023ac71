import { describe, expect, it } from 'vitest';
import { categoryWarnings, warnOfCategory } from '#domain/people/category-warnings';

describe('categoryWarnings', () => {
  it('names the age a category usually has', () => {
    expect(categoryWarnings('PMKS-01', { age: 6 })).toEqual([
      'Kategori Anak Balita Terlantar biasanya untuk umur 0 sampai 5 tahun; umur yang tercatat 6 tahun.',
    ]);
    expect(categoryWarnings('PMKS-08', { age: 59 })).toEqual([
      'Kategori Lanjut Usia Terlantar biasanya untuk umur 60 tahun ke atas; umur yang tercatat 59 tahun.',
    ]);
  });

  it('accepts both ends of the range', () => {
    const ages = [categoryWarnings('PMKS-01', { age: 5 }), categoryWarnings('PMKS-08', { age: 60 })];
    const children = [6, 18].map((age) => categoryWarnings('PMKS-04', { age }));
    expect([...ages, ...children]).toEqual([[], [], [], []]);
  });

  it('expects a woman in PRSE', () => {
    expect(categoryWarnings('PMKS-23', { sex: 'L' })).toEqual([
      'Kategori Perempuan Rawan Sosial Ekonomi (PRSE) biasanya untuk perempuan; jenis kelamin yang tercatat laki-laki.',
    ]);
    expect(categoryWarnings('PMKS-23', { sex: 'P', age: 30 })).toEqual([]);
  });

  it('says nothing of what is not known', () => {
    expect(categoryWarnings('PMKS-01', {})).toEqual([]);
  });
});

describe('warnOfCategory', () => {
  const warn = (caseFile: object, client: object) =>
    warnOfCategory({ category: 'PMKS-01', ...caseFile }, { ...client }, '2026-11-20').map(({ path }) => path);

  it('says of a grown person in a category of children that this is odd, under the category', () => {
    expect(warn({ admittedOn: '2026-11-18' }, { birthDate: '1990-02-03', sex: 'P' })).toEqual(['category']);
    expect(warn({}, { ageEstimate: 40 })).toEqual(['category']);
  });

  it('counts the age on the day of coming in', () => {
    const born = { birthDate: '2020-11-19' };
    expect(warn({ admittedOn: '2026-11-18' }, born)).toEqual([]);
    expect(warn({ admittedOn: '2026-11-19' }, born)).toEqual(['category']);
  });

  it('says nothing while category or age are not known', () => {
    expect(warnOfCategory({}, { ageEstimate: 40 }, '2026-11-20')).toEqual([]);
    expect(warn({}, {})).toEqual([]);
    expect(warn({}, { birthDate: 'kemarin' })).toEqual([]);
  });
});
