import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { smallRoom } from '../small-room.ts';
import { listFiles } from './stage-program.ts';

/** What an installer is made of: the staged program and where its parts stand. */
export type Installer = {
  project: string;
  /** A folder for what is made on the way. */
  work: string;
  /** The staged program. */
  program: string;
  version: string;
  time: number;
  /** The file that is made. */
  out: string;
  /** For trials that are not to wait minutes for a small file. */
  isQuick?: boolean;
};

/** Twice the program: it is laid beside the version before, and the vault needs its first weeks. */
const roomFactor = 2;

/**
 * Makes the Setup of Windows with Debian's `nsis`. Every file is named one by one, sorted, so that the order a disk
 * lists them in changes nothing. Throws a Refusal when `makensis` is not there or refuses.
 */
export function makeWindowsInstaller(installer: Installer): void {
  const { project, work, program, version, time, out, isQuick = false } = installer;
  mkdirSync(work, { recursive: true });
  const parts = join(project, 'resources', 'installer');
  const icon = join(parts, 'titian.ico');
  const launcher = join(work, 'Titian.exe');
  const shown = { VERSION: version, ICON: icon, OUT: launcher, ROOM: smallRoom };
  runMakensis(join(parts, 'launcher.nsi'), shown, time);
  utimesSync(launcher, time, time);
  const command = join(parts, 'titian-perintah.cmd');
  utimesSync(command, time, time);
  const files = join(work, 'files.nsh');
  writeFileSync(files, fileLines(program, version));
  const megabytes = Math.ceil((sizeOf(program) * roomFactor) / 1_000_000);
  const given = {
    VERSION: version,
    ICON: icon,
    OUT: out,
    LAUNCHER: launcher,
    COMMAND: command,
    FILES: files,
    NEEDED_MB: `${megabytes}`,
    ...(isQuick ? { COMPRESSOR: 'zlib' } : {}),
  };
  runMakensis(join(parts, 'setup.nsi'), given, time);
}

function runMakensis(script: string, given: Record<string, string>, time: number): void {
  const words = Object.entries(given).map(([name, value]) => `-D${name}=${value}`);
  try {
    execFileSync('makensis', ['-V2', '-INPUTCHARSET', 'UTF8', ...words, script], {
      env: { ...process.env, SOURCE_DATE_EPOCH: `${time}` },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Refusal(
      isMissing
        ? 'makensis tidak ada. Pasang: apt-get install nsis'
        : `makensis menolak: ${(error as Error).message}`,
    );
  }
}

function fileLines(program: string, version: string): string {
  const lines: string[] = [];
  let last = '';
  for (const path of listFiles(program)) {
    const folder = dirname(path) === '.' ? '' : `\\${dirname(path).replaceAll('/', '\\')}`;
    if (folder !== last || lines.length === 0) lines.push(`SetOutPath "$INSTDIR\\${version}.baru${folder}"`);
    last = folder;
    lines.push(`File "${join(program, path).replaceAll('$', '$$')}"`);
  }
  return `${lines.join('\n')}\n`;
}

const sizeOf = (folder: string): number =>
  listFiles(folder).reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
