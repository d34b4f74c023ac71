import { randomBytes } from 'node:crypto';

/** What the database's own code means to a person; undefined for what nobody foresaw. */
export function sqliteRefusal(error: unknown): 'DISK_FULL' | 'READ_ONLY' | 'VAULT_DAMAGED' | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return undefined;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return 'DISK_FULL';
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES') return 'READ_ONLY';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'VAULT_DAMAGED';
  return undefined;
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
