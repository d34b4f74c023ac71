import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeVault, owner } from './support.ts';

const pageBytes = 4096;

/** Places in a process's writable memory that hold these bytes. */
function countInMemory(processId: number, wanted: Buffer): number {
  const memory = openSync(`/proc/${processId}/mem`, 'r');
  const pageMap = openSync(`/proc/${processId}/pagemap`, 'r');
  let found = 0;
  for (const line of readFileSync(`/proc/${processId}/maps`, 'utf8').split('\n')) {
    const [, start, end] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    if (start === undefined || end === undefined) continue;
    const first = Number.parseInt(start, 16) / pageBytes;
    const isPresent = readPresence(pageMap, first, Number.parseInt(end, 16) / pageBytes - first);
    // Whole runs of pages, so that no copy across two of them is missed; one never touched holds nothing.
    for (let page = 0; page < isPresent.length; page += 1) {
      if (!isPresent[page]) continue;
      const from = page;
      while (isPresent[page + 1]) page += 1;
      const content = Buffer.alloc((page + 1 - from) * pageBytes);
      readSync(memory, content, 0, content.length, (first + from) * pageBytes);
      found += countIn(content, wanted);
    }
  }
  closeSync(memory);
  closeSync(pageMap);
  return found;
}

/** Whether each of `count` pages is in memory: the highest bit of its entry in the page map. */
function readPresence(pageMap: number, first: number, count: number): boolean[] {
  const entries = Buffer.alloc(count * 8);
  readSync(pageMap, entries, 0, entries.length, first * 8);
  return Array.from({ length: count }, (_, page) => (entries[page * 8 + 7] ?? 0) >= 0x80);
}

function countIn(content: Buffer, wanted: Buffer): number {
  let count = 0;
  for (let at = content.indexOf(wanted); at >= 0; at = content.indexOf(wanted, at + 1)) count += 1;
  return count;
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
