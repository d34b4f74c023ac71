import { z } from 'zod';
import { Instant, operation, RecoveryKey } from './operation.ts';
import { HeadAccount } from './users.ts';

/** Why a backup was made, as people read it. */
export const backupReasons = {
  asked: 'Diminta pengguna',
  scheduled: 'Setiap empat jam pemakaian',
  lock: 'Saat dikunci atau ditutup',
  migration: 'Sebelum pembaruan bentuk data',
  rotation: 'Sebelum kunci data diganti',
  update: 'Sebelum pembaruan Titian',
  import: 'Sebelum impor',
} as const;

const Level = z.enum(['fresh', 'late', 'overdue']);
const Count = z.int().min(0);
/** A folder or file of this computer, as its system writes it. */
const Path = z.string().trim().min(1).max(1_000);
/** Attachments of which neither backup nor vault has a whole file; absent when there are none. */
const Lost = Count.optional();

/** How far a backup or a recovery is, for whoever waits for it. */
export const BackupProgress = z.strictObject({
  step: z.enum(['make', 'copy', 'unpack', 'check', 'migrate']),
  done: z.number(),
  of: z.number(),
});
export type BackupProgress = z.infer<typeof BackupProgress>;

/** How the backups of this vault are: what the home screen and the edge of every screen show. */
export const BackupState = z.strictObject({
  /** When this was told: ages are reckoned from it, since the clock of a PC kerja may be wrong. */
  now: Instant,
  /** A demo vault is not backed up by itself. */
  isAutomatic: z.boolean(),
  /** The newest backup on this computer. */
  madeAt: Instant.optional(),
  level: Level,
  /** Why the last one could not be made. */
  trouble: z.string().optional(),
  /** The second place, when one was chosen. */
  second: z
    .strictObject({
      folder: z.string(),
      copiedAt: Instant.optional(),
      trouble: z.string().optional(),
      /** On the disk of the vault itself, and lost with it. */
      isSameDisk: z.boolean(),
    })
    .optional(),
  /** How long nothing was brought to another disk, whether a place for it was chosen or not. */
  awayLevel: Level,
  /** A backup that lost people and waits for the Kepala. */
  shrunken: z.strictObject({ id: z.string(), clients: Count, before: Count }).optional(),
  /** The clock reads earlier than when the newest backup was made. */
  isClockDoubtful: z.boolean(),
  progress: BackupProgress.optional(),
});
export type BackupState = z.infer<typeof BackupState>;

/** One backup of this vault. */
export const BackupRow = z.strictObject({
  id: z.string(),
  number: z.int(),
  madeAt: Instant,
  reason: z.string(),
  clients: Count,
  cases: Count,
  notes: Count,
  /** Attachments that lie beside it. */
  attachments: Count,
  bytes: Count,
  isHere: z.boolean(),
  isInSecondPlace: z.boolean(),
  /** When somebody last had it checked, and whether it passed. */
  checkedAt: Instant.optional(),
  isSound: z.boolean(),
  /** False for one that opens with a recovery key printed earlier. */
  opensWithNewestKey: z.boolean(),
});
export type BackupRow = z.infer<typeof BackupRow>;

const make = { may: 'backup.make', audit: 'write', work: 'long' } as const;
const manage = { may: 'backup.manage', audit: 'write', work: 'long', reauth: 'always' } as const;
const BackupId = z.strictObject({ id: z.uuid() });

