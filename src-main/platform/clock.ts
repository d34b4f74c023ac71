import { performance } from 'node:perf_hooks';

/** The two clocks: the wall, which a person can set wrong, and one that only runs forward. */
export type Clock = {
  /** The wall clock, as a moment. */
  now(): Date;
  /** Milliseconds that never run backwards; only differences mean something. */
  monotonic(): number;
};

/** The clocks of the machine. */
export const systemClock: Clock = { now: () => new Date(), monotonic: () => performance.now() };
