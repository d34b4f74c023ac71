import type { Trx } from '#database/connect';
import { monthOf } from '#domain/months/month';
import type { MonthRecap } from '#domain/months/month-recap';
import { getAuditHead } from '#vault/audit/audit-tip';
import {
  findSnapshot,
  listDueTargets,
  listNominativeExtras,
  listServices,
  listStays,
} from './month.queries.ts';
import { figureMonth, type MonthTrouble } from './month-figures.ts';
import { recapChanges } from './month-revision.ts';
import type { MonthData } from './month-sheets.ts';

type Wanted = {
  month: string;
  today: string;
  centreName: string;
  printedBy: string;
  withNames: boolean;
};

/** A month as it would be exported now, with what speaks against exporting it. */
export type GatheredMonth = {
  data: MonthData;
  troubles: MonthTrouble[];
  balanced: boolean;
  /** The number of the export before, counted from 0; undefined before the first. */
  revisionBefore: number | undefined;
};

/** Reads everything the month's report says, for the screen and for the workbook alike. */
export async function gatherMonth(trx: Trx, { withNames, ...about }: Wanted): Promise<GatheredMonth> {
  const { month } = about;
  const stays = await listStays(trx, month);
  const { recap, balanced, troubles } = figureMonth(stays, month);
  const before = await findSnapshot(trx, month);
  const changes = before === undefined ? [] : recapChanges(JSON.parse(before.recap) as MonthRecap, recap);
  const data: MonthData = {
    ...about,
    auditHead: await getAuditHead(trx),
    revision: before === undefined ? 0 : before.revision + (changes.length > 0 ? 1 : 0),
    changes,
    recap,
    stays,
    services: await listServices(trx, month),
    targets: await listDueTargets(trx, month),
    ...(withNames ? { nominative: Object.fromEntries(await listNominativeExtras(trx, month)) } : {}),
  };
  return { data, troubles: balanced ? [] : troubles, balanced, revisionBefore: before?.revision };
}

/** Whether the month has begun by this day. */
export const hasBegun = (month: string, today: string): boolean => month <= monthOf(today);
