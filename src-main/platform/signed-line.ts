import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { formatFingerprint, keyDigits } from '#domain/safety/audit-troubles';

// Ed25519 over text. What is signed begins with what kind of text it is, where one key signs several kinds.

/** The signature of a text, in base64. */
export const signText = (text: string, key: KeyObject): string =>
  sign(null, Buffer.from(text, 'utf8'), key).toString('base64');

/** Whether a signature in base64 is that of this key over this text. */
export function isSignedBy(key: KeyObject, text: string, signature: string): boolean {
  const signed = Buffer.from(signature, 'base64');
  // Base64 writes the same bytes in several ways; one of them is ours.
  return signed.toString('base64') === signature && verify(null, Buffer.from(text, 'utf8'), key, signed);
}

/** A file of three lines: what it is, one line of JSON, and the signature over both. */
export function writeSignedLine(magic: string, content: unknown, key: KeyObject): string {
  const signed = `${magic}\n${JSON.stringify(content)}`;
  return `${signed}\n${signText(signed, key)}\n`;
}

/** The parts of such a file, its signature not looked at; undefined for a text that is not exactly three lines. */
export function readSignedLine(text: string) {
  const [magic, line, signature, end, ...more] = text.split('\n');
  if (magic === undefined || line === undefined || signature === undefined) return undefined;
  if (end !== '' || more.length > 0) return undefined;
  return { magic, line, isSignedBy: (key: KeyObject) => isSignedBy(key, `${magic}\n${line}`, signature) };
}

/** The public half of a key as it travels: SPKI in base64. */
export const publicHalfOf = (key: KeyObject): string =>
  (key.type === 'public' ? key : createPublicKey(key))
    .export({ type: 'spki', format: 'der' })
    .toString('base64');

/** A public half that came from elsewhere; undefined for what is no Ed25519 key. */
export function readPublicHalf(base64: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && publicHalfOf(key) === base64 ? key : undefined;
  } catch {
    return undefined;
  }
}

/** What people compare of a public half: the first 32 digits of its SHA-256, in fours. */
export const fingerprintOf = (publicHalf: string): string =>
  formatFingerprint(createHash('sha256').update(Buffer.from(publicHalf, 'base64')).digest('hex'), keyDigits);
