import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CaseOverview } from '#contract/case-file';
import { orpc } from '../../core/client.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { useTyped } from '../../parts/use-typed.ts';
import { WorkerChoice } from '../../parts/worker-choice.tsx';
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
  const [workerId, setWorkerId] = useTyped(`assign ${caseId} worker`, worker?.id ?? null);
  const [supervisorId, setSupervisorId] = useTyped(`assign ${caseId} supervisor`, supervisor?.id ?? null);
  const [reason, setReason] = useTyped(`assign ${caseId} reason`, '');
  const [said, setSaid] = useTyped(`assign ${caseId} said`, nothingSaid);
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
  const isUnchanged = workerId === (worker?.id ?? null) && supervisorId === (supervisor?.id ?? null);
  return (
    <FormDialog
      opened
      size="md"
      title="Siapa memegang kasus ini"
      isDirty={[reason, ...Object.values(said)].some((words) => words !== '')}
      onClose={props.onClose}
    >
      <Stack>
        <ErrorNotice error={unlessAsked(assign.error)} />
        <WorkerChoice
          label="Pekerja sosial"
          value={workerId}
          onChange={setWorkerId}
          allowDeselect={false}
          data-autofocus
        />
        <WorkerChoice
          label="Supervisor"
          who="coercion.review"
          description="Menelaah catatan berpaksaan (coerce). Boleh kosong."
          value={supervisorId}
          onChange={setSupervisorId}
          clearable
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
