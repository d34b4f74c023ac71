import { z } from 'zod';
import { Instant, operation, RecoveryKey, UserId } from './operation.ts';

const anyone = operation.meta({ may: 'anyone', audit: 'none' });
const manage = { may: 'keys.manage', audit: 'write', reauth: 'always' } as const;
const ask = { may: 'keys.manage', audit: 'none' } as const;

export const keysContract = {
  /** When the paper was last known to be there, and whether it is time to ask again. */
  state: operation
    .meta({ says: 'Membaca keadaan kunci pemulihan', ...ask })
    .output(z.strictObject({ confirmedAt: Instant, isCheckDue: z.boolean() })),
  /** "Masih ada?": the paper, typed, proves that it is. */
  confirmRecoveryKey: operation
    .meta({
      says: 'Memastikan lembar kunci pemulihan masih ada',
      may: 'keys.manage',
      audit: 'write',
      reauth: 'typed',
    })
    .input(z.strictObject({ recoveryKey: RecoveryKey })),
  /** Asks again tomorrow: nothing but the reminder is changed. */
  remindLater: operation.meta({
    says: 'Menunda pemeriksaan kunci pemulihan',
    may: 'keys.manage',
    audit: 'write',
    reauth: 'never',
  }),
  /** A new recovery key. The old one opens nothing but the backups made before. */
  replaceRecoveryKey: operation
    .meta({ says: 'Mengganti kunci pemulihan', ...manage })
    .errors({
      RECOVERY_KEY_MISTYPED: {
        message: 'Kunci pemulihan yang diketik tidak sama dengan yang ditampilkan.',
      },
    })
    .input(z.strictObject({ recoveryKey: RecoveryKey, typedBack: RecoveryKey })),
  /** Ends a wait that wrong pass phrases brought upon somebody. */
  endWait: operation
    .meta({ says: 'Mengakhiri waktu tunggu pengguna', ...manage })
    .input(z.strictObject({ userId: UserId })),
  /** A new data key, so that whoever left with an old copy of the keys opens nothing written from now on. */
  rotateDataKey: operation.meta({
    says: 'Mengganti kunci data',
    may: 'keys.manage',
    audit: 'write',
    reauth: 'always',
    work: 'long',
  }),
  /** How far the change of the data key is, in tables; null when none is under way. */
  rotationProgress: anyone.output(z.strictObject({ done: z.int(), of: z.int() }).nullable()),
};
