import { tellBackupAges } from '#domain/safety/backup-age';
import { CheckIcon, WarningIcon } from '../ui/icons.tsx';
import classes from './backup-ages.module.css';
import { useBackupState } from './backup-state.ts';

/**
 * The ages of the newest backup and of its copy elsewhere, each with a sign, words and a colour; by the clock of the PC
 * that keeps the vault.
 */
export function BackupAges() {
  const { data: state } = useBackupState();
  if (state === undefined) return null;
  return (
    <ul className={classes.ages}>
      {tellBackupAges(state).map(({ what, age, level }) => (
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
