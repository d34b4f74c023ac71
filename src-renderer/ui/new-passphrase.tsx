import { PasswordInput, Stack, Text } from '@mantine/core';
import { findPassphraseTrouble, type PassphraseFacts } from '#domain/passphrase';

/** A new pass phrase, typed twice. */
export type NewPassphrase = { first: string; second: string };
export const emptyPassphrase: NewPassphrase = { first: '', second: '' };

/** Whether it was typed the same twice and the rule has nothing against it. */
export function isPassphraseReady({ first, second }: NewPassphrase, facts: PassphraseFacts): boolean {
  return first === second && findPassphraseTrouble(first, facts) === undefined;
}

type Parts = {
  label: string;
  value: NewPassphrase;
  facts: PassphraseFacts;
  onChange: (value: NewPassphrase) => void;
  autoFocus?: boolean;
};

/** Two fields for a new pass phrase; what the rule says is shown while it is typed. */
export function NewPassphraseFields({ label, value, facts, onChange, autoFocus = false }: Parts) {
  const { first, second } = value;
  const trouble = findPassphraseTrouble(first, facts);
  const differs = second !== '' && second !== first;
  return (
    <Stack gap="xs">
      <PasswordInput
        label={label}
        description="Paling sedikit 12 karakter. Empat kata yang tidak saling berhubungan mudah diingat dan sulit ditebak. Spasi boleh."
        value={first}
        onChange={(event) => onChange({ first: event.currentTarget.value, second })}
        autoComplete="new-password"
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
      />
      <Text
        size="sm"
        aria-live="polite"
        c={trouble === undefined ? 'var(--mantine-color-anchor)' : 'var(--titian-due)'}
      >
        {first === '' ? '' : trouble === undefined ? '✓ Kata sandi ini dapat dipakai.' : trouble.sentence}
      </Text>
      <PasswordInput
        label={`${label}, sekali lagi`}
        value={second}
        onChange={(event) => onChange({ first, second: event.currentTarget.value })}
        error={differs ? 'Belum sama dengan yang pertama.' : undefined}
        autoComplete="new-password"
      />
    </Stack>
  );
}
