import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Days } from '#domain/months/period';
import { annulledCases } from '../visible.queries.ts';
import { casesOf, type OfWhom } from './report-people.queries.ts';

/** The last leaving of the same person from an earlier stay here: one that was accepted, and no mistake. */
const lastLeaving = (trx: Trx) => sql`iif(exists (select 1 from case_file other
  where other.client_id = case_file.client_id and other.id <> case_file.id), (
  select max(earlier.left_on) from case_file earlier
  join acceptance on acceptance.case_id = earlier.id and acceptance.accepted_on <= earlier.left_on
  where earlier.client_id = case_file.client_id and earlier.id <> case_file.id
    and earlier.left_on <= case_file.admitted_on and coalesce(earlier.leave_reason, '') not in ('T06', 'T17')
    and earlier.id not in ${annulledCases(trx)}), null)`;

/**
 * What only the by-name sheet needs, from the answers themselves, by case id. The plus takes the affinity of its column
 * away: without it the index of an expression is not used, and everybody's identity is read again for each case.
 */
export async function listNominativeExtras(trx: Trx, { from, after }: Days, of: OfWhom) {
  const { rows } = await sql<{
    caseId: string;
    familyCardNumber: string | null;
    birthPlace: string | null;
    education: string | null;
    disabilities: string | null;
    cluster: string | null;
    abhKind: string | null;
    lastLeftOn: string | null;
  }>`
    select case_file.id as case_id,
      json_extract(identity.answers, '$.familyCardNumber') as family_card_number,
      json_extract(identity.answers, '$.birthPlace') as birth_place,
      json_extract(identity.answers, '$.education') as education,
      json_extract(stay.answers, '$.disabilities') as disabilities,
      json_extract(stay.answers, '$.cluster') as cluster,
      json_extract(stay.answers, '$.abhKind') as abh_kind,
      ${lastLeaving(trx)} as last_left_on
    from case_file
    left join form_record person on coalesce(person.case_id, person.client_id) = +case_file.client_id and person.form = 'client'
    left join form_version identity on identity.record_id = person.id and identity.version = person.version
    left join form_record kept on kept.case_id = case_file.id and kept.form = 'caseFile'
    left join form_version stay on stay.record_id = kept.id and stay.version = kept.version
    where ${casesOf(sql`case_file.id`, of)} and admitted_on < ${after} and (left_on is null or left_on >= ${from})`.execute(
    trx,
  );
  return new Map(rows.map(({ caseId, ...extra }) => [caseId, extra]));
}
