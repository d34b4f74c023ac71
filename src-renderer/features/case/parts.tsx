import { Button } from '@mantine/core';
import type { FormId } from '#domain/forms';
import classes from './case.module.css';

/** The forms of one tab, side by side as buttons. */
export function Parts(props: {
  label: string;
  parts: Readonly<Partial<Record<FormId, string>>>;
  current: FormId;
  onShow: (id: FormId) => void;
}) {
  const { label, parts, current, onShow } = props;
  return (
    <nav className={classes.parts} aria-label={label}>
      {(Object.entries(parts) as [FormId, string][]).map(([id, name]) => (
        <Button
          key={id}
          size="compact-sm"
          variant={id === current ? 'light' : 'subtle'}
          color={id === current ? undefined : 'gray'}
          aria-current={id === current ? 'true' : undefined}
          onClick={() => onShow(id)}
        >
          {name}
        </Button>
      ))}
    </nav>
  );
}
