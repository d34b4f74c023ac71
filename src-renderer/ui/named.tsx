import type { ReactNode } from 'react';
import classes from './named.module.css';
import { Portrait } from './portrait.tsx';

/** A name in a list, with its initials before it: rows of names are told apart at a glance. */
export function Named({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className={classes.named}>
      <Portrait photo={null} name={name} size={22} />
      <span className={classes.name}>{children}</span>
    </span>
  );
}
