import type { ReactNode } from 'react';
import classes from './named.module.css';
import { Portrait } from './portrait.tsx';

type NamedProps = {
  name: string;
  /** A small photo of the person, where one is known. */
  photo?: string | null;
  children: ReactNode;
};

/** A name in a list, with its photo or initials before it: rows of names are told apart at a glance. */
export function Named({ name, photo = null, children }: NamedProps) {
  return (
    <span className={classes.named}>
      <Portrait photo={photo} name={name} size={22} isBesideName />
      <span className={classes.name}>{children}</span>
    </span>
  );
}
