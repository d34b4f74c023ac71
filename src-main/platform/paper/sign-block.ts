import type { Content, ContentColumns } from 'pdfmake/interfaces';
import type { SignBlock, Signer } from '#domain/papers/letter';
import { signsStyle } from './signed-pages.ts';

/** Room for a wet signature and a stamp, in points; where three stand side by side it is so much less. */
export const usualRoom = 36;
const lessAbreast = 8;
const wide = (height: number) => ({ height, line: '(……………………………………)' });
const narrow = (height: number) => ({ height: height - lessAbreast, line: '(…………………………)' });

/**
 * Who signs: the receiver left and the giver right under place and day, then others, two witnesses, and Mengetahui. Where
 * no name is known there is a line to write it on; a number stands as it is called, and nothing where there is none. It
 * never parts from the last lines before it; where no page holds it all, nobody parts from their own name.
 */
export function signBlock(signs: SignBlock, before: Content[] = [], room = usualRoom): Content {
  const { left, right, below, witnesses, knows, placeAndDay } = signs;
  const sign = (one: Signer, above: readonly string[]) => signature(one, above, wide(room));
  return {
    stack: [
      ...before,
      { ...pair(left && sign(left, ['']), right && sign(right, [placeAndDay])), style: signsStyle },
      ...below.map((one) => centred(sign(one, []))),
      ...lower(witnesses, knows, room),
    ],
    unbreakable: true,
  };
}

/** Two witnesses have Mengetahui between them, so that a berita acara is one sheet; else each stands in rows of their own. */
function lower(witnesses: readonly Signer[], knows: Signer | undefined, room: number): Content[] {
  const [one, other, ...more] = witnesses;
  const sign = (who: Signer, above: readonly string[], size = wide(room)) => signature(who, above, size);
  if (knows !== undefined && one !== undefined && other !== undefined && more.length === 0)
    return [
      abreast(
        sign(one, [''], narrow(room)),
        sign(knows, ['Mengetahui,'], narrow(room)),
        sign(other, [''], narrow(room)),
      ),
    ];
  return [
    ...witnessed(pairs(witnesses).map(([left, right]) => pair(sign(left, []), right && sign(right, [])))),
    ...(knows === undefined ? [] : [centred(sign(knows, ['Mengetahui,']))]),
  ];
}

/** One who signs: what stands above, the room, and the name over its number, or a line to write it on. */
export function signature(
  { role, name, number }: Signer,
  above: readonly string[],
  { height, line }: { height: number; line: Content } = wide(usualRoom),
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
    : [{ stack: [{ text: 'Saksi-saksi:', margin: [0, 14, 0, 0] }, first], unbreakable: true }, ...others];

const pair = (left: Content | undefined, right: Content | undefined): ContentColumns => ({
  unbreakable: true,
  columns: [left ?? { text: '' }, { text: '', width: 40 }, right ?? { text: '' }],
  margin: [0, 8, 0, 0],
});

const abreast = (...columns: Content[]): Content => ({
  unbreakable: true,
  columns,
  columnGap: 12,
  margin: [0, 6, 0, 0],
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
