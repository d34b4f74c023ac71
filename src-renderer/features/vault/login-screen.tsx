import {
  Alert,
  Button,
  Group,
  Paper,
  PasswordInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { VaultStatus } from '#contract/vault';
import { orpc } from '../../core/client.ts';
import { lastLogin } from '../../core/last-login.ts';
import { describeError } from '../../ui/describe-error.ts';
import { Doorway } from '../../ui/doorway.tsx';
import { useWaitCountdown } from '../../ui/wait-countdown.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { DemoButton } from './demo-button.tsx';
import { RemakeKeysButton } from './remake-keys-button.tsx';

const ForgottenScreen = lazy(async () => ({
  default: (await import('./forgotten-screen.tsx')).ForgottenScreen,
}));

type Parts = { status: VaultStatus; onRestore: () => void; onRescue: () => void; onRemakeKeys: () => void };

/** Name and pass phrase. After a wrong one: how many tries are left, or how long to wait. */
export function LoginScreen({ status, onRestore, onRescue, onRemakeKeys }: Parts) {
  const [loginName, setLoginName] = useState(lastLogin.name);
  const [passphrase, setPassphrase] = useState('');
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const [isForgotten, setIsForgotten] = useState(false);
  const passphraseField = useRef<HTMLInputElement>(null);
  const unlock = useMutation(
    orpc.vault.unlock.mutationOptions({
      onSuccess: (session) => lastLogin.remember(session.loginName),
      onError: () => setPassphrase(''),
    }),
  );
  const counted = useWaitCountdown(unlock.error);
  // Whoever has to wait keeps nobody else out: the computer's own wait is told when it is met.
  const wait = loginName === unlock.variables?.loginName ? counted : 0;
  // The button that had the focus is gone after a refusal; the next try begins in the field.
  useEffect(() => {
    if (unlock.error !== null) passphraseField.current?.focus();
  }, [unlock.error]);

  const isReady = loginName.trim() !== '' && passphrase !== '' && wait === 0 && !unlock.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) unlock.mutate({ loginName, passphrase });
  };
  const watchCapsLock = (event: KeyboardEvent) => setHasCapsLock(event.getModifierState('CapsLock'));

  if (isForgotten) {
    return (
      <Suspense fallback={null}>
        <ForgottenScreen
          centreName={status.centreName ?? ''}
          onLeave={() => setIsForgotten(false)}
          onRemakeKeys={onRemakeKeys}
        />
      </Suspense>
    );
  }
  const form = (
    <Paper withBorder p="lg">
      <form onSubmit={submit}>
        <Stack>
          <Title order={2}>{status.centreName ?? 'Masuk'}</Title>
          {unlock.error === null ? null : (
            <Alert role="alert" color="var(--titian-overdue)" variant="outline">
              {describeError(unlock.error)}
            </Alert>
          )}
          <TextInput
            label="Nama pengguna"
            value={loginName}
            onChange={(event) => setLoginName(event.currentTarget.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus={loginName === ''}
          />
          <PasswordInput
            ref={passphraseField}
            label="Kata sandi"
            description={hasCapsLock ? 'Caps Lock sedang menyala.' : undefined}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            onKeyDown={watchCapsLock}
            onKeyUp={watchCapsLock}
            autoComplete="off"
            autoFocus={loginName !== ''}
          />
          <Button type="submit" loading={unlock.isPending} disabled={!isReady}>
            {wait > 0 ? `Tunggu ${wait} detik` : 'Masuk'}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
  if (status.demoAccounts !== undefined) {
    return (
      <Doorway width="wide">
        <SimpleGrid cols={2} spacing="xl">
          <div>{form}</div>
          <DemoAccounts
            accounts={status.demoAccounts}
            hasRealVault={status.hasRealVault}
            isBusy={unlock.isPending}
            onChoose={(account) => {
              setLoginName(account.loginName);
              unlock.mutate({ loginName: account.loginName, passphrase: account.passphrase });
            }}
          />
        </SimpleGrid>
      </Doorway>
    );
  }
  return (
    <Doorway>
      {form}
      <Stack mt="lg" gap="xs" align="flex-start">
        <Text c="dimmed">
          Lupa kata sandi? Kepala Panti dapat menggantinya di Atur, Pengguna. Titian tidak menyimpan kata
          sandi siapa pun. Bila Kepala sendiri yang lupa, lembar kunci pemulihan membuka brankas.
        </Text>
        <Group gap="xs">
          <RemakeKeysButton error={unlock.error} onRemake={onRemakeKeys} />
          <Button variant="default" onClick={() => setIsForgotten(true)}>
            Masuk dengan kunci pemulihan
          </Button>
          <Button variant="default" onClick={onRestore}>
            Pulihkan dari cadangan
          </Button>
          <Button variant="default" onClick={onRescue}>
            Selamatkan data
          </Button>
          <DemoButton variant="default" />
        </Group>
      </Stack>
    </Doorway>
  );
}
