import type { Trx } from '#database/connect';
import { dropRow } from '#records/refresh-case';

/** Takes a person out of the caseload and its search; `refreshCasesOf` brings them back. */
export async function hideFromCaseload(trx: Trx, clientId: string): Promise<void> {
  const cases = await trx.selectFrom('caseFile').where('clientId', '=', clientId).select('id').execute();
  for (const { id } of cases) await dropRow(trx, id);
}
