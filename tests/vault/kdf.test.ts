import { Buffer } from 'node:buffer';
import { describe, expect, it, vi } from 'vitest';
import { calibrate, deriveInWorker, deriveKey, type KdfCost, kdfFloor } from '#vault/keys/kdf';
import { troubleOf } from './support.ts';

const salt = Buffer.from('enam belas bita!');
const job = { passphrase: 'kerikil jambu dermaga lesung', salt, cost: kdfFloor };

describe('argon2id', () => {
  it('is the published function: the reference vector comes out', async () => {
    const cost = { memoryKiB: 65_536, passes: 2, parallelism: 1 };
    const key = await deriveInWorker({ passphrase: 'password', salt: Buffer.from('somesalt'), cost });
    expect(Buffer.from(key).toString('hex')).toBe(
      '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
    );
  });

  it('is given a salt of 16 bytes, another each time', async () => {
    // Vaults of tests have a few by turns (tests/derive-once.ts).
    const { newSalt } = await vi.importActual<typeof import('#vault/keys/new-salt')>('#vault/keys/new-salt');
    const salts = Array.from({ length: 1_000 }, newSalt);
    expect(new Set(salts.map((salt) => salt.toString('hex'))).size).toBe(1_000);
    expect(new Set(salts.map(({ length }) => length))).toEqual(new Set([16]));
  });

  it('gives the same bytes by the native module and by its fallback', async () => {
    const cost = { ...kdfFloor, passes: 4 };
    const native = Buffer.from(await deriveKey({ ...job, cost }));
    expect(native.length).toBe(32);
    expect(native.equals(await deriveKey({ ...job, cost }, deriveInWorker))).toBe(true);
  });

  it('keeps the main thread free, by either', async () => {
    for (const implementation of [undefined, deriveInWorker]) {
      let turns = 0;
      const timer = setInterval(() => {
        turns += 1;
      }, 5);
      await deriveKey(job, implementation);
      clearInterval(timer);
      expect(turns).toBeGreaterThan(3);
    }
  });

  it('is refused below the floor and beyond reason', async () => {
    const bad: Partial<KdfCost>[] = [
      { memoryKiB: 65_535 },
      { passes: 2 },
      { parallelism: 0 },
      { memoryKiB: 2 ** 31 },
      { passes: 1000 },
      { parallelism: 64 },
      { passes: 3.5 },
      { memoryKiB: Number.NaN },
    ];
    for (const part of bad) {
      const refused = await troubleOf(() => deriveKey({ ...job, cost: { ...kdfFloor, ...part } }));
      expect(refused.code).toBe('slot-file-altered');
    }
  });
});

describe('calibration', () => {
  /** A machine on which the floor takes so many ms. */
  const machine = (floorMs: number) => async (cost: KdfCost) =>
    (floorMs * cost.memoryKiB * cost.passes) / (kdfFloor.memoryKiB * kdfFloor.passes);
  const ampleBytes = 8 * 2 ** 30;

  it('aims at half a second: memory to 256 MiB, then passes, never below the floor', async () => {
    const costs = [30, 70, 200, 450, 1200].map((floorMs) => calibrate(500, machine(floorMs), ampleBytes));
    expect(await Promise.all(costs)).toEqual([
      { memoryKiB: 262_144, passes: 12, parallelism: 1 },
      { memoryKiB: 262_144, passes: 5, parallelism: 1 },
      { memoryKiB: 163_840, passes: 3, parallelism: 1 },
      { memoryKiB: 65_536, passes: 3, parallelism: 1 },
      { memoryKiB: 65_536, passes: 3, parallelism: 1 },
    ]);
  });

  it('leaves a small computer three quarters of its free memory', async () => {
    const cost = await calibrate(500, machine(70), 512 * 2 ** 20);
    expect(cost).toEqual({ memoryKiB: 131_072, passes: 10, parallelism: 1 });
  });

  it('measures this machine', async () => {
    const cost = await calibrate();
    expect(cost.memoryKiB).toBeGreaterThanOrEqual(kdfFloor.memoryKiB);
    expect(cost.passes).toBeGreaterThanOrEqual(kdfFloor.passes);
  });
});
