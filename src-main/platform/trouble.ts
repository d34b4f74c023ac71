import { randomBytes } from 'node:crypto';
import { codeOf, toVaultError, type VaultError } from './vault/vault-error.ts';

/**
 * What went wrong with the vault itself: a full disk, a folder that cannot be written, a damaged page. A file
 * missing elsewhere (a font, a worker) is a fault of ours, and undefined like everything nobody foresaw.
 */
export function vaultTroubleOf(error: unknown, folder: string): VaultError | undefined {
  return codeOf(error) === 'ENOENT' ? undefined : toVaultError(error, folder);
}

/**
 * Logs one line that names no person: reference, operation, kind of error and where in the code. The
 * error's own message is left out, because it may carry what somebody typed. Returns the reference.
 */
export function logTrouble(operation: string, error: unknown, at: string): string {
  const reference = randomBytes(4).toString('hex').toUpperCase();
  const { name, code, stack } =
    error instanceof Error ? (error as Error & { code?: string }) : { name: typeof error };
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const where = frames
    .slice(0, 6)
    .map((line) => line.replace(/^\s+at /, '').replace(/\(?(?:file:\/\/)?[^\s(]*[\\/]/, ''));
  process.stderr.write(`${JSON.stringify({ at, reference, operation, name, code, where })}\n`);
  return reference;
}
