import { Anchor, Loader, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CountedPerson } from '#contract/month-report';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import type { Figure } from './sheet-table.tsx';

type FigureDialogProps = {
  figure: Figure;
  period: string;
  profileId: string | undefined;
  onClose: () => void;
};

/** Who stands behind a figure of a report, each with their part of it and the way to their cases. */
export function FigureDialog({ figure, period, profileId, onClose }: FigureDialogProps) {
  const { sheet, row, columns, label, count } = figure;
  const input = { period, sheet, row, columns, ...(profileId !== undefined && { profileId }) };
  const counted = useQuery(orpc.monthReport.people.queryOptions({ input }));
  return (
    <Dialog opened onClose={onClose} title={`${label}: ${formatNumber(count)}`} size="lg">
      <Stack>
        <ErrorNotice error={counted.error} onRetry={() => void counted.refetch()} />
        {counted.data === undefined ? (
          counted.isFetching && <Loader aria-label="Mencari siapa yang dihitung" />
        ) : (
          <People {...counted.data} />
        )}
      </Stack>
    </Dialog>
  );
}

function People({ people, untold }: { people: readonly CountedPerson[]; untold: number }) {
  const saysPart = people.some(({ count }) => count !== 1);
  return (
    <>
      {people.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Nama</Table.Th>
              <Table.Th>No. register</Table.Th>
              <Table.Th>Kasus</Table.Th>
              {saysPart && <Table.Th ta="end">Dihitung</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map(({ fullName, registerNumber, cases, count }) => (
              <Table.Tr key={registerNumber}>
                <Table.Td>
                  <Named name={fullName}>
                    <bdi>{fullName}</bdi>
                  </Named>
                </Table.Td>
                <Table.Td>{registerNumber}</Table.Td>
                <Table.Td>
                  {cases.map(({ caseId, caseNumber }, at) => (
                    <span key={caseId}>
                      {at > 0 && ', '}
                      <CaseAnchor caseId={caseId} caseNumber={caseNumber} />
                    </span>
                  ))}
                </Table.Td>
                {saysPart && <Table.Td ta="end">{formatNumber(count)}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {untold !== 0 && (
        <Text c="dimmed">
          {formatNumber(untold)} lagi tidak disebut: datanya sudah dimusnahkan atau sedang diusulkan untuk
          dimusnahkan.
        </Text>
      )}
    </>
  );
}

function CaseAnchor({ caseId, caseNumber }: { caseId: string; caseNumber: string }) {
  return (
    <Anchor
      renderRoot={(props) => (
        <Link to="/kasus/$caseId/$tab" params={{ caseId, tab: 'ringkasan' }} {...props} />
      )}
    >
      {caseNumber}
    </Anchor>
  );
}
