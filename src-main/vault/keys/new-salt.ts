import { randomBytes } from 'node:crypto';

/** The salt of a key that is derived of a pass phrase or a code: 16 random bytes, another each time. */
export const newSalt = (): Buffer => randomBytes(16);