export const backupContract = {
  state: operation
    .meta({ says: 'Membaca keadaan cadangan', may: 'own.use', audit: 'none', work: 'long', quiet: true })
    .output(BackupState),
  list: operation
    .meta({ says: 'Membaca daftar cadangan', may: 'backup.make', audit: 'none', work: 'long' })
    .output(
      z.strictObject({
        folder: z.string(),
        rows: z.array(BackupRow),
        /** Files among them that cannot be read, and why. */
        unreadable: z.array(z.strictObject({ file: z.string(), sentence: z.string() })),
        /** Why the second place could not be looked at. */
        secondTrouble: z.string().optional(),
        rehearsedAt: Instant.optional(),
        /** When this vault was rescued, for whoever may read the report. */
        rescuedAt: Instant.optional(),
        can: z.strictObject({ manage: z.boolean() }),
      }),
    ),
  /**
   * Makes a backup now, and copies it to the folder `to` besides. Aborting the request ends it,
   * and nothing of it is left.
   */
  make: operation
    .meta({ says: 'Membuat cadangan', ...make })
    .input(z.strictObject({ to: Path.optional() }).optional())
    .output(
      z.strictObject({
        number: z.int(),
        clients: Count,
        bytes: Count,
        file: z.string(),
        /** Why the second place was not reached. */
        secondTrouble: z.string().optional(),
        /** The copy in `to`, or why there is none. */
        copy: z.strictObject({ file: z.string().optional(), trouble: z.string().optional() }).optional(),
      }),
    ),
  /** Looks through one backup again, byte by byte and page by page, with the key of the open vault. */
  check: operation
    .meta({ says: 'Memeriksa cadangan', ...make })
    .errors({
      CHANGED_KEY: {
        message:
          'Cadangan ini dibuat sebelum kunci data diganti, sehingga tidak dapat diperiksa tanpa kunci lamanya. Periksa lewat Latihan pemulihan, dengan lembar kunci pemulihan yang berlaku ketika cadangan itu dibuat.',
      },
    })
    .input(BackupId)
    .output(z.strictObject({ isSound: z.boolean(), sentence: z.string().optional() })),
  /** Latihan pemulihan: everything of a recovery but the last step, with the recovery key on paper. */
  rehearse: operation
    .meta({ says: 'Latihan pemulihan', may: 'backup.manage', audit: 'write', work: 'long', reauth: 'typed' })
    .input(BackupId.extend({ recoveryKey: RecoveryKey }))
    .output(
      z.strictObject({
        clients: Count,
        cases: Count,
        notes: Count,
        lostAttachments: Lost,
        seconds: z.number(),
      }),
    ),
  /** Says that a backup with fewer people is right, so that older ones may go again. */
  confirmShrunken: operation
    .meta({ says: 'Membenarkan cadangan yang menyusut', ...manage })
    .input(BackupId)
    .output(BackupState),
  /** Places that may serve as the second one: flash disks and other disks of this computer. */
  drives: operation
    .meta({
      says: 'Membaca tempat yang dapat menampung cadangan',
      may: 'backup.manage',
      audit: 'none',
      work: 'long',
    })
    .output(z.array(z.strictObject({ folder: z.string(), name: z.string(), freeBytes: Count }))),
  /** Chooses the second place, which must be there now, or does without one. */
  setSecondPlace: operation
    .meta({ says: 'Memilih tempat kedua cadangan', ...manage })
    .input(z.strictObject({ folder: Path.nullable() }))
    .output(BackupState),
};

const anyone = operation.meta({ may: 'anyone', audit: 'none' });

/** A backup found on this computer or on a disk in it, by what it says of itself. */
export const FoundBackup = z.strictObject({
  file: z.string(),
  madeAt: Instant,
  centreName: z.string(),
  kind: z.enum(['real', 'demo']),
  clients: Count,
  cases: Count,
  bytes: Count,
  /** Of the vault that is on this computer now; undefined when there is none. */
  isOfThisVault: z.boolean().optional(),
});
export type FoundBackup = z.infer<typeof FoundBackup>;

/** Works before login: whoever holds the recovery key may bring a vault back. */
export const recoveryContract = {
  /** Backups beside the vault, on every disk, and in the folder or file named. The newest first. */
  find: anyone.input(z.strictObject({ path: Path.optional() })).output(
    z.strictObject({
      backups: z.array(FoundBackup),
      unreadable: z.array(z.strictObject({ file: z.string(), sentence: z.string() })),
    }),
  ),
  /** Opens a backup with the recovery key and tries it, without touching anything. */
  examine: anyone.input(z.strictObject({ file: Path, recoveryKey: RecoveryKey })).output(
    z.strictObject({
      centreName: z.string(),
      madeAt: Instant,
      clients: Count,
      cases: Count,
      notes: Count,
      lostAttachments: Lost,
      /** Who may be given the new pass phrase. */
      heads: z.array(HeadAccount),
      /** Whether a vault is here, which will be kept under another name. */
      replaces: z.boolean(),
    }),
  ),
  /** Brings the vault back. The one that was here is kept, and its folder is told. */
  restore: anyone
    .input(
      z.strictObject({
        file: Path,
        recoveryKey: RecoveryKey,
        userId: z.string().max(64),
        passphrase: z.string().max(200),
      }),
    )
    .output(
      z.strictObject({
        loginName: z.string(),
        clients: Count,
        cases: Count,
        lostAttachments: Lost,
        replaced: z.string().optional(),
      }),
    ),
  progress: anyone.output(BackupProgress.nullable()),
};
