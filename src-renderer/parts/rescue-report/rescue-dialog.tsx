import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../core/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RescueReportView } from './rescue-report-view.tsx';

/** The report of the rescue as this vault keeps it. Reading it stands in the audit. */
export function RescueDialog({ onClose }: { onClose: () => void }) {
  const { data, error, isPending } = useQuery(
    orpc.rescue.report.queryOptions({ staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  );
  return (
    <Dialog opened onClose={onClose} title="Laporan penyelamatan" size="xl">
      {isPending ? <Loader size="sm" aria-label="Sedang dimuat" /> : null}
      <ErrorNotice error={error} />
      {data === null ? <Text>Brankas ini belum pernah diselamatkan.</Text> : null}
      {data ? <RescueReportView report={data} /> : null}
    </Dialog>
  );
}
