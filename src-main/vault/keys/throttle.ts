import { z } from 'zod';

/** Failures in a row, and the two clocks at the last: the wall, and the seconds since the machine started. */
const Meter = z.strictObject({ failures: z.int().min(0), wallMs: z.number(), uptimeSeconds: z.number() });
type Meter = z.infer<typeof Meter>;

/** The counters of wrong tries, of each account and of this computer (vault/SECURITY.md D21). */
export const Throttle = z.strictObject({ accounts: z.record(z.string().max(64), Meter), computer: Meter });
export type Throttle = z.infer<typeof Throttle>;

/** `uptimeSeconds` counts from the start of the machine and cannot be set by hand. */
export type ThrottleClock = { wallMs: number; uptimeSeconds: number };

/** Wrong tries before the first wait. A shared computer has a whole staff's typing errors to forgive. */
const freeTries = { account: 5, computer: 20 } as const;

const firstWaitSeconds = 30;
const longestWaitSeconds = 3600;

/** No failures. */
export const calmThrottle: Throttle = {
  accounts: {},
  computer: { failures: 0, wallMs: 0, uptimeSeconds: 0 },
};

/** Seconds to wait after so many failures: none, then 30 s, doubling to 60 minutes. */
export function waitAfter(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** Math.min(failures - free, 20));
}

/**
 * Seconds until `account` may be tried, 0 for now. When the wall clock was set back, the returned throttle counts
 * the wait anew from now, in full; whoever asks must store it, or the wait would last until the old hour returns.
 */
export function checkThrottle(throttle: Throttle, account: string, clock: ThrottleClock) {
  const settled = settle(throttle, clock);
  const meter = settled.accounts[account];
  const waitSeconds = Math.ceil(
    Math.max(
      meter === undefined ? 0 : remaining(meter, freeTries.account, clock),
      remaining(settled.computer, freeTries.computer, clock),
    ),
  );
  return { throttle: settled, waitSeconds };
}

/** Seconds that an account's own failures make it wait; those of the whole computer are not counted. */
export function accountWait({ accounts }: Throttle, account: string, clock: ThrottleClock): number {
  const meter = accounts[account];
  return meter === undefined ? 0 : Math.ceil(remaining(meter, freeTries.account, clock));
}

/** Counts one failure. Called before the pass phrase is tried, so that ending the process saves no try. */
export function chargeTry(throttle: Throttle, account: string, clock: ThrottleClock): Throttle {
  const known = throttle.accounts[account];
  const failures = known === undefined || elapsed(known, clock) >= 86_400 ? 0 : known.failures;
  const forgiven = Math.floor(elapsed(throttle.computer, clock) / 3600);
  const computerFailures = Math.max(0, throttle.computer.failures - forgiven);
  return {
    accounts: { ...throttle.accounts, [account]: { failures: failures + 1, ...clock } },
    computer: { failures: computerFailures + 1, ...clock },
  };
}

/** Forgets an account's failures, here and in the computer's count: the owner came in, or an admin cleared them. */
export function forgiveAccount(throttle: Throttle, account: string): Throttle {
  const { [account]: own, ...accounts } = throttle.accounts;
  const failures = Math.max(0, throttle.computer.failures - (own?.failures ?? 0));
  return { accounts, computer: { ...throttle.computer, failures } };
}

/** Free tries left to an account, and the wait that follows its last failure. */
export function standing(throttle: Throttle, account: string): { triesLeft: number; waitSeconds: number } {
  const failures = throttle.accounts[account]?.failures ?? 0;
  return {
    triesLeft: Math.max(0, freeTries.account - failures),
    waitSeconds: Math.max(
      waitAfter(failures, freeTries.account),
      waitAfter(throttle.computer.failures, freeTries.computer),
    ),
  };
}

function settle(throttle: Throttle, clock: ThrottleClock): Throttle {
  const isAhead = (meter: Meter) => meter.wallMs > clock.wallMs;
  if (!isAhead(throttle.computer) && !Object.values(throttle.accounts).some(isAhead)) return throttle;
  const anew = (meter: Meter): Meter => (isAhead(meter) ? { ...meter, ...clock } : meter);
  return {
    accounts: Object.fromEntries(Object.entries(throttle.accounts).map(([id, meter]) => [id, anew(meter)])),
    computer: anew(throttle.computer),
  };
}

function remaining(meter: Meter, free: number, clock: ThrottleClock): number {
  return Math.max(0, waitAfter(meter.failures, free) - elapsed(meter, clock));
}

/**
 * Seconds since the last failure. A wall clock set forward gains nothing while the machine stays on; after a restart
 * (uptime below the one noted) only the wall clock is left.
 */
function elapsed(meter: Meter, clock: ThrottleClock): number {
  const wall = Math.max(0, (clock.wallMs - meter.wallMs) / 1000);
  const up = clock.uptimeSeconds - meter.uptimeSeconds;
  return up >= 0 ? Math.min(wall, up) : wall;
}
