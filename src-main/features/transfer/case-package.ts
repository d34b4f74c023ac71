import { createHash, type KeyObject, randomInt } from 'node:crypto';
import { z } from 'zod';
import { Printed } from '#contract/form-records';
import { mediaTypeCodes } from '#domain/attachment';
import { DraftAnswers } from '#domain/form';
import { isFormId } from '#domain/forms';
import { attachmentKindCodes } from '#domain/lists/attachment-kinds';
import {
  fingerprintOf,
  publicHalfOf,
  readPublicHalf,
  readSignedLine,
  writeSignedLine,
} from '#platform/signed-line';
import { seal, unseal } from '#vault/file/envelope';
import { deriveKey, type KdfCost } from '#vault/keys/kdf';
import { newSalt } from '#vault/keys/new-salt';

// A case on its way to another centre. Outside: what it is, one line of JSON, then the box (AES-256-GCM) under a key made
// of a code that is told by telephone (argon2id). Inside: what is told, signed by the sender, then the files it names.

const kind = 'titian-kasus';
const firstLine = `${kind} 1`;
const insideLine = `${kind} isi 1`;

/** The largest package, in bytes: several scans of twenty megabytes would not be one case. */
export const largestPackage = 100_000_000;

const Line = (most: number) => z.string().max(most);

/** A centre as it says who it is. */
export const SendingCentre = z.strictObject({ id: z.uuid(), name: Line(120), town: Line(80) });

const PackagedFile = z.strictObject({
  title: Line(120),
  kind: z.enum(attachmentKindCodes),
  mediaType: z.enum(mediaTypeCodes),
  bytes: z.int().positive(),
  sha256: z.string().length(64),
});

/** A record as it travels: all of it as its centre prints it, and the answers themselves for whoever goes on with them. */
const PackagedRecord = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  form: Line(60),
  formVersion: z.int().positive(),
  sequence: z.int(),
  happenedOn: z.iso.date().nullable(),
  writtenBy: Line(200),
  writtenAt: z.iso.datetime(),
  isKept: z.boolean(),
  answers: DraftAnswers,
  printed: z
    .array(
      z.strictObject({ name: Line(60), heading: Line(200).optional(), label: Line(300), printed: Printed }),
    )
    .max(500),
  settled: z.array(z.int()).max(1_000),
});
export type PackagedRecord = z.infer<typeof PackagedRecord>;

/** What a package tells, besides its files. */
const CaseContents = z.strictObject({
  /** The referral it goes with, and how often it was packed. */
  referral: z.uuid(),
  version: z.int().positive(),
  madeAt: z.iso.datetime(),
  centre: SendingCentre,
  key: z.string().max(100),
  reason: Line(50_000),
  parts: z.array(z.strictObject({ form: Line(60), label: Line(200), records: z.int() })).max(100),
  identity: DraftAnswers,
  records: z.array(PackagedRecord).max(20_000),
  /** With this the slip is sealed that goes back; base64. */
  answerKey: z.string().length(44),
  files: z.array(PackagedFile).max(500),
});
type CaseContents = z.infer<typeof CaseContents>;

/** A package that was opened: what it tells, who signed it, and its files in their order. */
export type OpenCase = { contents: CaseContents; fingerprint: string; files: Buffer[] };

/** What is wrong with a package. */
export type PackageTrouble = 'not-a-package' | 'newer' | 'cut' | 'altered' | 'wrong-code';

const Outside = z.strictObject({
  salt: z.string().length(24),
  cost: z.strictObject({ memoryKiB: z.int(), passes: z.int(), parallelism: z.int() }),
  nonce: z.string().length(16),
  bytes: z.int().positive(),
  sha256: z.string().length(64),
});

/** Sixteen digits in fours: 53 bits, of which each try costs whoever guesses a third of a second. */
export function newCode(): string {
  return Array.from({ length: 4 }, () => String(randomInt(10_000)).padStart(4, '0')).join(' ');
}

