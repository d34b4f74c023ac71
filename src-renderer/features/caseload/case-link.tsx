import { Link } from '@tanstack/react-router';
import type { CaseloadRow } from '#contract/caseload';
import classes from './caseload.module.css';

/** A person's name, and the way to their file. */
export function CaseLink({ row }: { row: CaseloadRow }) {
  return (
    <>
      <Link
        to="/kasus/$caseId/$tab"
        params={{ caseId: row.caseId, tab: 'ringkasan' }}
        className={classes.name}
        tabIndex={-1}
        draggable={false}
        // The grid opens it, and remembers the row.
        onClick={(event) => event.preventDefault()}
      >
        <bdi>{row.fullName}</bdi>
      </Link>
      {row.alias === '' ? null : (
        <span className={classes.alias}>
          {' '}
          (<bdi>{row.alias}</bdi>)
        </span>
      )}
    </>
  );
}
