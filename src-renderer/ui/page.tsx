import { Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

type PageParts = {
  title: string;
  /** What the window's title says where the page's own names a person: the system keeps lists of titles. */
  windowTitle?: string;
  /** One quiet line under the title. */
  about?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** `reading` keeps lines at reading width, `wide` takes the width of the window, `fill` its height too. */
  width?: 'reading' | 'wide' | 'fill';
  children: ReactNode;
};

/** One page of Titian: its title says where one is. */
export function Page({ title, windowTitle = title, about, actions, width = 'wide', children }: PageParts) {
  useDocumentTitle(`${windowTitle} - Titian`);
  return (
    <div className={classes.page} data-width={width}>
      <Group className={classes.head} justify="space-between" align="flex-end">
        <div className={classes.named}>
          <Title order={1}>{title}</Title>
          {about === undefined ? null : (
            <Text c="dimmed" component="div">
              {about}
            </Text>
          )}
        </div>
        {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </div>
  );
}
