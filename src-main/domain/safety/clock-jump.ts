import { formatMoment } from '../instant.ts';

/** A clock of the computer that does not fit what was written last: earlier, or many days later. */
export type ClockJump = { kind: 'behind' | 'ahead'; lastAt: string; now: string };

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Left to a clock that is set by hand, and to an office that was closed. */
const tolerance = { behindMs: 10 * minuteMs, aheadMs: 30 * dayMs };

/**
 * Whether the clock may be wrong (vault/SECURITY.md R10): behind by over ten minutes, or ahead by over thirty
 * days.
 */
export function findClockJump(lastAt: string | undefined, now: string): ClockJump | undefined {
  if (lastAt === undefined) return undefined;
  const passed = Date.parse(now) - Date.parse(lastAt);
  if (passed < -tolerance.behindMs) return { kind: 'behind', lastAt, now };
  return passed > tolerance.aheadMs ? { kind: 'ahead', lastAt, now } : undefined;
}

/** What the person who just came in reads of it, on the wall clock of the centre. */
export function describeClockJump({ kind, lastAt, now }: ClockJump, offsetMinutes: number): string {
  const shown = `Jam komputer ini menunjukkan ${formatMoment(now, offsetMinutes)}`;
  const last = `catatan terakhir di brankas (${formatMoment(lastAt, offsetMinutes)})`;
  if (kind === 'behind') {
    return `${shown}, lebih awal daripada ${last}. Betulkan tanggal dan jam komputer, lalu masuk lagi.`;
  }
  const days = Math.floor((Date.parse(now) - Date.parse(lastAt)) / dayMs);
  return `${shown}, ${days} hari setelah ${last}. Bila tanggal ini salah, betulkan tanggal dan jam komputer, lalu masuk lagi.`;
}
