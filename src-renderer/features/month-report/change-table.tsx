import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReportChange } from '#contract/month-report';
import { NothingHere } from '../../ui/nothing-here.tsx';
import classes from './month-report.module.css';

const heads = ['Lembar', 'Baris', 'Kolom', 'Sebelumnya', 'Sekarang'];

/** What differs between two of a report, cell by cell, and in whose cases for those who may read it. */
export function ChangeTable({ changes }: { changes: readonly ReportChange[] }) {
  if (changes.length === 0)
    return <NothingHere what="Isinya sama." todo="Laporan yang sudah dikirim tidak perlu diekspor lagi." />;
  const hasCases = changes.some(({ cases }) => cases.length > 0);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            {[...heads, ...(hasCases ? ['Kasus'] : [])].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ cells, cases }) => (
            <tr key={cells.slice(0, 3).join('/')}>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the five cells of a row never move
                <td key={column}>{cell}</td>
              ))}
              {hasCases && (
                <td className={classes.unbroken}>
                  <CaseLinks cases={cases} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CaseLinks({ cases }: Pick<ReportChange, 'cases'>) {
  return cases.map(({ caseId, caseNumber }, at) => (
    <span key={caseId}>
      {at > 0 && ', '}
      <Anchor
        renderRoot={(props) => (
          <Link to="/kasus/$caseId/$tab" params={{ caseId, tab: 'identitas' }} {...props} />
        )}
      >
        {caseNumber}
      </Anchor>
    </span>
  ));
}
