import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { firstFound } from '#records/first-found';
import { markOf, sayFingerprint } from './request-of.ts';

/** What was taken out of one package into a case, and is still there. */
export type Taking = {
  referral: string;
  version: number;
  fingerprint: string;
  from: string;
  takenAt: string;
  takenBy: string;
  takerName: string;
};

/** The packages that were taken into a case and not taken back, the oldest first. */
export async function listTakings(trx: Trx, caseId: string): Promise<Taking[]> {
  const said = await trx
    .selectFrom('audit')
    .where('caseId', '=', caseId)
    .where('operation', '=', 'transfer.take')
    .where(sql<string>`json_extract(detail, '$.referral')`, 'is not', null)
    .select('detail')
    .execute();
  if (said.length === 0) return [];
  const told = said.map(({ detail }) => JSON.parse(detail) as Packed);
  const byMark = new Map(told.map((one) => [markOf(one), one]));
  const marks = await trx
    .selectFrom('attachment')
    .innerJoin('user', 'user.id', 'attachment.addedBy')
    .where('attachment.caseId', '=', caseId)
    .where('attachment.requestId', 'in', [...byMark.keys()])
    .orderBy('attachment.addedAt')
    .select(['attachment.requestId', 'attachment.addedAt as takenAt', 'attachment.addedBy as takenBy'])
    .select('user.name as takerName')
    .execute();
  const rows = await listSenders(trx, caseId);
  return marks.flatMap(({ requestId, ...mark }) => {
    const of = byMark.get(requestId);
    if (of === undefined) return [];
    const { referral, version, fingerprint } = of;
    // A centre may be called otherwise in a later package.
    const sent = rows.filter((row) => row.fingerprint === fingerprint);
    const named = sent.find(({ takenAt }) => takenAt === mark.takenAt) ?? sent.at(-1);
    return [{ referral, version, fingerprint, from: named?.fromName ?? 'lembaga lain', ...mark }];
  });
}
type Packed = Pick<Taking, 'referral' | 'version' | 'fingerprint'>;

/** What the centres are called whose records are in a case; the trail knows their fingerprints alone. */
const listSenders = (trx: Trx, caseId: string) =>
  trx
    .selectFrom('foreignRecord')
    .where('caseId', '=', caseId)
    .orderBy('takenAt')
    .select(['fingerprint', 'fromName', 'takenAt'])
    .distinct()
    .execute();

/** The files that came with a package; they belong to the case and to no record of it. */
const filesOf = (trx: Trx, caseId: string, { takenAt, takenBy }: Taking) =>
  trx
    .selectFrom('attachment')
    .where('caseId', '=', caseId)
    .where('form', '=', 'caseFile')
    .where('recordId', 'is', null)
    .where('addedAt', '=', takenAt)
    .where('addedBy', '=', takenBy)
    .select('id');

const recordsOf = (trx: Trx, caseId: string, { referral, takenAt }: Taking) =>
  trx
    .selectFrom('foreignRecord')
    .where('caseId', '=', caseId)
    .where('referral', '=', referral)
    .where('takenAt', '=', takenAt)
    .select('id');

/** How much came with a package, the identity as it is there among the records. */
export async function countTaken(trx: Trx, caseId: string, taking: Taking) {
  const [files, records] = [filesOf(trx, caseId, taking), recordsOf(trx, caseId, taking)];
  return { files: (await files.execute()).length, records: (await records.execute()).length };
}

/** Deletes what came with a package, words and all; gives the files that no row names any more. */
export async function deleteTaken(trx: Trx, caseId: string, taking: Taking) {
  const records = await trx
    .deleteFrom('foreignRecord')
    .where('id', 'in', recordsOf(trx, caseId, taking))
    .returning('id')
    .execute();
  const files = await trx
    .deleteFrom('attachment')
    .where('id', 'in', filesOf(trx, caseId, taking))
    .returning('file')
    .execute();
  return { records: records.length, files: files.map(({ file }) => file) };
}

/** The version of an identity that a taking wrote, and how many fields it changed; undefined where it changed none. */
export async function findTakenVersion(
  trx: Trx,
  clientId: string,
  { takenAt, takenBy, fingerprint }: Taking,
) {
  const row = await trx
    .selectFrom('formVersion')
    .innerJoin('formRecord', 'formRecord.id', 'formVersion.recordId')
    .where('formRecord.clientId', '=', clientId)
    .where('formRecord.form', '=', 'client')
    .where('formVersion.savedAt', '=', takenAt)
    .where('formVersion.savedBy', '=', takenBy)
    .where(sql<boolean>`instr(form_version.reason, ${sayFingerprint(fingerprint)}) > 0`)
    // Taken, taken back and taken again on a clock that stands still, each wrote one.
    .orderBy('formVersion.version', 'desc')
    .select(['formVersion.recordId', 'formVersion.version', 'formVersion.changed'])
    .executeTakeFirst();
  return row && { ...row, fields: (JSON.parse(row.changed) as string[]).length };
}

/** What of a person was begun since with what came from a centre, in words; undefined where nothing was. */
export async function findBuiltOn(
  trx: Trx,
  clientId: string,
  { from, takenAt }: Taking,
): Promise<string | undefined> {
  const begun = sql`case_id in (select id from case_file where client_id = ${clientId})
    and saved_at >= ${takenAt} and (carried_from = ${from} or instr(carried_from, ${`${from} (`}) = 1)`;
  return await firstFound(trx, [
    [
      'isian yang dimulai dari catatan itu',
      sql`select 1 from form_version join form_record on form_record.id = record_id where ${begun}`,
    ],
    ['draf yang dimulai dari catatan itu', sql`select 1 from draft where ${begun}`],
    [
      'penggabungan berkas',
      sql`select 1 from merge where ${clientId} in (kept_id, gone_id) and outcome = 'done' and decided_at >= ${takenAt}`,
    ],
  ]);
}
