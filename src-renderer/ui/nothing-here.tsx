import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './nothing-here.module.css';

/** An empty place says what is not there, and what will be, or the one thing to do. */
export function NothingHere({ what, todo }: { what: string; todo: ReactNode }) {
  return (
    <div className={classes.empty} data-nothing>
      <Text fw={600}>{what}</Text>
      <Text c="dimmed" component="div">
        {todo}
      </Text>
    </div>
  );
}
