import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { may, roles } from '#domain/roles';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';

type WorkerChoiceProps = { workerId: string | null; onChoose: (workerId: string | null) => void };

/** Who takes the case. A social worker who registers somebody takes it themselves. */
export function WorkerChoice({ workerId, onChoose }: WorkerChoiceProps) {
  const { data, error, refetch } = useQuery(orpc.users.workers.queryOptions());
  if (data === undefined) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data.can.assign.ok) return <Text c="dimmed">Kasus ini ditugaskan kepada Anda.</Text>;
  return (
    <Select
      label="Pekerja sosial"
      description="Yang menangani kasus ini. Bila kosong, kasus menunggu penugasan."
      maw={420}
      data={data.workers
        .filter(({ isActive, role }) => isActive && may(role, 'narrative.write'))
        .map(({ id, name, role }) => ({ value: id, label: `${name} (${roles[role].label})` }))}
      value={workerId}
      onChange={onChoose}
      searchable
      clearable
      openOnFocus={false}
      clearButtonProps={{ 'aria-label': 'Kosongkan pekerja sosial' }}
      nothingFoundMessage="Tidak ada nama yang cocok"
    />
  );
}
