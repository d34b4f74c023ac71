import type { Draft } from '#domain/fields/field';

// A form that is left may still be saving, or hold text that could not be saved. Both are remembered by the
// form's whole subject (user, form, case, record), so that no text can turn up in another form.

const saving = new Map<string, Promise<unknown>>();
const left = new Map<string, Draft>();

/** Remembers the last save of a form that was left, and its text in case that save fails. */
export function leaveSaving(subject: string, save: Promise<boolean>, answers: () => Draft | undefined): void {
  const done = save.then((isSaved) => {
    const unsaved = answers();
    if (!isSaved && unsaved !== undefined) left.set(subject, unsaved);
  });
  saving.set(subject, done);
  void done.finally(() => {
    if (saving.get(subject) === done) saving.delete(subject);
  });
}

/** Resolves once nothing of the subject is being saved any more; it is then safe to open it. */
export async function settleLeft(subject: string): Promise<void> {
  await saving.get(subject);
}

/** Text of the subject that could not be saved when it was last left. */
export function leftText(subject: string): Draft | undefined {
  return left.get(subject);
}

/** The text is in a form again, which keeps it from here. */
export function forgetLeft(subject: string): void {
  left.delete(subject);
}
