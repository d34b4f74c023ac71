import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchKey, searchTerms } from '#domain/people/search-key';

const finds = (query: string, text: string) => {
  const indexed = searchKey(text).split(' ');
  return searchTerms(query).every((spellings) =>
    spellings.some((spelling) => indexed.some((word) => word.startsWith(spelling))),
  );
};

describe('searchKey', () => {
  it('ignores case, diacritics and punctuation', () => {
    expect(searchKey("  Siti  NÚR-Aini, Ma'ruf (alm.) ")).toBe('siti nur aini maruf alm');
    expect(searchKey('REG-2026/0041')).toBe('reg 2026 0041');
  });

  it('adds spelling variants behind the words, so that it still sorts as written', () => {
    expect(searchKey('Achmad Soedjono')).toBe('achmad soedjono ahmad sujono');
    expect(searchKey('Achmad') < searchKey('Agus')).toBe(true);
  });

  it('never changes a number', () => {
    expect(searchKey('3200110000')).toBe('3200110000');
  });

  it('keeps letters of other scripts, and has nothing of emoji', () => {
    expect(searchKey('Zoë 😀 محمد')).toBe('zoe محمد su');
    expect(searchKey('😀')).toBe('');
  });
});

describe('search', () => {
  it('finds terlantar by telantar and the reverse', () => {
    expect(
      ['telantar', 'terlantar', 'TELANTAR', 'telan', 'terl'].map((query) => finds(query, 'Anak Terlantar')),
    ).toEqual([true, true, true, true, true]);
    expect(finds('terlantar', 'anak telantar')).toBe(true);
  });

  it('finds common spellings of one name', () => {
    const pairs = [
      ['Sukarno', 'Soekarno'],
      ['Joko', 'Djoko'],
      ['Ahmad', 'Achmad'],
      ['Muhammad Rizki', 'Moh. Rizqi'],
      ['Moh Rizki', 'Mochammad Rizky'],
      ['Khairul', 'Chairul'],
      ['Maruf', "Ma'ruf"],
    ] as const;
    const found = pairs.map(([query, name]) => [query, finds(query.slice(0, -1), name)]);
    expect(found).toEqual(pairs.map(([query]) => [query, true]));
  });

  it('finds a number by its parts, and a NIK however it is typed', () => {
    expect(finds('2026-0041', 'REG-2026-0041')).toBe(true);
    expect(finds('3201.0123.1190.0000', '3201012311900000')).toBe(true);
    expect(finds('320101', '3201012311900000')).toBe(true);
  });

  it('asks every word, and nothing of an empty query', () => {
    expect(finds('siti budi', 'Siti Aminah')).toBe(false);
    expect(searchTerms(' - ')).toEqual([]);
  });

  it('does not loosen a short beginning', () => {
    expect(searchTerms('soe')).toEqual([['soe']]);
    expect(finds('soe', 'Susanti')).toBe(false);
  });

  it('finds a text by every beginning of each of its words, while it is typed', () => {
    const syllable = fc.constantFrom(
      'soe',
      'dj',
      'terl',
      'antar',
      'ach',
      'mad',
      'kh',
      'ss',
      'moh',
      'z',
      'Q',
      'é',
      '7',
    );
    const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(word, fc.nat(12), (name, length) => {
        expect(finds(name.slice(0, length), `Budi ${name}`)).toBe(true);
      }),
    );
  });
});
