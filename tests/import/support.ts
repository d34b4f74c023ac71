import { randomUUID } from 'node:crypto';
import writeXlsxFile from 'write-excel-file/node';
import type { TestClient } from '../support/test-centre.ts';

/** A cell of a made file: a text, a number, a day, or nothing. */
export type MadeCell = string | number | Date | null;

const cell = (value: MadeCell) => {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' };
  return { value, type: String };
};

/** A workbook with these sheets, written by another program than the one that reads it. */
export async function workbook(sheets: Record<string, MadeCell[][]>): Promise<Uint8Array> {
  const buffer = await writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map(cell)),
    })) as never,
  ).toBuffer();
  return new Uint8Array(buffer);
}

/** Semicolons and CRLF, as Excel in Indonesia saves them. */
export const csv = (rows: (string | number | null)[][]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.map((field) => field ?? '').join(';')).join('\r\n'));

/** Sends a file in pieces, as a screen does. */
export async function sendFile(client: TestClient, name: string, bytes: Uint8Array): Promise<void> {
  const uploadId = randomUUID();
  const size = 700_000;
  for (let offset = 0; offset < bytes.length; offset += size) {
    const piece = Buffer.from(bytes.subarray(offset, offset + size)).toString('base64');
    await client.import.send({ uploadId, name, bytes: bytes.length, offset, piece });
  }
}

/** The heads that registration needs and these files say once for everybody. */
export async function sayForAll(client: TestClient, values: Record<string, string>) {
  for (const [field, value] of Object.entries(values)) await client.import.sayForAll({ field, value });
}

/** Says of every text that no list knows that it is not taken, but those that are told. */
export async function meanAll(client: TestClient, told: Record<string, string> = {}): Promise<void> {
  for (const { field, text } of (await client.import.check()).unknownTexts)
    await client.import.mean({ field, text, code: told[text] ?? '' });
}
