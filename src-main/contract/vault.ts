import { z } from 'zod';
import { Own } from '#domain/own/own';
import { permissionCodes, roleCodes } from '#domain/roles';
import { openingSteps } from '#domain/safety/opening-steps';
import { Centre } from './centre.ts';
import { operation, RecoveryKey, UserId } from './operation.ts';
import { Turn } from './shift.ts';
import { HeadAccount, NewUser } from './users.ts';

/** Who is logged in, and what the frame of every screen shows of the centre. */
export const Session = z.strictObject({
  userId: z.string(),
  name: z.string(),
  loginName: z.string(),
  role: z.enum(roleCodes),
  roleLabel: z.string(),
  may: z.array(z.enum(permissionCodes)),
  centreName: z.string(),
  clientLabel: z.string(),
  /** What the centre asks and lists of its own: every form that is drawn is drawn with it. */
  own: Own,
  vaultKind: z.enum(['real', 'demo']),
  idleMinutes: z.number(),
  today: z.string(),
  /** Whose turn of the house it is now. */
  turn: Turn,
  /** Minutes ahead of UTC of the centre's wall clock. */
  offsetMinutes: z.int(),
  /** What was noticed of the file or of the clock, at login or since, each a sentence. */
  warnings: z.array(z.string()),
  /** What this person's window seals a text with that could not be saved; it opens nothing else. 32 bytes, base64. */
  holdKey: z.string(),
  /** Where the same person is in at this moment, too, by the names of the PCs. */
  alsoIn: z.array(z.string()),
});
export type Session = z.infer<typeof Session>;

/** What the first screen needs: is there a vault, can it be opened, who is in. */
export const VaultStatus = z.strictObject({
  state: z.enum(['none', 'locked', 'unlocked', 'trouble']),
  /** Why the vault cannot be opened, in a sentence. */
  trouble: z.string().optional(),
  /** The trouble is lost or damaged key files, which can be made anew. */
  areKeysLost: z.boolean().optional(),
  kind: z.enum(['real', 'demo']),
  centreName: z.string().optional(),
  session: Session.optional(),
  /** Accounts of a demo vault, shown on its login screen. Always absent for a real one. */
  demoAccounts: z
    .array(
      z.strictObject({
        loginName: z.string(),
        name: z.string(),
        roleLabel: z.string(),
        passphrase: z.string(),
      }),
    )
    .optional(),
  hasRealVault: z.boolean(),
  /** The office is open to other PCs; `pc` is what this one is called in it, when it is not the one that keeps the vault. */
  office: z.strictObject({ pc: z.string().optional() }).optional(),
});
export type VaultStatus = z.infer<typeof VaultStatus>;

/** How far a vault is that is opened in its old form: it is checked, backed up and brought to the new one, the steps numbered from 0. */
export const OpeningProgress = z.strictObject({
  step: z.enum(openingSteps),
  done: z.number(),
  of: z.number(),
});
export type OpeningProgress = z.infer<typeof OpeningProgress>;

const vaultErrors = {
  LOGIN_REFUSED: {
    message: 'Nama pengguna atau kata sandi salah.',
    data: z.object({ freeTriesLeft: z.number(), waitSeconds: z.number() }),
  },
  RECOVERY_KEY_MISTYPED: { message: 'Kunci pemulihan yang diketik tidak sama dengan yang ditampilkan.' },
};

/** The recovery key for a camera: an SVG path of squares a unit wide, and how many units it is across. */
export const Qr = z.strictObject({ across: z.int(), path: z.string() });
export type Qr = z.infer<typeof Qr>;

const anyone = operation.meta({ may: 'anyone', audit: 'none' }).errors(vaultErrors);
const anyPc = operation.meta({ may: 'anyone', audit: 'none', fromAnyPc: true }).errors(vaultErrors);

export const vaultContract = {
  status: anyPc.output(VaultStatus),
  /** A fresh recovery key; nothing is written until it has been typed back into `create`. */
  offerRecoveryKey: anyone.output(z.strictObject({ recoveryKey: z.string(), qr: Qr })),
  create: anyone
    .input(
      z.strictObject({
        centre: Centre,
        user: NewUser.omit({ role: true }),
        recoveryKey: RecoveryKey,
        typedBack: RecoveryKey,
      }),
    )
    .output(Session),
  /** Makes the demo vault in its own folder when it is not there yet, and turns to it. */
  tryDemo: anyone.output(VaultStatus),
  /** How many of the demo vault's people are written while it is being made; null when none is. */
  demoProgress: anyone.output(z.strictObject({ done: z.int(), of: z.int() }).nullable()),
  /** Turns back from the demo vault to the centre's own. */
  leaveDemo: anyone.output(VaultStatus),
  unlock: anyPc
    .input(z.strictObject({ loginName: z.string().max(60), passphrase: z.string().max(200) }))
    .output(Session),
  /** How far that is after an update of Titian, which brings the vault to a new form first; null while nothing is brought. */
  openingProgress: anyPc.output(OpeningProgress.nullable()),
  /** Who may be given a new pass phrase by whoever holds the paper. Changes nothing. */
  listKepala: anyone
    .input(z.strictObject({ recoveryKey: RecoveryKey }))
    .output(z.strictObject({ heads: z.array(HeadAccount) })),
  /** Gives a Kepala a new pass phrase by the paper, and lets them in. */
  enterWithRecoveryKey: anyone
    .input(z.strictObject({ recoveryKey: RecoveryKey, userId: UserId, passphrase: z.string().max(200) }))
    .output(Session),
  lock: anyPc.output(VaultStatus),
  /** The pass phrase once more, for operations that ask for it. */
  confirm: operation
    .meta({ says: 'Mengetik kata sandi sekali lagi', may: 'own.use', audit: 'none' })
    .errors(vaultErrors)
    .input(z.strictObject({ passphrase: z.string().max(200) })),
  changePassphrase: operation
    .meta({ says: 'Mengganti kata sandi sendiri', may: 'own.use', audit: 'write' })
    .errors(vaultErrors)
    .input(z.strictObject({ current: z.string().max(200), next: z.string().max(200) })),
};
