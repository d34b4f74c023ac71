import type { Content } from 'pdfmake/interfaces';
import type { SignBlock, Signer } from '#domain/papers/letter';

/** Room for a wet signature and a stamp, in points. */
const room = 36;

/**
 * Who signs: the receiver left and the giver right under place and day, then others, two witnesses, and Mengetahui. Where
 * no name is known there is a line to write it on; a number stands as it is called, and nothing where there is none. It
 * never parts from the last lines before it; where no page holds it all, nobody parts from their own name.
 */
export function signBlock(signs: SignBlock, before: Content[] = []): Content {
  const { left, right, below, witnesses, knows, placeAndDay } = signs;
  return {
    stack: [
      ...before,
      pair(left && signature(left, ['']), right && signature(right, [placeAndDay])),
      ...below.map((one) => centred(signature(one, []))),
      ...witnessed(
        pairs(witnesses).map(([one, other]) => pair(signature(one, []), other && signature(other, []))),
      ),
      ...(knows === undefined ? [] : [centred(signature(knows, ['Mengetahui,']))]),
    ],
    unbreakable: true,
  };
}

/** One who signs: what stands above, the room, and the name over its number, or a line to write it on. */
export function signature(
  { role, name, number }: Signer,
  above: readonly string[],
  { height, line }: { height: number; line: Content } = { height: room, line: '(……………………………………)' },
): Content {
  return {
    stack: [
      ...above.map((text) => text || ' '),
      `${role},`,
      { text: '', margin: [0, height, 0, 0] },
      name === '' ? line : { text: name, bold: true, decoration: 'underline' },
      ...(number === '' ? [] : [number]),
    ],
    alignment: 'center',
  };
}

/** The first two witnesses stand under what they are called. */
const witnessed = ([first, ...others]: Content[]): Content[] =>
  first === undefined
    ? []
    : [{ stack: [{ text: 'Saksi-saksi:', margin: [0, 10, 0, 0] }, first], unbreakable: true }, ...others];

const pair = (left: Content | undefined, right: Content | undefined): Content => ({
  unbreakable: true,
  columns: [left ?? { text: '' }, { text: '', width: 40 }, right ?? { text: '' }],
  margin: [0, 8, 0, 0],
});

const centred = (content: Content): Content => ({
  unbreakable: true,
  columns: [
    { text: '', width: '*' },
    { stack: [content], width: 230 },
    { text: '', width: '*' },
  ],
  margin: [0, 8, 0, 0],
});

/** Two and two, in their order. */
function pairs(signers: readonly Signer[]): [Signer, Signer | undefined][] {
  return signers.flatMap((one, at) =>
    at % 2 === 0 ? [[one, signers[at + 1]] as [Signer, Signer | undefined]] : [],
  );
}
