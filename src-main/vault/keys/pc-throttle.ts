import { waitAfter } from './throttle.ts';

/**
 * Wrong tries of one PC before its first wait: fewer than those of the whole house (`throttle.ts`), so that no one PC
 * makes everybody wait, whichever names it tries (hosts/SECURITY.md D34).
 */
const freeTries = 10;

/** The wrong tries of the office's PCs, in memory: they wait for the clock of the PC that keeps the vault. */
export function createPcThrottle(monotonic: () => number) {
  const tries = new Map<string, { at: number }[]>();
  return {
    /** Seconds until a PC may try again, 0 for now. */
    waitOf(pcId: string): number {
      const own = tries.get(pcId) ?? [];
      const since = monotonic() - (own.at(-1)?.at ?? 0);
      return Math.max(0, Math.ceil(waitAfter(own.length, freeTries) - since / 1000));
    },
    /**
     * Counts a try, before it is made; what is given back takes that one back, when somebody came in by it. After a day
     * without one the PC begins anew.
     */
    charge(pcId: string): () => void {
      const before = tries.get(pcId) ?? [];
      const isOld = monotonic() - (before.at(-1)?.at ?? 0) >= 86_400_000;
      const one = { at: monotonic() };
      tries.set(pcId, [...(isOld ? [] : before), one]);
      return () =>
        void tries.set(
          pcId,
          (tries.get(pcId) ?? []).filter((other) => other !== one),
        );
    },
  };
}
