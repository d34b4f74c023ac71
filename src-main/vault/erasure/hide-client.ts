import { sql } from 'kysely';
import type { Trx } from '#database/connect';

/** Takes a person out of the caseload and its search; `refreshCasesOf` brings them back. */
export async function hideFromCaseload(trx: Trx, clientId: string): Promise<void> {
  const ofPerson = trx.selectFrom('caseFile').select('id').where('clientId', '=', clientId);
  const rows = await trx
    .selectFrom('caseloadRow')
    .where('caseId', 'in', ofPerson)
    .select('rowNumber')
    .execute();
  for (const { rowNumber } of rows) {
    await sql`delete from caseload_search where rowid = ${rowNumber}`.execute(trx);
    await trx.deleteFrom('caseloadRow').where('rowNumber', '=', rowNumber).execute();
  }
}
