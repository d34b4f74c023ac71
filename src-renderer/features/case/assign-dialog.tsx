import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Role, roles } from '#domain/roles';
import { orpc } from '../../app/client.ts';
import { tellDone } from '../../ui/tell.ts';
import { Trouble } from '../../ui/trouble.tsx';

/** Roles that may hold a case. */
const holds = (role: Role) => (roles[role].may as readonly string[]).includes('narrative.write');

/** Gives the case to another worker. What the former one wrote keeps their name. */
export function AssignDialog(props: {
  caseId: string;
  worker: { id: string; name: string } | null;
  onClose: () => void;
}) {
  const { caseId, worker, onClose } = props;
  const workers = useQuery(orpc.users.workers.queryOptions());
  const [workerId, setWorkerId] = useState(worker?.id ?? null);
  const assign = useMutation(
    orpc.case.assign.mutationOptions({
      onSuccess: () => {
        tellDone('Pekerja sosial kasus ini sudah diganti.');
        onClose();
      },
    }),
  );
  const offered = (workers.data ?? []).filter((user) => user.isActive && holds(user.role));
  return (
    <Modal opened onClose={onClose} title="Ganti pekerja sosial" closeButtonProps={{ 'aria-label': 'Tutup' }}>
      <Stack>
        <Trouble error={workers.error ?? assign.error} />
        <Select
          label="Pekerja sosial"
          data={offered.map((user) => ({
            value: user.id,
            label: `${user.name} (${roles[user.role].label})`,
          }))}
          value={workerId}
          onChange={setWorkerId}
          searchable
          allowDeselect={false}
          openOnFocus={false}
          nothingFoundMessage="Tidak ada nama yang cocok"
          data-autofocus
        />
        <Text size="sm" c="dimmed">
          Catatan yang sudah ditulis tetap atas nama penulisnya. Pekerja sosial hanya melihat kasus yang
          ditugaskan kepadanya.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button
            loading={assign.isPending}
            disabled={workerId === null || workerId === worker?.id}
            onClick={() => workerId && assign.mutate({ caseId, workerId })}
          >
            Ganti
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
