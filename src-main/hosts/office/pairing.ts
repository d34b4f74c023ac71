import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { z } from 'zod';
import { PcName } from '#contract/office';
import { comparedWords } from '#domain/office/compared-words';
import { officeTroubles } from '#domain/office/office-troubles';
import { fingerprintOf } from './identity.ts';
import { channelOf } from './tls.ts';

// What two PCs say while one is let in by a short code (OPAQUE, RFC 9807): whoever listens, or stands between and does not
// know the code, learns nothing that a guess could be tried against (hosts/SECURITY.md D31).

/** A code is eight digits. */
export const PairingCode = z.string().regex(/^\d{8}$/);
/** Who the code is known under, on both sides. */
export const codeHolder = 'titian';
/** What a guess costs each side: 19 MB for some 30 ms. The code lives ten minutes and three tries. */
export const keyStretching = {
  'argon2id-custom': { iterations: 2, memory: 19_456, parallelism: 1 },
} as const;

const Text = z.string().max(4_096);
const Refused = z.strictObject({
  refused: z.enum(Object.keys(officeTroubles) as [keyof typeof officeTroubles]),
});
const orRefused = <Shape extends z.ZodRawShape>(shape: Shape) => z.union([z.strictObject(shape), Refused]);

/** The messages in the order in which they are said: the one who asks begins. */
export const Asking = z.strictObject({ titian: z.string().max(40), name: PcName, request: Text });
export const Response = orRefused({ response: Text });
export const Proof = z.strictObject({ finish: Text, proof: Text });
export const CounterProof = orRefused({ proof: Text });
export const Admission = orRefused({ hostname: z.string().max(255), port: z.int().min(1).max(65_535) });

type Role = 'hub' | 'guest';

/**
 * What proves that one side knows the session key of the code, and sits at the end of this very connection: whoever
 * relays two connections has two channels. In hex.
 */
export function proofOf(role: Role, sessionKey: string, socket: TLSSocket): string {
  return createHmac('sha256', Buffer.from(sessionKey, 'base64url'))
    .update(`titian pairing ${role}\n`)
    .update(channelOf(socket))
    .digest('hex');
}

/** Whether a proof is the one expected. */
export function isProof(offered: string, expected: string): boolean {
  const [one, other] = [Buffer.from(offered), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The words that both screens show: of the session key and both certificates. */
export function wordsOf(sessionKey: string, certificates: { hub: string; guest: string }): string[] {
  return comparedWords(
    createHmac('sha256', Buffer.from(sessionKey, 'base64url'))
      .update(`titian words\n${fingerprintOf(certificates.hub)}\n${fingerprintOf(certificates.guest)}`)
      .digest(),
  );
}
