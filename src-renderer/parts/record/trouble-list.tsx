import { Alert, Anchor, List } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Trouble } from '#domain/fields/field';
import { focusField } from '../../ui/fields/focus-field.ts';
import classes from './record.module.css';

/** What stands between a form and its completion, each a link to its field. It takes the focus when it appears. */
export function TroubleList(props: { formKey: string; title: string; troubles: readonly Trouble[] }) {
  const { formKey, title, troubles } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Alert
      ref={box}
      className={classes.troubles}
      tabIndex={-1}
      role="alert"
      color="var(--titian-overdue)"
      variant="outline"
      title={title}
    >
      <List size="sm">
        {troubles.map((trouble) => (
          <List.Item key={`${trouble.path} ${trouble.sentence}`}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              onClick={() => focusField(formKey, trouble.path)}
            >
              {trouble.sentence}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
