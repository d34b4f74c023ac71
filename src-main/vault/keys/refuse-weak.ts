import { judgePassphrase } from '#domain/safety/easy-guess';
import type { PassphraseFacts } from '#domain/safety/passphrase';
import { VaultError } from '#platform/vault-error';

/** Refuses a chosen pass phrase that is an easy guess to whoever knows `facts`. Throws VaultError `passphrase-refused`. */
export async function refuseWeak(passphrase: string, facts: PassphraseFacts): Promise<void> {
  const trouble = await judgePassphrase(passphrase, facts);
  if (trouble !== undefined) throw new VaultError('passphrase-refused', { reason: trouble.sentence });
}
