/** Room for what a few people typed; the oldest goes first. */
const most = 60;

/**
 * What was typed in windows of this PC and could not be saved when they were locked, each sealed by its window to a key
 * that comes back with its writer's next login. Kept in the memory of this process alone, and gone with it.
 */
export type HeldTexts = {
  keep(subject: string, sealed: string): void;
  letGo(subject: string): void;
  list(): { subject: string; sealed: string }[];
};

/** Nothing is held yet. */
export function createHeldTexts(): HeldTexts {
  const held = new Map<string, string>();
  return {
    keep(subject, sealed) {
      held.delete(subject);
      held.set(subject, sealed);
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
    },
    letGo: (subject) => void held.delete(subject),
    list: () => [...held].map(([subject, sealed]) => ({ subject, sealed })),
  };
}
