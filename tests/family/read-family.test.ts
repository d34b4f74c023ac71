import { describe, expect, it } from 'vitest';
import { readFamily } from '#domain/family/read-family';

const today = '2026-11-23';
const anisa = { name: 'Anisa Putri', alias: 'Nisa', sex: 'P', birthDate: '2012-05-01', age: 14 } as const;
const read = (rows: object[], ties: object[] = []) =>
  readFamily({ client: anisa, rows, ties, today, clientLabel: 'penerima manfaat' });
/** The unions as names: partners, then children, the oldest first. */
function shape(family: ReturnType<typeof read>) {
  const name = (id: string) => family.people.find((one) => one.id === id)?.name || id;
  return family.unions.map(({ partners, children, state, above }) =>
    [
      partners.map(name).join(' + '),
      children.map(name).join(', '),
      ...(state === null ? [] : [state]),
      ...(above === null ? [] : ['above']),
    ].join(' > '),
  );
}

const plain = [
  { relation: 'mother', name: 'Siti' },
  { relation: 'father', name: 'Budi', lifeState: 'died', deathYear: 2019 },
  { relation: 'younger-sibling', name: 'Rini' },
  { relation: 'older-sibling', name: 'Andi', birthDate: '2008-02-02' },
  { relation: 'grandmother', name: 'Mina', side: 'mother' },
  { relation: 'grandfather', name: 'Karto', side: 'mother' },
  { relation: 'uncle', name: 'Joko', side: 'mother' },
];

describe('a family table as it was always filled', () => {
  it('draws three generations by the relations alone, the oldest left', () => {
    const family = read(plain);
    expect(shape(family)).toEqual(['Budi + Siti > Andi, Anisa Putri, Rini', 'Karto + Mina > Siti, Joko']);
    expect(family.troubles).toEqual([]);
    expect(Object.fromEntries(family.people.map(({ name, generation }) => [name, generation]))).toEqual({
      ...{ 'Anisa Putri': 0, Siti: -1, Budi: -1, Rini: 0, Andi: 0, Mina: -2, Karto: -2, Joko: -1 },
    });
    expect(family.people.find(({ name }) => name === 'Budi')).toMatchObject({
      ...{ sex: 'L', life: 'died', deathYear: 2019, age: null },
    });
    expect(family.people.find(({ name }) => name === 'Andi')).toMatchObject({ age: 18 });
  });

  it('sets grandparents over the couple where nobody said whose parents they are', () => {
    const family = read([
      { relation: 'mother', name: 'Siti' },
      { relation: 'grandmother', name: 'Mina' },
      { relation: 'aunt', name: 'Wati' },
    ]);
    expect(shape(family)).toEqual(['Siti > Anisa Putri', 'Mina > Wati > above']);
  });

  it('draws a grandmother over parents of whom nothing is known', () => {
    expect(shape(read([{ relation: 'grandmother', name: 'Mina' }]))).toEqual([
      ' > Anisa Putri',
      'Mina >  > above',
    ]);
    expect(shape(read([{ relation: 'uncle', name: 'Joko', side: 'father' }]))).toEqual([
      'unknown:father > Anisa Putri',
      ' > Joko, unknown:father',
    ]);
  });

  it('takes the only partner for the other parent of a child, and asks where nothing follows', () => {
    const family = readFamily({
      client: { ...anisa, birthDate: '1950-01-01', age: 76 },
      rows: [
        { relation: 'husband', name: 'Slamet', union: 'separated' },
        { relation: 'child', name: 'Tono', birthDate: '1975-01-01' },
        { relation: 'child', name: 'Tini', birthDate: '1972-01-01' },
        { relation: 'grandchild', name: 'Dewi', mother: 'Tini' },
        { relation: 'grandchild', name: 'Dimas' },
      ],
      ...{ ties: [], today, clientLabel: 'penerima manfaat' },
    });
    expect(shape(family)).toEqual(['Slamet + Anisa Putri > Tini, Tono > separated', 'Tini > Dewi']);
    expect(family.troubles).toEqual(['Dimas (cucu) digambar tanpa garis: isi siapa ayah atau ibunya.']);
  });
});

describe('what a row says besides', () => {
  it('knows half siblings, step-parents, unknown fathers, and couples that parted', () => {
    const family = read([
      { relation: 'mother', name: 'Siti', union: 'divorced' },
      { relation: 'father', name: 'Budi' },
      { relation: 'stepfather', name: 'Heru', union: 'together' },
      { relation: 'younger-sibling', name: 'Rini', father: 'Heru' },
      { relation: 'older-sibling', name: 'Andi', father: 'tidak diketahui' },
    ]);
    expect(shape(family)).toEqual([
      'Budi + Siti > Anisa Putri > divorced',
      'Heru + Siti > Rini > together',
      'unknown:L:-1: + Siti > Andi',
    ]);
    expect(family.people.find(({ id }) => id === 'unknown:L:-1:')).toMatchObject({
      name: '',
      life: 'unknown',
    });
  });

  it('joins twins and triplets, the person served among them, and keeps ties', () => {
    const family = read(
      [
        { relation: 'mother', name: 'Siti', tie: 'close' },
        { relation: 'younger-sibling', name: 'Rina', twin: 'Nisa' },
        { relation: 'younger-sibling', name: 'Rani', twin: 'Rina' },
      ],
      [{ one: 'Rina', other: 'ibu', tie: 'conflict' }],
    );
    expect(family.twins).toEqual([['client', 'younger-sibling:rina', 'younger-sibling:rani']]);
    expect(family.ties).toEqual([
      { one: 'client', other: 'mother:siti', kind: 'close' },
      { one: 'younger-sibling:rina', other: 'mother:siti', kind: 'conflict' },
    ]);
  });
});

describe('what cannot be true', () => {
  it('says so in a sentence and loses nobody', () => {
    const family = read([
      { relation: 'mother', name: 'Siti', mother: 'Siti' },
      { relation: 'other-relative', name: 'Edo', father: 'Dodi' },
      { relation: 'other-relative', name: 'Dodi', father: 'Edo', partner: 'Dodi' },
      { relation: 'younger-sibling', name: 'Rina', twin: 'Rani', mother: 'Siti' },
      { relation: 'younger-sibling', name: 'Rani', mother: 'Yati' },
      { relation: 'mother', name: 'Tuti' },
    ]);
    expect(family.people).toHaveLength(8);
    expect(family.troubles).toEqual([
      'Tuti (ibu) ditulis sebagai orang tua kedua; digambar tanpa garis keturunan.',
      'Siti (ibu) ditulis sebagai orang tuanya sendiri; garis itu tidak digambar.',
      'Edo (kerabat lain) ditulis sebagai orang tua dan sekaligus keturunan Dodi (kerabat lain); garis itu tidak digambar.',
      'Dodi (kerabat lain) ditulis sebagai pasangannya sendiri; garis itu tidak digambar.',
      'Rina (adik) dan Rani (adik) ditulis kembar, tetapi orang tuanya tidak sama.',
    ]);
  });

  it('reads whatever stands in the rows', () => {
    for (const rows of [undefined, 'x', [null, 3, 'a', [], {}, { relation: 'king', name: 'Raja' }]])
      expect(() =>
        readFamily({ client: anisa, rows, ties: rows, today, clientLabel: 'klien' }),
      ).not.toThrow();
  });
});
