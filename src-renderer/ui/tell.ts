import { notifications } from '@mantine/notifications';
import { describeError } from './describe-error.ts';

/** What was told last, and is taken away by what is told next. */
let told: string | undefined;

/** Says in the one quiet place, over the head of the window, that something was done; it is gone in three seconds. */
export function tellDone(message: string): void {
  takeBack();
  told = notifications.show({ message, autoClose: 3_000, closeButtonProps: { 'aria-label': 'Tutup pesan' } });
}

/** Says there that something failed, and stays until it is closed or something else is told. */
export function tellFailed(error: unknown): void {
  takeBack();
  told = notifications.show({
    title: 'Tidak berhasil',
    message: describeError(error),
    color: 'red.9',
    autoClose: false,
    closeButtonProps: { 'aria-label': 'Tutup pesan' },
  });
}

/** Takes away what was told: whoever comes next was not told it. */
export function takeBack(): void {
  if (told !== undefined) notifications.hide(told);
  told = undefined;
}
