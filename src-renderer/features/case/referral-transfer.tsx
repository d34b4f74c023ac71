import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../core/client.ts';
import { useMay } from '../../core/session.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tellDone } from '../../ui/tell.ts';
import { SendCaseDialog } from './send-case-dialog.tsx';
import type { ShownForm } from './tabs.ts';

/** What goes along with the referral that is open, and the slip that comes back for it. */
export function ReferralTransfer({ overview: { caseId }, open }: ShownForm) {
  const [isSending, setIsSending] = useState(false);
  const maySend = useMay('clientFile.print');
  if (typeof open !== 'object') return null;
  const { recordId } = open;
  return (
    <Group justify="flex-end" mb="xs">
      <TakeAnswer key={recordId} caseId={caseId} recordId={recordId} />
      {maySend && (
        <Button variant="default" onClick={() => setIsSending(true)}>
          Serahkan berkas kasus
        </Button>
      )}
      {isSending && (
        <SendCaseDialog caseId={caseId} recordId={recordId} onClose={() => setIsSending(false)} />
      )}
    </Group>
  );
}

function TakeAnswer({ caseId, recordId }: { caseId: string; recordId: string }) {
  const [slip, setSlip] = useState('');
  const taking = useMutation(
    orpc.transfer.takeAnswer.mutationOptions({
      onSuccess: ({ from, state }) =>
        tellDone(
          `${from} ${state === 'accepted' ? 'menerima' : 'menolak'} rujukan ini. Jawabannya sudah dicatat.`,
        ),
    }),
  );
  const reading = useMutation({
    // One that is far longer than a slip is none, and is not read whole.
    mutationFn: (file: File) => file.slice(0, 39_000).text(),
    onSuccess: (text) => {
      setSlip(text);
      taking.mutate({ caseId, recordId, slip: text, confirmed: [] });
    },
  });
  return (
    <>
      <ChooseFile accept=".titian-jawaban" onChoose={(file) => reading.mutate(file)}>
        {(props) => (
          <Button variant="default" loading={taking.isPending} {...props}>
            Ambil jawaban
          </Button>
        )}
      </ChooseFile>
      <AskedFirst
        asking={taking}
        onConfirm={(confirmed) => taking.mutate({ caseId, recordId, slip, confirmed })}
      />
      <ErrorNotice error={reading.error ?? unlessAsked(taking.error)} />
    </>
  );
}
