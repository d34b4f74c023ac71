import { Alert, Button, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { describeError } from '../../ui/describe-error.ts';
import { OpeningWork } from './opening-work.tsx';
import type { Login } from './use-login.ts';

/** Name and pass phrase. After a wrong one: how many tries are left, or how long to wait. */
export function LoginForm({ title, login }: { title: string; login: Login }) {
  const { loginName, passphrase, error, wait } = login;
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const passphraseField = useRef<HTMLInputElement>(null);
  // The button that had the focus is gone after a refusal; the next try begins in the field.
  useEffect(() => {
    if (error !== null) passphraseField.current?.focus();
  }, [error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    login.enter();
  };
  const watchCapsLock = (event: KeyboardEvent) => setHasCapsLock(event.getModifierState('CapsLock'));
  return (
    <Paper withBorder p="lg">
      <form onSubmit={submit}>
        <Stack>
          <Title order={2}>{title}</Title>
          {error === null ? null : (
            <Alert role="alert" color="var(--titian-overdue)" variant="outline">
              {describeError(error)}
            </Alert>
          )}
          <TextInput
            label="Nama pengguna"
            value={loginName}
            onChange={(event) => login.setLoginName(event.currentTarget.value)}
            // Whose shift comes next types over the name that stands there.
            onMouseDown={(event) => {
              if (event.currentTarget === document.activeElement) return;
              event.preventDefault();
              event.currentTarget.focus();
              event.currentTarget.setSelectionRange(0, loginName.length);
            }}
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
            onChange={(event) => login.setPassphrase(event.currentTarget.value)}
            onKeyDown={watchCapsLock}
            onKeyUp={watchCapsLock}
            autoComplete="off"
            autoFocus={loginName !== ''}
          />
          <Button type="submit" loading={login.isBusy} disabled={!login.isReady}>
            {wait > 0 ? `Tunggu ${wait} detik` : 'Masuk'}
          </Button>
          {login.isBusy && <OpeningWork />}
        </Stack>
      </form>
    </Paper>
  );
}
