import { z } from 'zod';
import { Instant } from './operation.ts';

const Count = z.int().min(0);
/** The last row of an audit trail, to be compared with what was printed or kept of it. */
const Head = z.strictObject({ seq: Count, mac: z.string() });

/** What a rescue brought back and what it did not, as people read it. */
export const RescueReport = z.strictObject({
  at: Instant,
  pages: Count,
  lostPages: Count,
  isLogDamaged: z.boolean(),
  read: Count,
  fromBackup: Count,
  gone: Count,
  isCounted: z.boolean(),
  mayBeGone: Count,
  backupMadeAt: Instant.optional(),
  tables: z.array(
    z.strictObject({
      what: z.string(),
      read: Count,
      fromBackup: Count,
      gone: Count,
      isCounted: z.boolean(),
    }),
  ),
  /** What was made again out of what else is known of it, and what in it is a stopgap. */
  remade: z.array(
    z.strictObject({
      what: z.string(),
      id: z.string(),
      number: z.string().optional(),
      name: z.string().optional(),
      guessed: z.array(z.string()),
    }),
  ),
  /** Cases of which something came from the backup or is gone; a person who has none stands with their register number. */
  cases: z.array(
    z.strictObject({
      number: z.string(),
      name: z.string().optional(),
      fromBackup: Count,
      gone: Count,
    }),
  ),
  /** Rows that are gone and of which no case can be told. */
  untold: Count,
  /** Rows that were read and have no place any more. */
  leftovers: z.array(z.strictObject({ what: z.string(), why: z.string(), text: z.string() })),
  heads: z.strictObject({
    damaged: Head.optional(),
    backup: Head.optional(),
    rescued: Head.optional(),
  }),
});
export type RescueReport = z.infer<typeof RescueReport>;
