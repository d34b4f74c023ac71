import { List, Stack, Table, Text, Title } from '@mantine/core';
import type { RescueReport } from '#contract/rescue';
import { formatFingerprint } from '#domain/safety/audit-troubles';
import { sayGone } from '#domain/safety/say-gone';
import { formatNumber } from '#domain/words/indonesian';
import { localDay } from '../../ui/local-moment.ts';

/** What came back, what came from the backup, what is a guess, and what is gone. */
export function RescueReportView({ report }: { report: RescueReport }) {
  const { pages, lostPages, read, isLogDamaged } = report;
  return (
    <Stack>
      <List>
        <List.Item>
          {formatNumber(lostPages)} dari {formatNumber(pages)} halaman tidak terbaca.
        </List.Item>
        <List.Item>{formatNumber(read)} baris terbaca dari brankas yang rusak.</List.Item>
        <List.Item>{sayBackup(report)}</List.Item>
        <List.Item>{sayGone(report, formatNumber)}</List.Item>
        {isLogDamaged ? (
          <List.Item>Yang ditulis paling akhir dapat kembali dalam bentuk yang lebih lama.</List.Item>
        ) : null}
      </List>
      <Cases report={report} />
      <Remade report={report} />
      <Leftovers report={report} />
      <Heads report={report} />
    </Stack>
  );
}

function Cases({ report: { cases, untold } }: { report: RescueReport }) {
  if (cases.length === 0 && untold === 0) return null;
  return (
    <div>
      <Title order={3}>Kasus yang perlu diperiksa</Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Nomor</Table.Th>
            <Table.Th>Nama</Table.Th>
            <Table.Th>Baris hilang</Table.Th>
            <Table.Th>Baris dari cadangan</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cases.map((one) => (
            <CaseRow key={`${one.number} ${one.name ?? ''}`} {...one} />
          ))}
        </Table.Tbody>
      </Table>
      {untold === 0 ? null : <Text>{formatNumber(untold)} baris hilang tidak diketahui kasusnya.</Text>}
    </div>
  );
}

function Remade({ report: { remade } }: { report: RescueReport }) {
  if (remade.length === 0) return null;
  return (
    <div>
      <Title order={3}>Dibuat kembali, dan perlu dilengkapi</Title>
      <Text>Yang disebut di belakangnya hanya perkiraan, karena tidak terbaca lagi.</Text>
      <List>
        {remade.map(({ what, id, number, name, guessed }) => (
          <List.Item key={`${what} ${id}`}>
            {[what, number, name].filter(Boolean).join(', ')}
            {guessed.length === 0 ? '' : `: ${guessed.join(', ')}`}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function Leftovers({ report: { leftovers } }: { report: RescueReport }) {
  if (leftovers.length === 0) return null;
  return (
    <div>
      <Title order={3}>Terbaca, tetapi tidak mempunyai tempat lagi</Title>
      {leftovers.map(({ what, why, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a report never change places
        <details key={at}>
          <summary>
            {what} ({why})
          </summary>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {text}
          </Text>
        </details>
      ))}
    </div>
  );
}

const trails = { damaged: 'Brankas yang rusak', backup: 'Cadangan', rescued: 'Brankas ini' } as const;

function Heads({ report: { heads } }: { report: RescueReport }) {
  return (
    <div>
      <Title order={3}>Baris terakhir jejak audit</Title>
      <List>
        {(['damaged', 'backup', 'rescued'] as const).map((of) => {
          const head = heads[of];
          return head === undefined ? null : (
            <List.Item key={of} style={{ overflowWrap: 'anywhere' }}>
              {trails[of]}: baris {formatNumber(head.seq)}, sidik {formatFingerprint(head.mac)}
            </List.Item>
          );
        })}
      </List>
    </div>
  );
}

function sayBackup({ backupMadeAt, fromBackup }: RescueReport): string {
  if (backupMadeAt === undefined) return 'Tidak ada cadangan yang dapat dipakai.';
  const backup = `cadangan ${localDay(backupMadeAt)}`;
  return fromBackup === 0
    ? `Tidak ada yang perlu diambil dari ${backup}.`
    : `${formatNumber(fromBackup)} baris diambil dari ${backup}. Isinya seperti pada hari itu.`;
}

function CaseRow({ number, name, gone, fromBackup }: RescueReport['cases'][number]) {
  return (
    <Table.Tr>
      <Table.Td>{number}</Table.Td>
      <Table.Td>{name ?? '(tidak terbaca)'}</Table.Td>
      <Table.Td>{formatNumber(gone)}</Table.Td>
      <Table.Td>{formatNumber(fromBackup)}</Table.Td>
    </Table.Tr>
  );
}
