import { askedBy } from '#contract/caseload';
import type { Trx } from '#database/connect';
import type { Permission } from '#domain/roles';
import { sameAs } from '#domain/same-as';
import { os } from '#pipeline';
import { thumbnailsOf } from '#records/thumbnails.queries';
import { verdictOnRight } from '#records/verdicts';
import { groupCaseload, listCaseload, meanQuery } from './caseload.queries.ts';
import { maskedFor } from './masked-for.ts';
import { listRecent } from './recent.queries.ts';

export const list = os.caseload.list.handler(async ({ input, context, errors }) => {
  const { trx, actor } = context;
  if (!sameAs(askedBy(actor.role, input), input)) throw errors.FORBIDDEN();
  const ask = (permission: Permission) => verdictOnRight(actor.role, permission);
  const { own } = context.centre;
  const asking = { actor, today: context.today, sqlite: context.vault.sqlite, own };
  const { total, isNear, set } = meanQuery(trx, input, asking);
  const grouped = await groupCaseload(trx, input, { set }, asking);
  const rows = await listCaseload(trx, input, { set, grouped }, asking);
  return {
    total,
    isNear,
    rows: (await withThumbnails(trx, rows)).map(maskedFor(actor.role)),
    groups: grouped?.groups ?? [],
    can: { export: ask('caseload.export'), print: ask('packet.print'), handOver: ask('case.assign') },
  };
});

/** Rows with the small photo of their person. */
async function withThumbnails<T extends { caseId: string }>(trx: Trx, rows: readonly T[]) {
  const thumbnails = await thumbnailsOf(
    trx,
    rows.map(({ caseId }) => caseId),
  );
  return rows.map((row) => ({ ...row, thumbnail: thumbnails.get(row.caseId) ?? null }));
}

/** So many cases are offered again. */
const mostRecent = 6;

export const recent = os.caseload.recent.handler(async ({ context: { trx, actor } }) => ({
  rows: await withThumbnails(trx, await listRecent(trx, actor, mostRecent)),
}));
