import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Loaded from node_modules as they are, never bundled: native code, libraries that read files of their own, and
 * write-excel-file, whose parts name `require` a second time beside the one every bundled file is given.
 */
export const unbundled = [
  'better-sqlite3',
  '@node-rs/argon2',
  'hash-wasm',
  'pdfmake',
  'fontkit',
  'idn-area-data',
  'write-excel-file',
] as const;

/** A system that a program is packed for, by Node's names of platform and processor. */
export type System = 'win32-x64' | 'linux-x64';

/** A package that goes out: its folder below the project, its version, where it came from and how that is proved. */
export type PackedModule = {
  folder: string;
  name: string;
  version: string;
  license: string;
  resolved: string;
  integrity: string;
};

type Locked = {
  name?: string;
  version: string;
  license?: string;
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

/** Argon2 brings one package for each system; the others stay away. */
const nativeArgon2: Record<System, string> = {
  'win32-x64': '@node-rs/argon2-win32-x64-msvc',
  'linux-x64': '@node-rs/argon2-linux-x64-gnu',
};

/** The packages a program of this system loads when it runs, with all they need, sorted by folder. */
export function listPackedModules(project: string, system: System): PackedModule[] {
  const locked = readLock(project);
  const found = new Map<string, PackedModule>();
  const add = (folder: string) => {
    const entry = locked[folder];
    if (entry === undefined || found.has(folder)) return;
    found.set(folder, describe(project, folder, entry));
    const needed = Object.keys(entry.dependencies ?? {});
    for (const name of needed) add(findFolder(locked, folder, name));
  };
  for (const name of [...unbundled, nativeArgon2[system]]) add(`node_modules/${name}`);
  return [...found.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** A package that is installed, by its folder below the project. */
export function describePackage(project: string, folder: string): PackedModule {
  const locked = readLock(project)[folder];
  if (locked === undefined) throw new Error(`${folder} is not in the lock file`);
  return describe(project, folder, locked);
}

function readLock(project: string): Record<string, Locked> {
  return JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages;
}

/** Node's own way: the nearest node_modules above the one who asks. */
function findFolder(locked: Record<string, Locked>, asker: string, name: string): string {
  for (let place = asker; ; place = place.slice(0, place.lastIndexOf('/node_modules/'))) {
    const folder = `${place}/node_modules/${name}`;
    if (folder in locked) return folder;
    if (!place.includes('/node_modules/')) return `node_modules/${name}`;
  }
}

function describe(project: string, folder: string, locked: Locked): PackedModule {
  return {
    folder,
    name: locked.name ?? folder.replace(/^.*node_modules\//, ''),
    version: locked.version,
    license: locked.license ?? licenceFileOf(join(project, folder)) ?? 'NOASSERTION',
    resolved: locked.resolved ?? '',
    integrity: locked.integrity ?? '',
  };
}

/** What a package without a declared licence says in its own file. */
function licenceFileOf(folder: string): string | undefined {
  const file = ['LICENSE', 'LICENSE.md', 'LICENCE'].map((name) => join(folder, name)).find(existsSync);
  return file !== undefined && /MIT License|Permission is hereby granted/.test(readFileSync(file, 'utf8'))
    ? 'MIT'
    : undefined;
}
