import { formatPeriod } from '#domain/months/period';
import { totalOf } from '#domain/months/recap-balance';
import { may } from '#domain/roles';
import { long } from '#pipeline';
import { verdictOnRight } from '#records/verdicts';
import { figureCodes } from './figure-codes.ts';
import { hasBegun } from './gather-month.ts';
import { monthPreview } from './month-readings.ts';
import { showSheets } from './show-sheets.ts';
import { wantedToShow } from './wanted-to-show.ts';

/** Said where a profile was taken away while its report was looked at. */
export const profileGone = 'Profil ini sudah tidak ada. Pilih yang lain.';

export const preview = long.monthReport.preview.handler(
  async ({ input: { period, compare, profileId }, context, errors }) => {
    if (!hasBegun(period, context.today))
      throw errors.NOT_BEGUN({ message: `${formatPeriod(period)} belum dimulai.` });
    const wanted = await wantedToShow(context, { period, profileId });
    if (wanted === undefined) throw errors.BAD_PROFILE({ message: profileGone });
    const { actor } = context;
    const { month, kept } = await context.readApart(monthPreview, { wanted, actor, compare });
    const { data, counts, troubles, balanced, revisionBefore } = month;
    const seesPeople = may(actor.role, 'caseload.read');
    context.note({ period });
    const { moved, ...total } = totalOf(counts);
    return {
      period,
      title: formatPeriod(period),
      total,
      moved,
      sheets: showSheets(data, seesPeople ? figureCodes(month) : undefined),
      troubles,
      balanced,
      revisions: revisionBefore === undefined ? 0 : revisionBefore + 1,
      isChanged: revisionBefore !== undefined && data.revision !== revisionBefore,
      ...kept,
      can: { name: verdictOnRight(actor.role, 'report.nominative') },
    };
  },
);
