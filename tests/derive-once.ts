import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

// A pass phrase with its salt gives one key, however often it is asked for, and each time costs a tenth of a second by
// design. Within a test file it is computed once. What measures that cost asks with a salt or a guess of its own.

/** The salts that vaults of tests have by turns, so that a pass phrase gives the same key in many of them. */
const salts = ['garam uji pertama', 'garam uji kedua'].map((text) =>
  createHash('sha256').update(text).digest().subarray(0, 16),
);

vi.mock('#vault/keys/new-salt', () => {
  let turn = 0;
  return {
    newSalt: () => {
      turn += 1;
      return Buffer.from(salts[turn % salts.length] ?? []);
    },
  };
});

vi.mock('@node-rs/argon2', async (importOriginal) => {
  const native = await importOriginal<typeof import('@node-rs/argon2')>();
  const known = new Map<string, Promise<Uint8Array>>();
  const hashRaw: typeof native.hashRaw = async (passphrase, options, signal) => {
    const salt = Buffer.from(options?.salt ?? []);
    const derive = () => native.hashRaw(passphrase, options, signal);
    // What measures this machine has no salt of its own.
    if (salt.every((byte) => byte === 0)) return await derive();
    const asked = JSON.stringify([passphrase, { ...options, salt }]);
    const isShared = salts.some((one) => one.equals(salt));
    const key = known.get(asked) ?? (isShared ? onceInRun(asked, derive) : derive());
    known.set(asked, key);
    // Whoever asked wipes the key it was given.
    return Buffer.from(await key);
  };
  return { ...native, hashRaw };
});

/** Computed by the first that asks, and laid where the whole run finds it. */
async function onceInRun(asked: string, derive: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const file = join(tmpdir(), `titian-turunan-${createHash('sha256').update(asked).digest('hex')}`);
  if (existsSync(file)) return readFileSync(file);
  const key = await derive();
  writeFileSync(`${file}.${process.pid}`, key);
  renameSync(`${file}.${process.pid}`, file);
  return key;
}
