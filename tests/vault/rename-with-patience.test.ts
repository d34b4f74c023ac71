import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { renameWithPatience } from '#platform/files/durable-write';
import { makeFolder, troubleOf } from './support.ts';

let from: string;
let to: string;
beforeEach(() => {
  const folder = makeFolder();
  from = join(folder, 'baru');
  to = join(folder, 'laporan.xlsx');
  writeFileSync(from, 'isi baru');
  writeFileSync(to, 'isi lama');
});

/** A Windows where somebody holds the file for so many ms from the first try on; time is counted, not waited for. */
function heldFor(ms: number, code = 'EPERM') {
  const seen = { elapsed: 0, tries: 0 };
  const system = {
    platform: 'win32' as NodeJS.Platform,
    async rename(old: string, next: string) {
      seen.tries += 1;
      if (seen.elapsed < ms) throw Object.assign(new Error('held'), { code });
      await rename(old, next);
    },
    async pause(pauseMs: number) {
      seen.elapsed += pauseMs;
    },
  };
  return { seen, system };
}

describe('renaming over a file that another program holds', () => {
  it.each([
    ['EPERM', 2_000],
    ['EBUSY', 2_000],
    ['EACCES', 40],
  ])('waits out a virus scanner that answers %s for %i ms', async (code, ms) => {
    await renameWithPatience(from, to, heldFor(ms, code).system);
    expect(readFileSync(to, 'utf8')).toBe('isi baru');
  });

  it('names what is held still, after ten tries, and leaves it as it was', async () => {
    const { seen, system } = heldFor(Number.POSITIVE_INFINITY);
    const trouble = await troubleOf(() => renameWithPatience(from, to, system));
    expect([trouble.code, seen]).toEqual(['file-held', { elapsed: 2_250, tries: 10 }]);
    expect(trouble.message).toContain(to);
    expect([readFileSync(to, 'utf8'), readFileSync(from, 'utf8')]).toEqual(['isi lama', 'isi baru']);
  });

  it('says at once of a read-only file that it is one, and does not blame a program', async () => {
    chmodSync(to, 0o444);
    const { seen, system } = heldFor(Number.POSITIVE_INFINITY);
    const trouble = await troubleOf(() => renameWithPatience(from, to, system));
    expect([trouble.code, seen.tries]).toEqual(['read-only-file', 1]);
    expect(trouble.message).toMatch(/laporan\.xlsx hanya dapat dibaca/);
  });

  it('of a folder goes on waiting, whatever mark the folder bears', async () => {
    const marked = `${to}-folder`;
    mkdirSync(marked, { mode: 0o555 });
    const { seen, system } = heldFor(Number.POSITIVE_INFINITY);
    expect((await troubleOf(() => renameWithPatience(from, marked, system))).code).toBe('file-held');
    expect(seen.tries).toBe(10);
  });

  it('waits for nobody elsewhere than under Windows, nor for another trouble', async () => {
    const linux = heldFor(10);
    const attempt = renameWithPatience(from, to, { ...linux.system, platform: 'linux' });
    await expect(attempt).rejects.toMatchObject({ code: 'EPERM' });
    const missing = heldFor(10, 'ENOENT');
    await expect(renameWithPatience(from, to, missing.system)).rejects.toMatchObject({ code: 'ENOENT' });
    expect([linux.seen.tries, missing.seen.tries]).toEqual([1, 1]);
  });
});
