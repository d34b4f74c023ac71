import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const built = join(import.meta.dirname, '..', '..', 'out', 'main');
const files = readdirSync(built).filter((name) => name.endsWith('.js'));

/** Reads every file it is given as a module, in one process, and names those that are none. */
const readAll = `
  const { readFileSync } = require('node:fs');
  const { SourceTextModule } = require('node:vm');
  const isBroken = (file) => {
    try {
      new SourceTextModule(readFileSync(file, 'utf8'));
      return false;
    } catch {
      return true;
    }
  };
  console.log(JSON.stringify(process.argv.slice(1).filter(isBroken)));
`;

it('the built program has no file that cannot be loaded', () => {
  const given = ['--experimental-vm-modules', '-e', readAll, ...files.map((file) => join(built, file))];
  const broken = JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8', stdio: 'pipe' }));
  expect({ broken, some: files.length > 3 }).toEqual({ broken: [], some: true });
});
