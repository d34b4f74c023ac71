import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { defined } from '#domain/defined';
import { parseRecoveryKey } from '#domain/safety/recovery-key';
import { describeVaultTrouble } from '#domain/safety/vault-troubles';
import { ErrorNotice } from '../error-notice.tsx';

type Parts = {
  recoveryKey: string;
  error: unknown;
  isBusy: boolean;
  /** What happens then, as a verb, and in a sentence. */
  finish: string;
  consequence: string;
  onBack: () => void;
  onFinish: (typedBack: string) => void;
};

/** The key, typed from paper: proof that the paper can be read before anything depends on it. */
export function TypeBackStep(parts: Parts) {
  const { recoveryKey, error, isBusy, finish, consequence, onBack, onFinish } = parts;
  const [typed, setTyped] = useState('');
  const trouble = findTrouble(typed, recoveryKey);
  const isWhole = onlySigns(typed).length >= onlySigns(recoveryKey).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (trouble === undefined && !isBusy) onFinish(typed);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>
          Ketik kunci pemulihan dari lembar kertas. Huruf besar atau kecil, spasi, dan tanda hubung tidak
          berpengaruh. {consequence}
        </Text>
        <TextInput
          label="Kunci pemulihan"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={isWhole ? trouble : undefined}
        />
        <Text aria-live="polite" c="var(--mantine-color-anchor)">
          {trouble === undefined ? '✓ Kunci sama dengan yang ditampilkan.' : ''}
        </Text>
        <ErrorNotice error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack} disabled={isBusy}>
            Lihat kunci lagi
          </Button>
          <Button type="submit" loading={isBusy} disabled={trouble !== undefined}>
            {finish}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function findTrouble(typed: string, recoveryKey: string): string | undefined {
  const parsed = parseRecoveryKey(typed);
  if (!parsed.ok) {
    return describeVaultTrouble(parsed.trouble, defined({ group: parsed.group }));
  }
  const shown = parseRecoveryKey(recoveryKey);
  const isSame = shown.ok && shown.key.every((byte, index) => byte === parsed.key[index]);
  return isSame
    ? undefined
    : 'Kunci yang diketik bukan kunci yang ditampilkan. Cocokkan kembali dengan kertas.';
}

function onlySigns(text: string): string {
  return text.replace(/[^0-9a-z]/gi, '');
}
