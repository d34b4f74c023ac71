import { existsSync } from 'node:fs';
import { createApp } from '#app';
import { vaultFiles } from '#platform/files/vault-files';
import { forgetGarbage } from './forget-garbage.ts';
import { readInstallation } from './installation.ts';
import { createOffice } from './office/office.ts';
import { vaultFolders } from './places.ts';

/** Titian on the vault folders for `--data`, or the usual ones, as every host with a window runs it. */
export function assemble(data: string | undefined) {
  const folders = vaultFolders(data);
  const { folder } = folders;
  const installation = readInstallation();
  const hasVault = async () => existsSync(vaultFiles(folder).slots);
  const office = createOffice({ folder, hasVault, updateFile: installation.kept });
  return { app: createApp({ ...folders, installation, office, onLocked: forgetGarbage }), office, folder };
}
