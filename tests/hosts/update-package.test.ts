import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareVersions } from '#domain/safety/update-troubles';
import { readUpdate, UpdateRefused, unpackUpdate, writeUpdate } from '#platform/update-package';

// A pair of these tests alone: no release was ever signed with it.
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const about = { version: '1.2.3', schema: 3, system: 'win32-x64', madeAt: '2026-11-28T00:00:00.000Z' };
const installer = Buffer.from('pemasang yang pendek, dengan huruf é dan byte \u0000');

let home: string;
let update: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'titian-pembaruan-'));
  update = join(home, 'a.pembaruan');
  writeFileSync(join(home, 'setup.exe'), installer);
  await writeUpdate(join(home, 'setup.exe'), about, privateKey, update);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

let copies = 0;
async function install(bytes: Buffer, key = publicKey): Promise<string> {
  copies += 1;
  const file = join(home, `${copies}.pembaruan`);
  writeFileSync(file, bytes);
  try {
    const read = await readUpdate(file, key);
    await unpackUpdate(file, read, join(home, `${copies}.exe`));
    return readFileSync(join(home, `${copies}.exe`)).equals(installer) ? 'installed' : 'another';
  } catch (error) {
    if (error instanceof UpdateRefused) return error.trouble;
    throw error;
  }
}

it('gives the installer back, and says what it brings', async () => {
  expect(await install(readFileSync(update))).toBe('installed');
  expect((await readUpdate(update, publicKey)).head).toMatchObject(about);
});

it('is refused with any byte changed, cut anywhere, or signed by another', async () => {
  const whole = readFileSync(update);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(['not-an-update', 'unsigned', 'changed', 'cut']).toContain(await install(changed));
    }),
    { numRuns: 300 },
  );
  for (let length = 0; length < whole.length; length += 17)
    expect(['not-an-update', 'unsigned', 'cut']).toContain(await install(whole.subarray(0, length)));
  expect(await install(Buffer.concat([whole, Buffer.from('x')]))).toBe('cut');
  expect(await install(whole, generateKeyPairSync('ed25519').publicKey)).toBe('unsigned');
  expect(await install(Buffer.from('MZ bukan pembaruan'))).toBe('not-an-update');
  truncateSync(update, whole.length);
});

it('orders versions by their numbers', () => {
  expect(compareVersions('0.9.0', '0.10.0')).toBeLessThan(0);
  expect(compareVersions('1.0.0', '0.99.99')).toBeGreaterThan(0);
  expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
});
