import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeVault, owner } from './support.ts';

/** Places in a process's writable memory that hold these bytes. Not read: machine code, and regions never touched. */
function countInMemory(processId: number, wanted: Buffer): number {
  const memory = openSync(`/proc/${processId}/mem`, 'r');
  const regions = readFileSync(`/proc/${processId}/smaps`, 'utf8').split(/\n(?=[0-9a-f]+-[0-9a-f]+ )/);
  let found = 0;
  for (const region of regions) {
    const [, start, end] = /^([0-9a-f]+)-([0-9a-f]+) rw-/.exec(region) ?? [];
    if (start === undefined || end === undefined || !/^Rss: +[1-9]/m.test(region)) continue;
    const position = Number.parseInt(start, 16);
    const content = Buffer.alloc(Number.parseInt(end, 16) - position);
    readSync(memory, content, 0, content.length, position);
    found += content.toString('latin1').split(wanted.toString('latin1')).length - 1;
  }
  closeSync(memory);
  return found;
}

it.runIf(process.platform === 'linux')(
  'no copy of the data key is left in memory after closing and wiping',
  async () => {
    const { folder } = await makeVault();
    const script = join(import.meta.dirname, 'hold-key.ts');
    const child = spawn(process.execPath, [script, folder, owner.loginName, owner.passphrase], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const disguised = String((await lines.next()).value).split(',');
    const key = Buffer.from(disguised.map((byte) => Number(byte) ^ 0x5a));
    expect(countInMemory(child.pid ?? 0, key)).toBeGreaterThan(0);

    child.stdin.write('\n');
    await lines.next();
    await pause(500);
    expect(countInMemory(child.pid ?? 0, key)).toBe(0);
    child.stdin.write('\n');
  },
);
