import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CaseOverview } from '#contract/case-file';
import { orpc } from '../../core/client.ts';
import { AlsoChanged } from '../../parts/also-changed.tsx';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { useChanges } from '../../parts/use-changes.ts';
import { WorkerChoice } from '../../parts/worker-choice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { tellDone } from '../../ui/tell.ts';

const nothingSaid = { reason: '', handover: '', toldClient: '' };

/** Gives the case to another worker or supervisor. What the former one wrote keeps their name. */
export function AssignDialog(props: {
  overview: Pick<CaseOverview, 'caseId' | 'worker' | 'supervisor'>;
  onClose: () => void;
}) {
  const { caseId, worker, supervisor } = props.overview;
  const upon = { workerId: worker?.id ?? null, supervisorId: supervisor?.id ?? null };
  const changes = useChanges(`assign ${caseId}`, { ...upon, ...nothingSaid });
  const { draft, change, alsoChanged, send } = changes;
  const { workerId, supervisorId, ...said } = draft;
  const assign = useMutation(
    orpc.case.assign.mutationOptions({
      onSuccess: () => {
        tellDone('Pembagian tugas kasus ini sudah disimpan.');
        props.onClose();
      },
    }),
  );
  const save = (confirmed: string[] = []) => {
    if (workerId === null) return;
    send();
    assign.mutate({ caseId, upon, workerId, supervisorId, ...said, confirmed });
  };
  const isUnchanged = workerId === upon.workerId && supervisorId === upon.supervisorId;
  const theirs = alsoChanged.flatMap((name) => {
    if (name === 'workerId') return [{ label: 'pekerja sosial', saved: worker?.name ?? '' }];
    return name === 'supervisorId' ? [{ label: 'supervisor', saved: supervisor?.name ?? '' }] : [];
  });
  return (
    <FormDialog
      opened
      size="md"
      title="Siapa memegang kasus ini"
      isDirty={Object.values(said).some((words) => words !== '')}
      onClose={props.onClose}
    >
      <Stack>
        <ErrorNotice error={unlessAsked(assign.error)} />
        <WorkerChoice
          label="Pekerja sosial"
          value={workerId}
          onChange={(id) => change({ workerId: id })}
          allowDeselect={false}
          data-autofocus
        />
        <WorkerChoice
          label="Supervisor"
          who="coercion.review"
          description="Menelaah catatan berpaksaan (coerce). Boleh kosong."
          value={supervisorId}
          onChange={(id) => change({ supervisorId: id })}
          clearable
        />
        <Textarea
          label="Alasan"
          description="Boleh kosong. Terlihat di Riwayat kasus."
          autosize
          minRows={2}
          maxLength={500}
          value={said.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        {workerId !== upon.workerId && <HandoverWords said={said} onSay={change} />}
        <Text size="sm" c="dimmed">
          Catatan yang sudah ditulis tetap atas nama penulisnya. Pekerja sosial hanya melihat kasus yang
          ditugaskan kepadanya.
        </Text>
        <AlsoChanged save="Simpan" back="Batal" all={theirs} />
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
  onSay: (part: Partial<typeof nothingSaid>) => void;
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
        onChange={(event) => onSay({ handover: event.currentTarget.value })}
      />
      <Textarea
        label="Yang disampaikan kepada penerima manfaat"
        description="Boleh kosong."
        autosize
        maxLength={1000}
        value={said.toldClient}
        onChange={(event) => onSay({ toldClient: event.currentTarget.value })}
      />
    </>
  );
}
