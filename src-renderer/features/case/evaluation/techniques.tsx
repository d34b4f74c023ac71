import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../core/client.ts';
import { TechniqueMixTable } from '../../../parts/technique-mix.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';

/** What was used in this case to bring about which result. */
export function Techniques({ caseId }: { caseId: string }) {
  const mix = useQuery(orpc.lesson.techniquesOfCase.queryOptions({ input: { caseId } }));
  return (
    <section aria-label="Teknik dan hasil">
      <Title order={2} mb={4}>
        Teknik dan hasil
      </Title>
      <ErrorNotice error={mix.error} onRetry={() => void mix.refetch()} />
      {mix.data && <TechniqueMixTable mix={mix.data} />}
    </section>
  );
}
