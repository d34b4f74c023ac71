import { Anchor, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** Says what was taken away, with the way back under the keyboard. */
export function RemovedLine({ what, onUndo }: { what: string; onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <Text size="sm" role="status" py={4}>
      {what} dihapus.{' '}
      <Anchor component="button" type="button" size="sm" ref={undo} onClick={onUndo}>
        Urungkan
      </Anchor>
    </Text>
  );
}
