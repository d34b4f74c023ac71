import { Checkbox, Stack, Table, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { divideCases } from '#domain/people/divide-cases';
import { orpc } from '../core/client.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { SubmitButtons } from '../ui/submit-buttons.tsx';
import { tellDone } from '../ui/tell.ts';
import { AskedFirst, unlessAsked } from './record/confirm-saving.tsx';
import { useTyped } from './use-typed.ts';

type Parts = {
  caseIds: readonly string[];
  /** Whose cases these are: not offered as a taker. */
  except?: string;
  onClose: () => void;
  /** After it was done, where that is more than closing. */
  onDone?: () => void;
};

/** Gives several open cases to one colleague, or divides them among several; says before who then holds how many. */
export function HandOver({ caseIds, except, onClose, onDone = onClose }: Parts) {
  const subject = `hand over ${caseIds.join(' ')}`.slice(0, 300);
  const users = useQuery(orpc.users.workers.queryOptions());
  const [workerIds, setWorkerIds] = useTyped<string[]>(`${subject} workers`, []);
  const [reason, setReason] = useTyped(`${subject} reason`, '');
  const [handover, setHandover] = useTyped(`${subject} note`, '');
  const give = useMutation(
    orpc.case.handOver.mutationOptions({
      onSuccess: (given) => {
        tellDone(given.map(({ name, cases }) => `${name}: ${cases} kasus.`).join(' '));
        onDone();
      },
    }),
  );
  const offered = (users.data?.workers ?? []).filter(({ id, isActive }) => isActive && id !== except);
  const moves = divideCases(
    caseIds,
    workerIds.flatMap((id) => offered.find((user) => user.id === id) ?? []),
  );
  const isReady = moves.length > 0 && reason.trim() !== '';
  const save = (confirmed: string[] = []) => {
    if (isReady && !give.isPending)
      give.mutate({ caseIds: [...caseIds], workerIds, reason, handover, confirmed });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <FormDialog
      opened
      title={`Alihkan ${caseIds.length} kasus`}
      isDirty={workerIds.length > 0 || reason !== '' || handover !== ''}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text>
            Pilih seorang untuk semuanya, atau beberapa orang: kasus lalu dibagi sehingga jumlah yang mereka
            pegang mendekati sama. Yang sudah ditulis tetap atas nama penulisnya.
          </Text>
          <ErrorNotice error={users.error} />
          <Checkbox.Group value={workerIds} onChange={setWorkerIds} aria-label="Dialihkan kepada">
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Dialihkan kepada</Table.Th>
                  <Table.Th ta="end">Memegang sekarang</Table.Th>
                  <Table.Th ta="end">Mendapat</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {offered.map(({ id, name, openCases }) => (
                  <Table.Tr key={id}>
                    <Table.Td>
                      <Checkbox value={id} label={name} />
                    </Table.Td>
                    <Table.Td ta="end">{openCases}</Table.Td>
                    <Table.Td ta="end">
                      {moves.filter(({ workerId }) => workerId === id).length || ''}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Checkbox.Group>
          <Textarea
            label="Alasan pengalihan"
            description="Terlihat di Riwayat setiap kasus."
            required
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Textarea
            label="Catatan serah terima"
            description="Yang perlu diketahui pekerja sosial yang baru, sama untuk setiap kasus. Boleh kosong."
            autosize
            minRows={2}
            maxLength={4000}
            value={handover}
            onChange={(event) => setHandover(event.currentTarget.value)}
          />
          <ErrorNotice error={unlessAsked(give.error)} />
          <AskedFirst asking={give} onConfirm={save} />
          <SubmitButtons label="Alihkan" isBusy={give.isPending} isReady={isReady} onCancel={onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}
