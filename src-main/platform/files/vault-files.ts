import { join } from 'node:path';

/** The files of a vault, all in one folder (mode 0700, files 0600). */
export function vaultFiles(folder: string) {
  return {
    database: join(folder, 'vault.db'),
    /** The database under another data key, while it is being made (vault/SECURITY.md D13). */
    rekeyed: join(folder, 'vault.db.kunci-baru'),
    slots: join(folder, 'vault.keys'),
    previousSlots: join(folder, 'vault.keys.previous'),
    rescueCopy: join(folder, 'vault.rescue'),
    lock: join(folder, 'vault.lock'),
    lockHolder: join(folder, 'vault.lock.json'),
    reserve: join(folder, 'vault.reserve'),
  };
}

export const folderMode = 0o700;
export const fileMode = 0o600;
