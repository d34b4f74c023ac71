import { z } from 'zod';
import { DraftAnswers } from '#domain/form';
import { Picture } from './centre.ts';
import { AssumedAnswers } from './form-records.ts';
import { CaseId, ClientId, Confirmed, Instant, operation, Troubles, UserId } from './operation.ts';

/** A person's photo, and the small one of it that stands beside their name in lists: a few kB. */
export const Photo = z.strictObject({
  picture: Picture,
  thumbnail: Picture.max(16_000, { error: 'Foto kecil untuk daftar terlalu besar.' }),
});
export type Photo = z.infer<typeof Photo>;

/** Someone already on file, as far as it takes to recognise them. */
export const KnownClient = z.strictObject({
  clientId: z.string(),
  registerNumber: z.string(),
  fullName: z.string(),
  alias: z.string(),
  sex: z.enum(['L', 'P']).nullable(),
  birthDate: z.string().nullable(),
  birthDateEstimated: z.boolean(),
  nikMasked: z.string(),
  town: z.string(),
  hasOpenCase: z.boolean(),
  lastCaseNumber: z.string().nullable(),
  /** A case of this person the actor may open; null when there is none. */
  openableCaseId: z.string().nullable(),
});
export type KnownClient = z.infer<typeof KnownClient>;

/** Someone already on file who may be the person about to be registered. */
export const AlikeClient = KnownClient.extend({
  score: z.number(),
  reasons: z.array(z.string()),
  /** Only the NIK is the same, and the actor sees no case of theirs: that there is somebody is all that is told. */
  isWithheld: z.boolean(),
});
export type AlikeClient = z.infer<typeof AlikeClient>;

/** Somebody on file with the same No KK, as far as a family table tells of them. */
export const Kin = z.strictObject({
  clientId: z.string(),
  caseId: z.string(),
  registerNumber: z.string(),
  fullName: z.string(),
  sex: z.enum(['L', 'P']).nullable(),
  birthDate: z.string().nullable(),
  nik: z.string().nullable(),
});
export type Kin = z.infer<typeof Kin>;

const Registered = z.strictObject({
  clientId: z.string(),
  caseId: z.string(),
  registerNumber: z.string(),
  caseNumber: z.string(),
});

/** Of an old case that is closed, its ending as a book tells it; such a case stands beside an open one. */
const Ended = DraftAnswers.optional();

const register = { may: 'identity.write', audit: 'write' } as const;
const registerErrors = {
  INCOMPLETE: { message: 'Pendaftaran belum dapat disimpan.', data: Troubles },
  LOOKS_ALIKE: {
    message: 'Ada orang yang mirip. Bandingkan lebih dahulu sebelum membuat berkas baru.',
    data: z.object({ candidates: z.array(AlikeClient) }),
  },
  HAS_OPEN_CASE: {
    message: 'Orang ini masih memiliki kasus yang terbuka.',
    data: z.object({ caseNumber: z.string() }),
  },
};

export const clientContract = {
  findAlike: operation
    .meta({ says: 'Mencari orang yang mirip', may: 'identity.write', audit: 'read' })
    .input(
      z.strictObject({
        fullName: z.string().max(200).default(''),
        alias: z.string().max(200).default(''),
        nik: z.string().max(40).default(''),
        sex: z.enum(['L', 'P']).optional(),
        birthDate: z.string().max(20).optional(),
        birthDateEstimated: z.boolean().default(false),
      }),
    )
    .output(z.array(AlikeClient)),
  /** Who else bears a No KK; of those whose cases the actor does not see only how many there are. */
  findKin: operation
    .meta({ says: 'Mencari orang dengan nomor KK yang sama', may: 'identity.write', audit: 'read' })
    .input(
      z.strictObject({
        familyCardNumber: z.string().max(40),
        /** A case of the person asked for, who is not named. */
        caseId: CaseId.optional(),
      }),
    )
    .output(z.strictObject({ kin: z.array(Kin), withheld: z.int() })),
  /** Who a new case is about to be opened for, and what of their last case is likely still true. */
  get: operation
    .meta({ says: 'Membaca identitas', may: 'identity.write', audit: 'read' })
    .input(z.strictObject({ clientId: ClientId }))
    .output(KnownClient.extend({ lastCase: DraftAnswers })),
  /** A new person with their first case. */
  register: operation
    .meta({ says: 'Mendaftarkan orang baru', ...register })
    .errors(registerErrors)
    .input(
      z.strictObject({
        requestId: z.uuid(),
        client: DraftAnswers,
        caseFile: DraftAnswers,
        workerId: UserId.optional(),
        ended: Ended,
        photo: Photo.optional(),
        /** People shown side by side whom the worker declared to be somebody else. */
        notTheSameAs: z.array(ClientId).max(50).default([]),
        confirmed: Confirmed,
      }),
    )
    .output(Registered),
  /** A returning person: a new case linked to the one before it. */
  openNewCase: operation
    .meta({ says: 'Membuka kasus baru', ...register })
    .errors(registerErrors)
    .input(
      z.strictObject({
        requestId: z.uuid(),
        clientId: ClientId,
        caseFile: DraftAnswers,
        workerId: UserId.optional(),
        ended: Ended,
        confirmed: Confirmed,
      }),
    )
    .output(Registered),
  /** The registration that the actor was typing: of somebody new, a new case of somebody known, or of a group. */
  registrationDraft: operation
    .meta({ says: 'Membaca draf pendaftaran', may: 'identity.write', audit: 'none' })
    .input(z.strictObject({ clientId: ClientId.optional(), isGroup: z.literal(true).optional() }).default({}))
    .output(
      z
        .strictObject({
          client: DraftAnswers,
          caseFile: DraftAnswers,
          ended: Ended,
          assumed: AssumedAnswers,
          savedAt: z.string(),
        })
        .nullable(),
    ),
  /** The registrations that the actor began and did not finish, the newest first: of whom, as typed or as on file. */
  registrationDrafts: operation
    .meta({ says: 'Membaca draf pendaftaran yang belum selesai', may: 'identity.write', audit: 'none' })
    .output(
      z.array(
        z.strictObject({
          clientId: ClientId.nullable(),
          isGroup: z.boolean(),
          names: z.array(z.string()),
          savedAt: Instant,
        }),
      ),
    ),
  /** Nothing typed is no draft any more. */
  saveRegistrationDraft: operation
    .meta({ says: 'Menyimpan draf pendaftaran', may: 'identity.write', audit: 'none' })
    .errors({ TOO_LONG: { message: 'Isian terlalu panjang untuk disimpan.' } })
    .input(
      z
        .strictObject({
          client: DraftAnswers,
          caseFile: DraftAnswers,
          ended: Ended,
          assumed: AssumedAnswers.optional(),
          clientId: ClientId.optional(),
          isGroup: z.literal(true).optional(),
        })
        .nullable(),
    )
    .output(z.strictObject({ savedAt: Instant })),
  /** The small photo of a person whose photo was kept before there were small ones; once there is one it stays. */
  addThumbnail: operation
    .meta({ says: 'Membuat foto kecil untuk daftar', may: 'identity.write', audit: 'write', about: 'case' })
    .input(z.strictObject({ caseId: CaseId, thumbnail: Photo.shape.thumbnail })),
  setPhoto: operation
    .meta({ says: 'Mengganti foto', may: 'identity.write', audit: 'write', about: 'case' })
    .input(z.strictObject({ caseId: CaseId, photo: Photo.nullable() })),
};
