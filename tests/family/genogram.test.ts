import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Family } from '#domain/family/family';
import { drawGenogram } from '#domain/family/genogram';
import { symbolSize } from '#domain/family/genogram-measures';
import { readFamily } from '#domain/family/read-family';
import { familyRelations } from '#domain/lists/family-relations';
import { tieKinds, unionStates } from '#domain/lists/family-ties';
import { placePeople } from '#records/family/place-people';

const client = { name: 'Anisa', alias: '', sex: 'P', birthDate: '2012-05-01', age: 14 } as const;
const read = (rows: object[], ties: object[] = []) =>
  readFamily({ client, rows, ties, today: '2026-11-23', clientLabel: 'klien' });
const draw = (family: Family) =>
  drawGenogram(family, placePeople(family), {
    ...{ clientLabel: 'Klien', nameOf: (name: string) => name, tellsYears: true, description: 'x' },
  });

const name = fc.constantFrom('Ani', 'Budi', 'Cici', 'Dodi', 'Edo', 'Anisa', 'ibu', 'tidak diketahui', '');
const codes = (options: object) => fc.constantFrom(...Object.keys(options));
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const row = fc.record({
  ...{
    relation: codes(familyRelations),
    name,
    sex: some(fc.constantFrom('L', 'P')),
    side: some(fc.constantFrom('father', 'mother')),
  },
  ...{ father: some(name), mother: some(name), partner: some(name), twin: some(name) },
  ...{
    union: some(codes(unionStates)),
    tie: some(codes(tieKinds)),
    birthDate: some(fc.constantFrom('1950-02-01', '1980-02-01', '2012-02-01')),
  },
  ...{ lifeState: some(fc.constantFrom('alive', 'died', 'unknown')), livesTogether: fc.boolean() },
});

/** No two symbols stand over one another, and every child stands below its parents. */
function expectReadable(family: Family): void {
  const { drawing, symbols } = draw(family);
  expect(symbols).toHaveLength(family.people.length);
  for (const [index, { id, place }] of symbols.entries()) {
    expect(place.x).toBeGreaterThan(0);
    expect(place.x).toBeLessThan(drawing.width);
    for (const other of symbols.slice(index + 1)) {
      const [x, y] = [Math.abs(place.x - other.place.x), Math.abs(place.y - other.place.y)];
      expect(x > symbolSize + 8 || y > symbolSize + 8, `${id} over ${other.id}`).toBe(true);
    }
  }
  const y = (id: string) => symbols.find((one) => one.id === id)?.place.y ?? 0;
  for (const { partners, children } of family.unions)
    for (const partner of partners) for (const child of children) expect(y(partner)).toBeLessThan(y(child));
}

describe('a genogram', () => {
  it('draws whatever rows there are: nobody over somebody else, parents above, nobody left out', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 14 }),
        fc.array(fc.record({ one: name, other: name, tie: codes(tieKinds) }), { maxLength: 3 }),
        (rows, ties) => {
          const family = read(rows, ties);
          const written = rows.filter((one) => one.relation !== undefined);
          expect(family.people.length).toBeGreaterThanOrEqual(written.length + 1);
          expectReadable(family);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('sets the oldest child and the man of a couple left', () => {
    const family = read([
      { relation: 'mother', name: 'Siti' },
      { relation: 'father', name: 'Budi' },
      { relation: 'younger-sibling', name: 'Rini' },
      { relation: 'older-sibling', name: 'Andi' },
      { relation: 'grandmother', name: 'Mina', side: 'mother' },
      { relation: 'uncle', name: 'Joko', side: 'mother' },
      { relation: 'aunt', name: 'Wati', side: 'father' },
    ]);
    const places = placePeople(family);
    const x = (who: string) =>
      places.get(family.people.find((one) => one.name === who)?.id ?? '')?.x ?? Number.NaN;
    expect(x('Andi')).toBeLessThan(x('Anisa'));
    expect(x('Anisa')).toBeLessThan(x('Rini'));
    expect(x('Budi')).toBeLessThan(x('Siti'));
    expectReadable(family);
  });

  it('tells each thing by a shape of its own and prints what it means', () => {
    const family = read([
      { relation: 'mother', name: 'Siti', union: 'divorced', tie: 'close' },
      { relation: 'father', name: 'Budi', lifeState: 'died', deathYear: 2019, tie: 'cut-off' },
      {
        relation: 'younger-sibling',
        name: 'Rini',
        sex: 'P',
        twin: 'Anisa',
        tie: 'conflict',
        livesTogether: true,
      },
      { relation: 'older-sibling', name: 'Tono', sex: 'L', father: 'tidak diketahui', tie: 'distant' },
    ]);
    const words = draw(family).drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(words).toEqual(expect.arrayContaining(['Siti', 'Budi', '† 2019', 'Rini', 'Tono', '14', '?']));
    expect(words.slice(words.indexOf('Laki-laki'))).toEqual([
      ...[
        'Laki-laki',
        'Perempuan',
        'Klien',
        'Meninggal',
        '?',
        'Keadaannya tidak diketahui',
        'Tinggal serumah',
      ],
      ...['Pasangan', 'Bercerai', 'Kembar', 'Hubungan dekat', 'Hubungan renggang', 'Hubungan berkonflik'],
      'Hubungan terputus',
    ]);
  });

  it('draws thirty people in the time of a glance', () => {
    const rows = [
      { relation: 'mother', name: 'Siti' },
      { relation: 'father', name: 'Budi' },
      ...['grandmother', 'grandfather'].flatMap((relation) =>
        ['father', 'mother'].map((side) => ({ relation, name: `${relation} ${side}`, side })),
      ),
      ...Array.from({ length: 4 }, (_, at) => ({
        relation: 'younger-sibling',
        name: `Adik ke ${at}`,
        tie: 'close',
      })),
      ...Array.from({ length: 6 }, (_, at) => ({
        relation: 'aunt',
        side: 'mother',
        name: `Tante ke ${at}`,
        partner: `Om ke ${at}`,
      })),
      ...Array.from({ length: 7 }, (_, at) => ({
        relation: 'cousin',
        name: `Sepupu ke ${at}`,
        mother: `Tante ke ${at % 6}`,
        father: `Om ke ${at % 6}`,
      })),
    ];
    draw(read(rows));
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      draw(read(rows));
      return performance.now() - begun;
    });
    expect(read(rows).people).toHaveLength(30);
    expect(Math.min(...times)).toBeLessThan(200);
  });
});
