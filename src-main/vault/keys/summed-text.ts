import { createHash } from 'node:crypto';

/** The end of a summed file, byte by byte: the SHA-256 of all that stands before it. */
const tail = /,\n {2}"checksum": "([0-9a-f]{64})"\n\}\n$/;

/**
 * The text of an object with its checksum as the last member. Against rot, not against people: whoever changes the
 * text can change the sum as well (those are held off by the seal and by what the slots are bound to).
 */
export function toSummedText(content: object): string {
  const body = JSON.stringify(content, undefined, 2).slice(0, -'\n}'.length);
  return `${body},\n  "checksum": "${sumOf(Buffer.from(body))}"\n}\n`;
}

/**
 * What a file says when not one of its bytes, blanks included, differs from what was written: `summed` with the
 * content, `damaged`, or `unsummed` for a file that does not end as `toSummedText` ends one, with what it holds as it
 * stands. Of a summed file with any bit flipped nothing comes out as `summed`.
 */
export function readSummedText(
  bytes: Buffer,
): { kind: 'summed' | 'unsummed'; content: unknown } | { kind: 'damaged' } {
  const text = bytes.toString('latin1'); // one letter a byte
  const found = tail.exec(text);
  if (found === null) return { kind: 'unsummed', content: parse(bytes) };
  const body = bytes.subarray(0, found.index);
  if (sumOf(body) !== found[1]) return { kind: 'damaged' };
  return { kind: 'summed', content: parse(Buffer.concat([body, Buffer.from('\n}')])) };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
