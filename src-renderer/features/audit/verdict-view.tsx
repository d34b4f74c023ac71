import { Alert, List, Stack, Text } from '@mantine/core';
import { formatInstant } from '#domain/instant';
import { formatNumber, joinWords } from '#domain/words/indonesian';
import { useSession } from '../../core/session.ts';
import type { Verdict } from './use-verification.ts';

/** What a verification found, in plain words: whole, or where it is broken and what to do first. */
export function VerdictView({ verdict }: { verdict: Verdict }) {
  const { offsetMinutes } = useSession();
  const { rows, tip, troubles, found, warnings, compared } = verdict;
  const isWhole = found === 0;
  return (
    <Stack gap="sm">
      <Alert
        role={isWhole ? 'status' : 'alert'}
        variant="outline"
        color={isWhole ? 'var(--titian-reached)' : 'var(--titian-overdue)'}
        title={isWhole ? 'Jejak audit utuh' : `Jejak audit tidak utuh: ${formatNumber(found)} masalah`}
      >
        {isWhole ? (
          <Text>
            {formatNumber(rows)} baris cocok, sampai nomor {formatNumber(tip.seq)}. Sidik baris terakhir:{' '}
            {tip.fingerprint}. {describeCompared(compared)}
          </Text>
        ) : (
          <Stack gap="xs">
            <List>
              {troubles.map((sentence) => (
                <List.Item key={sentence}>{sentence}</List.Item>
              ))}
            </List>
            {found > troubles.length ? (
              <Text>Dan {formatNumber(found - troubles.length)} masalah lain sesudahnya.</Text>
            ) : null}
            <Text>
              Jangan mengubah atau memulihkan apa pun dahulu. Salin folder brankas dan folder cadangan apa
              adanya, catat siapa saja yang masuk, lalu laporkan kepada pimpinan.
            </Text>
          </Stack>
        )}
      </Alert>
      {warnings.length === 0 ? null : (
        <Alert variant="outline" color="var(--titian-overdue)" title="Peringatan yang tercatat">
          <List>
            {warnings.map(({ seq, at, sentence }) => (
              <List.Item key={seq}>
                {formatInstant(at, offsetMinutes)}: {sentence}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}

function describeCompared({ slots, backups, report }: Verdict['compared']): string {
  const others = [
    ...(slots ? ['berkas kunci'] : []),
    ...(backups > 0 ? [`${formatNumber(backups)} cadangan`] : []),
    ...(report ? ['laporan cetak'] : []),
  ];
  if (others.length > 0) return `Jejak sesuai dengan catatan di ${joinWords(others)}.`;
  return 'Belum ada catatan di luar brankas yang dapat dibandingkan: berkas kunci mencatat jejak saat Titian dikunci.';
}
