import type { PacketCase } from '#domain/papers/packet';
import type { Comparison } from '#domain/results/comparison';
import { type Gas, sayGas } from '#domain/results/gas-rounds';
import { lineHeight } from '#platform/paper/measure-text';
import { outcomePieces } from './brief-pieces.ts';
import { heading, type Piece, type Room, small, words } from './pieces.ts';
import { targetTable } from './target-table.ts';

/** So many targets stand on two pages. */
const mostTargets = 14;

/** So many lines a statement and an indicator have, tried from many to few. */
const lineCounts = [4, 2, 1] as const;

/** Targets and what was reached, with as many lines a row as `free` points hold. */
export function fitTargets(one: PacketCase, room: Room, free: number): Piece[] {
  const { comparison } = one;
  if (comparison === undefined) return withoutTargets(one);
  const { targets } = comparison;
  const shown = { ...comparison, targets: targets.slice(0, mostTargets) };
  const tables = lineCounts.map((most) => targetTable(shown, room, most));
  const table = tables.find((each) => each.kind !== 'words' && each.height <= free) ?? tables.at(-1);
  const others = targets.length - shown.targets.length;
  return [
    ...sentencePieces(one, comparison),
    ...(table === undefined ? [] : [table]),
    ...(others === 0 ? [] : words('Target lain', `${others} ${room.ending}`)),
    ...outcomePieces(comparison, room.ending),
  ];
}

/** The same with every target and every word. */
export function targetPieces(one: PacketCase, room: Room): Piece[] {
  const { comparison } = one;
  if (comparison === undefined) return withoutTargets(one);
  return [...sentencePieces(one, comparison), targetTable(comparison, room, Number.POSITIVE_INFINITY)];
}

const sentencePieces = ({ measures }: PacketCase, { outcome, rounds }: Comparison): Piece[] => [
  heading('Target dan capaian'),
  ...words('', outcome.sentence),
  ...gasPieces(measures?.gas),
  ...(rounds.length === 0 ? words('', 'Belum ada ronde evaluasi.') : []),
];

/** T of the last round beside the achievements, where targets have a scale. */
const gasPieces = (gas: Gas | undefined): Piece[] =>
  gas === undefined ? [] : words('Skala pencapaian (GAS)', sayGas(gas));

function withoutTargets({ hasPlan }: PacketCase): Piece[] {
  if (hasPlan) return [];
  const none = { text: 'Kasus ini belum memiliki rencana.', italics: true, fontSize: small.fontSize };
  return [
    heading('Target dan capaian'),
    { kind: 'fixed', height: lineHeight(small.fontSize), content: none },
  ];
}
