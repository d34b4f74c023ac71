import { z } from 'zod';
import { type PacketPart, type PacketSize, packetParts, packetSizes } from '#domain/papers/packet-plan';
import { type LeftReason, leftReasons } from '#domain/people/hide-names';
import { CaseId, MadePaper, operation, PrintPurpose } from './operation.ts';

const NameKeys = z.array(z.string().max(400)).max(2_000).default([]);
const reasonCodes = Object.keys(leftReasons) as [LeftReason, ...LeftReason[]];
const sizeCodes = Object.keys(packetSizes) as [PacketSize, ...PacketSize[]];
const partCodes = Object.keys(packetParts) as [PacketPart, ...PacketPart[]];

/** What is written in a case and is not in its packet: forms with how many records, and fields. */
export const LeftOut = z.strictObject({ caseNumber: z.string(), what: z.array(z.string()) });
export type LeftOut = z.infer<typeof LeftOut>;

/**
 * A case whose question was put to a conference, and is asked as it stands there: which conference, empty where it waits
 * for an agenda.
 */
export const OnAgenda = z.strictObject({
  caseNumber: z.string(),
  meeting: z.string(),
  question: z.string(),
  options: z.array(z.string()),
});
export type OnAgenda = z.infer<typeof OnAgenda>;

const Found = z.strictObject({ key: z.string(), word: z.string(), times: z.int(), example: z.string() });

/** With initials: the names that were hidden, and what may be one and stands as it is, with the reason. */
const FoundNames = z.strictObject({
  hidden: z.array(Found),
  left: z.array(Found.extend({ reason: z.enum(reasonCodes) })),
});

export const packetContract = {
  /** Bahan Konferensi Kasus, of one case or of several at once, as a PDF. */
  make: operation
    .meta({
      says: 'Membuat bahan konferensi kasus',
      may: 'packet.print',
      audit: 'print',
      about: 'cases',
      work: 'long',
      reauth: 'toSave',
    })
    .errors({ UNMASK_FORBIDDEN: { message: 'Peran Anda tidak berhak mencetak NIK tanpa disamarkan.' } })
    .input(
      z.strictObject({
        caseIds: z.array(CaseId).min(1).max(40),
        size: z.enum(sizeCodes).default('brief'),
        names: z.enum(['full', 'initials']).default('initials'),
        unmasked: z.boolean().default(false),
        /** With initials: what somebody decided of `foundNames`, by key. */
        shownNames: NameKeys,
        hiddenNames: NameKeys,
        parts: z.array(z.enum(partCodes)).default(partCodes),
        /** Of cases that were put to no conference. */
        questions: z.record(z.string(), z.string().max(2_000)).default({}),
        options: z.record(z.string(), z.array(z.string().max(500)).max(8)).default({}),
        purpose: PrintPurpose,
        recipient: z.string().max(200).default(''),
      }),
    )
    .output(
      MadePaper.extend({
        pages: z.int(),
        withoutPlan: z.array(z.string()),
        leftOut: z.array(LeftOut),
        onAgenda: z.array(OnAgenda),
        foundNames: FoundNames,
      }),
    ),
};
