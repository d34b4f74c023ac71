import type { Trx } from '#database/connect';
import { inJson } from '#database/in-json';

/** Small photos of the people of these cases, by case; whoever has none is not in it. */
export async function thumbnailsOf(trx: Trx, caseIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('caseFile')
    .innerJoin('thumbnail', 'thumbnail.clientId', 'caseFile.clientId')
    .where('caseFile.id', 'in', inJson(caseIds))
    .select(['caseFile.id', 'thumbnail.dataUrl'])
    .execute();
  return new Map(rows.map(({ id, dataUrl }) => [id, dataUrl]));
}
