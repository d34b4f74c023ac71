import { randomBytes } from 'node:crypto';
import { codeOf, toVaultError, VaultError } from './vault-error.ts';

/**
 * What went wrong with the vault itself: a full disk, a folder that cannot be written, a damaged page. A file
 * missing elsewhere (a font, a worker) is a fault of ours, and undefined like everything nobody foresaw.
 */
export function vaultTroubleOf(error: unknown, folder: string): VaultError | undefined {
  return codeOf(error) === 'ENOENT' ? undefined : toVaultError(error, folder);
}

/**
 * Whether an error from an open vault says that its file cannot be read: a page whose HMAC
 * fails, a broken tree, a disk that gives an error. A full disk is no such error; the key was
 * right when the vault was opened.
 */
export function isDamage(error: unknown, folder: string): boolean {
  const trouble = vaultTroubleOf(error, folder);
  if (trouble !== undefined) return trouble.code === 'damaged';
  return codeOf(error)?.startsWith('SQLITE_IOERR') ?? false;
}

/**
 * Logs one line that names no person: reference, operation, kind of error and where in the code. The
 * error's own message is left out, because it may carry what somebody typed. Returns the reference.
 */
export function logTrouble(operation: string, error: unknown, at: string): string {
  const reference = randomBytes(4).toString('hex').toUpperCase();
  const told =
    error instanceof Error
      ? { name: error.constructor.name, code: plainCode(error), where: framesOf(error) }
      : { name: typeof error };
  process.stderr.write(`${JSON.stringify({ at, reference, operation, ...told })}\n`);
  return reference;
}

/** A code of the system, of Node, of SQLite or of ours; anything else might be what somebody typed. */
function plainCode(error: Error): string | undefined {
  const code = codeOf(error);
  return error instanceof VaultError || /^[A-Z][A-Z\d_]{1,39}$/.test(code ?? '') ? code : undefined;
}

/**
 * The innermost frames, without folders. They begin after the message, a line of which may look like a frame.
 */
function framesOf({ message, stack = '' }: Error): string[] {
  const begin = stack.indexOf(message);
  if (begin < 0) return [];
  const frames = stack
    .slice(begin + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return frames
    .slice(0, 6)
    .map((line) => line.replace(/^\s+at /, '').replace(/\(?(?:file:\/\/)?[^\s(]*[\\/]/, ''));
}
