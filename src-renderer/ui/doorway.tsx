import { Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './doorway.module.css';

/** The page outside the login: Titian's name, and what has to be settled before one is in. */
export function Doorway({ width = 'narrow', children }: { width?: 'narrow' | 'wide'; children: ReactNode }) {
  useDocumentTitle('Titian');
  return (
    <main className={classes.outside}>
      <div className={classes.door} data-width={width}>
        <Title order={1} className={classes.name}>
          Titian
        </Title>
        <Text c="dimmed" mb="lg">
          Berkas kasus rehabilitasi sosial
        </Text>
        {children}
      </div>
    </main>
  );
}
