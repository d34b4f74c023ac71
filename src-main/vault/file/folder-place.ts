import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { readMountPath } from '#platform/files/mount-path';
import { VaultError } from '#platform/vault-error';
import { isRemovableDrive, isRemovableSource } from './removable-disk.ts';

/** File systems that live on another computer: SQLite's log does not work there, and a finished write may not be kept. */
const networkSystems =
  /^(nfs4?|cifs|smb3?|smbfs|ncpfs|afs|afpfs|webdav|davfs2?|ceph|glusterfs|lustre|vboxsf|prl_fs|fuse\.(sshfs|rclone|davfs2?|smbnetfs|gvfsd-fuse|curlftpfs|s3fs|vmhgfs-fuse|gcsfuse|google-drive-ocamlfuse|onedriver|.*drive.*))$/;

/** Folders that programs of synchronisation make, by the name they give them. */
const syncedNames: readonly (readonly [service: string, name: RegExp])[] = [
  ['OneDrive', /^OneDrive( - .+)?$/i],
  ['Dropbox', /^Dropbox( \(.+\))?$/i],
  ['Google Drive', /^(Google Drive|GoogleDrive-.+|DriveFS|My Drive|Drive Saya)$/i],
  ['iCloud', /^(iCloudDrive|iCloud Drive|Mobile Documents)$/i],
  ['Nextcloud', /^Nextcloud\d*$/i],
  ['ownCloud', /^ownCloud\d*$/i],
  ['pCloud', /^pCloud ?Drive$/i],
  ['MEGA', /^(MEGA|MEGAsync)$/],
];

/** What they leave in the top folder they watch, whatever that is called. */
const syncedMarks: readonly (readonly [service: string, mark: RegExp])[] = [
  ['Dropbox', /^\.dropbox(\.cache)?$/],
  ['Syncthing', /^\.stfolder$/],
  ['Nextcloud atau ownCloud', /^(\.owncloudsync\.log|\.nextcloudsync\.log|\._?sync_[0-9a-f]+\.db)$/],
  ['Google Drive', /^\.tmp\.drive(down|up)load$/],
  ['MEGA', /^\.megaignore$/],
];

/**
 * Refuses a folder where no vault may be in use (vault/SECURITY.md D28): another computer's disk, a disk that is pulled
 * out, or a folder that a program of synchronisation copies while it is written. Backups may go to all three. Writes nothing, and asks only the
 * names of the folders above. Throws VaultError `network-folder`, `removable-disk` or `synced-folder`.
 */
export function refuseUnsafePlace(folder: string): void {
  const place = realPlace(folder);
  const mount = mountOf(place);
  if (isShare(place) || networkSystems.test(mount?.system ?? '')) {
    throw new VaultError('network-folder', { path: folder });
  }
  if (
    process.platform === 'win32'
      ? isRemovableDrive(place.slice(0, 2))
      : isRemovableSource(mount?.source ?? '')
  )
    throw new VaultError('removable-disk', { path: folder });
  const service = synchroniserOf(place);
  if (service !== undefined) throw new VaultError('synced-folder', { path: folder, service });
}

/** `\\server\share`, which Windows also gives as the true place of a drive letter that stands for a share. */
export function isShare(place: string): boolean {
  return /^\\\\(?![?.]\\)/.test(place) || /^\\\\\?\\UNC\\/i.test(place);
}

/** The type of a file system, and the device or server it came from. */
type Mount = { system: string; source: string };

/** The file system a path lies on, of a table in the form of `/proc/self/mountinfo`. */
export function mountIn(table: string, place: string): Mount | undefined {
  let found: (Mount & { mount: string }) | undefined;
  for (const line of table.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const mount = readMountPath(before.split(' ')[4] ?? '');
    const [system = '', source = ''] = after.split(' ');
    // The last of two on one place is the one that is seen.
    if (mount !== '' && isWithin(place, mount) && mount.length >= (found?.mount.length ?? 0)) {
      found = { mount, system, source };
    }
  }
  return found;
}

/** The program that synchronises a path, by the names of the folders above it, what lies in them, or its own word. */
export function synchroniserOf(
  place: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  for (const name of ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial']) {
    const root = environment[name];
    if (root && isWithin(place, resolve(root))) return 'OneDrive';
  }
  for (let folder = place; ; folder = dirname(folder)) {
    const service = serviceNamed(basename(folder), syncedNames) ?? serviceMarked(folder);
    if (service !== undefined || folder === dirname(folder)) return service;
  }
}

/** The true path of a folder that may not be there yet: of the nearest one above it that is. */
function realPlace(folder: string): string {
  const wanted = resolve(folder);
  let there = wanted;
  while (!existsSync(there) && there !== dirname(there)) there = dirname(there);
  return existsSync(there) ? resolve(realpathSync.native(there), relative(there, wanted)) : wanted;
}

function mountOf(place: string): Mount | undefined {
  if (process.platform !== 'linux') return undefined;
  return mountIn(readFileSync('/proc/self/mountinfo', 'utf8'), place);
}

function serviceMarked(folder: string): string | undefined {
  try {
    for (const name of readdirSync(folder)) {
      const service = serviceNamed(name, syncedMarks);
      if (service !== undefined) return service;
    }
  } catch {
    // A folder that may not be read, or is not there yet, tells nothing.
  }
  return undefined;
}

function serviceNamed(name: string, known: typeof syncedNames): string | undefined {
  return known.find(([, pattern]) => pattern.test(name))?.[0];
}

function isWithin(place: string, folder: string): boolean {
  return place === folder || place.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
