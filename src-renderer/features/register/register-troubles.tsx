import { Alert, Anchor, List, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Trouble } from '#domain/fields/field';
import { notYet } from '#domain/words/not-yet';
import { focusField } from '../../ui/fields/focus-field.ts';
import classes from './register.module.css';

type Step = { title: string; formKey: string; troubles: readonly Trouble[] };

/** What is missing in either step, each a link to its field. It takes the keyboard when it appears. */
export function RegisterTroubles({ steps }: { steps: readonly Step[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const count = steps.reduce((sum, { troubles }) => sum + troubles.length, 0);
  if (count === 0) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="var(--titian-overdue)"
      variant="outline"
      className={classes.troubles}
      title={notYet('Simpan', count)}
    >
      {steps
        .filter(({ troubles }) => troubles.length > 0)
        .map(({ title, formKey, troubles }) => (
          <div key={title}>
            <Text fw={600} mt={4}>
              {title}
            </Text>
            <List>
              {troubles.map((trouble) => (
                <List.Item key={`${trouble.path} ${trouble.sentence}`}>
                  <Anchor
                    component="button"
                    type="button"
                    ta="left"
                    mih={24}
                    onClick={() => focusField(formKey, trouble.path)}
                  >
                    {trouble.sentence}
                  </Anchor>
                </List.Item>
              ))}
            </List>
          </div>
        ))}
    </Alert>
  );
}
