import { createHash, generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { newCode, openCase, packCase } from '#features/transfer/case-package';
import { seal, unseal } from '#vault/file/envelope';
import { deriveKey, kdfFloor } from '#vault/keys/kdf';

const file = Buffer.from('%PDF-1.4 kartu keluarga');
const told = {
  ...{ referral: '0199aaaa-0000-7000-8000-000000000002', version: 1, madeAt: '2026-11-23T02:00:00.000Z' },
  centre: { id: '0199aaaa-0000-7000-8000-000000000003', name: 'Balai Antasena', town: 'Magelang' },
  ...{ reason: 'Terapi.', parts: [], identity: { fullName: 'Galih' }, records: [] },
  answerKey: Buffer.alloc(32).toString('base64'),
};
const files = [{ title: 'KK', kind: 'family-card', mediaType: 'application/pdf', content: file } as const];

// hosts/SECURITY.md I12
describe('a package that somebody who knows its code changed inside, and closed again so that all without fits', () => {
  const { privateKey: key } = generateKeyPairSync('ed25519');
  const code = newCode();
  let whole: Buffer;
  let opened: {
    firstLine: string;
    outside: { salt: string; nonce: string };
    inside: Buffer;
    derived: Buffer;
  };

  beforeAll(async () => {
    whole = await packCase(told, files, { key, code, cost: kdfFloor });
    const firstEnd = whole.indexOf(10);
    const secondEnd = whole.indexOf(10, firstEnd + 1);
    const firstLine = whole.subarray(0, firstEnd).toString();
    const outside = JSON.parse(whole.subarray(firstEnd + 1, secondEnd).toString());
    const salt = Buffer.from(outside.salt, 'base64');
    const derived = Buffer.from(
      await deriveKey({ passphrase: code.replaceAll(' ', ''), salt, cost: kdfFloor }),
    );
    const box = { nonce: Buffer.from(outside.nonce, 'base64'), box: whole.subarray(secondEnd + 1) };
    const inside = Buffer.from(unseal(derived, box, firstLine) ?? []);
    opened = { firstLine, outside, inside, derived };
  });

  /** The package with other bytes inside, every length, hash and tag of its outside made anew. */
  const closed = (inside: Buffer) => {
    const { firstLine, outside, derived } = opened;
    const { nonce, box } = seal(derived, inside, firstLine);
    const head = {
      ...{ ...outside, nonce: Buffer.from(nonce).toString('base64'), bytes: box.length },
      sha256: createHash('sha256').update(box).digest('hex'),
    };
    return Buffer.concat([Buffer.from(`${firstLine}\n${JSON.stringify(head)}\n`), box]);
  };
  /** The signed text of the inside, changed; its length stands before it. */
  const withText = (change: (signed: string) => string) => {
    const { inside } = opened;
    const end = 4 + inside.readUInt32BE(0);
    const signed = Buffer.from(change(inside.subarray(4, end).toString('utf8')));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(signed.length);
    return closed(Buffer.concat([length, signed, inside.subarray(end)]));
  };
  const read = async (bytes: Buffer) => {
    const found = await openCase(bytes, code);
    return typeof found === 'string' ? found : found.contents.identity.fullName;
  };

  it('opens as it was sent, closed again or not', async () => {
    expect([await read(whole), await read(closed(opened.inside))]).toEqual(['Galih', 'Galih']);
  });

  it('is refused where a word of it, its signature, its signer or a file is another', async () => {
    const another = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' });
    const lines = (at: number, change: (line: string) => string) => (signed: string) =>
      signed
        .split('\n')
        .map((line, index) => (index === at ? change(line) : line))
        .join('\n');
    const flipped = (at: number) => {
      const inside = Buffer.from(opened.inside);
      inside[at] = (inside.at(at) ?? 0) ^ 1;
      return closed(inside);
    };
    const altered = {
      word: withText((signed) => signed.replace('Galih', 'Galuh')),
      signature: withText(lines(2, (line) => (line.startsWith('A') ? 'B' : 'A') + line.slice(1))),
      unsigned: withText(lines(2, () => '')),
      signer: withText((signed) => signed.replace(/"key":"[^"]+"/, `"key":"${another.toString('base64')}"`)),
      file: flipped(opened.inside.length - 1),
      longer: closed(Buffer.concat([opened.inside, Buffer.from('x')])),
      shorter: closed(opened.inside.subarray(0, -1)),
      length: flipped(0),
      empty: closed(Buffer.alloc(0)),
    };
    for (const [what, bytes] of Object.entries(altered))
      expect([what, await read(bytes)]).toEqual([what, 'altered']);
  });
});
