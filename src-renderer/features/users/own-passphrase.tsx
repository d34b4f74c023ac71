import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { emptyPassphrase, isPassphraseReady, NewPassphraseFields } from '../../ui/new-passphrase.tsx';
import { tellDone } from '../../ui/tell.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { useWaitCountdown } from '../../ui/wait-countdown.ts';

/** One's own pass phrase, changed by giving the present one. */
export function OwnPassphrase() {
  const { loginName, name, centreName } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(emptyPassphrase);
  const change = useMutation(
    orpc.vault.changePassphrase.mutationOptions({
      onSuccess: () => {
        setCurrent('');
        setNext(emptyPassphrase);
        tellDone('Kata sandi diganti. Pakai yang baru mulai sekarang.');
      },
    }),
  );
  const wait = useWaitCountdown(change.error);
  // A pass phrase is held nowhere, sealed or not: whoever is locked out of this page types it again.
  useUnsavedWork({ isDirty: `${current}${next.first}${next.second}` !== '' });
  const facts = { loginName, personName: name, centreName };
  const isReady = current !== '' && isPassphraseReady(next, facts) && wait === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !change.isPending) change.mutate({ current, next: next.first });
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={480}>
        <Text>
          Kata sandi ini membuka brankas untuk Anda. Jangan ditulis di dekat komputer dan jangan dipakai
          bersama.
        </Text>
        <PasswordInput
          label="Kata sandi sekarang"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          autoComplete="off"
        />
        <NewPassphraseFields label="Kata sandi baru" value={next} facts={facts} onChange={setNext} />
        <ErrorNotice error={change.error} />
        <Group>
          <Button type="submit" loading={change.isPending} disabled={!isReady}>
            {wait > 0 ? `Tunggu ${wait} detik` : 'Ganti kata sandi'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
