import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A code is good for this long, in milliseconds. */
const codeLifetime = 60_000;

/**
 * Lets one window in at a time. A one-time code (shown in the terminal, or in the address of the window we
 * open) is traded once for a bearer of 256 bits; a new trade puts the earlier window out, so that a code
 * taken by somebody else is noticed. No cookies: the browser would send them to every other port.
 */
export type Gate = {
  /** A fresh code; an earlier one that was not used yet stops working. */
  issueCode(): string;
  /** The bearer for a code, or undefined when the code is wrong, used or older than a minute. */
  trade(code: string): string | undefined;
  /** Whether a code issued earlier can still be used. */
  hasOpenCode(): boolean;
  /** Whether an Authorization header carries the bearer of the present window. */
  admits(authorization: string | undefined): boolean;
};

/** A closed gate. `now` gives monotonic milliseconds. */
export function createGate(now: () => number = () => performance.now()): Gate {
  let code: { digest: Buffer; until: number } | undefined;
  let bearer: Buffer | undefined;
  const hasOpenCode = () => code !== undefined && now() < code.until;
  return {
    issueCode() {
      const secret = randomBytes(18).toString('base64url');
      code = { digest: digest(secret), until: now() + codeLifetime };
      return secret;
    },
    trade(offered) {
      if (!code || !hasOpenCode() || !timingSafeEqual(digest(offered), code.digest)) return undefined;
      code = undefined;
      const secret = randomBytes(32).toString('base64url');
      bearer = digest(secret);
      return secret;
    },
    hasOpenCode,
    admits(authorization) {
      if (!bearer || !authorization?.startsWith('Bearer ')) return false;
      return timingSafeEqual(digest(authorization.slice('Bearer '.length)), bearer);
    },
  };
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
