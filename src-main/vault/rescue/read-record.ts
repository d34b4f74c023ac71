// A row as SQLite's file format writes it: https://www.sqlite.org/fileformat2.html#record_format

/** What a column holds. Whole numbers beyond 2^53 do not occur in a vault. */
export type Cell = string | number | null | Uint8Array;

/** A number of one to nine bytes, and where the next thing stands. */
export function readVarint(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes.readUInt8(at + index);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + index + 1];
  }
  return [value * 256 + bytes.readUInt8(at + 8), at + 9];
}

/** The values of a row, as far as its bytes go: of one that goes on in a lost page, its first columns. */
export function readRecord(payload: Buffer): Cell[] {
  const [headBytes, first] = readVarint(payload, 0);
  const cells: Cell[] = [];
  let body = headBytes;
  for (let at = first; at < headBytes; ) {
    const [type, next] = readVarint(payload, at);
    const length = lengthOf(type);
    if (body + length > payload.length) break;
    cells.push(readCell(payload, body, type, length));
    body += length;
    at = next;
  }
  return cells;
}

const fixedLengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function lengthOf(type: number): number {
  return type >= 12 ? Math.floor((type - 12) / 2) : (fixedLengths[type] ?? 0);
}

function readCell(payload: Buffer, at: number, type: number, length: number): Cell {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 6) return Number(payload.readBigInt64BE(at));
  if (type === 7) return payload.readDoubleBE(at);
  if (type < 6) return payload.readIntBE(at, length);
  const bytes = payload.subarray(at, at + length);
  return type % 2 === 1 ? bytes.toString('utf8') : new Uint8Array(bytes);
}
