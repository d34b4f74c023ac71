import { z } from 'zod';
import { allegationKindCodes } from '#domain/safety/allegation';
import { client } from '../../core/client.ts';
import { settleLeft } from '../../parts/record/leaving-drafts.ts';

/** What a colleague is to a report: nothing, a reader, accused, or somebody who must not read it. */
export const parts = {
  none: '–',
  reader: 'Pembaca',
  accused: 'Terduga',
  shutOut: 'Tidak boleh membaca',
} as const;
export type Part = keyof typeof parts;

/** A report while it is written, as its draft is kept. */
export const WrittenDraft = z.object({
  caseId: z.string().nullable().catch(null),
  caseName: z.string().catch(''),
  kinds: z.array(z.enum(allegationKindCodes)).catch([]),
  happenedOn: z.string().catch(''),
  place: z.string().catch(''),
  story: z.string().catch(''),
  parts: z.record(z.string(), z.enum(['none', 'reader', 'accused', 'shutOut'])).catch({}),
  accusedOthers: z.string().catch(''),
  outsideReader: z.string().catch(''),
});
export type WrittenDraft = z.infer<typeof WrittenDraft>;

/** The colleagues of one part. */
export const idsOf = ({ parts: chosen }: WrittenDraft, part: Part): string[] =>
  Object.entries(chosen).flatMap(([id, one]) => (one === part ? [id] : []));

/** By which name what somebody types of a report is remembered. */
export const writtenSubject = (userId: string): string => `${userId}/allegation`;

/** The reports, and the draft as it stands once what was typed of it is kept. */
export async function listOnceKept(userId: string) {
  await settleLeft(writtenSubject(userId));
  return await client.allegation.list();
}
