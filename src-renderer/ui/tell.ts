import { notifications } from '@mantine/notifications';
import { describeError } from './describe-error.ts';

/** How long it stands there, unless the pointer or the keyboard is on it. */
const shownMs = 3_000;

/** What was told last, and is taken away by what is told next. */
let told: string | undefined;

/** Says in the one quiet place, over the head of the window, that something was done; it is gone in three seconds. */
export function tellDone(message: string): void {
  tell({ message });
}

/** Says there that something failed, and is gone as soon: what belongs to a form stands in the form. */
export function tellFailed(error: unknown): void {
  tell({ message: describeError(error), color: 'red.9' });
}

function tell(what: { message: string; color?: string }): void {
  takeBack();
  told = notifications.show({
    ...what,
    autoClose: shownMs,
    closeButtonProps: { 'aria-label': 'Tutup pesan' },
  });
}

/** Takes away what was told: whoever comes next was not told it. */
export function takeBack(): void {
  if (told !== undefined) notifications.hide(told);
  told = undefined;
}
