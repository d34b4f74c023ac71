import { z } from 'zod';
import { System } from '#domain/family/ecomap';
import { Family } from '#domain/family/family';
import { familyRelationCodes } from '#domain/lists/family-relations';
import { CaseId, Confirmed, operation, Troubles, Verdict } from './operation.ts';

const Placed = z.strictObject({
  id: z.string().max(300),
  x: z.number().min(-20_000).max(20_000),
  y: z.number().min(-20_000).max(20_000),
});

/** Somebody on file who is kin, or bears the same No KK, as far as whoever reads may know them. */
export const KnownKin = z.strictObject({
  kinshipId: z.string().nullable(),
  caseId: z.string(),
  registerNumber: z.string(),
  fullName: z.string(),
  /** What they are to the person; empty where nobody has said it. */
  relation: z.string(),
  /** People of their family table who are not in this one yet. */
  offers: z.array(z.strictObject({ id: z.string(), who: z.string() })),
});
export type KnownKin = z.infer<typeof KnownKin>;

const FamilyPage = z.strictObject({
  family: Family,
  /** Where each stands, moved by hand or not. */
  places: z.array(Placed),
  isMoved: z.boolean(),
  /** Resource systems around the person; those of the six stages only for whoever reads them. */
  systems: z.array(System),
  kin: z.array(KnownKin),
  /** Others with the same No KK, whom nobody has linked. */
  alike: z.array(KnownKin),
  /** Kin on file whose case the actor may not read. */
  withheld: z.int(),
  can: z.strictObject({ change: Verdict }),
});
export type FamilyPage = z.infer<typeof FamilyPage>;

const write = { may: 'identity.write', audit: 'write', about: 'case' } as const;

export const familyContract = {
  read: operation
    .meta({ says: 'Membaca genogram dan ekomap', may: 'identity.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(FamilyPage),
  /** Keeps where people were moved to; without any the drawing places everybody again. */
  place: operation
    .meta({ says: 'Mengatur letak genogram', ...write })
    .input(z.strictObject({ caseId: CaseId, places: z.array(Placed).max(300) })),
  /** Says that two people on file are kin; it shows in both files. */
  link: operation
    .meta({ says: 'Menghubungkan dua orang yang berkerabat', ...write })
    .errors({
      SAME_PERSON: { message: 'Itu kasus orang yang sama, jadi tidak dapat dihubungkan sebagai kerabat.' },
      LINKED: { message: 'Kedua orang ini sudah terhubung sebagai kerabat.' },
    })
    .input(z.strictObject({ caseId: CaseId, kinCaseId: CaseId, relation: z.enum(familyRelationCodes) })),
  unlink: operation
    .meta({ says: 'Memutus hubungan kerabat dua orang', ...write })
    .input(z.strictObject({ caseId: CaseId, kinshipId: z.uuid() })),
  /** Puts people of a kin's family table into this one, as a version of its own. */
  copy: operation
    .meta({ says: 'Menyalin keluarga dari berkas kerabat', ...write })
    .errors({
      DRAFT: {
        message:
          'Identitas ini sedang dibetulkan dan belum disimpan. Selesaikan atau buang drafnya lebih dahulu.',
      },
      NOT_COPIED: {
        message: 'Keluarga belum dapat disalin. Lengkapi identitasnya lebih dahulu.',
        data: Troubles,
      },
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        kinCaseId: CaseId,
        people: z.array(z.string().max(300)).min(1).max(100),
        confirmed: Confirmed,
      }),
    ),
};
