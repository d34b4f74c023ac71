import { Anchor, Text, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { DutyRow } from '#contract/duty';
import { daysBetween, formatCivilDate } from '#domain/civil-date';
import type { DutyActKind } from '#domain/duties/duty';
import { dutyKindOf } from '#domain/duties/duty-kinds';
import { useSession } from '../../core/session.ts';
import { sayDue } from '../../ui/deadline.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import table from '../../ui/row-table.module.css';
import { addressOf } from '../case-tabs.ts';
import classes from './duty.module.css';
import { DutyActDialog } from './duty-act-dialog.tsx';
import { DutyActions } from './duty-actions.tsx';
import { verdictOn } from './verdict-on.ts';

type Parts = {
  label: string;
  rows: readonly DutyRow[];
  /** Whose case it is says something only where there are several. */
  showsPerson?: boolean;
  showsHolder?: boolean;
};

/** The key that does an act to the row in focus. */
const keys: Readonly<Record<string, DutyActKind>> = {
  s: 'done',
  t: 'put-off',
  p: 'dropped',
  a: 'handed-over',
};

/** Duties one below the other: each opens its record, and is ended, put off or handed over where it stands. */
export function DutyTable({ label, rows, showsPerson = true, showsHolder = false }: Parts) {
  const [chosen, setChosen] = useState<{ row: DutyRow; act: DutyActKind }>();
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const focused = (event.target as HTMLElement).closest<HTMLElement>('[data-duty]');
    if (focused === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-duty]')];
      all[all.indexOf(focused) + step]?.focus();
    }
    const act = keys[event.key.toLowerCase()];
    const row = rows.find(({ key }) => key === focused.dataset.duty);
    if (act === undefined || row === undefined || !verdictOn(row, act).ok) return;
    event.preventDefault();
    setChosen({ row, act });
  };
  return (
    <>
      <table className={table.table} aria-label={label}>
        <thead>
          <tr>
            <th>Tenggat</th>
            <th>Yang perlu dikerjakan</th>
            <th>
              <VisuallyHidden>Tindakan</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <tr key={`${row.key} ${row.askedOn}`}>
              <td className={table.unbroken}>
                <Due on={row.on} isPutOff={row.on !== row.askedOn} />
              </td>
              <td className={classes.what}>
                {showsPerson && row.clientName !== '' && (
                  <Portrait photo={null} name={row.clientName} size={26} />
                )}
                <div>
                  <DutyLink row={row} onEnd={() => setChosen({ row, act: 'done' })}>
                    {row.what}
                  </DutyLink>
                  <Text size="sm" className={classes.about}>
                    {showsPerson && row.clientName !== '' && <bdi>{row.clientName}</bdi>}{' '}
                    <span className={classes.more}>
                      {aboutOf(row, { showsPerson, showsHolder }).join(' · ')}
                    </span>
                  </Text>
                </div>
              </td>
              <td className={classes.acts} data-wide={showsPerson || undefined}>
                <DutyActions row={row} onAct={(act) => setChosen({ row, act })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && <DutyActDialog row={chosen.row} act={chosen.act} onDone={() => setChosen(undefined)} />}
    </>
  );
}

/** The number of its case, who has it, and who gave it: what of it says something here. */
function aboutOf(row: DutyRow, { showsPerson, showsHolder }: { showsPerson: boolean; showsHolder: boolean }) {
  return [
    ...(showsPerson && row.clientName !== '' ? [row.caseNumber] : []),
    ...(showsHolder ? [row.holder?.name ?? 'belum ada yang memegang'] : []),
    ...(row.givenBy === null ? [] : [`dari ${row.givenBy}`]),
  ];
}

/** Opens the very record, or the log of supervision; another task without a case opens the question of its end. */
function DutyLink({ row, onEnd, children }: { row: DutyRow; onEnd: () => void; children: ReactNode }) {
  if (row.caseId === null && row.form === 'supervision')
    return (
      <Anchor data-duty={row.key} renderRoot={(props) => <Link to="/supervisi" {...props} />}>
        {children}
      </Anchor>
    );
  if (row.caseId === null)
    return (
      <Anchor component="button" type="button" data-duty={row.key} onClick={onEnd}>
        {children}
      </Anchor>
    );
  const tabOf = (tab: string) => ({
    ...{ to: '/kasus/$caseId/$tab' as const, params: { caseId: row.caseId ?? '', tab }, search: {} },
  });
  const isInHistory = row.kind !== 'todo' && dutyKindOf(row.kind).inHistory === true;
  const ofForm = () =>
    row.form === null ? tabOf('ringkasan') : addressOf(row.caseId ?? '', row.form, row.recordId ?? undefined);
  const address = isInHistory ? tabOf('riwayat') : ofForm();
  return (
    <Anchor data-duty={row.key} renderRoot={(props) => <Link {...address} {...props} />}>
      {children}
    </Anchor>
  );
}

function Due({ on, isPutOff }: { on: string; isPutOff: boolean }) {
  const { today } = useSession();
  const days = daysBetween(today, on);
  return (
    <>
      <span className={days < 0 ? classes.overdue : classes.due}>{sayDue(days)}</span>
      <Text size="xs" c="dimmed">
        {formatCivilDate(on, 'short')}
        {isPutOff && ', ditunda'}
      </Text>
    </>
  );
}
