import { waitAfter } from './throttle.ts';

/**
 * Wrong tries of one PC before its first wait: fewer than those of the whole house (`throttle.ts`), so that no one PC
 * makes everybody wait, whichever names it tries (hosts/SECURITY.md D34).
 */
const freeTries = 10;

/** The wrong tries of the office's PCs, in memory: they wait for the clock of the PC that keeps the vault. */
export function createPcThrottle(monotonic: () => number) {
  const meters = new Map<string, { failures: number; at: number }>();
  return {
    /** Seconds until a PC may try again, 0 for now. */
    waitOf(pcId: string): number {
      const meter = meters.get(pcId);
      if (meter === undefined) return 0;
      return Math.max(0, Math.ceil(waitAfter(meter.failures, freeTries) - (monotonic() - meter.at) / 1000));
    },
    /**
     * Counts a try, before it is made; what is given back takes it back, when somebody came in by it. After a day without
     * one the PC begins anew.
     */
    charge(pcId: string): () => void {
      const before = meters.get(pcId);
      const isOld = before === undefined || monotonic() - before.at >= 86_400_000;
      meters.set(pcId, { failures: (isOld ? 0 : before.failures) + 1, at: monotonic() });
      return () => void (before === undefined ? meters.delete(pcId) : meters.set(pcId, before));
    },
  };
}
