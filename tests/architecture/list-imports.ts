import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** One import line, types included; both ends are files, from the top of the project. */
export type Import = { from: string; to: string };

/** Every source file under a folder of the project, from its top. */
export const listSources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file))
    .sort();

export const readSource = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Every import of the project's own files by another, in both halves of the house. */
export function listImports(): Import[] {
  const files = ['src-main', 'src-renderer'].flatMap(listSources);
  return files.flatMap((from) =>
    [...readSource(from).matchAll(/(?:from|import\(|import)\s*'([^']+)'/g)].flatMap(([, path = '']) => {
      const to = fileOf(from, path);
      return to === undefined ? [] : [{ from, to }];
    }),
  );
}

/** The file an import line names; undefined for a package or a style sheet. Throws when it names nothing. */
export function fileOf(from: string, path: string): string | undefined {
  if (!/^[.#]/.test(path) || path.endsWith('.css')) return undefined;
  const file = path.startsWith('#')
    ? `src-main/${path.slice(1)}.ts`
    : relative(root, resolve(root, from, '..', path));
  if (!existsSync(join(root, file))) throw new Error(`${from} imports ${path}, which is no file`);
  return file;
}
