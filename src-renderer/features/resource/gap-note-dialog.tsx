import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { noteLengths } from '#contract/resource';
import { formatPeriod } from '#domain/months/period';
import { client } from '../../core/client.ts';
import { PaperAfterForm } from '../../parts/paper/paper-after-form.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';
import { useTyped } from '../../parts/use-typed.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';

type Asked = { period: string; to: string; proposal: string };

/** The note for whoever decides: first to whom and what is proposed, then the pages. */
export function GapNoteDialog({ period, onClose }: { period: string; onClose: () => void }) {
  const [to, setTo] = useTyped(`gap note ${period} to`, '');
  const [proposal, setProposal] = useTyped(`gap note ${period} proposal`, '');
  const [asked, setAsked] = useState<Asked>();
  return (
    <FormDialog
      opened
      title={`Catatan kebijakan ${formatPeriod(period)}`}
      size={asked === undefined ? 'lg' : 'min(1000px, 94vw)'}
      isDirty={to !== '' || proposal !== ''}
      onClose={onClose}
    >
      {asked === undefined ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setAsked({ period, to, proposal });
          }}
        >
          <Stack>
            <Text>
              Paling banyak dua halaman, tanpa nama. Angka tentang kurang dari tiga orang digabung atau
              disamarkan, supaya tidak seorang pun dikenali.
            </Text>
            <TextInput
              label="Kepada"
              placeholder="Misalnya Kepala Dinas Sosial"
              maxLength={noteLengths.to}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
            <Textarea
              label="Usul"
              description="Perubahan kebijakan atau pelayanan yang diusulkan. Jangan menyebut nama. Hanya tertulis pada PDF."
              autosize
              minRows={4}
              maxLength={noteLengths.proposal}
              value={proposal}
              onChange={(event) => setProposal(event.currentTarget.value)}
            />
            <SubmitButtons label="Lihat catatan" isBusy={false} onCancel={onClose} />
          </Stack>
        </form>
      ) : (
        <Drawn asked={asked} onBack={() => setAsked(undefined)} />
      )}
    </FormDialog>
  );
}

function Drawn({ asked, onBack }: { asked: Asked; onBack: () => void }) {
  const paper = usePaper({
    id: 'resource.printGaps',
    make: client.resource.printGaps,
    preview: asked,
    asked,
    saved: 'Catatan kebijakan disimpan sebagai PDF.',
  });
  return <PaperAfterForm paper={paper} label="Pratinjau catatan kebijakan" onBack={onBack} />;
}
