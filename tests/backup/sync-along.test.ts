import { mkdtempSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { appendFile, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { syncAlong } from '#vault/backup/sync-along';
import { backUp, makePeopledCentre } from './support.ts';

describe('a copy that another thread writes', () => {
  let synced: MockInstance<() => Promise<void>>;
  const times = () => synced.mock.calls.length;
  let file: string;
  beforeEach(async () => {
    file = join(mkdtempSync(join(tmpdir(), 'titian-salinan-')), 'salinan');
    writeFileSync(file, '');
    const handle = await open(file);
    synced = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'datasync');
    await handle.close();
  });
  afterEach(() => void synced.mockRestore());
  const isHeld = () =>
    readdirSync('/proc/self/fd').some((one) => {
      try {
        return readlinkSync(`/proc/self/fd/${one}`) === file;
      } catch {
        return false;
      }
    });

  it('is brought to the disk again and again until it is written, and then no more', async () => {
    const lengths: number[] = [];
    const work = async (isWritten: () => void) => {
      await appendFile(file, 'x'.repeat(100_000));
      await expect.poll(times, { timeout: 10_000 }).toBeGreaterThan(1);
      isWritten();
      await pause(50);
      const before = [times(), lengths.length];
      await pause(300);
      expect([times(), lengths.length]).toEqual(before);
    };
    await syncAlong(file, work, (bytes) => lengths.push(bytes));
    expect(lengths.at(-1)).toBe(100_000);
    expect(isHeld()).toBe(false);
  });

  it('is let go where its writer gives up, who is told why', async () => {
    const work = () => Promise.reject(new Error('no room'));
    await expect(syncAlong(file, work, () => undefined)).rejects.toThrow('no room');
    expect(isHeld()).toBe(false);
  });

  it('is that of every backup', async () => {
    const centre = await makePeopledCentre();
    await backUp(centre);
    expect(times()).toBeGreaterThan(0);
    await centre.close();
  });
});
