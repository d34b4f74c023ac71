import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import { sameAs } from '#domain/same-as';
import { type HoldKey, hold } from '../core/held-texts.ts';
import { useHoldKey } from '../core/hold-key.ts';
import { forgetLeft, leftText } from './record/leaving-drafts.ts';

// What is typed in a small dialog, or on a page that is saved by a button, is no draft: it is kept nowhere while that is
// open, and gone when it is closed. Only where the window is locked over it, it is held sealed, as a form's text is, and
// stands there again when the same person opens the same dialog or page.

/** What stands in an open dialog or page now. */
type Typed = { subject: string; typed: unknown; isDirty: boolean; key: HoldKey | undefined };

const open = new Set<{ current: Typed }>();
/** Those that left the screen in this moment: together with all of it, perhaps. */
const leaving = new Set<{ current: Typed }>();

const subjectOf = (subject: string) => `dialog ${subject}`;

/**
 * `useState` for what somebody types or chooses in a dialog or on a page: held when the window is locked. The subject names
 * the dialog, what it is about and the field, so that no text turns up elsewhere; it must be plain data.
 */
export function useTyped<Value>(
  subject: string,
  initial: Value | (() => Value),
): [Value, Dispatch<SetStateAction<Value>>] {
  const key = useHoldKey();
  const name = subjectOf(subject);
  const [begun] = useState(initial);
  const [value, setValue] = useState<Value>(() => {
    const left = leftText(name);
    return left === undefined ? begun : (left.typed as Value);
  });
  const latest = useRef<Typed>({ subject: name, typed: value, isDirty: false, key });
  latest.current = { subject: name, typed: value, isDirty: !sameAs(value, begun), key };
  useEffect(() => {
    forgetLeft(name);
    open.add(latest);
    return () => {
      open.delete(latest);
      leaving.add(latest);
      queueMicrotask(() => leaving.delete(latest));
    };
  }, [name]);
  return [value, setValue];
}

/** Whether what was typed under a subject waits to be shown again. */
export const isTypedLeft = (subject: string): boolean => leftText(subjectOf(subject)) !== undefined;

/** The window is locked: what stands in its dialogs and pages is held for whoever typed it. */
export async function sealTyped(): Promise<void> {
  const dirty = [...open, ...leaving].map(({ current }) => current).filter(({ isDirty }) => isDirty);
  await Promise.all(dirty.map(({ subject, typed, key }) => hold(subject, { typed }, key)));
}

/** Whether a held text is of a dialog or page, which its writer may have to open again. */
export const isOfDialog = (subject: string): boolean => subject.startsWith(subjectOf(''));
