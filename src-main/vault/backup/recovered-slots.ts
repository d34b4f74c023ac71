import { VaultError } from '#platform/vault-error';
import type { ErasedPerson } from '../file/erased.ts';
import { calibrate, type KdfCost, kdfFloor } from '../keys/kdf.ts';
import { readSlotFile, writeSlots } from '../keys/slot-file.ts';
import { type SlotFile, slotFileVersion } from '../keys/slot-format.ts';
import { isDataKey, isSealIntact, makeUserSlot, sealSlotFile } from '../keys/slots.ts';
import { calmThrottle } from '../keys/throttle.ts';
import { refuseWeak } from '../keys/vault-keys.ts';
import type { OpenedBackup } from './open-backup.ts';

/** The Kepala who carries out a recovery, with the new pass phrase. */
type RecoveringHead = { userId: string; loginName: string; passphrase: string };

type SlotOrder = {
  /** Where the new slot file goes. */
  folder: string;
  opened: OpenedBackup;
  head: RecoveringHead;
  /** The slot file of the vault that is replaced, when it can be read. */
  present: SlotFile | undefined;
  /** Everybody who works there by the restored database. */
  activeUsers: ReadonlySet<string>;
  /** The ledger that goes on. */
  erased: readonly ErasedPerson[];
  kdfCost: KdfCost | undefined;
};

/**
 * Writes the slots of a restored vault. A backup has none for people (vault/SECURITY.md D9), so the Kepala gets a new
 * one; where the replaced vault's slots are whole and of the same data key, the others keep their own, and so does the
 * newest recovery key. Throws VaultError `passphrase-refused` or a trouble of the folder.
 */
export async function writeRecoveredSlots(order: SlotOrder): Promise<void> {
  const { folder, opened, head, activeUsers } = order;
  const { vaultId, kind, centreName, dataKey: named, recovery } = opened.manifest;
  const dataKey = { id: named.id, key: opened.dataKey };
  const present = usable(order.present, opened);
  const kdfCost = order.kdfCost ?? present?.kdfCost ?? (kind === 'demo' ? kdfFloor : await calibrate());
  const others = present?.users.filter(
    ({ userId, loginName }) =>
      userId !== head.userId && loginName !== head.loginName && activeUsers.has(userId),
  );
  const slotFile: SlotFile = {
    format: 'titian-keys',
    version: slotFileVersion,
    vaultId,
    generation: present?.generation ?? 0,
    kind,
    centreName,
    kdfCost,
    dataKeys: [named],
    users: [await makeUserSlot(vaultId, head, kdfCost, [dataKey]), ...(others ?? [])],
    recovery: present?.recovery ?? recovery,
    throttle: calmThrottle,
    ...(order.erased.length > 0 ? { erased: [...order.erased] } : {}),
    seal: '',
  };
  await writeSlots(folder, sealSlotFile(slotFile, dataKey.key));
}

/** Refuses a weak pass phrase before anything is copied. Throws VaultError `passphrase-refused`. */
export async function refuseWeakHead({ manifest }: OpenedBackup, head: RecoveringHead): Promise<void> {
  const { kind, centreName } = manifest;
  if (kind === 'real') await refuseWeak(head.passphrase, { loginName: head.loginName, centreName });
}

/** The slot file of a folder; undefined when it is lost or damaged, which is why people restore. */
export async function findSlotFile(folder: string): Promise<SlotFile | undefined> {
  try {
    return (await readSlotFile(folder)).slotFile;
  } catch (error) {
    if (error instanceof VaultError) return undefined;
    throw error;
  }
}

/** The slot file, when it is whole and holds the data key of the backup. */
export function usable(
  present: SlotFile | undefined,
  { manifest, dataKey }: OpenedBackup,
): SlotFile | undefined {
  if (present === undefined || present.vaultId !== manifest.vaultId) return undefined;
  return isDataKey(present, dataKey) && isSealIntact(present, dataKey) ? present : undefined;
}
