import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseOverview } from '#contract/case-file';
import { may, type Permission, roles } from '#domain/roles';
import { orpc } from '../../core/client.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { tellDone } from '../../ui/tell.ts';

const nothingSaid = { handover: '', toldClient: '' };

/** Gives the case to another worker or supervisor. What the former one wrote keeps their name. */
export function AssignDialog(props: {
  overview: Pick<CaseOverview, 'caseId' | 'worker' | 'supervisor'>;
  onClose: () => void;
}) {
  const { caseId, worker, supervisor } = props.overview;
  const users = useQuery(orpc.users.workers.queryOptions());
  const [workerId, setWorkerId] = useState(worker?.id ?? null);
  const [supervisorId, setSupervisorId] = useState(supervisor?.id ?? null);
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState(nothingSaid);
  const assign = useMutation(
    orpc.case.assign.mutationOptions({
      onSuccess: () => {
        tellDone('Pembagian tugas kasus ini sudah disimpan.');
        props.onClose();
      },
    }),
  );
  const save = (confirmed: string[] = []) =>
    workerId && assign.mutate({ caseId, workerId, supervisorId, reason, ...said, confirmed });
  const offer = (permission: Permission) =>
    (users.data?.workers ?? [])
      .filter((user) => user.isActive && may(user.role, permission))
      .map((user) => ({ value: user.id, label: `${user.name} (${roles[user.role].label})` }));
  const isUnchanged = workerId === (worker?.id ?? null) && supervisorId === (supervisor?.id ?? null);
  const choice = {
    searchable: true,
    openOnFocus: false,
    nothingFoundMessage: 'Tidak ada nama yang cocok',
  };
  return (
    <FormDialog
      opened
      size="md"
      title="Siapa memegang kasus ini"
      isDirty={[reason, ...Object.values(said)].some((words) => words !== '')}
      onClose={props.onClose}
    >
      <Stack>
        <ErrorNotice error={users.error ?? unlessAsked(assign.error)} />
        <Select
          {...choice}
          label="Pekerja sosial"
          data={offer('narrative.write')}
          value={workerId}
          onChange={setWorkerId}
          allowDeselect={false}
          data-autofocus
        />
        <Select
          {...choice}
          label="Supervisor"
          description="Menelaah catatan berpaksaan (coerce). Boleh kosong."
          data={offer('coercion.review')}
          value={supervisorId}
          onChange={setSupervisorId}
          clearable
          clearButtonProps={{ 'aria-label': 'Kosongkan supervisor' }}
        />
        <Textarea
          label="Alasan"
          description="Boleh kosong. Terlihat di Riwayat kasus."
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {workerId !== (worker?.id ?? null) && <HandoverWords said={said} onSay={setSaid} />}
        <Text size="sm" c="dimmed">
          Catatan yang sudah ditulis tetap atas nama penulisnya. Pekerja sosial hanya melihat kasus yang
          ditugaskan kepadanya.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            Batal
          </Button>
          <Button
            loading={assign.isPending}
            disabled={workerId === null || isUnchanged}
            onClick={() => save()}
          >
            Simpan
          </Button>
        </Group>
        <AskedFirst asking={assign} onConfirm={save} />
      </Stack>
    </FormDialog>
  );
}

/** What goes with a change of worker. */
function HandoverWords({
  said,
  onSay,
}: {
  said: typeof nothingSaid;
  onSay: (said: typeof nothingSaid) => void;
}) {
  return (
    <>
      <Textarea
        label="Catatan serah terima"
        description="Yang perlu diketahui pekerja sosial yang baru. Boleh kosong."
        autosize
        minRows={2}
        maxLength={4000}
        value={said.handover}
        onChange={(event) => onSay({ ...said, handover: event.currentTarget.value })}
      />
      <Textarea
        label="Yang disampaikan kepada penerima manfaat"
        description="Boleh kosong."
        autosize
        maxLength={1000}
        value={said.toldClient}
        onChange={(event) => onSay({ ...said, toldClient: event.currentTarget.value })}
      />
    </>
  );
}
