import { createHmac, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import {
  fingerprintOf,
  publicHalfOf,
  readPublicHalf,
  readSignedLine,
  writeSignedLine,
} from '#platform/signed-line';
import { seal, unseal } from '#vault/file/envelope';
import { SendingCentre } from './case-package.ts';

// What comes back: what it is, the referral it answers, then in base64 what only the sender of the package opens.

const kind = 'titian-jawaban';
const firstLine = `${kind} 1`;
const insideLine = `${kind} isi 1`;

const Answer = z.strictObject({
  referral: z.uuid(),
  centre: SendingCentre,
  key: z.string().max(100),
  state: z.enum(['accepted', 'rejected']),
  answer: z.string().max(5_000),
  answeredOn: z.string().length(10),
});
type Answer = z.infer<typeof Answer>;

/** The key of the slip of one referral: the sender makes it again from its own, and keeps none. */
export function answerKeyOf(key: KeyObject, referral: string): Buffer {
  const secret = key.export({ type: 'pkcs8', format: 'der' });
  return createHmac('sha256', secret).update(`${kind} ${referral}`).digest();
}

/** Writes a slip, signed by the centre that answers, for whoever sent the package. */
export function writeSlip(answer: Omit<Answer, 'key'>, key: KeyObject, answerKey: Uint8Array): string {
  const signed = writeSignedLine(insideLine, Answer.parse({ ...answer, key: publicHalfOf(key) }), key);
  const { nonce, box } = seal(answerKey, Buffer.from(signed, 'utf8'), `${firstLine} ${answer.referral}`);
  return `${firstLine}\n${answer.referral}\n${Buffer.concat([nonce, box]).toString('base64')}\n`;
}

/** What a slip answers to a referral of this centre, and the fingerprint of who signed it; or what is wrong. */
export function readSlip(
  text: string,
  referral: string,
  key: KeyObject,
): (Answer & { fingerprint: string }) | 'not-a-slip' | 'newer' | 'altered' {
  const [magic = '', named, sealed = '', end, ...more] = text.split('\n');
  if (magic !== firstLine) return magic.startsWith(`${kind} `) ? 'newer' : 'not-a-slip';
  if (end !== '' || more.length > 0) return 'not-a-slip';
  const bytes = Buffer.from(sealed, 'base64');
  if (named !== referral || bytes.length < 29) return 'altered';
  const opened = unseal(
    answerKeyOf(key, referral),
    { nonce: bytes.subarray(0, 12), box: bytes.subarray(12) },
    `${firstLine} ${referral}`,
  );
  const read = opened && readSignedLine(Buffer.from(opened).toString('utf8'));
  if (read?.magic !== insideLine) return 'altered';
  const answer = parse(read.line);
  const signer = answer && readPublicHalf(answer.key);
  if (answer === undefined || signer === undefined || !read.isSignedBy(signer)) return 'altered';
  return answer.referral === referral ? { ...answer, fingerprint: fingerprintOf(answer.key) } : 'altered';
}

function parse(line: string): Answer | undefined {
  try {
    return Answer.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
