import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { orpc } from '../../core/client.ts';
import { lastLogin } from '../../core/last-login.ts';
import { Doorway } from '../../ui/doorway.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NewHeadFields, useNewHead } from '../../ui/new-kepala.tsx';
import { RecoveryKeyField, recoveryKeyTrouble } from '../../ui/recovery-key/recovery-key-field.tsx';
import { OpeningWork } from './opening-work.tsx';
import { RemakeKeysButton } from './remake-keys-button.tsx';

type Parts = { centreName: string; onLeave: () => void; onRemakeKeys: () => void };

/** For a Kepala who forgot: the paper, then a new pass phrase. Others are helped by their Kepala. */
export function ForgottenScreen({ centreName, onLeave, onRemakeKeys }: Parts) {
  const [recoveryKey, setRecoveryKey] = useState('');
  const find = useMutation(orpc.vault.listKepala.mutationOptions());
  const enter = useMutation(
    orpc.vault.enterWithRecoveryKey.mutationOptions({
      onSuccess: (session) => lastLogin.remember(session.loginName),
    }),
  );
  const heads = find.data?.heads;
  const head = useNewHead(heads ?? [], centreName);
  const isReady =
    heads === undefined
      ? recoveryKeyTrouble(recoveryKey) === undefined && !find.isPending
      : head.ready !== undefined && !enter.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    if (heads === undefined) find.mutate({ recoveryKey });
    else if (head.ready) enter.mutate({ recoveryKey, ...head.ready });
  };
  return (
    <Doorway>
      <Paper withBorder p="lg">
        <form onSubmit={submit}>
          <Stack>
            <Title order={2}>Masuk dengan kunci pemulihan</Title>
            {heads === undefined ? (
              <>
                <Text>
                  Ketik kunci dari lembar kunci pemulihan. Kunci ini hanya memberi kata sandi baru kepada
                  Kepala Panti; pengguna lain dibantu oleh Kepala sesudahnya.
                </Text>
                <RecoveryKeyField value={recoveryKey} autoFocus onChange={setRecoveryKey} />
                <ErrorNotice error={find.error} />
              </>
            ) : (
              <>
                <NewHeadFields {...head.fields} />
                <Text size="sm" c="dimmed">
                  Kata sandi lamanya tidak berlaku lagi. Langkah ini tercatat di jejak audit.
                </Text>
                <ErrorNotice error={enter.error} />
                {enter.isPending && <OpeningWork />}
              </>
            )}
            <Group justify="flex-end">
              <RemakeKeysButton error={find.error} onRemake={onRemakeKeys} />
              <Button variant="default" onClick={onLeave} disabled={enter.isPending}>
                Kembali
              </Button>
              <Button type="submit" loading={find.isPending || enter.isPending} disabled={!isReady}>
                {heads === undefined ? 'Lanjut' : 'Ganti kata sandi dan masuk'}
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </Doorway>
  );
}
