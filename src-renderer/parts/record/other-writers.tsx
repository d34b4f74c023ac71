import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { joinWords } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useVaultStatus } from '../../core/session.ts';
import { inputOf, type RecordSubject } from './record-subject.ts';

/** Who else is writing in this form just now, at another PC; asked anew whenever somebody keeps something of the case. */
export function OtherWriters({ subject }: { subject: RecordSubject }) {
  const isOffice = useVaultStatus().data?.office !== undefined;
  const { data: names = [] } = useQuery(
    orpc.change.writers.queryOptions({
      input: { form: subject.formId, ...inputOf(subject) },
      enabled: isOffice,
      staleTime: 0,
      refetchInterval: 60_000,
    }),
  );
  if (names.length === 0) return null;
  return (
    <Text size="sm" role="status" c="var(--titian-due)">
      {joinWords(names)} juga sedang menulis di formulir ini. Tidak ada yang tertimpa: bila keduanya
      menyimpan, kedua isian disandingkan.
    </Text>
  );
}
