import { Alert, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { describeError } from '../../ui/describe-error.ts';
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
          {login.isBusy && <LongOpening />}
        </Stack>
      </form>
    </Paper>
  );
}

/** A login that takes longer than these milliseconds is more than a slow computer. */
const patienceMs = 5_000;

/** What a long login is about: after an update a large vault is first backed up and brought to its new form. */
function LongOpening() {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Text size="sm" role="status">
      {isLong &&
        'Masih membuka. Setelah Titian diperbarui, brankas dicadangkan dan disesuaikan lebih dahulu; brankas besar memerlukan beberapa menit. Jangan matikan komputer.'}
    </Text>
  );
}
