import { Alert, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../core/client.ts';
import { LeaveOffice } from '../../parts/leave-office.tsx';
import { TakeUpdate } from '../../parts/take-update.tsx';
import { describeError } from '../../ui/describe-error.ts';
import { Doorway } from '../../ui/doorway.tsx';

/** This PC works on the vault of another, which does not answer, and nothing was on the screen before. */
export function HubAwayScreen({ error }: { error: unknown }) {
  const { data } = useQuery(orpc.pc.status.queryOptions({ refetchInterval: 2_000 }));
  return (
    <Doorway>
      <Stack>
        <Alert role="alert" color="var(--titian-overdue)" variant="outline" title="PC induk tidak tersambung">
          {describeError(error)}
        </Alert>
        <Group gap="xs">
          <Loader size="xs" />
          <Text role="status">Mencoba menyambung lagi setiap dua detik…</Text>
        </Group>
        {data?.hub !== undefined && (
          <Text c="dimmed" size="sm">
            {data.hub.name} bekerja pada brankas di PC induk, terakhir di alamat {data.hub.address}.
          </Text>
        )}
        {data?.hub?.trouble?.code === 'hub-newer' && <TakeUpdate />}
        <Group justify="flex-end">
          <LeaveOffice />
        </Group>
      </Stack>
    </Doorway>
  );
}
