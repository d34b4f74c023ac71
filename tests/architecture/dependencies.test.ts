import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

const project = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(project, file), 'utf8');
const { dependencies, devDependencies, scripts } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'scripts',
  Record<string, string>
>;
const declared = Object.keys({ ...dependencies, ...devDependencies });

const configs = readdirSync(project).filter((file) => /\.config\.ts$/.test(file));
const files = [...['src-main', 'src-renderer', 'tests'].flatMap(listSources), ...configs];

/** The package an import names: `@orpc/client/fetch` is of `@orpc/client`. */
const packageOf = (path: string) => path.split('/', path.startsWith('@') ? 2 : 1).join('/');

/** Every package some file imports, asks for, or resolves, with the first file that does. */
function listImported(): Map<string, string> {
  const imported = new Map<string, string>();
  for (const file of files)
    for (const [, path = ''] of readSource(file).matchAll(
      /(?:^import |^(?:import|\}|export)\b.* from |\bimport\(|\brequire\()'([^'\n]+)'/gm,
    )) {
      if (path === '' || /^[.#/]|^node:/.test(path) || builtinModules.includes(path)) continue;
      if (!imported.has(packageOf(path))) imported.set(packageOf(path), file);
    }
  return imported;
}

describe('a package', () => {
  it('is declared when it is imported', () => {
    const missing = [...listImported()].filter(([name]) => !declared.includes(name));
    expect(missing).toEqual([]);
  });

  it('is imported when it is declared, or named by what starts, types or builds', () => {
    const imported = listImported();
    const all = [...files.map(readSource), ...Object.values(scripts)].join('\n');
    const isUsed = (name: string) =>
      imported.has(name) || name.startsWith('@types/') || new RegExp(`['"/ ]${name}['"/ ]`).test(all);
    const isCommand = (name: string) =>
      Object.values(scripts).some((script) => script.split(/\s+/).includes(commandOf[name] ?? name));
    expect(declared.filter((name) => !isUsed(name) && !isCommand(name))).toEqual([]);
  });
});

/** Packages whose command has another name. */
const commandOf: Record<string, string> = { typescript: 'tsc', '@biomejs/biome': 'biome' };
