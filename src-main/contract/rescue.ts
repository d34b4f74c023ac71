import { z } from 'zod';
import { Instant, operation, RecoveryKey, UserId } from './operation.ts';
import { HeadAccount } from './users.ts';

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
  /** Rows made anew by what other rows tell of them; `guessed` names their columns that are stopgaps. */
  remade: z.array(
    z.strictObject({
      what: z.string(),
      id: z.string(),
      number: z.string().optional(),
      name: z.string().optional(),
      guessed: z.array(z.string()),
    }),
  ),
  /**
   * Cases of which something came from the backup or is gone. A person without a case stands here by their
   * register number.
   */
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
  /** Rows that were read, and fit into no table any more. */
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

/** The recovery key, and a folder or file of backups when they are not found by themselves. */
const KeyPaper = z.strictObject({
  recoveryKey: RecoveryKey,
  path: z.string().trim().min(1).max(1_000).optional(),
});

/** What opens a damaged vault: the paper, or a Kepala's pass phrase. */
export const RescueKey = z.union([
  z.strictObject({ recoveryKey: RecoveryKey }),
  z.strictObject({ loginName: z.string().max(60), passphrase: z.string().max(200) }),
]);
export type RescueKey = z.infer<typeof RescueKey>;

const anyone = operation.meta({ may: 'anyone', audit: 'none' });

/**
 * Works before login, for a vault that cannot be opened any more. What it writes has an audit row of its own.
 */
export const rescueContract = {
  /** Puts a rescued vault in the place of the damaged one, which is kept, and its folder told. */
  run: anyone
    .input(RescueKey)
    .output(z.strictObject({ report: RescueReport, replaced: z.string().optional() })),
  progress: anyone.output(RescueProgress.nullable()),
  /**
   * The newest backup by which lost key files can be made anew, and who may be given
   * the way in. Changes nothing.
   */
  findKeyBackup: anyone.input(KeyPaper).output(
    z.strictObject({
      madeAt: Instant,
      centreName: z.string(),
      file: z.string(),
      heads: z.array(HeadAccount),
    }),
  ),
  /** Makes the key files anew for one Kepala. What is left of the former ones is kept, and told. */
  remakeKeys: anyone
    .input(KeyPaper.extend({ userId: UserId, passphrase: z.string().max(200) }))
    .output(z.strictObject({ loginName: z.string(), keptAside: z.array(z.string()) })),
  /** The report of the last rescue of the open vault; null when it never was rescued. */
  report: operation
    .meta({ says: 'Membaca laporan penyelamatan', may: 'backup.manage', audit: 'read' })
    .output(RescueReport.nullable()),
};
