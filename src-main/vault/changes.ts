import type { Seat } from './session.ts';

/** So many changes are remembered: whoever asks less often asks for everything anew. */
const remembered = 1_000;

/** What was saved lately and from which seat, for the screens of the others: nothing yet. Counts from 1 in every process. */
export function createChanges() {
  let at = 0;
  const recent: { at: number; seat: Seat; caseIds: readonly string[] }[] = [];
  const waiting = new Set<() => void>();

  function wake(): void {
    for (const one of [...waiting]) one();
  }
  const ofOthers = (after: number, seat: Seat) => recent.filter((one) => one.at > after && one.seat !== seat);

  return {
    /** Somebody saved something at a seat, about these cases. */
    note(seat: Seat, caseIds: readonly string[]): void {
      at += 1;
      recent.push({ at, seat, caseIds });
      if (recent.length > remembered) recent.shift();
      wake();
    },
    /** Whoever waits looks up, because somebody is out. */
    wake,
    at: () => at,
    /** The cases that others changed after a count, each once. */
    since: (after: number, seat: Seat): string[] => [
      ...new Set(ofOthers(after, seat).flatMap(({ caseIds }) => caseIds)),
    ],
    /** Resolves when another seat saved something after a count, when anybody is woken, or after so many ms. */
    async wait(after: number, seat: Seat, { atMostMs, signal }: { atMostMs: number; signal?: AbortSignal }) {
      if (ofOthers(after, seat).length > 0 || after > at || signal?.aborted) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(end, atMostMs);
        function look(): void {
          // Of one's own saves nobody has to be told.
          if (recent.at(-1)?.seat !== seat || ofOthers(after, seat).length > 0) end();
        }
        function end(): void {
          clearTimeout(timer);
          waiting.delete(look);
          signal?.removeEventListener('abort', end);
          resolve();
        }
        waiting.add(look);
        signal?.addEventListener('abort', end);
      });
    },
  };
}
