import { tellBackupAges } from '#domain/safety/backup-age';
import { CheckIcon, WarningIcon } from '../ui/icons.tsx';
import classes from './backup-ages.module.css';
import { useBackupState, useMinute } from './backup-state.ts';

/** The ages of the newest backup and of its copy elsewhere, each with a sign, words and a colour. */
export function BackupAges() {
  const { data: state } = useBackupState();
  const now = useMinute();
  if (state === undefined) return null;
  return (
    <ul className={classes.ages}>
      {tellBackupAges(state, now).map(({ what, age, level }) => (
        <li key={what} className={classes.age} data-level={level}>
          {level === 'fresh' ? <CheckIcon /> : <WarningIcon />}
          <span>
            {what}: <span className={classes.told}>{age}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
