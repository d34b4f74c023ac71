import { statfsSync } from 'node:fs';
import {
  describeVaultTrouble,
  type VaultTrouble,
  type VaultTroubleDetail,
} from '#domain/safety/vault-troubles';

/** An expected trouble with a vault: a code to act on, and as message the Indonesian sentence to show. */
export class VaultError extends Error {
  readonly code: VaultTrouble;
  readonly detail: VaultTroubleDetail;

  constructor(code: VaultTrouble, detail: VaultTroubleDetail = {}, cause?: unknown) {
    super(describeVaultTrouble(code, detail), cause === undefined ? undefined : { cause });
    this.name = 'VaultError';
    this.code = code;
    this.detail = detail;
  }
}

/**
 * What an error of SQLite or of the file system means for the vault, or undefined when it is a fault of our
 * own. `path` is the file or folder that was being written.
 */
export function toVaultError(error: unknown, path: string): VaultError | undefined {
  if (error instanceof VaultError) return error;
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const trouble = troubleOf(code) ?? (code.startsWith('SQLITE_IOERR') ? troubleOfWriting(path) : undefined);
  return trouble === undefined ? undefined : new VaultError(trouble, { path }, error);
}

/** Runs `work`; an error that means something for the vault comes out as VaultError, any other unchanged. */
export function withVaultErrors<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toVaultError(error, path) ?? error;
  }
}

/** As `withVaultErrors`, for work that is awaited. */
export async function withVaultErrorsAsync<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toVaultError(error, path) ?? error;
  }
}

/** The code of a system or SQLite error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function troubleOf(code: string): VaultTrouble | undefined {
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return 'disk-full';
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read-only-folder';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'folder-missing';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return 'read-only-folder';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  return undefined;
}

/** SQLite says only "disk I/O error" when the shared-memory file finds no room. */
function troubleOfWriting(path: string): VaultTrouble | undefined {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize < 1_048_576 ? 'disk-full' : undefined;
  } catch {
    return undefined;
  }
}
