import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faults } from './faults.ts';

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'run.ts'), ...args], { encoding: 'utf8' });

it('npm run faults does without vitest, prints a figure a line, and knows its programs by name', () => {
  const { status, stdout } = run('clock-jumps', '--trials', '1');
  expect(stdout).toMatch(
    /^clock-jumps \(A5, A9, R10\): .+\n(?: {2}.+ \d+ \(wanted \d+\)\n)+ {2}1 trials in \d+ s\n$/,
  );
  expect(status).toBe(0);
  const unknown = run('no-such-program');
  expect(unknown.status).not.toBe(0);
  expect(unknown.stderr).toContain(faults.map(({ name }) => name).join(', '));
});
