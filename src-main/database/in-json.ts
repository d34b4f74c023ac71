import { sql } from 'kysely';

/** Any number of ids, for `in`: one parameter however many they are, and one statement that is kept for all of them. */
export const inJson = <Id extends string | number>(ids: readonly Id[]) =>
  sql<Id>`(select value from json_each(${JSON.stringify(ids)}))`;
