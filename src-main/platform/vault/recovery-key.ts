import { randomBytes } from 'node:crypto';
import { formatRecoveryKey, parseRecoveryKey, recoveryKeyBytes } from '#domain/recovery-key';
import { VaultError } from './vault-error.ts';

/** A fresh recovery key of 160 random bits, as it is printed and typed back. */
export function createRecoveryKey(): string {
  return formatRecoveryKey(randomBytes(recoveryKeyBytes));
}

/** The bytes of a typed recovery key. Throws VaultError for a typing mistake, before any key is tried. */
export function readRecoveryKey(text: string): Uint8Array {
  const parsed = parseRecoveryKey(text);
  if (parsed.ok) return parsed.key;
  throw new VaultError(parsed.trouble, parsed.group === undefined ? {} : { group: parsed.group });
}
