import { describe, expect, it } from 'vitest';
import { fileOf, listSources, readSource } from './list-imports.ts';

/** What is started and not imported, and by whom. */
const programs: Record<string, string> = {
  'src-main/hosts/cli/titian.ts': 'npm run titian',
  'src-main/hosts/electron/main.ts': "Electron's main process",
  'src-main/hosts/electron/preload.ts': "Electron's preload",
  'src-main/hosts/open.ts': 'an installed Titian',
  'src-main/hosts/packing/dist.ts': 'npm run dist',
  'src-main/hosts/packing/electron.ts': 'npm run dist:electron',
  'src-main/hosts/start.ts': 'npm start',
  'src-renderer/app/main.tsx': 'the page of the screens',
};

/** The names of a list in braces, as they are called where they come from. */
const namesIn = (list: string): string[] =>
  list.split(',').flatMap(
    (name) =>
      name
        .trim()
        .replace(/^type /, '')
        .split(/\s+as\s+/)[0] || [],
  );

/** What the files take of each other, by the one it is taken of; `*` for all of it. */
function listTaken(): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>();
  for (const from of [
    'electron.vite.config.ts',
    ...['src-main', 'src-renderer', 'tests'].flatMap(listSources),
  ]) {
    const source = readSource(from);
    const take = (path: string, names: string[]) => {
      const to = fileOf(from, path);
      if (to !== undefined) taken.set(to, new Set([...(taken.get(to) ?? []), ...names]));
    };
    for (const [, list = '', path = ''] of source.matchAll(
      /(?:import|export) (?:type )?\{([^}]*)\} from\s+'([^']+)'/g,
    ))
      take(path, namesIn(list));
    for (const [, path = ''] of source.matchAll(/(?:\* as \w+ from|import\(|import)\s*'([^']+)'/g))
      take(path, ['*']);
  }
  return taken;
}

const declared = /^export (?:async |abstract )*(?:const|let|function\*?|class|type|interface) (\w+)/gm;

describe('what a file exports', () => {
  const files = ['src-main', 'src-renderer'].flatMap(listSources).filter((file) => !file.endsWith('.d.ts'));
  const taken = listTaken();

  it('is imported by another', () => {
    const exported = files.flatMap((file) =>
      [...readSource(file).matchAll(declared)].map(([, name = '']) => ({ file, name })),
    );
    expect(exported.length).toBeGreaterThan(1_500);
    const alone = exported.filter(({ file, name }) => {
      const names = taken.get(file);
      return !names?.has('*') && !names?.has(name);
    });
    expect(alone.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('is said where it is declared, so that the reading above misses none', () => {
    const said = (source: string) => (source.match(/^export /gm) ?? []).length;
    const read = (source: string) => (source.match(declared) ?? []).length;
    expect(files.filter((file) => said(readSource(file)) !== read(readSource(file)))).toEqual([]);
  });

  it('belongs to a file that is imported, or started by somebody', () => {
    const unread = files.filter((file) => !taken.has(file));
    expect(unread.sort()).toEqual(Object.keys(programs).sort());
  });
});
