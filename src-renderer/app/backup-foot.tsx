import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay } from '../core/session.ts';
import { BackupAges } from '../parts/backup-ages.tsx';
import classes from './frame.module.css';

/** Stands at the foot of every screen: how old the backups are, one press away from making one. */
export function BackupFoot() {
  const mayMake = useMay('backup.make');
  return (
    <section className={classes.foot} aria-label="Umur cadangan">
      <BackupAges />
      {mayMake ? (
        <Anchor size="xs" underline="always" renderRoot={(props) => <Link to="/cadangan" {...props} />}>
          Buka halaman cadangan
        </Anchor>
      ) : null}
    </section>
  );
}
