import classes from './flag-mark.module.css';

/** That a daily note wants attention: said by a sign, a colour and a word. */
export function FlagMark({ isShort = false }: { isShort?: boolean }) {
  return (
    <span className={classes.mark} title="Perlu perhatian: belum ditindaklanjuti">
      <svg className={classes.sign} viewBox="0 0 12 12" aria-hidden>
        <path d="M2.5 11.5V1h7.2L8 4l1.7 3H2.5" />
      </svg>
      <span className={isShort ? classes.unseen : undefined}>Perlu perhatian</span>
    </span>
  );
}
