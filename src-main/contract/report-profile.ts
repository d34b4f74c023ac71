import { z } from 'zod';
import { ReportProfile } from '#domain/months/report-profile';
import { changedMeanwhile, operation, Period } from './operation.ts';
import { SheetPreview } from './sheet-preview.ts';

/** One that came with the program is known by a word, one of the centre by a UUID. */
export const ProfileId = z.string().regex(/^[a-z0-9-]{3,40}$/, { error: 'Profil ini tidak dikenal.' });

/** A profile as it is now. */
export const KnownProfile = z.strictObject({
  id: z.string(),
  /** 0 while it is as it came with the program. */
  version: z.int(),
  definition: ReportProfile,
  isBuiltIn: z.boolean(),
  savedBy: z.string().nullable(),
  savedAt: z.string().nullable(),
  /** It names people: it leaves locked, by whoever may name them. */
  isByName: z.boolean(),
  isLocked: z.boolean(),
});
export type KnownProfile = z.infer<typeof KnownProfile>;

const ProfileTrouble = z.strictObject({ at: z.string(), sentence: z.string() });

export const reportProfileContract = {
  /** Every profile by which a report can leave. */
  list: operation
    .meta({ says: 'Membaca profil laporan', may: 'report.read', audit: 'none' })
    .output(z.array(KnownProfile)),
  /** What is wrong with a profile while it is edited, and how a real month looks by it. */
  try: operation
    .meta({ says: 'Memeriksa profil laporan', may: 'centre.write', audit: 'read', work: 'long' })
    .input(z.strictObject({ definition: ReportProfile, period: Period }))
    .output(
      z.strictObject({
        troubles: z.array(ProfileTrouble),
        /** Nothing while there are troubles. */
        sheets: z.array(SheetPreview),
        fileName: z.string(),
      }),
    ),
  /** The next version of a profile, or a new one. What was sent keeps its own. */
  save: operation
    .meta({ says: 'Mengubah profil laporan', may: 'centre.write', audit: 'write' })
    .errors({
      REFUSED: {
        message: 'Profil ini belum dapat disimpan.',
        data: z.strictObject({ troubles: z.array(ProfileTrouble) }),
      },
      MOVED_ON: changedMeanwhile('Profil ini'),
    })
    .input(z.strictObject({ id: ProfileId.optional(), version: z.int().min(0), definition: ReportProfile }))
    .output(KnownProfile),
  /** Takes a profile of the centre away, or gives one that came with the program its first form again. */
  remove: operation
    .meta({ says: 'Menghapus profil laporan', may: 'centre.write', audit: 'write' })
    .errors({ MOVED_ON: { message: 'Profil ini baru saja diubah orang lain. Baca lagi sebelum dihapus.' } })
    .input(z.strictObject({ id: ProfileId, version: z.int().min(1) })),
};
