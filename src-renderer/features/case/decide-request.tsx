import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CaseOverview } from '#contract/case-file';
import { type Client, orpc } from '../../core/client.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { useTyped } from '../../parts/use-typed.ts';
import { WorkerChoice } from '../../parts/worker-choice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { tellDone } from '../../ui/tell.ts';

/** A change of worker that was asked for. */
export type Asked = Awaited<ReturnType<Client['case']['hands']>>['requests'][number];

/** Gives the case to whom was proposed or to another, or says no with a word for who asked. */
export function DecideRequest(props: {
  overview: Pick<CaseOverview, 'caseId' | 'worker'>;
  asked: Asked;
  onDone: () => void;
}) {
  const { asked, onDone } = props;
  const { caseId, worker } = props.overview;
  const [workerId, setWorkerId] = useTyped(
    `decide request ${asked.workerRequestId} worker`,
    asked.proposedId,
  );
  const [remark, setRemark] = useTyped(`decide request ${asked.workerRequestId} remark`, '');
  const decide = useMutation(
    orpc.case.decideRequest.mutationOptions({
      onSuccess: () => {
        tellDone('Keputusan disimpan.');
        onDone();
      },
    }),
  );
  const answer = (taker: string | null, confirmed: string[] = []) =>
    decide.mutate({ caseId, workerRequestId: asked.workerRequestId, workerId: taker, remark, confirmed });
  return (
    <FormDialog opened title="Putuskan pergantian pekerja sosial" isDirty={remark !== ''} onClose={onDone}>
      <Stack>
        <Text>
          {asked.askedBy} meminta pekerja sosial lain. Alasan: {asked.reason}
        </Text>
        <WorkerChoice
          label="Pekerja sosial baru"
          except={worker?.id}
          value={workerId}
          onChange={setWorkerId}
        />
        <Textarea
          label="Tanggapan"
          description="Boleh kosong. Dibaca yang meminta, dan tersimpan di Riwayat."
          autosize
          minRows={2}
          maxLength={500}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <ErrorNotice error={unlessAsked(decide.error)} />
        <AskedFirst asking={decide} onConfirm={(confirmed) => answer(workerId, confirmed)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Batal
          </Button>
          <Button variant="default" loading={decide.isPending} onClick={() => answer(null)}>
            Tidak setuju
          </Button>
          <Button loading={decide.isPending} disabled={workerId === null} onClick={() => answer(workerId)}>
            Ganti pekerja sosial
          </Button>
        </Group>
      </Stack>
    </FormDialog>
  );
}
