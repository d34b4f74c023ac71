import { useRef } from 'react';
import { sameAs } from '#domain/same-as';
import { useUnsavedWork } from '../ui/unsaved-work.ts';
import { isTypedLeft, useTyped } from './use-typed.ts';

// A page of the settings is saved by a button, and others may save the same meanwhile. So what is kept of it is what one
// person changed, by name, and what stood there when they began; the rest is what is saved by now, whoever saved it.

type Name<Whole> = keyof Whole & string;
type Mine<Whole> = { names: Name<Whole>[]; typed: Partial<Whole>; upon: Partial<Whole> };

const subjectOf = (subject: string) => `page ${subject}`;

/**
 * What somebody changes on a page that is saved by a button; with `save` it is saved by leaving and by locking too, unless
 * somebody else changed the same. What is not saved is held when the window is locked, as `useTyped` holds.
 */
export function useChanges<Whole extends object>(
  subject: string,
  saved: Whole,
  save?: (draft: Whole) => Promise<unknown>,
) {
  const [mine, setMine] = useTyped<Mine<Whole>>(subjectOf(subject), { names: [], typed: {}, upon: {} });
  const sent = useRef<Whole>(undefined);
  const draft: Whole = { ...saved };
  for (const name of mine.names) draft[name] = mine.typed[name] as Whole[Name<Whole>];
  const names = mine.names.filter((name) => !sameAs(draft[name], saved[name]));
  const isDirty = names.length > 0;
  const isTheirs = (name: Name<Whole>) =>
    !sameAs(saved[name], mine.upon[name]) && !sameAs(saved[name], sent.current?.[name]);
  const alsoChanged = names.filter(isTheirs);
  const saves = save !== undefined && alsoChanged.length === 0;
  const send = () => {
    sent.current = draft;
  };
  const saveNow = async () => {
    send();
    await save?.(draft);
  };
  useUnsavedWork({ isDirty, isHeld: true, ...(saves ? { save: saveNow } : {}) });
  return {
    /** What stands on the screen: what is saved, and over it what was changed here. */
    draft,
    isDirty,
    /** What was changed here and, since then, by somebody else to something else. */
    alsoChanged,
    change: (part: Partial<Whole>) =>
      setMine((before) => {
        const changed = Object.keys(part) as Name<Whole>[];
        const begun = Object.fromEntries(changed.map((name) => [name, saved[name]])) as Partial<Whole>;
        const all = [...new Set([...before.names, ...changed])];
        return mineOf(all, { ...before.typed, ...part }, { ...begun, ...before.upon });
      }),
    /** What stands there now is on its way to be saved. */
    send,
    /** What was sent is saved; what was typed since then is a change upon it. */
    settle: () => {
      const upon = sent.current ?? draft;
      sent.current = undefined;
      setMine((before) => mineOf(before.names, before.typed, upon));
    },
    /** What was changed here is given up. */
    giveUp: () => setMine({ names: [], typed: {}, upon: {} }),
  };
}

/** What of all that was typed is another than it stood upon. */
function mineOf<Whole extends object>(
  all: readonly Name<Whole>[],
  typed: Partial<Whole>,
  upon: Partial<Whole>,
): Mine<Whole> {
  const names = all.filter((name) => !sameAs(typed[name], upon[name]));
  const only = (of: Partial<Whole>) =>
    Object.fromEntries(names.map((name) => [name, of[name]])) as Partial<Whole>;
  return { names, typed: only(typed), upon: only(upon) };
}

/** Whether somebody who was locked out has changes of a page waiting, so that it opens where they were. */
export const areChangesLeft = (subject: string): boolean => isTypedLeft(subjectOf(subject));
