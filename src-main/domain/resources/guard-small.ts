import { type GapFigure, type GapLink, type GapRow, gapFigureCodes } from './gaps.ts';

/** Fewer people than these could be recognised by who knows the place: one is the person, and the other knows of both. */
export const leastPeople = 3;

/** What stands in place of a number that is kept back. */
export const keptBack = '*';

/** The figures of a row as they may leave the centre; `isJoined`: of several that are told together. */
export type GuardedRow = { label: string; isJoined: boolean; figures: Record<GapFigure, string> };

const peopleIn = (links: readonly GapLink[]): number => new Set(links.map(({ clientId }) => clientId)).size;
const allOf = ({ links }: GapRow) => gapFigureCodes.flatMap((figure) => links[figure]);

/** A number that may leave the centre: none of one or two people. */
export function guardTotal(links: readonly GapLink[]): string {
  const people = peopleIn(links);
  return people > 0 && people < leastPeople ? keptBack : String(links.length);
}

/**
 * A table as it may leave the centre, of at most `most` rows. Rows of fewer than three people, and those beyond, are told
 * together. Within a row a number of fewer than three is kept back, and with it the next smallest of its column until
 * those kept back are of three people at least: what is missing cannot be taken from the total. So whatever is kept back
 * says of a group of three or more that somebody in it is concerned, and of nobody who it is.
 */
export function guardTable(rows: readonly GapRow[], most: number): GuardedRow[] {
  const kept = joinSmall(rows, most);
  const hidden = Object.fromEntries(
    gapFigureCodes.map((figure) => [figure, keepBack(kept, figure)]),
  ) as Record<GapFigure, ReadonlySet<GapRow>>;
  return kept.map((row) => {
    const tell = (figure: GapFigure) =>
      hidden[figure].has(row) ? keptBack : String(row.links[figure].length);
    return {
      ...{ label: row.label, isJoined: row.key === joinedKey },
      figures: { hindered: tell('hindered'), refused: tell('refused'), unmet: tell('unmet') },
    };
  });
}

const joinedKey = 'joined';

/** Small rows as one; where they are of too few people even together, the smallest of the others joins them. */
function joinSmall(rows: readonly GapRow[], most: number): GapRow[] {
  const isBig = (row: GapRow) => peopleIn(allOf(row)) >= leastPeople;
  const big = rows.filter(isBig);
  const shown = rows.length === big.length && big.length <= most ? big : big.slice(0, most - 1);
  const joined = rows.filter((row) => !shown.includes(row));
  while (joined.length > 0 && peopleIn(joined.flatMap(allOf)) < leastPeople && shown.length > 0)
    joined.push(...shown.splice(-1));
  return joined.length === 0 ? shown : [...shown, together(joined)];
}

function together(rows: readonly GapRow[]): GapRow {
  const links = (figure: GapFigure) => [...new Set(rows.flatMap((row) => row.links[figure]))];
  const label = rows.length === 1 ? (rows[0]?.label ?? '') : `Lainnya (${rows.length} baris digabung)`;
  return {
    ...{ key: rows.length === 1 ? (rows[0]?.key ?? '') : joinedKey, label },
    links: { hindered: links('hindered'), refused: links('refused'), unmet: links('unmet') },
  };
}

function keepBack(rows: readonly GapRow[], figure: GapFigure): ReadonlySet<GapRow> {
  const people = (row: GapRow) => peopleIn(row.links[figure]);
  const there = rows.filter((row) => people(row) > 0).sort((a, b) => people(a) - people(b));
  const hidden = there.filter((row) => people(row) < leastPeople);
  if (hidden.length === 0) return new Set();
  for (const row of there.slice(hidden.length)) {
    if (peopleIn(hidden.flatMap(({ links }) => links[figure])) >= leastPeople) break;
    hidden.push(row);
  }
  return new Set(hidden);
}
