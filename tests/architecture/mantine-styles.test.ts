import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { listSources, readSource } from './list-imports.ts';

const mantine = resolve(import.meta.dirname, '../../node_modules/@mantine/core');
const components = join(mantine, 'esm/components');

/** The parts of Mantine that one of them is made of, by their folders. */
function madeOf(part: string): string[] {
  const modules = readdirSync(join(components, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => join(components, part, file));
  return modules.flatMap((module) =>
    [...readFileSync(module, 'utf8').matchAll(/from "(\.[^"]+)"/g)].flatMap(([, path = '']) => {
      const [folder = ''] = relative(components, resolve(dirname(module), path)).split('/');
      return folder !== part && existsSync(join(components, folder, `${folder}.mjs`)) ? [folder] : [];
    }),
  );
}

it('brings along the style of every part of Mantine that is drawn, and of those it is made of', () => {
  const drawn = listSources('src-renderer').flatMap((file) =>
    [...readSource(file).matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    ),
  );
  const waiting = [...new Set(drawn)].filter((name) => name !== '' && existsSync(join(components, name)));
  expect(waiting.length).toBeGreaterThan(25);
  const parts = new Set<string>();
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (parts.has(part)) continue;
    parts.add(part);
    waiting.push(...madeOf(part));
  }
  const styles = readSource('src-renderer/app/styles.ts');
  const missing = [...parts].filter(
    (part) => existsSync(join(mantine, 'styles', `${part}.css`)) && !styles.includes(`/${part}.css'`),
  );
  expect(missing).toEqual([]);
});
