import { z } from 'zod';
import { CaseloadQuery } from './caseload.ts';
import { CivilDate, Line, operation, Verdict } from './operation.ts';

/** What a view asks for: filters, groups and order, never the words of a search, which are mostly names. */
export const AskedView = CaseloadQuery.omit({ search: true });
export type AskedView = z.infer<typeof AskedView>;

const Name = Line(60).min(1, { error: 'Nama tampilan belum diisi.' });

/** A list that everybody of the centre finds under its name. */
export const SharedView = z.strictObject({
  name: Name,
  asked: AskedView,
  /** The day from which its days move along, so that a week stays this week; null where they stand still. */
  movesSince: CivilDate.nullable().default(null),
});
export type SharedView = z.infer<typeof SharedView>;

/** So many views a centre shares; more are no help any more. */
export const mostSharedViews = 30;

export const caseloadViewContract = {
  /** The views of the centre, as far as somebody may ask for what is in them, and whether they may change them. */
  list: operation
    .meta({ says: 'Membaca tampilan daftar milik lembaga', may: 'caseload.read', audit: 'none' })
    .output(z.strictObject({ views: z.array(SharedView), can: z.strictObject({ share: Verdict }) })),
  /** Shares a view with the centre, in the place of one of the same name. */
  share: operation
    .meta({ says: 'Membagikan tampilan daftar kasus', may: 'duty.oversee', audit: 'write' })
    .errors({
      TOO_MANY: {
        message: `Lembaga sudah mempunyai ${mostSharedViews} tampilan. Hapus dahulu yang tidak dipakai lagi.`,
      },
    })
    .input(SharedView),
  /** Takes a view away from everybody. */
  unshare: operation
    .meta({ says: 'Menghapus tampilan daftar kasus milik lembaga', may: 'duty.oversee', audit: 'write' })
    .input(z.strictObject({ name: z.string().max(60) })),
};
