import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Opened } from '#contract/form-records';
import type { Draft } from '#domain/fields/field';
import { client } from '../../core/client.ts';
import { useForm } from '../../core/form.ts';
import { useWallClock } from '../../core/wall-clock.ts';
import { tellFailed } from '../../ui/tell.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { inputOf, type RecordSubject } from './record-subject.ts';

/** Somebody else changed this form meanwhile. Nothing of either text is lost: they are laid side by side. */
export function MovedOn(props: {
  subject: RecordSubject;
  answers: Draft;
  onMerged: (answers: Draft, again: Opened) => void;
}) {
  const { subject, answers, onMerged } = props;
  const clock = useWallClock();
  const form = useForm(subject.formId);
  const [again, setAgain] = useState<Opened>();
  const compare = async () => {
    try {
      setAgain(await client.form[subject.formId].open(inputOf(subject)));
    } catch (error) {
      tellFailed(error);
    }
  };
  const theirs = again?.draft ?? again?.record;
  return (
    <Alert role="alert" color="var(--titian-due)" variant="outline">
      <Group justify="space-between" wrap="nowrap">
        <Text>
          Formulir ini sudah berubah di tempat lain. Isian Anda masih ada di layar ini dan belum tersimpan.
        </Text>
        <Button variant="default" onClick={() => void compare()}>
          Bandingkan
        </Button>
      </Group>
      {again && (
        <MergeDialog
          form={form}
          mine={answers}
          theirs={theirs?.answers ?? {}}
          by={theirs ? `${theirs.savedBy}, ${clock.time(theirs.savedAt)}` : 'Isian di tempat lain'}
          onMerged={(merged) => {
            setAgain(undefined);
            onMerged(merged, again);
          }}
          onCancel={() => setAgain(undefined)}
        />
      )}
    </Alert>
  );
}
