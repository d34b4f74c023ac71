import { type TieKind, tieKinds, type UnionState } from '../lists/family-ties.ts';
import type { Shape } from '../results/drawing.ts';
import { moveShape, roughWidth } from '../results/frame-shapes.ts';
import type { Family, FamilyPerson } from './family.ts';
import { strokesOf } from './genogram-lines.ts';
import { drawSymbol, houseSign } from './genogram-symbols.ts';
import { smoothWay } from './smooth-way.ts';
import { drawTie } from './tie-line.ts';

type Entry = { words: string; shapes: Shape[] };

/** What the symbols of a genogram mean, as far as they are in it, in lines of this width under a height. */
export function drawLegend(family: Family, clientLabel: string, width: number, top: number): Shape[] {
  const entries = entriesOf(family, clientLabel);
  let [x, y] = [0, top];
  return entries.flatMap(({ words, shapes }) => {
    const room = 34 + roughWidth(words, 8) + 12;
    if (x > 0 && x + room > width) [x, y] = [0, y + 22];
    const [left, middle] = [x, y];
    x += room;
    return [
      ...shapes.map((shape) => moveShape(shape, left, middle)),
      {
        kind: 'text',
        x: left + 34,
        y: middle + 3,
        text: words,
        size: 8,
        anchor: 'start',
        tone: 'ink',
      } as const,
    ];
  });
}

function entriesOf({ people, unions, twins, ties }: Family, clientLabel: string): Entry[] {
  const has = (is: (person: FamilyPerson) => boolean) => people.some(is);
  const parted = (state: UnionState) => unions.some((union) => union.state === state);
  const when = (isThere: boolean, words: string, shapes: Shape[]): Entry[] =>
    isThere ? [{ words, shapes }] : [];
  const kinds = (Object.keys(tieKinds) as TieKind[]).filter((code) => ties.some(({ kind }) => kind === code));
  return [
    { words: 'Laki-laki', shapes: symbol({ sex: 'L' }) },
    { words: 'Perempuan', shapes: symbol({ sex: 'P' }) },
    ...when(
      has(({ sex }) => sex === null),
      'Jenis kelamin tidak diketahui',
      symbol({ sex: null }),
    ),
    { words: clientLabel, shapes: symbol({ sex: people[0]?.sex ?? 'L', relation: 'client' }) },
    ...when(
      has(({ life }) => life === 'died'),
      'Meninggal',
      symbol({ sex: 'L', life: 'died' }),
    ),
    ...when(
      has(({ life }) => life === 'unknown'),
      'Keadaannya tidak diketahui',
      symbol({ sex: 'L', life: 'unknown' }),
    ),
    ...when(
      has(({ livesTogether }) => livesTogether),
      'Tinggal serumah',
      houseSign({ x: 15, y: 3 }),
    ),
    ...when(
      unions.some(({ partners }) => partners.length === 2),
      'Pasangan',
      couple(null),
    ),
    ...when(parted('together'), 'Hidup bersama tanpa menikah', couple('together')),
    ...when(parted('separated'), 'Berpisah', couple('separated')),
    ...when(parted('divorced'), 'Bercerai', couple('divorced')),
    ...when(twins.length > 0, 'Kembar', [stroke(15, -8, 6, 8), stroke(15, -8, 24, 8)]),
    ...when(
      unions.some(({ above }) => above !== null),
      'Dari pihak siapa belum disebut',
      [{ ...stroke(2, 0, 28, 0), dashed: true } as Shape],
    ),
    ...kinds.map((kind) => ({
      words: `Hubungan ${tieKinds[kind].toLowerCase()}`,
      shapes: drawTie(
        kind,
        smoothWay(
          [
            { x: 1, y: 0 },
            { x: 30, y: 0 },
          ],
          0,
        ),
      ),
    })),
  ];
}

const stroke = (x1: number, y1: number, x2: number, y2: number): Shape => ({
  ...{ kind: 'line', x1, y1, x2, y2, tone: 'ink', width: 1.2 },
});

const couple = (state: UnionState | null): Shape[] => [
  stroke(3, -7, 3, 2),
  stroke(27, -7, 27, 2),
  { ...stroke(3, 2, 27, 2), ...(state === 'together' ? { dashed: true as const } : {}) } as Shape,
  ...strokesOf(state, 15, 2),
];

/** A symbol at half its size. */
function symbol(told: Partial<FamilyPerson>): Shape[] {
  const nobody: FamilyPerson = {
    ...{
      id: '',
      name: 'x',
      relation: 'named',
      sex: 'L',
      life: 'alive',
      birthDate: null,
      deathYear: null,
      age: null,
    },
    ...{ livesTogether: false, isCaregiver: false, generation: 0 },
  };
  return drawSymbol({ ...nobody, ...told }, { x: 0, y: 0 }, false).map((shape) =>
    moveShape(halve(shape), 15, 0),
  );
}

function halve(shape: Shape): Shape {
  const by = 0.45;
  switch (shape.kind) {
    case 'line':
      return { ...shape, x1: shape.x1 * by, y1: shape.y1 * by, x2: shape.x2 * by, y2: shape.y2 * by };
    case 'rect':
      return {
        ...shape,
        x: shape.x * by,
        y: shape.y * by,
        width: shape.width * by,
        height: shape.height * by,
      };
    case 'circle':
      return { ...shape, radius: shape.radius * by };
    case 'polyline':
      return { ...shape, points: shape.points.map(([x, y]) => [x * by, y * by]) };
    case 'text':
      return { ...shape, y: 3, size: 8 };
  }
}
