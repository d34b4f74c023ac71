import { type CaseloadColumn, type CaseloadRow, caseloadColumns as labels } from '#contract/caseload';
import { formatCivilDate } from '#domain/civil-date';
import { stageOf } from '#domain/forms';
import { formatPercent } from '#domain/words/indonesian';
import type { GridColumn, GridColumns } from '../../ui/data-grid/grid-table.ts';
import { Deadline } from '../../ui/deadline.tsx';
import { CaseLink } from './case-link.tsx';
import classes from './caseload.module.css';

type Drawn = Omit<GridColumn<CaseloadRow>, 'id' | 'value' | 'header'> & { header?: string };

const dateColumn = (name: 'admittedOn' | 'leftOn' | 'lastNoteOn'): Drawn => ({
  size: 106,
  cell: ({ [name]: date }) => (date === null ? '' : formatCivilDate(date, 'short')),
});

/** How each column of the caseload is drawn. */
const drawn = {
  registerNumber: { size: 134 },
  caseNumber: { size: 118, startsHidden: true },
  fullName: { size: 176, grows: true, cell: (row) => <CaseLink row={row} /> },
  sex: { size: 44, spoken: 'L/P, jenis kelamin' },
  age: {
    size: 64,
    align: 'end',
    spoken: 'Umur, tahun',
    cell: ({ age, ageIsGuessed }) => (ageIsGuessed ? <span title="perkiraan">± {age}</span> : age),
  },
  category: { size: 146, grows: true },
  stage: {
    size: 100,
    cell: ({ stage, leftOn }) => (
      <span className={leftOn === null ? undefined : classes.closed}>{stageOf(stage).label}</span>
    ),
  },
  daysInStage: { size: 54, align: 'end', header: 'Hari', spoken: labels.daysInStage },
  worker: { size: 120, cell: ({ worker }) => worker || <span className={classes.missing}>belum ada</span> },
  admittedOn: { ...dateColumn('admittedOn'), spoken: 'Tanggal masuk', startsHidden: true },
  leftOn: { ...dateColumn('leftOn'), spoken: 'Tanggal keluar', startsHidden: true },
  lastNoteOn: { ...dateColumn('lastNoteOn'), header: 'Catatan', spoken: labels.lastNoteOn },
  nextDueOn: { size: 128, header: 'Tenggat', spoken: labels.nextDueOn },
  percentAchieved: {
    size: 66,
    align: 'end',
    header: '%',
    spoken: labels.percentAchieved,
    cell: ({ percentAchieved }) => (percentAchieved === null ? '' : formatPercent(percentAchieved)),
  },
} as const satisfies Record<CaseloadColumn, Drawn>;

/** The columns for somebody on a day; what a role may not see is no column of theirs. */
export function columnsFor(today: string, mayReadNarrative: boolean): GridColumns<CaseloadRow> {
  const ids = Object.keys(drawn) as CaseloadColumn[];
  return ids
    .filter((id) => mayReadNarrative || id !== 'percentAchieved')
    .map((id) => ({
      id,
      header: labels[id],
      value: (row) => row[id],
      ...drawn[id],
      ...(id === 'nextDueOn' && {
        cell: (row: CaseloadRow) => <Deadline on={row.nextDueOn} today={today} />,
      }),
    }));
}
