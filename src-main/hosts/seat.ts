import { randomBytes } from 'node:crypto';
import type { Seat } from '#vault/session';

/** A seat for a window that opens now: nobody is in there, and nobody guesses it. */
export const newSeat = (): Seat => randomBytes(12).toString('base64url');

/** Whether what a PC says of its window can be the seat of one; a window of every host has one of that form. */
export const isSeat = (said: string): boolean => /^[\w-]{8,64}$/.test(said);
