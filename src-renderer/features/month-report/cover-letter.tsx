import { Button, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { KnownProfile } from '#contract/report-profile';
import { client } from '../../core/client.ts';
import { PaperView } from '../../parts/paper/paper-view.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';
import { Dialog } from '../../ui/dialog.tsx';

type Parts = { period: string; profile: KnownProfile; recipient: string; isReady: boolean };

/** The letter that goes with a report, looked at before it is printed. */
export function CoverLetter({ isReady, ...parts }: Parts) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" mt="sm" disabled={!isReady} onClick={() => setIsOpen(true)}>
        Surat pengantar
      </Button>
      <Dialog opened={isOpen} title="Surat pengantar laporan" size="xl" onClose={() => setIsOpen(false)}>
        {isOpen && <Letter {...parts} />}
      </Dialog>
    </>
  );
}

function Letter({ period, profile, recipient }: Omit<Parts, 'isReady'>) {
  const [number, setNumber] = useState('');
  const [settled] = useDebouncedValue(number.trim(), 400);
  const asked = { period, profileId: profile.id, recipient, number: settled };
  const paper = usePaper({
    id: 'monthReport.coverLetter',
    make: client.monthReport.coverLetter,
    preview: asked,
    asked,
    saved: 'Surat pengantar disimpan.',
  });
  return (
    <Stack>
      <TextInput
        label="Nomor surat"
        description="Menurut buku agenda; kosong berarti ditulis tangan."
        maxLength={60}
        maw={320}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <PaperView paper={paper} label="Surat pengantar laporan" />
    </Stack>
  );
}
