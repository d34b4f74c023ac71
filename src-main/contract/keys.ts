import { z } from 'zod';
import { Instant, operation, RecoveryKey, UserId } from './operation.ts';

const anyone = operation.meta({ may: 'anyone', audit: 'none' });
const manage = operation.meta({ may: 'keys.manage', audit: 'write', reauth: 'always' });
const ask = operation.meta({ may: 'keys.manage', audit: 'none' });

export const keysContract = {
  /** When the paper was last known to be there, and whether it is time to ask again. */
  state: ask.output(z.strictObject({ confirmedAt: Instant, isCheckDue: z.boolean() })),
  /** "Masih ada?": the paper, typed, proves that it is. */
  confirmRecoveryKey: operation
    .meta({ may: 'keys.manage', audit: 'write', reauth: 'typed' })
    .input(z.strictObject({ recoveryKey: RecoveryKey })),
  /** Asks again tomorrow: nothing but the reminder is changed. */
  remindLater: operation.meta({ may: 'keys.manage', audit: 'write', reauth: 'never' }),
  /** A new paper for the old one, which opens nothing any more but the backups made before. */
  replaceRecoveryKey: manage
    .errors({
      RECOVERY_KEY_MISTYPED: {
        message: 'Kunci pemulihan yang diketik tidak sama dengan yang ditampilkan.',
      },
    })
    .input(z.strictObject({ recoveryKey: RecoveryKey, typedBack: RecoveryKey })),
  /** Ends a wait that wrong pass phrases brought upon somebody. */
  endWait: manage.input(z.strictObject({ userId: UserId })),
  /** A new data key, so that whoever left with an old copy of the keys opens nothing written from now on. */
  rotateDataKey: operation.meta({ may: 'keys.manage', audit: 'write', reauth: 'always', work: 'long' }),
  /** How far the change of the data key is, in tables; null when none is under way. */
  rotationProgress: anyone.output(z.strictObject({ done: z.int(), of: z.int() }).nullable()),
};