const digitsOf = (code: string) => code.replace(/\D/g, '');
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Packs a case with its files, signed by the key and closed by the code. */
export async function packCase(
  told: Omit<CaseContents, 'key' | 'files'>,
  files: readonly (Omit<CaseContents['files'][number], 'bytes' | 'sha256'> & { content: Buffer })[],
  { key, code, cost }: { key: KeyObject; code: string; cost: KdfCost },
): Promise<Buffer> {
  const named = files.map(({ content, ...file }) => ({
    ...file,
    bytes: content.length,
    sha256: sha256Of(content),
  }));
  const contents = CaseContents.parse({ ...told, key: publicHalfOf(key), files: named });
  const signed = Buffer.from(writeSignedLine(insideLine, contents, key), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(signed.length);
  const inside = Buffer.concat([length, signed, ...files.map(({ content }) => content)]);
  const salt = newSalt();
  const derived = await deriveKey({ passphrase: digitsOf(code), salt, cost });
  const { nonce, box } = seal(derived, inside, firstLine);
  derived.fill(0);
  const outside = {
    salt: salt.toString('base64'),
    cost,
    nonce: Buffer.from(nonce).toString('base64'),
    bytes: box.length,
    sha256: sha256Of(box),
  };
  return Buffer.concat([Buffer.from(`${firstLine}\n${JSON.stringify(outside)}\n`), box]);
}

/** Opens a package by its code, and believes nothing of it that its sender did not sign. */
export async function openCase(bytes: Buffer, code: string): Promise<OpenCase | PackageTrouble> {
  const head = readHead(bytes);
  if (typeof head === 'string') return head;
  const { outside, box } = head;
  const salt = Buffer.from(outside.salt, 'base64');
  const derived = await deriveKey({ passphrase: digitsOf(code), salt, cost: outside.cost });
  const inside = unseal(derived, { nonce: Buffer.from(outside.nonce, 'base64'), box }, firstLine);
  derived.fill(0);
  return inside === undefined ? 'wrong-code' : readInside(Buffer.from(inside));
}

/** What stands outside the box, which nobody needs a code to check: all of it is there, and as it was. */
function readHead(bytes: Buffer) {
  const firstEnd = bytes.indexOf(10);
  const secondEnd = bytes.indexOf(10, firstEnd + 1);
  const magic = bytes.subarray(0, Math.max(0, Math.min(firstEnd, 60))).toString('latin1');
  if (magic !== firstLine) {
    if (firstEnd < 0 && firstLine.startsWith(bytes.subarray(0, 60).toString('latin1'))) return 'cut';
    return magic.startsWith(`${kind} `) ? 'newer' : 'not-a-package';
  }
  if (secondEnd < 0) return 'cut';
  const outside = parse(Outside, bytes.subarray(firstEnd + 1, secondEnd).toString('utf8'));
  if (outside === undefined) return 'altered';
  const box = bytes.subarray(secondEnd + 1);
  if (box.length < outside.bytes) return 'cut';
  return sha256Of(box) === outside.sha256 && isPossible(outside.cost) ? { outside, box } : 'altered';
}

/** A cost that this Titian asks of itself: another would be refused before it is computed. */
const isPossible = ({ memoryKiB, passes, parallelism }: KdfCost) =>
  memoryKiB >= 65_536 &&
  memoryKiB <= 1_048_576 &&
  passes >= 3 &&
  passes <= 16 &&
  parallelism >= 1 &&
  parallelism <= 4;

function readInside(inside: Buffer): OpenCase | 'altered' | 'newer' {
  const length = inside.length < 4 ? 0 : inside.readUInt32BE(0);
  const read = readSignedLine(inside.subarray(4, 4 + length).toString('utf8'));
  const contents = read?.magic === insideLine ? parse(CaseContents, read.line) : undefined;
  const key = contents === undefined ? undefined : readPublicHalf(contents.key);
  if (contents === undefined || key === undefined || !read?.isSignedBy(key)) return 'altered';
  if (contents.records.some(({ form }) => !isFormId(form))) return 'newer';
  const files: Buffer[] = [];
  let at = 4 + length;
  for (const { bytes, sha256 } of contents.files) {
    const content = inside.subarray(at, at + bytes);
    if (sha256Of(content) !== sha256) return 'altered';
    files.push(content);
    at += bytes;
  }
  return at === inside.length ? { contents, fingerprint: fingerprintOf(contents.key), files } : 'altered';
}

function parse<Schema extends z.ZodType>(schema: Schema, text: string): z.infer<Schema> | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
