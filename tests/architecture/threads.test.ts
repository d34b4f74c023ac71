import { describe, expect, it } from 'vitest';
import { fileOf, readSource } from './list-imports.ts';

/** What stands first of a module: its own files and packages that it runs, not those of which it takes types alone. */
const runs = /^(?:import|export) (?!type )(?:(\{[^}]*\}|[^'{]*) from )?'([^']+)';/gm;
const isTypesAlone = (names: string) => /^\{(?:\s*type [^,}]+,?)+\s*\}$/.test(names);

/** Everything that is loaded before the first line of a module runs: files, and names of packages. */
function loadedBy(module: string): Set<string> {
  const loaded = new Set([module]);
  for (const from of loaded) {
    if (!from.endsWith('.ts')) continue;
    for (const [, names = '', path = ''] of readSource(from).matchAll(runs)) {
      if (isTypesAlone(names)) continue;
      const file = fileOf(from, path);
      if (file === undefined) loaded.add(path);
      else if (file.endsWith('.ts')) loaded.add(file);
    }
  }
  return loaded;
}

describe('a thread of its own', () => {
  it('begins without what operations are made of, since a month on screen waits for it to begin', () => {
    const loaded = [...loadedBy('src-main/app-jobs.ts')];
    expect(loaded.length).toBeGreaterThan(100);
    expect(loaded).toContain('src-main/app-readings.ts');
    const needless = loaded.filter((one) => /^src-main\/(contract|pipeline)|^@orpc\//.test(one));
    expect(needless).toEqual([]);
  });
});
