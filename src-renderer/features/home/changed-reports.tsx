import { Anchor, List, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ChangedReport } from '#contract/month-report';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import classes from './home.module.css';

/** Cells that stand on the first page; the rest stands with the report. */
const shownCells = 4;

/** Reports that were sent and have changed since, with the cells: each waits to be sent again as a revision. */
export function ChangedReports() {
  const changed = useQuery(orpc.monthReport.changed.queryOptions());
  if (!changed.data?.length) {
    return <ErrorNotice error={changed.error} onRetry={() => void changed.refetch()} />;
  }
  return (
    <section className={classes.section} aria-labelledby="laporan-berubah">
      <Title order={2} id="laporan-berubah" mb={6}>
        Laporan terkirim yang berubah
      </Title>
      {changed.data.map((report) => (
        <Changed key={report.period} report={report} />
      ))}
    </section>
  );
}

function Changed({ report: { period, title, nextRevision, changes } }: { report: ChangedReport }) {
  const more = (changes?.length ?? 0) - shownCells;
  return (
    <div className={classes.changed}>
      <Anchor renderRoot={(props) => <Link to="/laporan" search={{ masa: period }} {...props} />}>
        {title}
      </Anchor>{' '}
      <Text span size="sm" c="dimmed">
        ekspor berikutnya menjadi revisi {nextRevision}
      </Text>
      {changes === null ? (
        <Text size="sm">Hanya Rekap yang tersimpan dari ekspor itu: lihat bedanya di halaman laporan.</Text>
      ) : (
        <List size="sm" spacing={2}>
          {changes.slice(0, shownCells).map(({ cells: [sheet, row, column, before, now], cases }) => (
            <List.Item key={`${sheet}/${row}/${column}`}>
              {sheet}, {row}, {column}: {before || 'kosong'} → {now || 'kosong'}
              {cases.length > 0 && ` (${cases.map(({ caseNumber }) => caseNumber).join(', ')})`}
            </List.Item>
          ))}
        </List>
      )}
      {more > 0 && (
        <Text size="sm" c="dimmed">
          dan {formatNumber(more)} sel lain
        </Text>
      )}
    </div>
  );
}
