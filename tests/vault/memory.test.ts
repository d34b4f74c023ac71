import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { countInMemory } from '../support/process-memory.ts';
import { makeVault, owner } from './support.ts';

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
    expect(countInMemory(child.pid ?? 0, [key])[0]).toBeGreaterThan(0);

    child.stdin.write('\n');
    await lines.next();
    await pause(500);
    expect(countInMemory(child.pid ?? 0, [key])).toEqual([0]);
    child.stdin.write('\n');
  },
);
