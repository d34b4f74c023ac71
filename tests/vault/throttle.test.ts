import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calmThrottle,
  chargeTry,
  checkThrottle,
  forgiveAccount,
  type Throttle,
  type ThrottleClock,
  waitAfter,
} from '#vault/keys/throttle';

const day = 86_400;
const clockAt = (seconds: number): ThrottleClock => ({
  wallMs: 1_800_000_000_000 + seconds * 1000,
  uptimeSeconds: 5000 + seconds,
});

/** Times, in seconds, at which a tireless guesser gets a try in, moving through the accounts in turn. */
function guessFor(days: number, accounts: readonly string[], stepSeconds: number): number[] {
  let throttle: Throttle = calmThrottle;
  const tries: number[] = [];
  for (let seconds = 0; seconds < days * day; seconds += stepSeconds) {
    for (const account of accounts) {
      const checked = checkThrottle(throttle, account, clockAt(seconds));
      throttle = checked.throttle;
      if (checked.waitSeconds > 0) continue;
      throttle = chargeTry(throttle, account, clockAt(seconds));
      tries.push(seconds);
    }
  }
  return tries;
}

function mostInOneDay(tries: readonly number[]): number {
  return Math.max(...tries.map((start) => tries.filter((at) => at >= start && at < start + day).length));
}

describe('the throttle', () => {
  it('waits 30 s after the fifth failure and doubles to an hour', () => {
    const waits = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 10_000].map((failures) => waitAfter(failures, 5));
    expect(waits).toEqual([0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
  });

  it('lets a tireless guesser at most 40 tries a day at an account', () => {
    expect(mostInOneDay(guessFor(5, ['a'], 10))).toBeLessThanOrEqual(40);
  });

  it('lets a tireless guesser at most 120 tries a day at a computer with fifty accounts', () => {
    const accounts = Array.from({ length: 50 }, (_, index) => `user-${index}`);
    expect(mostInOneDay(guessFor(5, accounts, 30))).toBeLessThanOrEqual(120);
  });

  it('lets nobody wash away guesses at others by coming in themselves', () => {
    let throttle = calmThrottle;
    for (let count = 0; count < 20; count += 1) {
      throttle = chargeTry(throttle, `user-${count}`, clockAt(count));
      throttle = forgiveAccount(chargeTry(throttle, 'insider', clockAt(count)), 'insider');
    }
    expect(checkThrottle(throttle, 'user-99', clockAt(20)).waitSeconds).toBeGreaterThan(0);
  });

  it('forgives a staff its typing errors once they are in', () => {
    let throttle = calmThrottle;
    for (let count = 0; count < 100; count += 1) {
      for (let typo = 0; typo < 4; typo += 1) throttle = chargeTry(throttle, 'sri', clockAt(count));
      expect(checkThrottle(throttle, 'sri', clockAt(count)).waitSeconds).toBe(0);
      throttle = forgiveAccount(throttle, 'sri');
    }
    expect(throttle.computer.failures).toBe(0);
  });

  it('never opens early, wherever the wall clock is set', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 40 }),
        fc.array(
          fc.record({
            jump: fc.integer({ min: -400 * day, max: 400 * day }),
            pass: fc.integer({ min: 0, max: 20 }),
          }),
          {
            maxLength: 12,
          },
        ),
        (failures, jumps) => {
          let throttle = calmThrottle;
          for (let count = 0; count < failures; count += 1) throttle = chargeTry(throttle, 'sri', clockAt(0));
          const wait = waitAfter(failures, 5);
          let elapsed = 0;
          for (const { jump, pass } of jumps) {
            elapsed += pass;
            const clock = {
              wallMs: clockAt(elapsed + jump).wallMs,
              uptimeSeconds: clockAt(elapsed).uptimeSeconds,
            };
            const checked = checkThrottle(throttle, 'sri', clock);
            throttle = checked.throttle;
            if (elapsed < wait) expect(checked.waitSeconds).toBeGreaterThan(0);
            expect(checked.waitSeconds).toBeLessThanOrEqual(3600);
          }
        },
      ),
    );
  });

  it('lets the owner in within an hour of a clock set back by years, also after a restart', () => {
    let throttle = calmThrottle;
    for (let count = 0; count < 15; count += 1) throttle = chargeTry(throttle, 'sri', clockAt(0));
    const restarted = (seconds: number) => ({
      wallMs: clockAt(seconds - 900 * day).wallMs,
      uptimeSeconds: 60 + seconds,
    });
    throttle = checkThrottle(throttle, 'sri', restarted(0)).throttle;
    expect(checkThrottle(throttle, 'sri', restarted(3599)).waitSeconds).toBe(1);
    expect(checkThrottle(throttle, 'sri', restarted(3600)).waitSeconds).toBe(0);
  });

  it('counts time with the machine off', () => {
    let throttle = calmThrottle;
    for (let count = 0; count < 9; count += 1) throttle = chargeTry(throttle, 'sri', clockAt(0));
    const nextMorning = { wallMs: clockAt(50_000).wallMs, uptimeSeconds: 30 };
    expect(checkThrottle(throttle, 'sri', nextMorning).waitSeconds).toBe(0);
  });
});
