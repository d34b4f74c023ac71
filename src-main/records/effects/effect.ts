import type { Expression, SqlBool } from 'kysely';
import type { Trx } from '#database/connect';
import type { Draft, Trouble } from '#domain/fields/field';
import type { NamedOnFile } from '#domain/people/people-on-file';
import type { CaseFinding } from '#domain/results/findings-today';
import type { AskedRule } from '#domain/safety/asked-rules';
import type { Place, Reader } from '../place.ts';

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
  /**
   * The first record of a person or case that were inserted with the columns already; it waits to be begun with others, by
   * a caller who refreshes the person afterwards.
   */
  isWaiting?: boolean;
};

/** A question, and the code under which the audit keeps that it was overruled. */
export type Question = Trouble & { rule: AskedRule };

/** Tables of rows that stand beside the answers of one record, or of the plan of a case. */
type RecordTable =
  | 'note'
  | 'coercionReview'
  | 'contract'
  | 'achievement'
  | 'flag'
  | 'supervision'
  | 'letter'
  | 'resourceLink'
  | 'resourceStep'
  | 'resourceObstacle';
type CaseTable = 'goal' | 'target' | 'targetTerm' | 'task';
/** Those, and what a second reader did with the record, whatever its form. */
export type RowTable = RecordTable | CaseTable | 'signOff';

/** What a form does beyond keeping its answers: when one is completed, and when its records are read. */
export type Effect = {
  /** Objections that need the database; refuses the completion when there are any. */
  check?(trx: Trx, completion: Completion): Promise<Trouble[]>;
  /** What is asked before it is completed ("Tetap simpan?"). */
  asks?(trx: Trx, completion: Completion): Promise<Question[]>;
  /** Writes the columns and tables that SQL joins, sums and sorts. */
  apply?(trx: Trx, completion: Completion): Promise<void>;
  /**
   * The tables into which `apply` writes, by the column that leads there. A record that leaves its file takes its rows
   * along and brings them back as they were: not all they say can be told again from the answers.
   */
  rows?: { byRecord?: readonly RecordTable[]; byCase?: readonly CaseTable[] };
  /** Why a record cannot leave this case: something else rests on it. Undefined when it can. */
  holds?(trx: Trx, leaving: Place & { recordId: string }): Promise<string | undefined>;
  /** Why a record that was taken out cannot come back as it was: what it rests on is gone. Undefined when it can. */
  misses?(trx: Trx, place: Place, answers: Draft): Promise<string | undefined>;
  /** Takes back what `apply` wrote into the case itself, when the record leaves it. */
  undo?(trx: Trx, place: Place): Promise<void>;
  /** Its records that not everybody reads who reads the form. */
  hides?: {
    /** Holds for the rows of `formRecord` that are kept from this reader. */
    from(reader: Reader): Expression<SqlBool>;
    /** Who reads them nevertheless, as the end of a sentence: "hanya dibaca ...". */
    readers: string;
  };
  /** For forms with numbered entries: the number the next one gets in this case; none is ever used again. */
  nextNumber?(trx: Trx, caseId: string): Promise<number>;
  /** What a new record begins with on a day, from what the case says already. */
  begins?(trx: Trx, place: Place, today: string): Promise<Draft>;
  /** For forms that cite findings or go on from them: as they stand before this record. */
  findings?(trx: Trx, caseId: string, recordId?: string): Promise<CaseFinding[]>;
  /** For forms that name people and agencies of the file: whom it names. */
  people?(trx: Trx, place: Place): Promise<NamedOnFile[]>;
};
