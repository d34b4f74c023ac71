import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const module = join(import.meta.dirname, '../../src-main/hosts/no-core-dump.ts');

it.runIf(process.platform === 'linux')('a host leaves nothing of its memory to a core dump', () => {
  const script = `
    import { readFileSync } from 'node:fs';
    import { leaveNoCoreDump } from ${JSON.stringify(module)};
    const read = () => readFileSync('/proc/self/coredump_filter', 'utf8').trim();
    const before = read();
    leaveNoCoreDump();
    process.stdout.write(before + ' ' + read());`;
  const [before, after] = execFileSync(process.execPath, ['--input-type=module', '-e', script])
    .toString()
    .split(' ');
  expect([before, after]).not.toEqual([after, after]);
  expect(after).toBe('00000000');
});
