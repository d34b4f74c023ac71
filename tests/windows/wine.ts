import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { projectFolder } from '#hosts/places';
import { installOnDebian } from '../support/install-on-debian.ts';

/** The Windows that is pretended to: kept between runs, since making it takes seconds. */
const prefix = join(projectFolder(), 'node_modules', '.cache', 'titian', 'wine');

/** The cache of compiled code that tests keep is no folder of Windows. */
const environment = (place = prefix): NodeJS.ProcessEnv => {
  const { NODE_COMPILE_CACHE: _cache, ...ours } = process.env;
  return { ...ours, WINEPREFIX: place, WINEDEBUG: '-all' };
};

let isReady = false;

/** Makes Wine and its prefix ready. Installs it on Debian as root; elsewhere throws with what to install. */
export function prepareWine(): void {
  if (isReady) return;
  const isThere = () => spawnSync('wine', ['--version']).status === 0;
  if (!isThere() && !(installOnDebian('wine', 'wine64') && isThere()))
    throw new Error('The Windows program is tried under Wine. On Debian: sudo apt-get install wine wine64');
  if (!isWhole(prefix)) makePrefix();
  isReady = true;
}

/** Where the registry is lost on the way, Windows programs find no source of random bytes and end at once. */
const isWhole = (place: string): boolean => {
  const registry = join(place, 'system.reg');
  return (
    existsSync(registry) && readFileSync(registry, 'utf8').includes('Cryptography\\\\Defaults\\\\Provider')
  );
};

/** Beside its place, and waited for until it is on disk: what was cut off half-way is never taken for a Windows. */
function makePrefix(): void {
  const part = `${prefix}.part`;
  for (const folder of [part, prefix]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  for (const [program, ...words] of [
    ['wineboot', '--init'],
    ['wineserver', '--wait'],
    ['wine', 'winecfg', '-v', 'win10'],
    ['wineserver', '--wait'],
  ] as const)
    spawnSync(program, words, { env: environment(part), stdio: 'ignore' });
  if (!isWhole(part))
    throw new Error(`Wine made no whole Windows in ${part}: wineboot --init did not end well`);
  renameSync(part, prefix);
}

/** Says from now on that it is this Windows; `win10` is what every walk expects. */
export function pretendVersion(version: 'win7' | 'win81' | 'win10'): void {
  spawnSync('wine', ['winecfg', '-v', version], { env: environment(), stdio: 'ignore' });
}

/** A folder of drive C: as the Linux side sees it. */
export const driveC = (...names: string[]): string => join(prefix, 'drive_c', ...names);

/** Where Setup lays Titian for the one account there is. */
export const installedFolder = driveC('users', 'root', 'AppData', 'Local', 'Programs', 'Titian');

const edge = driveC('Program Files', 'Microsoft', 'Edge', 'Application');

/** Lays a file in the place of Edge: Setup looks for nothing more of it. */
export function layEdge(): void {
  mkdirSync(edge, { recursive: true });
  writeFileSync(join(edge, 'msedge.exe'), '');
}

/** Takes it away again. */
export function removeEdge(): void {
  rmSync(edge, { recursive: true, force: true });
}

/** What a drive letter stands for: a link that a test makes to a folder, and takes away again. */
export const driveOf = (letter: string): string => join(prefix, 'dosdevices', `${letter}:`);

/** A path of ours as Windows says it: Wine shows the whole disk as Z:. */
export const asWindows = (path: string): string => `Z:${path.replaceAll('/', '\\')}`;

/** What a Windows program said, with the paths of ours in it as we say them. */
export const asOurs = (text: string): string =>
  text.replace(/Z:\\[^\r\n"'<>|*?]*/g, (path) => path.slice(2).replace(/\\+/g, '/'));

/**
 * Starts a Windows program. What it says comes late but whole: Node under Wine writes to files and not to pipes, so
 * both streams are read from files.
 */
export function startUnderWine(words: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess {
  prepareWine();
  const folder = mkdtempSync(join(tmpdir(), 'titian-wine-'));
  const files = ['out', 'err'].map((name) => join(folder, name));
  const [out = 0, err = 0] = files.map((file) => openSync(file, 'w'));
  const child = spawn('wine', words, { env: { ...environment(), ...more }, stdio: ['ignore', out, err] });
  for (const handle of [out, err]) closeSync(handle);
  const streams = files.map((file) => ({ file, stream: new PassThrough(), read: 0 }));
  const carry = () => {
    for (const one of streams) {
      const bytes = readFileSync(one.file);
      if (bytes.length > one.read) one.stream.write(bytes.subarray(one.read));
      one.read = bytes.length;
    }
  };
  const turning = setInterval(carry, 50);
  child.once('exit', () => {
    clearInterval(turning);
    carry();
    for (const { stream } of streams) stream.end();
    rmSync(folder, { recursive: true, force: true });
  });
  const [stdout, stderr] = streams.map(({ stream }) => stream);
  return Object.assign(child, { stdout, stderr });
}

/** Runs a Windows program to its end; gives its exit code and what it said. */
export async function runUnderWine(words: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const child = startUnderWine(words, more);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (part) => {
    out += part;
  });
  child.stderr?.on('data', (part) => {
    err += part;
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, out: asOurs(out), err: asOurs(err) };
}

/** Ends the session of whoever is logged on, as log-off and shutdown do: whoever has a window is asked, then every program ended. */
export function endSession(): void {
  spawnSync('wineboot', ['--end-session', '--force', '--kill'], { env: environment(), stdio: 'ignore' });
}

/** Ends every Windows program of the prefix. */
export function endWine(): void {
  spawnSync('wineserver', ['-k'], { env: environment(), stdio: 'ignore' });
}
