import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { projectFolder } from './places.ts';

/** After a vain try, the next start does not ask the network again for this long, in milliseconds. */
const patience = 24 * 3_600_000;
/** How long a server may take to answer before this machine counts as offline, in milliseconds. */
const knockTime = 1_500;

/** The path of Electron's program when it is there; undefined when it was not downloaded yet. */
export function findElectron(): string | undefined {
  const folder = electronFolder();
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Downloads Electron's program once, when the server it comes from answers: the npm package brings only the
 * downloader. Undefined when this machine is offline or the download failed.
 */
export async function fetchElectron(say: (line: string) => void): Promise<string | undefined> {
  const note = join(projectFolder(), 'node_modules', '.cache', 'titian', 'electron-not-fetched');
  if (wasVainLately(note)) return undefined;
  if (await answers(downloadHost())) {
    say('Mengunduh jendela Electron (sekali saja, sekitar 120 MB) ...');
    await runInstaller();
  }
  const program = findElectron();
  if (!program) {
    mkdirSync(dirname(note), { recursive: true });
    writeFileSync(note, '');
  }
  return program;
}

function electronFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

function wasVainLately(note: string): boolean {
  const stats = statSync(note, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs < patience;
}

function downloadHost(): string {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  return (mirror && URL.parse(mirror)?.hostname) || 'github.com';
}

function answers(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443 });
    const settle = (answer: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => settle(false), knockTime);
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

function runInstaller(): Promise<void> {
  const installer = join(electronFolder(), 'install.js');
  const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: 10 * 60_000 });
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}
