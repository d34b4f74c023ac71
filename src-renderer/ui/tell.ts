import { notifications } from '@mantine/notifications';
import { describeError } from './describe-error.ts';

/** Says in the corner that something was done. */
export function tellDone(message: string): void {
  notifications.show({ message, autoClose: 5_000, closeButtonProps: { 'aria-label': 'Tutup pesan' } });
}

/** Says in the corner that something failed, and stays until it is closed. */
export function tellFailed(error: unknown): void {
  notifications.show({
    title: 'Tidak berhasil',
    message: describeError(error),
    color: 'red.9',
    autoClose: false,
    closeButtonProps: { 'aria-label': 'Tutup pesan' },
  });
}
