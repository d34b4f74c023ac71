import { syncFolder } from '#platform/files/durable-write';
import { codeOf } from '#platform/vault-error';

/** Makes a rename in a place of backups last. Some shares and flash disks cannot sync a folder, and say so. */
export async function syncPlace(place: string): Promise<void> {
  try {
    await syncFolder(place);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF', 'EISDIR'].includes(codeOf(error) ?? '')) throw error;
  }
}
