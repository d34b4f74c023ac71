import type { Draft } from '#domain/fields/field';
import { type HoldKey, hold, letGo, takeHeld } from '../../core/held-texts.ts';

// A form that is left may still be saving, or hold text that could not be saved. Both are remembered by the
// form's whole subject (user, form, case, record), so that no text can turn up in another form. At a lock nothing of it
// stays here in clear: it is held sealed, and comes back with its writer's next login.

const saving = new Map<string, Promise<unknown>>();
const left = new Map<string, Draft>();
let bringing: Promise<void> = Promise.resolve();

/** A form that is left: its last save, what of it is not saved, and whose key it is held under. */
type Leaving = { save: Promise<boolean>; unsaved: () => Draft | undefined; key: HoldKey | undefined };

/** Remembers the last save of a form that was left, and its text in case that save fails. */
export function leaveSaving(subject: string, { save, unsaved, key }: Leaving): void {
  const done = save.then(async (isSaved) => {
    const text = unsaved();
    if (isSaved || text === undefined) return;
    left.set(subject, text);
    await hold(subject, text, key);
  });
  saving.set(subject, done);
  void done.finally(() => {
    if (saving.get(subject) === done) saving.delete(subject);
  });
}

/** Resolves once nothing of the subject is being saved or brought back any more; it is then safe to open it. */
export async function settleLeft(subject: string): Promise<void> {
  await bringing;
  await saving.get(subject);
}

/** The same of every form: what is then asked of drafts is true of all of them. */
export async function settleAllLeft(): Promise<void> {
  await bringing;
  await Promise.allSettled(saving.values());
}

/** Text of the subject that could not be saved when it was last left. */
export function leftText(subject: string): Draft | undefined {
  return left.get(subject);
}

/** The text is in a form again, which keeps it from here. */
export function forgetLeft(subject: string): void {
  if (left.delete(subject)) letGo(subject);
}

/** Nothing is kept in clear of whoever goes, once the last saves of their forms have failed. */
export async function sealLeft(): Promise<void> {
  await Promise.allSettled(saving.values());
  left.clear();
}

/** Whoever came in finds again what they could not save; gives of what it is. */
export function bringBackLeft(key: HoldKey): Promise<string[]> {
  const brought = takeHeld(key).then((texts) => {
    for (const { subject, text } of texts) left.set(subject, text as Draft);
    return texts.map(({ subject }) => subject);
  });
  bringing = brought.then(() => undefined);
  return brought;
}
