import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './stage-program.ts';
import type { Installer } from './windows-installer.ts';

/**
 * A folder that runs without installing, as a zip: the launcher, the program in the folder of its version. The vault
 * still lies on the PC's own disk. `launcher` is the Titian.exe that was made for the installer.
 */
export function makePortableFolder({
  project,
  work,
  program,
  version,
  time,
  out,
  launcher,
  isQuick = false,
}: Installer & { launcher: string }): void {
  rmSync(work, { recursive: true, force: true });
  const folder = join(work, 'Titian');
  mkdirSync(folder, { recursive: true });
  cpSync(program, join(folder, version), { recursive: true, preserveTimestamps: true });
  cpSync(launcher, join(folder, 'Titian.exe'));
  cpSync(join(project, 'resources/installer/titian-perintah.cmd'), join(folder, 'titian-perintah.cmd'));
  writeFileSync(join(folder, 'versi.txt'), version);
  const files = listFiles(work);
  for (const path of files) utimesSync(join(work, path), time, time);
  rmSync(out, { force: true });
  // By name and in order, without the owner and times of this disk: the same bytes from the same commit.
  execFileSync('zip', ['-X', '-q', isQuick ? '-1' : '-9', out, '-@'], {
    cwd: work,
    input: files.join('\n'),
    env: { ...process.env, TZ: 'UTC' },
  });
}
