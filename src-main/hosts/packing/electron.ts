import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appVersion } from '#platform/app-version';
import { ensureBuilt } from '../build.ts';
import { projectFolder } from '../places.ts';
import { isRefusal, Refusal } from '../refusal.ts';
import { builderVersion, electronFolders, electronPackage } from './electron-package.ts';
import type { System } from './packed-modules.ts';
import { stageProgram } from './stage-program.ts';

// `npm run dist:electron -- win` or `-- linux`: Titian in Electron's window, in dist/electron. Wants electron-builder, which
// is installed for the occasion, and a network to fetch Electron's binary from (src-main/hosts/packing/RELEASING.md).

const project = projectFolder();
const systems: Record<string, System> = { win: 'win32-x64', linux: 'linux-x64' };

try {
  await pack(process.argv[2] ?? '');
} catch (error) {
  if (!isRefusal(error)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}

async function pack(named: string): Promise<void> {
  const system = systems[named];
  if (system === undefined) throw new Refusal('Sebutkan sistemnya: npm run dist:electron -- win|linux', 2);
  const builder = join(project, 'node_modules', 'electron-builder', 'cli.js');
  if (!existsSync(builder))
    throw new Refusal(
      `electron-builder tidak ada. Pasang untuk sekali ini: npm install --no-save electron-builder@${builderVersion}`,
    );
  await ensureBuilt(console.log);
  const cache = join(project, 'node_modules', '.cache', 'titian', 'dist');
  mkdirSync(cache, { recursive: true });
  const into = join(project, electronFolders.app);
  stageProgram({ project, cache, into, system, version: appVersion, time: 0, isElectron: true });
  const { version } = JSON.parse(readFileSync(join(project, 'node_modules/electron/package.json'), 'utf8'));
  const configuration = join(project, electronFolders.app, '..', 'electron-builder.json');
  writeFileSync(configuration, JSON.stringify({ ...electronPackage, electronVersion: version }));
  const words = [builder, `--${named}`, '--config', configuration, ...process.argv.slice(3)];
  process.exitCode = spawnSync(process.execPath, words, { cwd: project, stdio: 'inherit' }).status ?? 1;
}
