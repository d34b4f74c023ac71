import { vi } from 'vitest';

// A pass phrase with its salt gives one key, however often it is asked for, and each time costs a tenth of a second by
// design. Within a test file it is computed once. What measures that cost asks with a salt or a guess of its own.
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const native = await importOriginal<typeof import('@node-rs/argon2')>();
  const known = new Map<string, Promise<Uint8Array>>();
  const hashRaw: typeof native.hashRaw = async (passphrase, options, signal) => {
    // What measures this machine has no salt of its own.
    const isMeasure = Buffer.from(options?.salt ?? []).every((byte) => byte === 0);
    if (isMeasure) return await native.hashRaw(passphrase, options, signal);
    const asked = JSON.stringify([passphrase, { ...options, salt: Buffer.from(options?.salt ?? []) }]);
    const key = known.get(asked) ?? native.hashRaw(passphrase, options, signal);
    known.set(asked, key);
    // Whoever asked wipes the key it was given.
    return Buffer.from(await key);
  };
  return { ...native, hashRaw };
});
