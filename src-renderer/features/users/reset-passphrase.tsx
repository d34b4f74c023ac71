import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { User } from '#contract/users';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { emptyPassphrase, isPassphraseReady, NewPassphraseFields } from '../../ui/new-passphrase.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';

/** A new pass phrase for somebody who forgot theirs. */
export function ResetPassphrase({ user, onClose }: { user: User; onClose: () => void }) {
  const { centreName } = useSession();
  const [passphrase, setPassphrase] = useState(emptyPassphrase);
  const reset = useMutation(
    orpc.users.resetPassphrase.mutationOptions({
      onSuccess: () => {
        tellDone(`Kata sandi ${user.name} diganti.`);
        onClose();
      },
    }),
  );
  const facts = { loginName: user.loginName, personName: user.name, centreName };
  const isReady = isPassphraseReady(passphrase, facts);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !reset.isPending) reset.mutate({ userId: user.id, passphrase: passphrase.first });
  };
  return (
    <FormDialog
      opened
      title={`Kata sandi baru untuk ${user.name}`}
      isDirty={passphrase.first !== ''}
      isHeld={false}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text>
            Kata sandi lamanya tidak berlaku lagi. Sampaikan yang baru langsung kepada orangnya, lalu minta ia
            menggantinya di Pengaturan, Kata sandi saya.
          </Text>
          <NewPassphraseFields
            label="Kata sandi baru"
            value={passphrase}
            facts={facts}
            onChange={setPassphrase}
            autoFocus
          />
          <ErrorNotice error={reset.error} />
          <SubmitButtons
            label="Ganti kata sandi"
            isBusy={reset.isPending}
            isReady={isReady}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </FormDialog>
  );
}
