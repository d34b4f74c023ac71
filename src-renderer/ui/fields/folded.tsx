import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { AddIcon } from '../icons.tsx';
import { useSurroundings } from './control.ts';

/** What few records have: a button until somebody opens it. Once drawn it stays, also when it is emptied again. */
export function Folded(props: { label: string; path: string; isFolded: boolean; children: ReactNode }) {
  const { label, path, isFolded, children } = props;
  const { formKey } = useSurroundings();
  const [isOpen, setIsOpen] = useState(!isFolded);
  if (!isFolded && !isOpen) setIsOpen(true);
  if (isOpen || !isFolded) return children;
  return (
    <div data-path={`${formKey}:${path}`} data-folded>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<AddIcon />}
        aria-expanded={false}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </Button>
    </div>
  );
}
