import classes from './flag-mark.module.css';

const meaning = 'Perlu perhatian';
const flag = 'M2.5 11.5V1h7.2L8 4l1.7 3H2.5';

/** That a daily note wants attention: a sign and a colour, with its word where there is room. */
export function FlagMark({ isShort = false }: { isShort?: boolean }) {
  return (
    <span className={classes.mark} title={`${meaning}: belum ditindaklanjuti`}>
      {isShort ? (
        <svg className={classes.sign} viewBox="0 0 12 12" role="img" aria-label={meaning}>
          <path d={flag} />
        </svg>
      ) : (
        <>
          <svg className={classes.sign} viewBox="0 0 12 12" aria-hidden>
            <path d={flag} />
          </svg>
          {meaning}
        </>
      )}
    </span>
  );
}
