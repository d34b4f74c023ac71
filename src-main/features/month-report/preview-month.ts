import type { Trx } from '#database/connect';
import { formatPeriod } from '#domain/months/period';
import { totalOf } from '#domain/months/recap-balance';
import { may } from '#domain/roles';
import { long } from '#pipeline';
import { verdictOnRight } from '#records/verdicts';
import { figureCodes } from './figure-codes.ts';
import { countRecapOnly, findRevision, findSent, listSent } from './frozen.queries.ts';
import { hasBegun } from './gather-month.ts';
import { gatherShown } from './gather-shown.ts';
import { changesBetween } from './month-revision.ts';
import { showChanges } from './show-changes.ts';
import { showSheets } from './show-sheets.ts';
import { readTold } from './told.ts';

/** Said where a profile was taken away while its report was looked at. */
export const profileGone = 'Profil ini sudah tidak ada. Pilih yang lain.';

export const preview = long.monthReport.preview.handler(
  async ({ input: { period, compare, profileId }, context, errors }) => {
    if (!hasBegun(period, context.today))
      throw errors.NOT_BEGUN({ message: `${formatPeriod(period)} belum dimulai.` });
    const gathered = await gatherShown(context, { period, profileId });
    if (gathered === undefined) throw errors.BAD_PROFILE({ message: profileGone });
    const { data, counts, changes, troubles, balanced, revisionBefore } = gathered;
    const { role } = context.actor;
    const seesPeople = may(role, 'caseload.read');
    const kept = await context.transact(async (trx) => ({
      changes: await showChanges(trx, context.actor, changes),
      history: await listSent(trx, period),
      recapOnly: await countRecapOnly(trx, period),
      comparison:
        compare === undefined
          ? null
          : await showChanges(trx, context.actor, await compareSent(trx, period, compare)),
    }));
    context.note({ period });
    const { moved, ...total } = totalOf(counts);
    return {
      period,
      title: formatPeriod(period),
      total,
      moved,
      sheets: showSheets(data, seesPeople ? figureCodes(gathered) : undefined),
      troubles,
      balanced,
      revisions: revisionBefore === undefined ? 0 : revisionBefore + 1,
      isChanged: revisionBefore !== undefined && data.revision !== revisionBefore,
      ...kept,
      can: { name: verdictOnRight(role, 'report.nominative') },
    };
  },
);

/** What two exports differ in, the first one as before; nothing where one of them is no export of this month. */
async function compareSent(trx: Trx, period: string, [one, other]: [string, string]) {
  const sent = [await findSent(trx, period, one), await findSent(trx, period, other)];
  const [before, after] = await Promise.all(
    sent.map((each) => (each === undefined ? undefined : findRevision(trx, period, each.revision))),
  );
  if (before === undefined || after === undefined) return [];
  return changesBetween(await readTold(trx, before), await readTold(trx, after));
}
