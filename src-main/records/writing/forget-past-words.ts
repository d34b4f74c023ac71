import type { Trx } from '#database/connect';
import { type Filled, fillBeside } from '../fill-beside.ts';

const forgetting = (table: 'pastWriting' | 'pastLesson') => ({
  name: table,
  /** So many records in one transaction: a save that comes meanwhile waits some 20 ms. */
  atOnce: 4,
  listDue: async (trx: Trx, most: number, passedOver: readonly number[]) => {
    const due = trx.selectFrom(table).where('rowNumber', 'not in', passedOver).limit(most);
    return (await due.select('rowNumber').execute()).map(({ rowNumber }) => rowNumber);
  },
  make: async (trx: Trx, due: readonly number[]) => {
    if (due.length > 0) await trx.deleteFrom(table).where('rowNumber', 'in', due).execute();
  },
});

/** Takes out of the indexes of words what corrected records said before, a few at a time beside other work. */
export function forgetPastWords(vault: Filled, at: string): void {
  fillBeside(vault, forgetting('pastWriting'), at);
  fillBeside(vault, forgetting('pastLesson'), at);
}
