import { z } from 'zod';
import { roleCodes } from '#domain/roles';
import { Confirmed, changedMeanwhile, Instant, Line, operation, UserId, Verdict } from './operation.ts';

/** Who a colleague is to others: what papers print below a signature, and what they may. */
const about = {
  name: Line(120).min(2, { error: 'Nama belum diisi.' }),
  role: z.enum(roleCodes),
  position: Line(120).default(''),
  employeeNumber: Line(40).default(''),
};

export const NewUser = z.strictObject({
  ...about,
  loginName: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9._-]{3,40}$/, {
      error: 'Nama pengguna: 3 sampai 40 huruf kecil, angka, titik atau garis.',
    }),
  passphrase: z.string().max(200),
});

/** Why somebody's name, title, NIP, position or role reads otherwise from now on; the audit keeps no free text. */
export const userChangeReasons = {
  mistake: 'Salah tulis sejak awal',
  change: 'Memang berubah: nama, gelar, jabatan atau peran',
} as const;
const reasonCodes = Object.keys(userChangeReasons) as [keyof typeof userChangeReasons];

export const CorrectedUser = z.strictObject({
  ...about,
  reason: z.enum(reasonCodes, { error: 'Alasan belum dipilih.' }),
});

/** What the form showed of somebody when it was saved: of two who correct them at once the second is told. */
const Shown = z.strictObject({
  name: z.string(),
  role: about.role,
  position: z.string(),
  employeeNumber: z.string(),
});

export const User = z.strictObject({
  id: z.string(),
  name: z.string(),
  loginName: z.string(),
  role: z.enum(roleCodes),
  roleLabel: z.string(),
  position: z.string(),
  employeeNumber: z.string(),
  isActive: z.boolean(),
  addedAt: Instant,
  openCases: z.int(),
  /** Seconds until another try is taken, after wrong ones; 0 for now. */
  waitSeconds: z.int(),
});
export type User = z.infer<typeof User>;

/** A Kepala who may be given a new pass phrase by whoever holds the paper. */
export const HeadAccount = z.strictObject({ userId: z.string(), name: z.string(), loginName: z.string() });
export type HeadAccount = z.infer<typeof HeadAccount>;

const manage = { may: 'users.manage', audit: 'write', reauth: 'always' } as const;

export const usersContract = {
  list: operation
    .meta({ says: 'Membaca daftar pengguna', may: 'users.manage', audit: 'read' })
    .output(z.array(User)),
  /** Names of those who may be given a case; every worker may see who works here. */
  workers: operation.meta({ says: 'Membaca nama para pekerja', may: 'caseload.read', audit: 'none' }).output(
    z.strictObject({
      workers: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          role: z.enum(roleCodes),
          isActive: z.boolean(),
          openCases: z.int(),
        }),
      ),
      can: z.strictObject({ assign: Verdict }),
    }),
  ),
  add: operation
    .meta({ says: 'Menambah pengguna', ...manage })
    .input(NewUser)
    .output(User),
  /** Name, title, NIP, position and role as they should read from now on; papers that left keep what they said. */
  correct: operation
    .meta({ says: 'Membetulkan data pengguna', ...manage })
    .errors({
      OWN_ROLE: { message: 'Peran sendiri tidak dapat diubah. Minta Kepala lain melakukannya.' },
      LAST_HEAD: { message: 'Ini satu-satunya Kepala Panti. Tambahkan Kepala lain lebih dahulu.' },
      HOLDS_CASES: { message: 'Pengguna ini masih memegang kasus. Alihkan kasusnya lebih dahulu.' },
      MOVED_ON: changedMeanwhile('Data pengguna ini'),
    })
    .input(CorrectedUser.extend({ userId: UserId, upon: Shown, confirmed: Confirmed }))
    .output(User),
  /**
   * The account can no longer log in, from this moment and whatever it still holds; what it wrote keeps its name, and
   * its open cases wait for somebody to hand them over.
   */
  remove: operation
    .meta({ says: 'Mengeluarkan pengguna', ...manage })
    .errors({
      OWN_ACCOUNT: { message: 'Akun sendiri tidak dapat dikeluarkan. Minta Kepala lain melakukannya.' },
      LAST_HEAD: { message: 'Ini satu-satunya Kepala Panti. Tambahkan Kepala lain lebih dahulu.' },
    })
    .input(z.strictObject({ userId: UserId })),
  resetPassphrase: operation
    .meta({ says: 'Mengganti kata sandi pengguna', ...manage })
    .input(z.strictObject({ userId: UserId, passphrase: z.string().max(200) })),
};
