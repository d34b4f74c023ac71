import { syncFolder } from '../vault/durable-write.ts';
import { codeOf } from '../vault/vault-error.ts';

/** Makes a rename in a place of backups last. Some shares and flash disks cannot sync a folder, and say so. */
export async function syncPlace(place: string): Promise<void> {
  try {
    await syncFolder(place);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF', 'EISDIR'].includes(codeOf(error) ?? '')) throw error;
  }
}
