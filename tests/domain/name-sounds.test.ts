import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as frozen from '#database/migrations/0007-spelling';
import { nameSomebody } from '#demo/names';
import { createRandom } from '#demo/random';
import { type Likely, likeness, likenessThresholds } from '#domain/people/likeness';
import { openEar } from '#domain/people/name-likeness';
import { joinedNames, nameKeys } from '#domain/people/name-sounds';
import { phoneWords } from '#domain/people/phone';
import { searchKey } from '#domain/people/search-key';

/** One person written twice, by the kind of difference. Synthetic names, as registers spell such names. */
const variants = {
  'ch, kh and h': [
    ['Achmad Fauzan', 'Ahmad Fauzan'],
    ['Chairul Anwar', 'Khairul Anwar'],
    ['Choirul Huda', 'Hoirul Huda'],
    ['Wachid', 'Wahid'],
    ['Khotimah', 'Kotimah'],
  ],
  'spelling of before 1972': [
    ['Soekarno', 'Sukarno'],
    ['Tjahjono', 'Cahyono'],
    ['Djoko Soesilo', 'Joko Susilo'],
    ['Soejono', 'Suyono'],
    ['Sjarifah', 'Syarifah'],
    ['Njoman Sari', 'Nyoman Sari'],
  ],
  'v, f and p': [
    ['Fatimah', 'Patimah'],
    ['Fauzi Rahman', 'Pauzi Rahman'],
    ['Novita Sari', 'Nopita Sari'],
  ],
  'z, s and j': [
    ['Zainal Abidin', 'Jaenal Abidin'],
    ['Zulaikha', 'Sulaiha'],
    ['Rizal Fahmi', 'Rijal Pahmi'],
    ['Azis', 'Ajis'],
  ],
  'sy and s, final h, doubled letters': [
    ['Syarif Hidayatullah', 'Sarif Hidayatulloh'],
    ['Aisyah', 'Aisah'],
    ['Munawaroh', 'Munawarah'],
    ['Nurhalimah', 'Nurhalima'],
    ['Annisa Rahma', 'Anisa Rahmah'],
  ],
  'y and i, ae and ai': [
    ['Suryadi', 'Suriadi'],
    ['Rizky Maulana', 'Rizqi Maulana'],
    ['Djunaedi', 'Junaidi'],
    ['Yohanes Bria', 'Johanes Bria'],
    ['Jusuf', 'Yusup'],
  ],
  'c, k and q; dh, bh, th': [
    ['Viktor Lende', 'Victor Lende'],
    ['Christina Lende', 'Kristina Lende'],
    ['Budhi Utomo', 'Budi Utomo'],
    ['Martha Bria', 'Marta Bria'],
  ],
  'shortened names': [
    ['Muhammad Rizky Pratama', 'M. Rizky Pratama'],
    ['Mohamad Sholeh', 'Moh. Sholeh'],
    ['Abdul Rahman', 'Abd. Rahman'],
    ['Siti Aminah', 'St. Aminah'],
    ['Achmad Syaiful', 'Ach. Syaiful'],
  ],
  'joined and parted': [
    ['Nur Aini', 'Nuraini'],
    ['Abdul Rahman', 'Abdurrahman'],
    ['Sri Wahyuni Lestari', 'Sriwahyuni Lestari'],
    ['Nur Hayati Lubis', 'Lubis Nurhayati'],
    ['Tri Wahyu Ningsih', 'Triwahyuningsih'],
  ],
  'order and signs': [
    ['Siti Nur Halizah', 'Nur Halizah, Siti'],
    ["Ma'ruf Amin", 'Maruf Amin'],
  ],
} as const;

/** Two people whose names are near each other, and who are not to be asked about by their names alone. */
const strangers = [
  ['Jumiati', 'Sumiati'],
  ['Siti Aminah', 'Siti Aisyah'],
  ['Budi Santoso', 'Budi Hartono'],
  ['Suparmi', 'Suparman'],
  ['Sumarni', 'Sumarno'],
  ['Suminah', 'Sumirah'],
  ['Ahmad Fauzi', 'Ahmad Fauzan'],
  ['Dewi Lestari', 'Dewi Astuti'],
  ['Muhammad Rizki', 'Muhammad Rizal'],
  ['Sukarno', 'Sukarni'],
  ['Yanti', 'Janti'],
  ['Joko Susilo', 'Joko Widodo'],
  ['Eko Prasetyo', 'Edo Prasetyo'],
  ['Tanpa Nama Satu', 'Tanpa Nama Dua'],
  ['Siti', 'Siti Aminah'],
  ['Slamet', 'Slamet Riyadi'],
  ['Slamet', 'S. Riyadi'],
  ['Ami Nah', 'A. Joko'],
] as const;

const pairs = Object.entries(variants).flatMap(([kind, list]) => list.map(([a, b]) => [kind, a, b] as const));
const born: Partial<Likely> = { sex: 'L', birthDate: '2009-03-04' };

