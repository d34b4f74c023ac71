import { randomBytes } from 'node:crypto';
import { defined } from '#domain/defined';
import { formatRecoveryKey, parseRecoveryKey, recoveryKeyBytes } from '#domain/safety/recovery-key';
import { VaultError } from '#platform/vault-error';

/** A fresh recovery key of 160 random bits, as it is printed and typed back. */
export function createRecoveryKey(): string {
  return formatRecoveryKey(randomBytes(recoveryKeyBytes));
}

/** The bytes of a typed recovery key. Throws VaultError for a typing mistake, before any key is tried. */
export function readRecoveryKey(text: string): Uint8Array {
  const parsed = parseRecoveryKey(text);
  if (parsed.ok) return parsed.key;
  throw new VaultError(parsed.trouble, defined({ group: parsed.group }));
}

/**
 * Whether the key typed back is the key that was shown. Throws VaultError for a typing mistake, which names its group;
 * a key that is well formed but another one is told by `false`.
 */
export function isTypedBack(shown: string, typed: string): boolean {
  const [shownBytes, typedBytes] = [readRecoveryKey(shown), readRecoveryKey(typed)];
  return shownBytes.every((byte, index) => byte === typedBytes[index]);
}
