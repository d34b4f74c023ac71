import { judgePassphrase } from '#domain/easy-guess';
import type { PassphraseFacts } from '#domain/passphrase';
import { VaultError } from './vault-error.ts';

/** Refuses a chosen pass phrase that is an easy guess to whoever knows `facts`. Throws VaultError `passphrase-refused`. */
export async function refuseWeak(passphrase: string, facts: PassphraseFacts): Promise<void> {
  const trouble = await judgePassphrase(passphrase, facts);
  if (trouble !== undefined) throw new VaultError('passphrase-refused', { reason: trouble.sentence });
}
