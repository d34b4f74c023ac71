// Takes the lock of the folder it is given and keeps it until it is ended.
import { VaultError } from '#platform/vault-error';
import { acquireVaultLock } from '#vault/file/vault-lock';

try {
  acquireVaultLock(process.argv[2] ?? '');
  process.stdout.write('held\n');
} catch (error) {
  process.stdout.write(`${error instanceof VaultError ? error.code : String(error)}\n`);
}
process.once('SIGTERM', () => process.exit(0));
setInterval(() => undefined, 1000);
