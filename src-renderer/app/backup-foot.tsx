import { BackupAges } from '../parts/backup-ages.tsx';
import classes from './frame.module.css';

/** Stands at the foot of every screen: how old the backups are. The way to them stands right above. */
export function BackupFoot() {
  return (
    <section className={classes.foot} aria-label="Umur cadangan">
      <BackupAges />
    </section>
  );
}
