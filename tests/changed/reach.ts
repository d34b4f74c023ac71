import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const houses = ['src-main', 'src-renderer', 'tests', 'resources'];

/** What every test stands on, so that a change of it concerns all of them. */
const foundations =
  /^(package(-lock)?\.json|tests\/(vitest\.config|built-jobs|tell-screens|derive-once|slow-first)\.ts)$/;

/** Elsewhere a single word is a word, even where a folder is called so. */
const mayNameFolders = /^tests\//;

/** Whatever reads what was built depends on how it is built, which names where the sources begin. */
const builder = 'electron.vite.config.ts';

/**
 * The test files that a change of these files may touch, each from the top of the project. A file reaches whatever it
 * names in quotes: what it imports, and also the scripts, workers, pages and folders that it starts or reads by path,
 * which vitest's own `--changed` does not see. Too much rather than too little: a word that happens to be the name of a
 * folder counts as that folder.
 */
export function listConcerned(changed: readonly string[]): string[] {
  const tests = listFiles('tests').filter((file) => file.endsWith('.test.ts'));
  if (changed.some((file) => foundations.test(file))) return tests;
  return tests.filter((test) => reaches(test, changed));
}

/** Whether a test file reads what was built, and so needs a build before it. */
export const needsBuild = (test: string): boolean => reaches(test, [builder]);

function reaches(from: string, targets: readonly string[]): boolean {
  const seen = new Set([from]);
  for (const file of seen) {
    if (targets.some((target) => (file.endsWith('/') ? target.startsWith(file) : target === file)))
      return true;
    for (const named of namedIn(file)) seen.add(named);
  }
  return false;
}

const known = new Map<string, string[]>();

function namedIn(file: string): string[] {
  const named = known.get(file) ?? listNamed(file);
  known.set(file, named);
  return named;
}

/** Every file of the project that a file names, and every folder, as `tests/migrations/fixtures/`. */
function listNamed(file: string): string[] {
  if (!/\.(tsx?|html)$/.test(file) || !existsSync(join(root, file))) return [];
  const text = readFileSync(join(root, file), 'utf8');
  const rows = [...text.matchAll(/(?:(['"`])(?:\$\{[\w.]+\}\/)?[#\w./@-]+\1(?:, )?)+/g)];
  return [...new Set(rows.flatMap(([row]) => resolveRow(file, row)))];
}

/** What quoted words in a row name: as the parts of one path, or each by itself. */
function resolveRow(from: string, row: string): string[] {
  const words = [...row.matchAll(/[#\w.@-][#\w./@-]*(?=['"`])/g)].map(([word]) => word);
  const whole = resolveName(from, words.join('/'));
  return whole.length > 0 ? whole : words.flatMap((word) => resolveName(from, word));
}

function resolveName(from: string, name: string): string[] {
  if (/^(\.\.\/)*out(\/|$)/.test(name)) return [builder];
  if (name.startsWith('#')) return findPath(`src-main/${name.slice(1)}.ts`);
  if (/^[./]*$/.test(name) || !/[./]/.test(name + (mayNameFolders.test(from) ? '/' : ''))) return [];
  return [...findPath(relative(root, resolve(root, from, '..', name))), ...findPath(name)];
}

function findPath(path: string): string[] {
  const stats = path.startsWith('..') ? undefined : statSync(join(root, path), { throwIfNoEntry: false });
  if (stats?.isFile()) return path.endsWith('.test.ts') ? [] : [path];
  return stats?.isDirectory() && houses.includes(path.split('/')[0] ?? '')
    ? [`${path.replace(/\/$/, '')}/`]
    : [];
}

const listFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
