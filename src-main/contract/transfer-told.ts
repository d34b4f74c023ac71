import { z } from 'zod';
import { DraftAnswers } from '#domain/form';
import { formIds } from '#domain/forms';
import { AlikeClient } from './client.ts';
import { PrintedAnswer } from './form-records.ts';
import { Instant, Verdict } from './operation.ts';

/** One part of a file that may go along with a referral. */
export const OfferedPart = z.strictObject({
  form: z.enum(formIds),
  label: z.string(),
  records: z.int(),
  attachments: z.int(),
  /** Notes that only their writer and the Kepala read; they stay unless they are asked for. */
  confidential: z.int(),
});

/** A file that came with a referral, as far as it is shown before anything of it is taken. */
export const OpenedPackage = z.strictObject({
  uploadId: z.uuid(),
  /** The sender's referral with which it comes. */
  referral: z.uuid(),
  from: z.strictObject({ name: z.string(), town: z.string(), fingerprint: z.string() }),
  madeAt: Instant,
  version: z.int(),
  reason: z.string(),
  /** Of each part how many records, and how many answers of them are no question here: those stay as text. */
  parts: z.array(
    z.strictObject({ form: z.enum(formIds), label: z.string(), records: z.int(), asText: z.int() }),
  ),
  files: z.array(z.strictObject({ title: z.string(), bytes: z.int() })),
  /** What the sender knows of the person: for a registration, and to look for them. */
  identity: DraftAnswers,
  /** What it knows of the case that a registration asks. */
  caseFile: DraftAnswers,
  facts: z.array(z.tuple([z.string(), z.string()])),
  alike: z.array(AlikeClient),
  /** What was taken of it, or of another version of it, before. */
  taken: z.strictObject({ version: z.int(), caseId: z.string(), caseNumber: z.string() }).nullable(),
});
export type OpenedPackage = z.infer<typeof OpenedPackage>;

/** What was taken out of one package into a case. */
export const Taking = z.strictObject({
  referral: z.uuid(),
  version: z.int(),
  from: z.string(),
  takenAt: Instant,
  takenBy: z.string(),
  records: z.int(),
  files: z.int(),
  /** Of the identity. */
  fields: z.int(),
  can: z.strictObject({ untake: Verdict }),
});
export type Taking = z.infer<typeof Taking>;

/** A record of an earlier stay at another centre, as it is read here. */
export const ForeignRecord = z.strictObject({
  recordId: z.string(),
  form: z.enum(formIds),
  title: z.string(),
  from: z.strictObject({ name: z.string(), town: z.string(), fingerprint: z.string() }),
  madeAt: Instant,
  takenAt: Instant,
  takenBy: z.string(),
  isKept: z.boolean(),
  fields: z.array(PrintedAnswer),
  /** Labels of what no form here asks: told as text, and not carried on. */
  asText: z.array(z.string()),
});
export type ForeignRecord = z.infer<typeof ForeignRecord>;
