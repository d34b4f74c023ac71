import { useRouter } from '@tanstack/react-router';
import { ageOfRow, type CaseloadRow } from '#contract/caseload';
import {
  type CaseloadColumn,
  caseloadColumnCodes,
  columnOf,
  mayReadColumn,
} from '#contract/caseload-columns';
import { formatCivilDate } from '#domain/civil-date';
import { stageOf } from '#domain/forms';
import { shortAge } from '#domain/people/age';
import { type Role, roles } from '#domain/roles';
import { formatPercent } from '#domain/words/indonesian';
import type { GridColumn, GridColumns } from '../../ui/data-grid/grid-table.ts';
import { Deadline } from '../../ui/deadline.tsx';
import { FlagMark } from '../../ui/flag-mark.tsx';
import { Named } from '../../ui/named.tsx';
import classes from './caseload.module.css';

type Drawn = Partial<Pick<GridColumn<CaseloadRow>, 'size' | 'grows' | 'stays' | 'cell'>>;

/** What the screen draws otherwise than the declaration of the column says by itself. */
const drawnOn = (today: string): Partial<Record<CaseloadColumn, Drawn>> => ({
  fullName: { size: 196, grows: true, stays: 'start', cell: (row) => <CaseLink row={row} /> },
  sex: { size: 44 },
  age: {
    size: 64,
    cell: (row) => {
      const age = ageOfRow(row);
      return age && <span title={age.isGuessed ? 'perkiraan' : undefined}>{shortAge(age)}</span>;
    },
  },
  category: { size: 130, grows: true },
  stage: {
    size: 112,
    cell: ({ stage, leftOn }) => (
      <span className={leftOn === null ? undefined : classes.closed}>{stage && stageOf(stage).label}</span>
    ),
  },
  daysInStage: { size: 54 },
  worker: { size: 114, cell: ({ worker }) => worker || <span className={classes.missing}>belum ada</span> },
  admittedOn: { size: 106 },
  leftOn: { size: 106 },
  lastNoteOn: { size: 102 },
  nextDueOn: { size: 126, stays: 'end', cell: ({ nextDueOn }) => <Deadline on={nextDueOn} today={today} /> },
  percentAchieved: { size: 58 },
});

/** A column as its declaration alone has it drawn. */
function plainColumn(id: CaseloadColumn): GridColumn<CaseloadRow> {
  const { kind, label, short, spoken = short && label, startsHidden, width } = columnOf(id);
  return {
    id,
    header: short ?? label,
    ...(spoken && { spoken }),
    ...(startsHidden && { startsHidden }),
    ...(kind === 'number' || kind === 'percent' ? { align: 'end' } : {}),
    size: Math.round(width * 8.4),
    value: (row) => row[id],
    ...(kind === 'day' && { cell: (row) => wordsOf(row[id], (day) => formatCivilDate(day, 'short')) }),
    ...(kind === 'birth' && { cell: (row) => wordsOf(row[id], sayBirth) }),
    ...(kind === 'percent' && { cell: (row) => wordsOf(row[id], (share) => formatPercent(Number(share))) }),
  };
}

/** Of some births only the year is known. */
const sayBirth = (born: string) => (born.length === 4 ? born : formatCivilDate(born, 'short'));

const wordsOf = (value: string | number | null, say: (value: string) => string) =>
  value === null ? '' : say(String(value));

/** The columns for somebody on a day; what a role may not see is no column of theirs. */
export function columnsFor(today: string, role: Role): GridColumns<CaseloadRow> {
  const drawn = drawnOn(today);
  return caseloadColumnCodes
    .filter((id) => mayReadColumn(role, id))
    .map((id) => ({
      ...plainColumn(id),
      ...drawn[id],
      // Whoever sees the cases in their own hands alone would read their own name in every row.
      ...(id === 'worker' && roles[role].scope === 'assigned' && { startsHidden: true }),
    }));
}

/** A person's name, and the way to their file: an address alone, since the grid opens it and remembers the row. */
function CaseLink({ row }: { row: CaseloadRow }) {
  const { history } = useRouter();
  return (
    <Named name={row.fullName} photo={row.thumbnail}>
      <a
        href={history.createHref(`/kasus/${row.caseId}/ringkasan`)}
        className={classes.name}
        tabIndex={-1}
        draggable={false}
        onClick={(event) => event.preventDefault()}
      >
        <bdi>{row.fullName}</bdi>
      </a>
      {row.alias === '' ? null : (
        <span className={classes.alias}>
          {' '}
          (<bdi>{row.alias}</bdi>)
        </span>
      )}
      {row.isFlagged && <FlagMark isShort />}
    </Named>
  );
}
