import { sql } from 'kysely';

/** That what an item of an agenda says was decided still stands in its case. */
export const decidedItem = sql<number>`exists (select 1 from form_record as decision
  where decision.id = meeting_item.record_id and decision.case_id = meeting_item.case_id)`;

/** The options that were put forward with a question, as they are kept. */
export const optionsIn = (options: string) => JSON.parse(options) as string[];
