import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AlikeClient } from '#contract/client';
import { isCivilDate } from '#domain/civil-date';
import { asText } from '#domain/fields/field';
import { sexes } from '#domain/lists/sex';
import { describeBirth } from '#domain/people/age';
import { maskNik, tidyNumber } from '#domain/people/nik';
import { Named } from '../../ui/named.tsx';
import classes from './register.module.css';
import type { Registration } from './use-registration-draft.ts';

type CompareTableProps = {
  typed: Registration;
  candidates: readonly AlikeClient[];
  decision: (candidate: AlikeClient) => ReactNode;
};

const signs: Record<Sameness, string> = {
  same: '= sama',
  differs: '≠ berbeda',
  unknown: 'belum dapat dibandingkan',
};

/** The person typed in the first column, each who looks alike in one of their own. */
export function CompareTable({ typed, candidates, decision }: CompareTableProps) {
  const compared = candidates.map((candidate) => compareFacts(typed, candidate));
  const [first = []] = compared;
  return (
    <Table className={classes.compareTable} withColumnBorders>
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          <Table.Th scope="col">
            <Named name={asText(typed.client.fullName)}>Yang sedang didaftarkan</Named>
          </Table.Th>
          {candidates.map((candidate) => (
            <Table.Th key={candidate.clientId} scope="col">
              {candidate.isWithheld ? (
                'Orang lain di brankas ini'
              ) : (
                <Named name={candidate.fullName}>{candidate.registerNumber}</Named>
              )}
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
                {facts[at]?.known || (
                  <Text c="dimmed">{candidates[place]?.isWithheld ? 'tidak ditampilkan' : 'kosong'}</Text>
                )}
                <span className={classes.sameness}>{signs[facts[at]?.sameness ?? 'unknown']}</span>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Th scope="row">Kasus terakhir</Table.Th>
          <Table.Td />
          {candidates.map(({ clientId, lastCaseNumber, hasOpenCase, isWithheld }) => (
            <Table.Td key={clientId}>
              {lastCaseNumber ?? (isWithheld ? 'tidak ditampilkan' : 'belum ada')}
              {hasOpenCase ? ', masih terbuka' : ''}
            </Table.Td>
          ))}
        </Table.Tr>
        <Table.Tr>
          <Table.Th scope="row">Mengapa dianggap mirip</Table.Th>
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

/** How a fact of two people compares; `unknown` where one of them lacks it. */
type Sameness = 'same' | 'differs' | 'unknown';
type ComparedFact = { label: string; typed: string; known: string; sameness: Sameness };

/** The person typed and somebody on file, fact by fact. */
function compareFacts({ client, caseFile }: Registration, known: AlikeClient): ComparedFact[] {
  const text = (name: string) => asText(client[name]).trim();
  const nik = tidyNumber(text('nik'));
  return [
    fact('Nama lengkap', text('fullName'), known.fullName),
    fact('Nama panggilan', text('alias'), known.alias),
    fact('Jenis kelamin', sexOf(text('sex')), sexOf(known.sex ?? '')),
    fact(
      'Tanggal lahir',
      birthOf(text('birthDate'), client.birthDateEstimated === true),
      birthOf(known.birthDate ?? '', known.birthDateEstimated),
    ),
    // Only the digits that are not masked can be compared here; whether all are the same, the reasons say.
    fact('NIK', nik.length === 16 ? maskNik(nik) : nik, known.nikMasked),
    fact('Daerah asal', placeOf(caseFile.origin), known.town),
  ];
}

function fact(label: string, typed: string, known: string): ComparedFact {
  const isUnknown = typed === '' || known === '';
  const isSame = typed.toLowerCase() === known.toLowerCase();
  return { label, typed, known, sameness: isUnknown ? 'unknown' : isSame ? 'same' : 'differs' };
}

function sexOf(code: string): string {
  return code === 'L' || code === 'P' ? sexes[code] : '';
}

function birthOf(date: string, isEstimated: boolean): string {
  if (!isCivilDate(date)) return date;
  return describeBirth(date, isEstimated, 'short');
}

function placeOf(origin: unknown): string {
  return typeof origin === 'object' && origin !== null && 'name' in origin ? asText(origin.name) : '';
}
