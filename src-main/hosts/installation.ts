import { spawn } from 'node:child_process';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { defined } from '#domain/defined';
import type { UpdateTrouble } from '#domain/safety/update-troubles';
import { appVersion } from '#platform/app-version';
import { writeDurably } from '#platform/files/durable-write';
import { alone, type Installation, type InstalledVersion } from '#platform/installation';
import { UpdateRefused } from '#platform/update-package';
import { homeOfTitian, projectFolder } from './places.ts';

/** Runs a Setup with its words and gives its exit code; null when it was killed. */
type RunSetup = (file: string, words: readonly string[]) => Promise<number | null>;

/** What tells how this program is installed; a test names its own. */
type Installed = { program?: string; system?: string; home?: string; runSetup?: RunSetup };

/** Reads how this program is installed: what stands beside it tells. */
export function readInstallation({
  program = projectFolder(),
  system = `${process.platform}-${process.arch}`,
  home = homedir(),
  runSetup = runToItsEnd,
}: Installed = {}): Installation {
  const key = readKey(join(program, 'update-key.pem'));
  const folder = dirname(program);
  const common = {
    system,
    ...defined({ key }),
    downloads: ['Downloads', 'Unduhan', 'Desktop'].map((name) => join(home, name)),
    workshop: join(homeOfTitian(undefined, home), 'pembaruan'),
    kept: join(homeOfTitian(undefined, home), 'terakhir.pembaruan'),
  };
  if (existsSync(join(folder, 'versi.txt'))) return { ...common, ...besideEachOther(folder, runSetup) };
  const isPackage = existsSync(join(program, 'node')) && !existsSync(join(program, 'src-main'));
  return { ...common, way: isPackage ? 'package' : 'source', ...alone };
}

/** Under Windows each version has a folder of its own, and versi.txt names the one that starts. */
function besideEachOther(folder: string, runSetup: RunSetup) {
  const read = (name: string) => readIfThere(join(folder, name))?.trim() ?? '';
  const isPortable = !existsSync(join(folder, 'Copot Titian.exe'));
  return {
    way: 'setup' as const,
    next: () => read('versi.txt') || appVersion,
    previous: () => describeVersion(folder, read('versi-sebelumnya.txt')),
    async runSetup(file: string) {
      const words = ['/S', '/PEMBARUAN', ...(isPortable ? ['/PORTABEL'] : []), `/D=${folder}`];
      const code = await runSetup(file, words);
      if (code !== 0) throw new UpdateRefused(troubleOf(code));
    },
    async choose(version: string) {
      const replaced = read('versi.txt');
      await writeDurably(join(folder, 'versi.txt'), version);
      await writeDurably(join(folder, 'versi-sebelumnya.txt'), replaced);
    },
  };
}

function describeVersion(folder: string, version: string): InstalledVersion | undefined {
  const about = version === '' ? undefined : readIfThere(join(folder, basename(version), 'package.json'));
  if (about === undefined) return undefined;
  const { schema } = JSON.parse(about) as { schema?: unknown };
  return { version, ...(typeof schema === 'number' ? { schema } : {}) };
}

function readKey(file: string): KeyObject | undefined {
  const text = readIfThere(file);
  return text === undefined ? undefined : createPublicKey(text);
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The exit codes of resources/installer/setup.nsi. */
function troubleOf(code: number | null): UpdateTrouble {
  if (code === 13) return 'no-room';
  return code === 16 ? 'held' : 'not-installed';
}

/** NSIS reads `/D=` as it stands to the end of the line, without quotation marks even where it holds spaces. */
function runToItsEnd(file: string, words: readonly string[]): Promise<number | null> {
  const child = spawn(file, [...words], {
    argv0: `"${file}"`,
    windowsVerbatimArguments: true,
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
}
