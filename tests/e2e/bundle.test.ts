import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const built = join(import.meta.dirname, '..', '..', 'out', 'main');
const files = readdirSync(built).filter((name) => name.endsWith('.js'));

it('the built program has no file that cannot be loaded', () => {
  const broken = files.filter(
    (file) => spawnSync(process.execPath, ['--check', join(built, file)]).status !== 0,
  );
  expect({ broken, some: files.length > 3 }).toEqual({ broken: [], some: true });
});
