import { formatPeriod } from '#domain/months/period';
import {
  type GapRow,
  gapDimensionCodes,
  labelOfDimension,
  tallyGaps,
  totalGaps,
  unknownPlace,
} from '#domain/resources/gaps';
import { guardTable, guardTotal } from '#domain/resources/guard-small';
import { long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { headSignature } from '#platform/paper/letterhead-from';
import { gapNotePaper } from './gap-note-paper.ts';
import { gapLinks } from './resource-readings.ts';

export const gaps = long.resource.gaps.handler(async ({ input: { period }, context }) => {
  const links = await context.readApart(gapLinks, { period, today: context.today });
  return {
    total: { links: links.length, ...countsOf(totalGaps(links)) },
    tables: gapDimensionCodes.map((by) => ({
      by,
      label: labelOfDimension(by),
      rows: tallyGaps(links, by).map(({ key, label, links: own }) => ({
        key,
        label,
        figures: countsOf(own),
      })),
    })),
  };
});

const countsOf = ({ hindered, refused, unmet }: ReturnType<typeof totalGaps>) => ({
  hindered: hindered.length,
  refused: refused.length,
  unmet: unmet.length,
});

export const gapCases = long.resource.gapCases.handler(async ({ input, context }) => {
  const { period, by, key, figure } = input;
  const links = await context.readApart(gapLinks, { period, today: context.today });
  const row = tallyGaps(links, by).find((one) => one.key === key);
  const counted = new Set(row?.links[figure].map(({ recordId }) => recordId));
  return links
    .filter(({ recordId }) => counted.has(recordId))
    .map(({ caseId, recordId, registerNumber, fullName, worker, need, name, source, state, stateOn }) => ({
      ...{ caseId, recordId, registerNumber, name: fullName, worker, need, state, stateOn },
      source: source?.name ?? name,
    }));
});

/** Of a table in which nothing is known of anybody nothing is told. */
const told = (rows: GapRow[]) => (rows.every(({ key }) => key === unknownPlace.key) ? [] : rows);

/** So many rows of a table stand on the two pages. */
const mostRows = 7;

export const printGaps = long.resource.printGaps.handler(
  async ({ input, context, errors: _none, signal }) => {
    const { period, to, proposal } = input;
    const links = await context.readApart(gapLinks, { period, today: context.today });
    const { hindered, refused, unmet } = totalGaps(links);
    const content = {
      ...{ period: formatPeriod(period), to, proposal, head: headSignature(context.centre) },
      total: {
        ...{ links: guardTotal(links), hindered: guardTotal(hindered) },
        ...{ refused: guardTotal(refused), unmet: guardTotal(unmet) },
      },
      tables: gapDimensionCodes.map((by) => ({
        label: labelOfDimension(by),
        rows: guardTable(told(tallyGaps(links, by)), mostRows),
      })),
    };
    return await handOut(context, gapNotePaper, content, { ...input, links: links.length }, signal);
  },
);
