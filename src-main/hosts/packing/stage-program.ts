import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { migrations } from '#database/migrations/list';
import { newestNumber } from '#database/migrations/migrate';
import { Refusal } from '../refusal.ts';
import { listLicences } from './bill-of-materials.ts';
import { fetchPackage, nodeForWindows, sha256Of } from './fetch-package.ts';
import { listPackedModules, type PackedModule, type System } from './packed-modules.ts';

/** What is packed, from where, and into which empty folder. */
export type Staging = {
  project: string;
  /** Where fetched packages are kept between runs. */
  cache: string;
  into: string;
  system: System;
  version: string;
  /** Seconds since 1970; every file gets this time, so that the same commit packs to the same bytes. */
  time: number;
  /** For Electron's window: with the preload, and without a Node of its own. */
  isElectron?: true;
  /** For the trials under Wine the older Node; the shipped one otherwise. */
  nodeForWindows?: keyof typeof nodeForWindows;
  /** The public half of the key that signs updates, PEM; without it the program takes no update. */
  updateKey?: string;
};

const folders = ['out/main', 'out/renderer', 'resources/fonts', 'resources/read-vault'];

/**
 * Lays the program of one system as it stands on the PC of a centre: its Node, what was built, licences, fonts, the reader
 * without Titian, and the packages that are not bundled. Needs `electron-vite build` before. Throws a Refusal.
 */
export function stageProgram(staging: Staging): void {
  const { project, into, system, isElectron } = staging;
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const entry = join(project, 'out', 'main', 'titian.js');
  if (!existsSync(entry)) throw new Refusal('out/main tidak ada. Jalankan: npm run build');
  for (const folder of isElectron ? [...folders, 'out/preload'] : folders)
    cpSync(join(project, folder), join(into, folder), { recursive: true });
  for (const module of listPackedModules(project, system)) copyModule(staging, module);
  writeFileSync(join(into, 'package.json'), `${JSON.stringify(describeProgram(staging), null, 2)}\n`);
  writeFileSync(join(into, 'LISENSI.txt'), listLicences(project));
  if (staging.updateKey !== undefined) writeFileSync(join(into, 'update-key.pem'), staging.updateKey);
  if (!isElectron) copyNode(staging);
  settleTimes(into, staging.time);
}

/** `schema` is the newest form of the data it knows: an update is taken back while the vault's is no newer. */
function describeProgram({ project, system, version, isElectron }: Staging) {
  const about = { name: 'titian', version, schema: newestNumber(migrations), type: 'module', private: true };
  if (!isElectron) return about;
  return {
    ...about,
    description: 'Berkas kasus rehabilitasi sosial',
    author: 'Titian',
    main: 'out/main/main.js',
    // electron-builder packs what is named here and nothing else of node_modules.
    dependencies: Object.fromEntries(listPackedModules(project, system).map(asDependency)),
  };
}

function asDependency({ folder, name, version }: PackedModule): [name: string, wanted: string] {
  const called = folder.replace(/^.*node_modules\//, '');
  return [called, called === name ? version : `npm:${name}@${version}`];
}

function copyModule({ project, cache, into, system }: Staging, module: PackedModule): void {
  const installed = join(project, module.folder);
  const from = existsSync(installed)
    ? installed
    : fetchPackage(cache, `${module.name}@${module.version}`, module.integrity);
  cpSync(from, join(into, module.folder), {
    recursive: true,
    filter: (path) => isWanted(basename(module.folder), relative(from, path), system),
  });
}

/** Sources, types, maps, builds for browsers and for other systems, and packages within stay behind. */
function isWanted(module: string, path: string, system: System): boolean {
  if (path === '') return true;
  const [top = ''] = path.split(/[\\/]/);
  if (top === 'node_modules' || /\.(d\.ts|d\.cts|d\.mts|map|md|markdown|gyp|cpp|hpp|ts)$/i.test(path))
    return false;
  if (module === 'better-sqlite3') {
    if (['deps', 'src', 'binding.gyp'].includes(top)) return false;
    return (
      !/^(?:win32|darwin|linux|linuxmusl)-\w+\.(?:node|js)$/.test(basename(path)) ||
      basename(path).startsWith(`${system}.`)
    );
  }
  if (module === 'pdfmake') return !['build', 'fonts', 'standard-fonts'].includes(top);
  return !['test', 'tests', 'docs', 'umd', 'bundle'].includes(top);
}

function copyNode({ cache, into, system, nodeForWindows: major = 24 }: Staging): void {
  if (system === 'linux-x64') {
    cpSync(process.execPath, join(into, 'node'));
    chmodSync(join(into, 'node'), 0o755);
    return;
  }
  const { package: named, sha256 } = nodeForWindows[major];
  const program = join(fetchPackage(cache, named), 'bin', 'node.exe');
  if (sha256Of(program) !== sha256) throw new Refusal(`${named}: node.exe bukan yang dikenal.`);
  cpSync(program, join(into, 'node.exe'));
}

/** Every file below a folder, relative to it, in one order on every machine. */
export const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

function settleTimes(folder: string, time: number): void {
  for (const path of listFiles(folder)) {
    chmodSync(join(folder, path), basename(path) === 'node' && dirname(path) === '.' ? 0o755 : 0o644);
    utimesSync(join(folder, path), time, time);
  }
}
