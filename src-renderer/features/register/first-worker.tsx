import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../core/client.ts';
import { WorkerChoice } from '../../parts/worker-choice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

type FirstWorkerProps = { workerId: string | null; onChoose: (workerId: string | null) => void };

/** Who takes the case. A social worker who registers somebody takes it themselves. */
export function FirstWorker({ workerId, onChoose }: FirstWorkerProps) {
  const { data, error, refetch } = useQuery(orpc.users.workers.queryOptions());
  if (data === undefined) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data.can.assign.ok) return <Text c="dimmed">Kasus ini ditugaskan kepada Anda.</Text>;
  return (
    <WorkerChoice
      label="Pekerja sosial"
      description="Yang menangani kasus ini. Bila kosong, kasus menunggu penugasan."
      maw={420}
      value={workerId}
      onChange={onChoose}
      clearable
    />
  );
}
