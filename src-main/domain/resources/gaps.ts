import { labelOf } from '../fields/choice.ts';
import { ppksCategories } from '../lists/ppks-categories.ts';
import { type ResourceNeed, resourceNeeds } from '../lists/resource-needs.ts';
import { resourceObstacles } from '../lists/resource-obstacles.ts';

/** What a link shows of the service system in some days: what stood in the way, a refusal, a need that nobody met. */
export type GapLink = {
  recordId: string;
  clientId: string;
  /** Of the directory; null: the source that somebody typed is not in it. */
  source: { id: string; name: string } | null;
  need: ResourceNeed;
  category: string;
  /** Where the person comes from, by official code with the names from the smallest place up; null: not known. */
  origin: { code: string; name: string } | null;
  /** What stood in the way in these days, and whether a source refused for it. */
  obstacles: readonly { code: string; isRefusal: boolean }[];
  isRefused: boolean;
  /** At the end of these days. */
  isUnmet: boolean;
};

/** What is counted of the links. */
export const gapFigures = {
  hindered: 'Terhambat',
  refused: 'Ditolak',
  unmet: 'Belum terpenuhi',
} as const;
export type GapFigure = keyof typeof gapFigures;
export const gapFigureCodes = Object.keys(gapFigures) as [GapFigure, ...GapFigure[]];

type Place = { key: string; label: string };
/** Where nobody filled in a place, or not so narrowly. */
export const unknownPlace: Place = { key: 'unknown', label: 'Tidak diketahui' };

/** By what the links are counted: in which rows a link stands. */
const dimensions = {
  obstacle: {
    label: 'Menurut hambatan',
    rowsOf: ({ obstacles }) =>
      obstacles.map(({ code }) => ({ key: code, label: labelOf(resourceObstacles, code) })),
  },
  need: {
    label: 'Menurut kebutuhan',
    rowsOf: ({ need }) => [{ key: need, label: resourceNeeds[need] }],
  },
  source: {
    label: 'Menurut sumber',
    // A name that was typed may be that of a person: those are counted together.
    rowsOf: ({ source }) => [
      source === null
        ? { key: 'outside', label: 'Di luar direktori' }
        : { key: source.id, label: source.name },
    ],
  },
  category: {
    label: 'Menurut kategori PPKS',
    rowsOf: ({ category }) => [{ key: category, label: labelOf(ppksCategories, category) }],
  },
  regency: { label: 'Menurut kabupaten/kota', rowsOf: (link) => [placeOf(link, 5, 2)] },
  district: { label: 'Menurut kecamatan', rowsOf: (link) => [placeOf(link, 8, 3)] },
} as const satisfies Record<string, { label: string; rowsOf(link: GapLink): Place[] }>;
type GapDimension = keyof typeof dimensions;
export const gapDimensionCodes = Object.keys(dimensions) as [GapDimension, ...GapDimension[]];

/** The heading of a table. */
export const labelOfDimension = (by: GapDimension): string => dimensions[by].label;

/** The place of a level: its code is so long, and its name stands so far from the province. */
function placeOf({ origin }: GapLink, length: number, fromEnd: number): Place {
  if (origin === null || origin.code.length < length) return unknownPlace;
  const names = origin.name.split(', ');
  const label = names.slice(-fromEnd, names.length - 1).join(', ');
  return { key: origin.code.slice(0, length), label: label || origin.code.slice(0, length) };
}

/** A row of a table, with the links that each of its figures counts. */
export type GapRow = { key: string; label: string; links: Record<GapFigure, GapLink[]> };

/** The rows of one table, those with most in them first; a link without any gap stands nowhere. */
export function tallyGaps(links: readonly GapLink[], by: GapDimension): GapRow[] {
  const rows = new Map<string, GapRow>();
  for (const link of links)
    for (const { key, label } of dimensions[by].rowsOf(link)) {
      const figures = gapFigureCodes.filter((figure) => isIn(link, figure, by, key));
      if (figures.length === 0) continue;
      const row = rows.get(key) ?? { key, label, links: { hindered: [], refused: [], unmet: [] } };
      for (const figure of figures) if (!row.links[figure].includes(link)) row.links[figure].push(link);
      rows.set(key, row);
    }
  const size = ({ links: { hindered, refused, unmet } }: GapRow) =>
    hindered.length + refused.length + unmet.length;
  return [...rows.values()].sort((a, b) => size(b) - size(a) || (a.label < b.label ? -1 : 1));
}

/** Whether a figure counts a link; in the table of obstacles, for this one obstacle. */
function isIn(link: GapLink, figure: GapFigure, by: GapDimension, key: string): boolean {
  const met = by === 'obstacle' ? link.obstacles.filter(({ code }) => code === key) : link.obstacles;
  if (figure === 'hindered') return met.length > 0;
  if (figure === 'unmet') return link.isUnmet && (by !== 'obstacle' || met.length > 0);
  return by === 'obstacle' ? met.some(({ isRefusal }) => isRefusal) : link.isRefused;
}

/** The links of each figure over all rows. */
export const totalGaps = (links: readonly GapLink[]): Record<GapFigure, GapLink[]> => ({
  hindered: links.filter(({ obstacles }) => obstacles.length > 0),
  refused: links.filter(({ isRefused }) => isRefused),
  unmet: links.filter(({ isUnmet }) => isUnmet),
});
