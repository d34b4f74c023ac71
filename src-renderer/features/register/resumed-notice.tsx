import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../core/client.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import type { Autosave } from '../../parts/record/autosave.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { tellFailed } from '../../ui/tell.ts';
import type { Whose } from './use-registration-draft.ts';

type ResumedNoticeProps = {
  savedAt: string | undefined;
  whose?: Whose;
  autosave: Autosave;
  onAgain: () => void;
};

/** Says that this is a registration somebody began earlier, so that nobody types a second person into it. */
export function ResumedNotice({ savedAt, whose, autosave, onAgain }: ResumedNoticeProps) {
  const [isAsking, setIsAsking] = useState(false);
  const clock = useWallClock();
  const discard = useMutation(orpc.client.saveRegistrationDraft.mutationOptions({ onError: tellFailed }));
  if (savedAt === undefined) return null;
  const discardNow = async () => {
    await autosave.flush();
    await discard.mutateAsync(whose === undefined ? null : { client: {}, caseFile: {}, ...whose });
    autosave.close();
    onAgain();
  };
  return (
    <Alert variant="outline" color="teal" mb="md" maw="var(--titian-form)" p="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text>Melanjutkan pendaftaran Anda yang tersimpan {clock.time(savedAt)}.</Text>
        <Button variant="default" onClick={() => setIsAsking(true)}>
          Mulai dari kosong
        </Button>
      </Group>
      <AskAgain
        opened={isAsking}
        title="Buang draf pendaftaran ini?"
        confirm="Buang draf"
        cancel="Tetap melanjutkan"
        isLoss
        isBusy={discard.isPending}
        onConfirm={() => void discardNow().catch(() => setIsAsking(false))}
        onCancel={() => setIsAsking(false)}
      >
        Semua yang sudah diketik dalam draf ini akan hilang dan tidak dapat dikembalikan.
      </AskAgain>
    </Alert>
  );
}
