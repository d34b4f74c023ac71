import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation } from './installation.ts';
import { type ReadUpdate, unpackUpdate } from './update-package.ts';

/**
 * Unpacks an update into a folder of ours, proves its bytes there, and hands that very copy to the installer; where the
 * system has one of its own, it is left in `file` for it, with the `command` that takes it. Throws UpdateRefused.
 */
export async function installUpdate(file: string, update: ReadUpdate, installation: Installation) {
  const { workshop, way } = installation;
  const { version } = update.head;
  const isSetup = way === 'setup';
  const unpacked = join(workshop, isSetup ? `Titian-Setup-${version}.exe` : `titian_${version}_amd64.deb`);
  let isLeft = false;
  await rm(workshop, { recursive: true, force: true });
  await mkdir(workshop, { recursive: true, mode: 0o700 });
  try {
    await unpackUpdate(file, update, unpacked, (done, of) => {
      installation.progress = { step: 'check', done, of };
    });
    installation.progress = { step: 'install', done: 0, of: 0 };
    if (isSetup) await installation.runSetup(unpacked);
    else isLeft = true;
    return isSetup ? {} : { file: unpacked, command: `sudo apt install ${quote(unpacked)}` };
  } finally {
    installation.progress = undefined;
    if (!isLeft) await rm(workshop, { recursive: true, force: true });
  }
}

/** For a shell, when the path holds more than plain letters. */
const quote = (path: string) => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);
