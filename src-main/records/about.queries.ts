import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** The records of this case, or of this person themselves. In these words the index of their place is used. */
export const isAbout = (id: string | RawBuilder<string>) =>
  sql<SqlBool>`coalesce(form_record.case_id, form_record.client_id) = ${id}`;

/** The records of a person themselves and of all their cases; by the same index, for none begins with the person. */
export const isOfPerson = (clientId: string) =>
  sql<SqlBool>`coalesce(form_record.case_id, form_record.client_id) in (
    select ${clientId} union all select +id from case_file where client_id = ${clientId})`;

/** The same, and the identities of files that became theirs, which stay under their own numbers. */
export const isOfPersonOrFormer = (clientId: string) =>
  sql<SqlBool>`coalesce(form_record.case_id, form_record.client_id) in (
    select ${clientId} union all select +id from client where merged_into = ${clientId}
    union all select +id from case_file where client_id = ${clientId})`;

/** The person of a case, for `isAbout`: the plus takes the affinity of the column away, with which the index is not used. */
export const personOf = (caseId: string) =>
  sql<string>`(select +client_id from case_file where id = ${caseId})`;
