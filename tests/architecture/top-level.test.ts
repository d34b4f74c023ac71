import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

/** What stands at the top of the project, besides dotfiles. */
const names = [
  'README.md',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'resources',
  'src-main',
  'src-renderer',
  'tests',
  'tsconfig.json',
];

/** What is made there and not kept. */
const made = /^(node_modules|out|dist|coverage|.*\.log)$/;

it('the top level holds what belongs there, and nothing else', () => {
  const found = readdirSync(resolve(import.meta.dirname, '../..')).filter((name) => !name.startsWith('.'));
  expect(found.filter((name) => !made.test(name)).toSorted()).toEqual(names);
});