describe('a name written otherwise', () => {
  it.each(pairs)('%s: %s and %s are asked about by name alone', (_kind, a, b) => {
    const { score } = likeness({ fullName: a, sex: 'L' }, { fullName: b, sex: 'L' });
    expect(score).toBeGreaterThanOrEqual(likenessThresholds.show);
    const swapped = likeness({ fullName: a, ...born }, { fullName: b, ...born, birthDate: '2009-04-03' });
    expect(swapped.score).toBeGreaterThanOrEqual(likenessThresholds.show);
  });

  it.each(pairs)('%s: %s is found among many by %s', (_kind, a, b) => {
    const keys = new Set(nameKeys(a));
    expect(nameKeys(b).some((key) => keys.has(key))).toBe(true);
  });

  it.each(strangers)('%s and %s are two people', (a, b) => {
    const { score } = likeness({ fullName: a, sex: 'L' }, { fullName: b, sex: 'L' });
    expect(score).toBeLessThan(likenessThresholds.show);
  });

  it('no initial alone makes one person of two who were born a year apart', () => {
    for (const [a, b] of [
      ['Slamet', 'S. Riyadi'],
      ['Ami Nah', 'A. Joko'],
      ['Aminah A', 'Joko A'],
    ] as const) {
      const { score } = likeness({ fullName: a, ...born }, { fullName: b, ...born, birthDate: '2010-03-04' });
      expect([a, score]).toEqual([a, 0]);
    }
  });

  it('is found by a key when it is joined, in another order, or one vowel is another', () => {
    const foundBy = (other: string, name: string) => {
      const keys = new Set(nameKeys(other));
      return nameKeys(name).some((key) => keys.has(key));
    };
    for (const name of pairs.flatMap(([, a, b]) => [a, b])) {
      expect([name, foundBy(name.replaceAll(' ', ''), name)]).toEqual([name, true]);
      expect([name, foundBy(name.split(' ').toReversed().join(' '), name)]).toEqual([name, true]);
    }
    const plain = [
      'Suminah',
      'Santoso',
      'Kartini',
      'Wagiman',
      'Ngatinah',
      'Pramono',
      'Rosmaida',
      'Sembiring',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.nat(), fc.constantFrom(...'aiueo'), (name, at, vowel) => {
        const places = [...name].flatMap((letter, index) => (/[aiueo]/.test(letter) ? [index] : []));
        const place = places[at % places.length] ?? 1;
        expect(foundBy(name.slice(0, place) + vowel + name.slice(place + 1), name)).toBe(true);
      }),
    );
  });
});

describe('a register of people', () => {
  /** People as the demo makes them up; every `born`th has a birth date. */
  const register = (seed: number, born: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 150 }, (_, at): Likely => {
      const [sex, age] = [random.pick(['L', 'P'] as const), random.between(6, 85)];
      const { fullName } = nameSomebody(random, sex, age);
      const [month, day] = [random.between(1, 12), random.between(1, 28)].map((part) =>
        `${part}`.padStart(2, '0'),
      );
      return { fullName, sex, ...(at % born === 0 ? { birthDate: `${2026 - age}-${month}-${day}` } : {}) };
    });
  };

  it.each([1, 2])('gives no flood of questions, where every %sth has a birth date', (born) => {
    for (const seed of [7, 8, 9]) {
      const people = register(seed, born);
      const pairs = people.flatMap((one, at) => people.slice(at + 1).map((other) => [one, other] as const));
      const ear = openEar();
      const asked = pairs.filter(
        ([one, other]) => likeness(one, other, ear).score >= likenessThresholds.show,
      );
      const namesakes = pairs.filter(([one, other]) => one.fullName === other.fullName);
      expect(asked.length).toBeLessThanOrEqual(namesakes.length + 6);
      if (born === 1) expect(asked.length).toBeLessThanOrEqual(3);
    }
  });
});

describe('a name that was borne before', () => {
  it('is as good as the present one, and said to be an earlier one', () => {
    const known: Likely = { fullName: 'Ahmad Fauzan', formerNames: ['Tanpa Nama Satu'] };
    const { score, reasons } = likeness({ fullName: 'Tanpa Nama Satu' }, known);
    expect([score, reasons]).toEqual([50, ['Nama yang pernah tercatat sama.']]);
  });
});

describe('a telephone number', () => {
  it('is its digits, in the national form', () => {
    expect(
      [
        '0812-3456-7890',
        '+62 812 3456 7890',
        '(0274) 512345',
        '0812 3456 7890 / 0813.1111.2222',
        '12345',
      ].map(phoneWords),
    ).toEqual(['081234567890', '081234567890', '0274512345', '081234567890 081311112222', '']);
  });
});

describe('the rules that filled the index', () => {
  it('are those of today: who changes them fills it anew by a migration', () => {
    const texts = [
      ...pairs.flatMap(([, a, b]) => [a, b]),
      ...strangers.flat(),
      'Zoë 😀 محمد',
      'Anak Terlantar',
    ];
    for (const text of texts) {
      expect(frozen.searchKey(text)).toBe(searchKey(text));
      expect(frozen.nameKeys(text)).toEqual(nameKeys(text));
      expect(frozen.joinedNames(text)).toBe(joinedNames(text));
    }
    expect(frozen.phoneWords('+62 812-3456-7890')).toBe(phoneWords('+62 812-3456-7890'));
  });
});
