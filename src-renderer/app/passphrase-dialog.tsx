import { PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { orpc } from '../core/client.ts';
import { answerPassphrase, useIsPassphraseAsked } from '../core/passphrase-prompt.ts';
import { describeError } from '../ui/describe-error.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SubmitButtons } from '../ui/submit-buttons.tsx';
import { useWaitCountdown } from '../ui/wait-countdown.ts';

/** Asks for the pass phrase once more, for whatever call was refused with REAUTH. */
export function PassphraseDialog() {
  const isAsked = useIsPassphraseAsked();
  return (
    <Dialog
      opened={isAsked}
      onClose={() => answerPassphrase(false)}
      title="Kata sandi diperlukan"
      zIndex={350}
    >
      {isAsked ? <PassphraseQuestion /> : null}
    </Dialog>
  );
}

function PassphraseQuestion() {
  const [passphrase, setPassphrase] = useState('');
  const confirm = useMutation(
    orpc.vault.confirm.mutationOptions({
      onSuccess: () => answerPassphrase(true),
      onError: (error) => {
        setPassphrase('');
        if (error instanceof Error && 'code' in error && error.code === 'LOCKED') answerPassphrase(false);
      },
    }),
  );
  const wait = useWaitCountdown(confirm.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!confirm.isPending && wait === 0) confirm.mutate({ passphrase });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>Langkah ini meminta kata sandi Anda sekali lagi.</Text>
        <PasswordInput
          label="Kata sandi"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={confirm.error === null ? undefined : describeError(confirm.error)}
          autoComplete="off"
          data-autofocus
        />
        <SubmitButtons
          label={wait > 0 ? `Tunggu ${wait} detik` : 'Lanjutkan'}
          isBusy={confirm.isPending}
          isReady={passphrase !== '' && wait === 0}
          onCancel={() => answerPassphrase(false)}
        />
      </Stack>
    </form>
  );
}
