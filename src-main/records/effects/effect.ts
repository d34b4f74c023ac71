import type { Trx } from '#database/connect';
import type { Draft, Trouble } from '#domain/fields/field';
import type { Place } from '../record.queries.ts';

/** A completion as its effects see it: what was answered before, what is answered now. */
export type Completion = Place & {
  recordId: string;
  version: number;
  before: Draft | undefined;
  answers: Draft;
  /** Why an earlier version is corrected; null for a first one. */
  reason: string | null;
  today: string;
  now: string;
  userId: string;
};

/** What completing a form does beyond keeping its answers. */
export type Effect = {
  /** Objections that need the database; refuses the completion when there are any. */
  check?(trx: Trx, completion: Completion): Promise<Trouble[]>;
  /** Writes the columns and tables that SQL joins, sums and sorts. */
  apply?(trx: Trx, completion: Completion): Promise<void>;
};
