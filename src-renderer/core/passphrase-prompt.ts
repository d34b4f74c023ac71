import { useSyncExternalStore } from 'react';

// One question at a time: calls refused together wait for the same answer.
let answer: ((confirmed: boolean) => void) | undefined;
let asked: Promise<boolean> | undefined;
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

/** Opens the pass phrase dialog; true once the pass phrase was right, false when the person turned away. */
export function askPassphrase(): Promise<boolean> {
  if (asked !== undefined) return asked;
  asked = new Promise((resolve) => {
    answer = resolve;
  });
  tell(); // after `asked` stands, which is what the listeners look at
  return asked;
}

/** Closes the dialog with its answer. */
export function answerPassphrase(confirmed: boolean): void {
  answer?.(confirmed);
  answer = undefined;
  asked = undefined;
  tell();
}

/** Whether the dialog is to be shown. */
export function useIsPassphraseAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked !== undefined,
  );
}
