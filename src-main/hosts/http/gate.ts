import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { newSeat } from '../seat.ts';

/** A code is good for this long, in milliseconds. */
const codeLifetime = 60_000;

/**
 * Lets one window in at a time. A one-time code (shown in the terminal, or in the address of the window we
 * open) is traded once for a bearer of 256 bits and a seat of its own, at which nobody is in yet; a new trade puts the
 * earlier window out, so that a code taken by somebody else is noticed. No cookies: the browser would send them to every
 * other port.
 */
export type Gate = {
  /** A fresh code; an earlier one that was not used yet stops working. */
  issueCode(): string;
  /** The bearer for a code, or undefined when the code is wrong, used or older than a minute. */
  trade(code: string): { bearer: string; putOut: string | undefined } | undefined;
  /** Whether a code issued earlier can still be used. */
  hasOpenCode(): boolean;
  /** The seat of the present window, if one was let in. */
  seat(): string | undefined;
  /** The same, when an Authorization header carries its bearer. */
  seatOf(authorization: string | undefined): string | undefined;
};

/** A closed gate. `now` gives monotonic milliseconds. */
export function createGate(now: () => number = () => performance.now()): Gate {
  let code: { digest: Buffer; until: number } | undefined;
  let window: { bearer: Buffer; seat: string } | undefined;
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
      const bearer = randomBytes(32).toString('base64url');
      const putOut = window?.seat;
      window = { bearer: digest(bearer), seat: newSeat() };
      return { bearer, putOut };
    },
    hasOpenCode,
    seat: () => window?.seat,
    seatOf(authorization) {
      if (window === undefined || !authorization?.startsWith('Bearer ')) return undefined;
      const isTheirs = timingSafeEqual(digest(authorization.slice('Bearer '.length)), window.bearer);
      return isTheirs ? window.seat : undefined;
    },
  };
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
