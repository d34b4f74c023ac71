import { existsSync } from 'node:fs';
import { createApp } from '#app';
import { vaultFiles } from '#platform/files/vault-files';
import { forgetGarbage } from '../forget-garbage.ts';
import { readInstallation } from '../installation.ts';
import { leaveNoCoreDump } from '../no-core-dump.ts';
import { createOffice } from '../office/office.ts';
import { screensFolder, vaultFolders } from '../places.ts';
import { runLoopbackHost } from './loopback-host.ts';

/** What may be asked of `titian serve`; `data` is the vault's folder. */
type ServeOptions = {
  data?: string;
  port?: number;
  opensWindow: boolean;
  say(line: string): void;
};

/**
 * Serves the vault of a folder to a browser window until that window closes or the process is asked to end.
 */
export async function serve({ data, ...options }: ServeOptions): Promise<void> {
  leaveNoCoreDump();
  const folders = vaultFolders(data);
  const { folder } = folders;
  const installation = readInstallation();
  const hasVault = async () => existsSync(vaultFiles(folder).slots);
  const office = createOffice({ folder, hasVault, updateFile: installation.kept });
  await runLoopbackHost({
    ...options,
    app: createApp({ ...folders, installation, office, onLocked: forgetGarbage }),
    office,
    folder,
    staticFolder: screensFolder(),
  });
}
