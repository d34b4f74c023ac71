import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../core/client.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { tellFailed } from '../../ui/tell.ts';
import type { Autosave } from './autosave.ts';
import { inputOf, type RecordSubject } from './record-subject.ts';

/** Throws a draft away, once it was asked whether that is meant. */
export function DiscardDraft(props: {
  subject: RecordSubject;
  autosave: Autosave;
  isCorrection: boolean;
  hasDraft: boolean;
  onDiscarded: () => void;
}) {
  const { subject, autosave, isCorrection, hasDraft, onDiscarded } = props;
  const [isAsking, setIsAsking] = useState(false);
  const discard = useMutation(orpc.form[subject.formId].discardDraft.mutationOptions());
  const name = isCorrection ? 'Batalkan pembetulan' : 'Buang draf';
  const discardNow = async () => {
    try {
      await autosave.flush();
      await discard.mutateAsync(inputOf(subject));
      autosave.close();
      onDiscarded();
    } catch (error) {
      tellFailed(error);
      setIsAsking(false);
    }
  };
  if (!hasDraft) {
    return isCorrection ? (
      <Button variant="default" onClick={onDiscarded}>
        {name}
      </Button>
    ) : null;
  }
  return (
    <>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {name}
      </Button>
      <AskAgain
        opened={isAsking}
        title={`${name}?`}
        confirm={name}
        cancel="Tetap menulis"
        isLoss
        isBusy={discard.isPending}
        onConfirm={() => void discardNow()}
        onCancel={() => setIsAsking(false)}
      >
        {isCorrection
          ? 'Perubahan yang belum disimpan akan hilang. Isian yang sudah diselesaikan tetap seperti semula.'
          : 'Semua yang sudah diketik dalam draf ini akan hilang dan tidak dapat dikembalikan.'}
      </AskAgain>
    </>
  );
}
