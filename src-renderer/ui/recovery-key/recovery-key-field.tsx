import { Text, TextInput } from '@mantine/core';
import { defined } from '#domain/defined';
import { parseRecoveryKey } from '#domain/safety/recovery-key';
import { describeVaultTrouble } from '#domain/safety/vault-troubles';

/** Letters and digits of a whole key. */
const wholeKey = 36;

/** What is wrong with a typed recovery key, in a sentence; undefined for one that can be right. */
export function recoveryKeyTrouble(typed: string): string | undefined {
  const parsed = parseRecoveryKey(typed);
  if (parsed.ok) return undefined;
  return describeVaultTrouble(parsed.trouble, defined({ group: parsed.group }));
}

type Parts = { value: string; autoFocus?: boolean; onChange: (typed: string) => void };

/** The recovery key as it stands on paper. A letter mistyped is said as soon as it can be seen, by its group. */
export function RecoveryKeyField({ value, autoFocus = false, onChange }: Parts) {
  const trouble = recoveryKeyTrouble(value);
  const isWhole = value.replace(/[\s-]/g, '').length >= wholeKey;
  return (
    <>
      <TextInput
        label="Kunci pemulihan"
        description="Sembilan kelompok di lembar kunci pemulihan. Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh."
        autoComplete="off"
        autoFocus={autoFocus}
        data-autofocus={autoFocus || undefined}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={isWhole ? trouble : undefined}
      />
      <Text aria-live="polite" c="var(--mantine-color-anchor)">
        {trouble === undefined ? '✓ Kunci tertulis dengan benar.' : ''}
      </Text>
    </>
  );
}
