import { createDecipheriv, createHash, randomBytes, randomInt } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentFile, attachmentFolder } from '#vault/attachments/attachment-files';
import { readSealed, sealedLength, writeSealed } from '#vault/attachments/sealed-file';
import { storeAttachment } from '#vault/attachments/store-attachment';
import { mountSmallDisk } from '../support/small-disk.ts';
import { makeFolder, troubleOf } from '../vault/support.ts';

const block = 65_536;

async function readAll(file: string, keyed: { key: Uint8Array; bytes: number }): Promise<Buffer> {
  const blocks: Buffer[] = [];
  for await (const one of readSealed(file, keyed)) blocks.push(one);
  return Buffer.concat(blocks);
}

/** A sealed file of three and a half blocks. */
async function makeSealed(bytes = 3 * block + 1_000) {
  const content = randomBytes(bytes);
  const key = randomBytes(32);
  const file = join(makeFolder(), 'lampiran');
  const hashes = await writeSealed(file, [content], key);
  return { content, key, file, bytes, sealed: readFileSync(file), ...hashes };
}

describe('a sealed file', () => {
  it.each([1, 15, block - 1, block, block + 1, 2 * block, 16 * block, 17 * block + 5])(
    'of %i bytes is read back as it was, and says its length before it is read',
    async (bytes) => {
      const { content, key, file, sealed, sha256, sealedSha256 } = await makeSealed(bytes);
      expect((await readAll(file, { key, bytes })).equals(content)).toBe(true);
      expect(sealed.length).toBe(sealedLength(bytes));
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
      expect(sealedSha256).toBe(createHash('sha256').update(sealed).digest('hex'));
    },
  );

  it('does not depend on the parts it was given in', async () => {
    const content = randomBytes(block + 77);
    const key = randomBytes(32);
    const whole = join(makeFolder(), 'a');
    const cut = join(makeFolder(), 'b');
    await writeSealed(whole, [content], key);
    const parts = [
      content.subarray(0, 1),
      content.subarray(1, 1),
      content.subarray(1, 70_000),
      content.subarray(70_000),
    ];
    await writeSealed(cut, parts, key);
    expect(readFileSync(cut).equals(readFileSync(whole))).toBe(true);
  });

  it('is as its description says, so that another program can read it', async () => {
    const { content, key, sealed } = await makeSealed(block + 9);
    const opened = [sealed.subarray(0, block + 16), sealed.subarray(block + 16)].map((one, number) => {
      const nonce = Buffer.concat([Buffer.alloc(11), Buffer.of(number)]);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce);
      decipher.setAAD(Buffer.concat([Buffer.from('titian attachment v1'), Buffer.of(number)]));
      decipher.setAuthTag(one.subarray(-16));
      return Buffer.concat([decipher.update(one.subarray(0, -16)), decipher.final()]);
    });
    expect(Buffer.concat(opened).equals(content)).toBe(true);
  });

  it('tells any single bit that changed, 500 of 500', async () => {
    const { key, file, bytes, sealed } = await makeSealed(block + 500);
    for (let round = 0; round < 500; round += 1) {
      const spoiled = Buffer.from(sealed);
      const at = randomInt(spoiled.length);
      spoiled[at] = (spoiled[at] ?? 0) ^ (1 << randomInt(8));
      writeFileSync(file, spoiled);
      expect((await troubleOf(() => readAll(file, { key, bytes }))).code).toBe('attachment-damaged');
    }
  });

  it('tells what was cut off, also between blocks and when its row was told a shorter length', async () => {
    const { key, file, bytes, sealed } = await makeSealed();
    const whole = block + 16;
    for (const length of [0, 1, whole - 1, whole, 2 * whole, 3 * whole, sealed.length - 1]) {
      writeFileSync(file, sealed.subarray(0, length));
      expect((await troubleOf(() => readAll(file, { key, bytes }))).code).toBe('attachment-damaged');
      const claimed = Math.max(1, length - 16 * Math.ceil(length / whole));
      expect((await troubleOf(() => readAll(file, { key, bytes: claimed }))).code).toBe('attachment-damaged');
    }
    writeFileSync(file, Buffer.concat([sealed, Buffer.alloc(16)]));
    expect((await troubleOf(() => readAll(file, { key, bytes }))).code).toBe('attachment-damaged');
  });

  it('tells blocks that changed places, were repeated, or come from another file', async () => {
    const { key, file, bytes, sealed } = await makeSealed();
    const other = await makeSealed();
    const part = (from: Buffer, number: number) =>
      from.subarray(number * (block + 16), (number + 1) * (block + 16));
    const orders = [
      [part(sealed, 1), part(sealed, 0), part(sealed, 2), part(sealed, 3)],
      [part(sealed, 0), part(sealed, 0), part(sealed, 2), part(sealed, 3)],
      [part(sealed, 0), part(other.sealed, 1), part(sealed, 2), part(sealed, 3)],
      [other.sealed],
    ];
    for (const order of orders) {
      writeFileSync(file, Buffer.concat(order));
      expect((await troubleOf(() => readAll(file, { key, bytes }))).code).toBe('attachment-damaged');
    }
  });

  it('that is gone is told as such', async () => {
    const { key, file, bytes } = await makeSealed();
    rmSync(file);
    expect((await troubleOf(() => readAll(file, { key, bytes }))).code).toBe('attachment-missing');
  });
});

describe('keeping a file', () => {
  it('leaves nothing on a full disk but what was there, and says so', async () => {
    const disk = mountSmallDisk(6);
    try {
      const first = await storeAttachment(disk.place, [randomBytes(100_000)]);
      for (const leave of [0, 4_096, 300_000, 900_000]) {
        disk.fill(leave);
        const trouble = await troubleOf(() => storeAttachment(disk.place, [randomBytes(1_000_000)]));
        expect(trouble.message).toContain('Ruang penyimpanan penuh');
        expect(readdirSync(attachmentFolder(disk.place))).toEqual([first.file]);
        disk.makeRoom();
      }
      await storeAttachment(disk.place, [randomBytes(1_000_000)]);
      expect((await readAll(attachmentFile(disk.place, first.file), first)).length).toBe(100_000);
    } finally {
      disk.unmount();
    }
  });

  it('gives every file a key of its own', async () => {
    const folder = makeFolder();
    const content = Buffer.from('isi yang sama');
    const [one, other] = [await storeAttachment(folder, [content]), await storeAttachment(folder, [content])];
    expect(one.sha256).toBe(other.sha256);
    expect(one.key.equals(other.key)).toBe(false);
    expect(one.sealedSha256).not.toBe(other.sealedSha256);
  });
});
