import type { Trx } from './connect.ts';

/** A cell as JSON keeps it: bytes stand as text. */
type Cell = string | number | null;

/** The last row of an audit trail. */
type AuditTip = { seq: number; mac: string };

/**
 * The report of a rescue as the rescued vault keeps it: what came back and what did not. Of people it holds ids only,
 * beside the leftovers.
 */
export type KeptRescue = {
  /** The moment of the rescue. */
  at: string;
  pages: number;
  lostPages: number;
  /** The newest commits may be there in an older form. */
  isLogDamaged: boolean;
  read: number;
  fromBackup: number;
  /** Rows known to be gone; `isCounted` false when there may be more, by the pages read about `mayBeGone`. */
  gone: number;
  isCounted: boolean;
  mayBeGone: number;
  /** When the backup was made that filled the gaps; absent without one. */
  backupMadeAt?: string;
  tables: { name: string; read: number; fromBackup: number; gone: number; isCounted: boolean }[];
  /**
   * Rows made again out of what others tell of them, or left with a reference emptied, to be looked at by a person;
   * `guessed` are the columns of which nothing is told.
   */
  remade: { table: string; id: string; guessed: string[] }[];
  /** Cases, or people without one, of which rows came from the backup, or are gone or have no place any more. */
  touched: {
    caseId?: string;
    clientId?: string;
    /** The number of a case that is gone itself, when an index still tells it. */
    number?: string;
    fromBackup: number;
    gone: number;
  }[];
  /** Rows of which no case could be told. */
  untold: number;
  /** Rows that were read and have no place any more, whole, and why, for somebody who looks for them. */
  leftovers: { table: string; row: Record<string, Cell>; why: string }[];
  /** The tips of the damaged file's trail as far as it was read, of the backup's, and of the rescued vault's. */
  heads: { damaged?: AuditTip; backup?: AuditTip; rescued?: AuditTip };
};

const key = 'rescue';

/** The report of the last rescue of this vault; undefined when there was none. */
export async function findRescue(trx: Trx): Promise<KeptRescue | undefined> {
  const row = await trx.selectFrom('setting').where('key', '=', key).select('value').executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.value) as KeptRescue);
}

/** Keeps the report in the vault, in the place of an earlier one. */
export async function putRescue(trx: Trx, report: KeptRescue): Promise<void> {
  const value = JSON.stringify(report);
  await trx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
