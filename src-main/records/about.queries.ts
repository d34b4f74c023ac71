import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * What a record is of: its case, or else its person. In these words the index of places is used, for no index begins with
 * the person. What a place is compared with is a value, or a column with a plus: it takes the affinity of the column away,
 * with which the index is not used.
 */
const place = sql`coalesce(form_record.case_id, form_record.client_id)`;

/** The records of this case, or of this person themselves. */
export const isAbout = (id: string | RawBuilder<string>) => sql<SqlBool>`${place} = ${id}`;

/** A person and all their cases. */
const placesOf = (clientId: string) =>
  sql`select ${clientId} union all select +id from case_file where client_id = ${clientId}`;

/** The records of a person themselves and of all their cases. */
export const isOfPerson = (clientId: string) => sql<SqlBool>`${place} in (${placesOf(clientId)})`;

/** The same, and the identities of files that became theirs, which stay under their own numbers. */
export const isOfPersonOrFormer = (clientId: string) =>
  sql<SqlBool>`${place} in (${placesOf(clientId)} union all select +id from client where merged_into = ${clientId})`;

/** The person of a case, to compare a place with. */
export const personOf = (caseId: string) =>
  sql<string>`(select +client_id from case_file where id = ${caseId})`;
