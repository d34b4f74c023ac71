import type { Seat, Session } from './session.ts';

/** Whoever kept nothing for so long, in ms, is not writing any more. */
const patienceMs = 3 * 60_000;

/** Who is writing in which text just now, by what they keep of it as they type; gone with the process. */
export function createWriters(monotonic: () => number) {
  const writing = new Map<Seat, { text: string; userId: string; name: string; at: number }>();
  return {
    /** Somebody kept what they typed; each seat writes in one text at a time. */
    note(text: string, { seat, actor }: Session): void {
      writing.set(seat, { text, userId: actor.id, name: actor.name, at: monotonic() });
    },
    /** Nobody writes at a seat. */
    end: (seat: Seat): void => void writing.delete(seat),
    /** The names of those who write in a text, but this person, each once. */
    others: (text: string, userId: string): string[] => [
      ...new Set(
        [...writing.values()]
          .filter((one) => one.text === text && one.userId !== userId && monotonic() - one.at < patienceMs)
          .map(({ name }) => name),
      ),
    ],
  };
}
