import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';

type Question = {
  opened: boolean;
  /** The question, as the title. */
  title: string;
  /** What will happen, in a sentence or two. */
  children: ReactNode;
  /** What the button that goes on does, as a verb. */
  confirm: string;
  cancel?: string;
  /** Red, for what cannot be undone. */
  isLoss?: boolean;
  isBusy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
};

/** Asks once more before something is lost. The safe answer has the focus. */
export function AskAgain({
  opened,
  title,
  children,
  confirm,
  cancel = 'Batal',
  isLoss = false,
  isBusy = false,
  onConfirm,
  onCancel,
}: Question) {
  return (
    <Dialog opened={opened} onClose={onCancel} title={title} zIndex={300}>
      <Stack>
        <Text component="div">{children}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel} data-autofocus>
            {cancel}
          </Button>
          <Button {...(isLoss && { color: 'red.9' })} loading={isBusy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
