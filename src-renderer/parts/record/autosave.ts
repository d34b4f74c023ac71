import type { Draft } from '#domain/fields/field';

/** How far what was typed is kept; `at` tells when the draft was last saved, UTC ISO. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; error: unknown };

/** One draft that saves itself. */
export type Autosave = {
  /** Something was typed; it is saved after a short rest. */
  change(answers: Draft): void;
  /** Saves now what is not saved yet; false when it could not be. */
  flush(): Promise<boolean>;
  /** The revision of the draft as it was last saved or opened here; 0 for none. */
  revision(): number;
  /** Goes on saving after it stopped, upon the revision named here. */
  resume(revision: number): void;
  /** What was typed is completed or thrown away: nothing is left to save. */
  close(): void;
  /** What is typed and not saved; undefined when all is, or when its save is under way. */
  unsaved(): Draft | undefined;
  /** Whether something is not saved yet, its save under way or not. */
  isBehind(): boolean;
};

/** What a draft needs to save itself. */
export type AutosaveParts = {
  /** The revision of the draft that was opened; 0 when there was none. */
  revision: number;
  save: (answers: Draft, revision: number) => Promise<{ revision: number; savedAt: string }>;
  /** Rest after the last keystroke, in milliseconds. */
  delay: number;
  onState: (state: SaveState) => void;
  /** Whether to stop at this trouble: saving again under the same revision cannot succeed. */
  stopsAt: (error: unknown) => boolean;
};

/**
 * Keeps one draft: saves one after another, never two at once, each upon the revision of the one before, and
 * the latest text last. What could not be saved stays and is tried again with the next keystroke or `flush`.
 */
export function createAutosave({ revision, save, delay, onState, stopsAt }: AutosaveParts): Autosave {
  let pending: Draft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let isClosed = false;
  let isStopped = false;

  async function saveAll(): Promise<boolean> {
    while (pending !== undefined && !isClosed) {
      const answers = pending;
      pending = undefined;
      onState({ kind: 'saving' });
      try {
        const saved = await save(answers, revision);
        revision = saved.revision;
        if (!isClosed)
          onState(pending === undefined ? { kind: 'saved', at: saved.savedAt } : { kind: 'unsaved' });
      } catch (error) {
        pending ??= answers;
        isStopped = stopsAt(error);
        if (!isClosed) onState({ kind: 'failed', error });
        return false;
      }
    }
    return true;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (isStopped) return Promise.resolve(pending === undefined);
    running ??= saveAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    change(answers) {
      if (isClosed) return;
      pending = answers;
      if (isStopped) return;
      if (running === undefined) onState({ kind: 'unsaved' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), delay);
    },
    async flush() {
      // A save under way may have begun before the last keystroke; the loop takes that one too.
      const saved = await flush();
      return saved && pending === undefined ? true : saved && flush();
    },
    revision: () => revision,
    resume(next) {
      revision = next;
      isStopped = false;
    },
    close() {
      isClosed = true;
      pending = undefined;
      clearTimeout(timer);
    },
    unsaved: () => pending,
    isBehind: () => !isClosed && (pending !== undefined || running !== undefined),
  };
}
