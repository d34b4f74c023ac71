import { z } from 'zod';
import { roleCodes } from '#domain/roles';
import { Instant, operation, UserId } from './operation.ts';

export const NewUser = z.strictObject({
  name: z.string().trim().min(2, { error: 'Nama belum diisi.' }).max(120),
  loginName: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9._-]{3,40}$/, {
      error: 'Nama pengguna: 3 sampai 40 huruf kecil, angka, titik atau garis.',
    }),
  role: z.enum(roleCodes),
  position: z.string().trim().max(120).default(''),
  employeeNumber: z.string().trim().max(40).default(''),
  passphrase: z.string().max(200),
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
  workers: operation
    .meta({ says: 'Membaca nama para pekerja', may: 'caseload.read', audit: 'none' })
    .output(
      z.array(
        z.strictObject({ id: z.string(), name: z.string(), role: z.enum(roleCodes), isActive: z.boolean() }),
      ),
    ),
  add: operation
    .meta({ says: 'Menambah pengguna', ...manage })
    .input(NewUser)
    .output(User),
  /** The account can no longer log in; what it wrote keeps its name. */
  remove: operation
    .meta({ says: 'Mengeluarkan pengguna', ...manage })
    .errors({
      OWN_ACCOUNT: { message: 'Akun sendiri tidak dapat dikeluarkan. Minta Kepala lain melakukannya.' },
      LAST_HEAD: { message: 'Ini satu-satunya Kepala Panti. Tambahkan Kepala lain lebih dahulu.' },
      HAS_OPEN_CASES: { message: 'Pengguna ini masih memegang kasus. Alihkan kasusnya lebih dahulu.' },
    })
    .input(z.strictObject({ userId: UserId })),
  resetPassphrase: operation
    .meta({ says: 'Mengganti kata sandi pengguna', ...manage })
    .input(z.strictObject({ userId: UserId, passphrase: z.string().max(200) })),
};
