import { sql } from 'kysely';
import type { Trx } from '#database/connect';

/**
 * One step among several of a transaction: what it wrote is undone when it throws, and the steps before it stay. Gives
 * what `work` gives, or throws what it threw.
 */
export async function inSavepoint<T>(trx: Trx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint step`.execute(trx);
  try {
    return await work();
  } catch (error) {
    await sql`rollback to step`.execute(trx);
    throw error;
  } finally {
    await sql`release step`.execute(trx);
  }
}
