import { z } from 'zod';
import { Instant, operation } from './operation.ts';

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

/** How far a rescue is. */
export const RescueProgress = z.strictObject({
  step: z.enum(['unpack', 'check', 'rescue']),
  done: z.number(),
  of: z.number(),
});
export type RescueProgress = z.infer<typeof RescueProgress>;

const anyone = operation.meta({ may: 'anyone', audit: 'none' });

/** Works before login, for a vault that cannot be opened any more. The rescue writes its own audit row. */
export const rescueContract = {
  /** Puts a rescued vault in the place of the damaged one, which is kept, and its folder told. */
  run: anyone
    .input(
      z.union([
        z.strictObject({ recoveryKey: z.string().max(80) }),
        z.strictObject({ loginName: z.string().max(60), passphrase: z.string().max(200) }),
      ]),
    )
    .output(z.strictObject({ report: RescueReport, replaced: z.string().optional() })),
  progress: anyone.output(RescueProgress.nullable()),
  /** The report of the last rescue of the open vault; null when it never was rescued. */
  report: operation.meta({ may: 'backup.manage', audit: 'read' }).output(RescueReport.nullable()),
};
