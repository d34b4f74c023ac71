import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AlikeClient } from '#contract/client';
import { compareFacts, type Sameness } from './compare-people.ts';
import classes from './register.module.css';
import type { Registration } from './use-registration-draft.ts';

type CompareTableProps = {
  typed: Registration;
  candidates: readonly AlikeClient[];
  decision: (candidate: AlikeClient) => ReactNode;
};

const signs: Record<Sameness, string> = { same: '= sama', differs: '≠ berbeda', unknown: 'tidak diketahui' };

/** The person typed in the first column, each who looks alike in one of their own. */
export function CompareTable({ typed, candidates, decision }: CompareTableProps) {
  const compared = candidates.map((candidate) => compareFacts(typed, candidate));
  const [first = []] = compared;
  return (
    <Table className={classes.compareTable} withColumnBorders>
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          <Table.Th scope="col">Yang sedang didaftarkan</Table.Th>
          {candidates.map((candidate) => (
            <Table.Th key={candidate.clientId} scope="col">
              {candidate.registerNumber}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {first.map(({ label, typed: own }, at) => (
          <Table.Tr key={label}>
            <Table.Th scope="row">{label}</Table.Th>
            <Table.Td>{own || <Text c="dimmed">kosong</Text>}</Table.Td>
            {compared.map((facts, place) => (
              <Table.Td key={candidates[place]?.clientId} data-sameness={facts[at]?.sameness}>
                {facts[at]?.known || <Text c="dimmed">kosong</Text>}
                <span className={classes.sameness}>{signs[facts[at]?.sameness ?? 'unknown']}</span>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Th scope="row">Kasus terakhir</Table.Th>
          <Table.Td />
          {candidates.map(({ clientId, lastCaseNumber, hasOpenCase }) => (
            <Table.Td key={clientId}>
              {lastCaseNumber ?? 'belum ada'}
              {hasOpenCase ? ', masih terbuka' : ''}
            </Table.Td>
          ))}
        </Table.Tr>
        <Table.Tr>
          <Table.Th scope="row">Yang menunjuk ke sana</Table.Th>
          <Table.Td />
          {candidates.map(({ clientId, reasons }) => (
            <Table.Td key={clientId}>{reasons.join(' ')}</Table.Td>
          ))}
        </Table.Tr>
        <Table.Tr>
          <Table.Th scope="row">Keputusan</Table.Th>
          <Table.Td />
          {candidates.map((candidate) => (
            <Table.Td key={candidate.clientId}>{decision(candidate)}</Table.Td>
          ))}
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
