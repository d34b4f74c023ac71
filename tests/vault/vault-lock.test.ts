import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { acquireVaultLock } from '#vault/file/vault-lock';
import { makeFolder, troubleOf } from './support.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Another Titian that takes the lock; gives the child and what it said: "held", or the trouble's code. */
async function otherProcess(folder: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-lock.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const said = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (data) => resolve(`${data}`.trim())),
  );
  return { child, said };
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

describe('the lock of a vault', () => {
  it('is refused to another process, by the name of its holder', async () => {
    const folder = makeFolder();
    const { child } = await otherProcess(folder);
    const start = performance.now();
    const trouble = await troubleOf(() => acquireVaultLock(folder));
    expect(performance.now() - start).toBeLessThan(500);
    expect(trouble.code).toBe('already-open');
    expect(trouble.detail.processId).toBe(child.pid);
    expect(trouble.message).toMatch(
      new RegExp(`proses ${child.pid}, di komputer .+, sejak pukul \\d\\d\\.\\d\\d`),
    );
  });

  it('is refused twice in one process, also by another name of the folder, and stays held', async () => {
    const folder = makeFolder();
    const alias = join(makeFolder(), 'alias');
    symlinkSync(folder, alias);
    const lock = acquireVaultLock(folder);
    for (const name of [folder, `${folder}/.`, alias]) {
      expect((await troubleOf(() => acquireVaultLock(name))).code).toBe('already-open');
    }
    expect((await otherProcess(folder)).said).toBe('already-open');
    lock.release();
    expect((await otherProcess(folder)).said).toBe('held');
  });

  it('falls with its process, killed or not, and leaves no number that could lock anybody out', async () => {
    const folder = makeFolder();
    const { child } = await otherProcess(folder);
    const gone = ended(child);
    child.kill('SIGKILL');
    await gone;
    // The number in the file now belongs to somebody who is alive and is no Titian.
    const holder = { processId: process.ppid, computer: 'pc', since: new Date().toISOString() };
    writeFileSync(vaultFiles(folder).lockHolder, JSON.stringify(holder));
    acquireVaultLock(folder).release();
    expect(existsSync(vaultFiles(folder).lockHolder)).toBe(false);
  });

  it('can be taken again and again, and a second release takes it from nobody', async () => {
    const folder = makeFolder();
    const first = acquireVaultLock(folder);
    first.release();
    const second = acquireVaultLock(folder);
    first.release();
    expect((await otherProcess(folder)).said).toBe('already-open');
    second.release();
  });

  it('survives rubbish in its files', async () => {
    const folder = makeFolder();
    const { lock, lockHolder } = vaultFiles(folder);
    for (const file of [lock, lockHolder])
      writeFileSync(file, 'bukan kunci, bukan pula basis data '.repeat(40));
    const held = acquireVaultLock(folder);
    expect((await otherProcess(folder)).said).toBe('already-open');
    expect(statSync(lock).size).toBe(0);
    held.release();
  });

  it('is let go when a process ends by itself', async () => {
    const folder = makeFolder();
    const { child } = await otherProcess(folder);
    const gone = ended(child);
    child.kill('SIGTERM');
    await gone;
    acquireVaultLock(folder).release();
  });
});
