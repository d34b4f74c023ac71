import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Family } from '#domain/family/family';
import { drawGenogram } from '#domain/family/genogram';
import { symbolSize } from '#domain/family/genogram-measures';
import { readFamily } from '#domain/family/read-family';
import { familyRelations } from '#domain/lists/family-relations';
import { tieKinds, unionStates } from '#domain/lists/family-ties';
import type { Shape } from '#domain/results/drawing';
import { roughWidth } from '#domain/results/frame-shapes';
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

type Box = { left: number; right: number; top: number; bottom: number };

/** Where each word stands, as its letters reach. */
const wordsIn = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => {
    if (shape.kind !== 'text' || shape.anchor !== 'middle') return [];
    const { x, y, text, size } = shape;
    const aside = roughWidth(text, size) / 2;
    return [{ text, left: x - aside, right: x + aside, top: y - size * 0.7, bottom: y }];
  });

/** Every stroke, a straight piece each. */
const strokesIn = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape): [number, number, number, number][] => {
    if (shape.kind === 'line') return [[shape.x1, shape.y1, shape.x2, shape.y2]];
    if (shape.kind !== 'polyline' || shape.tone === 'paper' || shape.filled) return [];
    return shape.points
      .slice(1)
      .map(([x, y], at) => [shape.points[at]?.[0] ?? x, shape.points[at]?.[1] ?? y, x, y]);
  });

/** Whether a stroke runs through a box; looked at every half point. */
function runsThrough([x1, y1, x2, y2]: readonly number[], { left, right, top, bottom }: Box): boolean {
  const [fromX = 0, fromY = 0, toX = 0, toY = 0] = [x1, y1, x2, y2];
  if (Math.max(fromX, toX) < left || Math.min(fromX, toX) > right) return false;
  if (Math.max(fromY, toY) < top || Math.min(fromY, toY) > bottom) return false;
  const pieces = Math.ceil(Math.hypot(toX - fromX, toY - fromY) * 2);
  return Array.from({ length: pieces + 1 }, (_, at) => at / Math.max(1, pieces)).some((share) => {
    const [x, y] = [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share];
    return x > left && x < right && y > top && y < bottom;
  });
}

/** What cannot be read: a word that a line runs through, or another word stands on. The ages stand in their symbols. */
function crossedWords({ drawing }: ReturnType<typeof draw>): string[] {
  const words = wordsIn(drawing.shapes).filter(({ text }) => !/^(\d+|\?)$/.test(text));
  const strokes = strokesIn(drawing.shapes);
  return words.flatMap((word, at) => [
    ...strokes.filter((stroke) => runsThrough(stroke, word)).map(() => `a line through ${word.text}`),
    ...words
      .slice(at + 1)
      .filter(({ left, right }) => left < word.right && right > word.left)
      .filter(({ top, bottom }) => top < word.bottom && bottom > word.top)
      .map(({ text }) => `${text} over ${word.text}`),
  ]);
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

  it('leads every line past the names, whatever family it is, and sets no name over another', () => {
    const named = fc.constantFrom('Ani', 'Muhammad Rizky Ramadhan', 'Raden Ajeng Kusumawardhani', 'Budi', '');
    const tied = fc.record({
      ...{ relation: codes(familyRelations), name: named, tie: some(codes(tieKinds)) },
      ...{ side: some(fc.constantFrom('father', 'mother')), union: some(codes(unionStates)) },
      ...{ father: some(named), mother: some(named), partner: some(named), twin: some(named) },
      ...{ lifeState: some(fc.constant('died')), deathYear: fc.constant(2019), isCaregiver: fc.boolean() },
      ...{ livesTogether: fc.boolean() },
    });
    fc.assert(
      fc.property(fc.array(tied, { minLength: 4, maxLength: 12 }), (rows) => {
        expect(crossedWords(draw(read(rows)))).toEqual([]);
      }),
      { numRuns: 40 },
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
