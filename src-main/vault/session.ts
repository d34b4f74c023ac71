import type { Actor } from '#domain/roles';
import type { ClockJump } from '#domain/safety/clock-jump';
import type { OpenVault, SlotWarnings } from './file/open-vault.ts';

/** Where somebody sits: one window of one PC. At each seat at most one person is in (hosts/SECURITY.md A9). */
export type Seat = string;

/** The window of the PC on which the vault lies. */
export const ownSeat: Seat = 'own';

/** Who comes in, and what their login noticed. */
export type Entrant = { actor: Actor; clockJump?: ClockJump; slotWarnings?: SlotWarnings };

/** One moment on both clocks, in milliseconds: one of them can be set by hand. */
type Moment = { wall: number; monotonic: number };

/** One person who is in, at one seat, in an open vault. */
export type Session = Entrant & {
  seat: Seat;
  vault: OpenVault;
  openedAt: Moment;
  /** When they last did something. */
  touchedAt: Moment;
  /** When the pass phrase was last given, on the monotonic clock. */
  confirmedAt: number;
};

const confirmationMs = 5 * 60_000;
const longestSessionMs = 8 * 3_600_000;

/** A session that begins now: whoever comes in has just given their pass phrase. */
export function beginSession(vault: OpenVault, seat: Seat, entrant: Entrant, now: Moment): Session {
  return { ...entrant, seat, vault, openedAt: now, touchedAt: now, confirmedAt: now.monotonic };
}

/** Whether nobody did anything for as long as the centre allows, or the day is over: whichever clock says so is believed. */
export function isIdle({ vault, touchedAt, openedAt }: Session, now: Moment): boolean {
  const limit = vault.centre.idleMinutes * 60_000;
  const sinceWall = now.wall - touchedAt.wall;
  return (
    now.monotonic - touchedAt.monotonic >= limit ||
    sinceWall >= limit ||
    sinceWall < -60_000 ||
    now.monotonic - openedAt.monotonic >= longestSessionMs
  );
}

/** Whether the pass phrase was given in the last five minutes. */
export const isConfirmed = ({ confirmedAt }: Session, now: Moment): boolean =>
  now.monotonic - confirmedAt < confirmationMs;
