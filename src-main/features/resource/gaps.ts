import type { Trx } from '#database/connect';
import { daysUntil, formatPeriod } from '#domain/months/period';
import {
  type GapLink,
  type GapRow,
  gapDimensionCodes,
  labelOfDimension,
  tallyGaps,
  totalGaps,
  unknownPlace,
} from '#domain/resources/gaps';
import { guardTable, guardTotal } from '#domain/resources/guard-small';
import { isMet } from '#domain/resources/link-steps';
import { long, os } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { headSignature } from '#platform/paper/letterhead-from';
import { gapNotePaper } from './gap-note-paper.ts';
import { listLinks, listObstacles, listRefused, listStates } from './gaps.queries.ts';

/** A link with what the screen says of it besides what is counted. */
type ToldLink = GapLink & Omit<Awaited<ReturnType<typeof listLinks>>[number], keyof GapLink>;

/** The links of some days, each with what it shows of the service system. */
async function gatherLinks(trx: Trx, period: string, today: string): Promise<ToldLink[]> {
  const days = daysUntil(period, today);
  const [states, refused, obstacles] = [
    await listStates(trx, days),
    await listRefused(trx, days),
    await listObstacles(trx, days),
  ];
  return (await listLinks(trx, days)).map((link) => ({
    ...link,
    source: link.resourceId === null ? null : { id: link.resourceId, name: link.resourceName ?? link.name },
    origin: link.originCode === null ? null : { code: link.originCode, name: link.originName ?? '' },
    obstacles: obstacles.get(link.recordId) ?? [],
    isRefused: refused.has(link.recordId),
    isUnmet: !isMet(states.get(link.recordId) ?? []),
  }));
}

export const gaps = os.resource.gaps.handler(async ({ input: { period }, context: { trx, today } }) => {
  const links = await gatherLinks(trx, period, today);
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

export const gapCases = os.resource.gapCases.handler(async ({ input, context: { trx, today } }) => {
  const { period, by, key, figure } = input;
  const links = await gatherLinks(trx, period, today);
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
    const links = await context.transact((trx) => gatherLinks(trx, period, context.today));
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
