import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { textOf } from '../support/pdf-text.ts';
import { printOf } from './print-of.ts';

/**
 * Letters whose drawings are composed of others, and those others: ½ of ¹, ⁄ and ², é of e and an accent. A font that
 * kept a drawing from where it was a part would not know, where it stands alone, which letter it is.
 */
const texts = ['Bekerja 1½ tahun, café, a\u2010b.', 'Luas 36 m², ´lantai´ 1¹, a-b.'];

const printAfresh = async (text: string): Promise<Uint8Array> => {
  const worker = new Worker(new URL('./print-afresh.ts', import.meta.url), { workerData: text });
  const [bytes] = await once(worker, 'message');
  return bytes;
};

it('a document is as from a fresh thread, byte for byte, whatever was printed before it in fonts that stay open', async () => {
  const afresh: Uint8Array[] = [];
  for (const text of texts) afresh.push(await printAfresh(text));
  expect(new Set(afresh.map(String)).size).toBe(texts.length);
  await printOf('');
  for (const _round of [1, 2]) {
    for (const [turn, text] of texts.entries()) {
      const printed = await printOf(text);
      expect(await textOf(printed)).toBe(`${text} ${text}`);
      expect(Buffer.from(printed).equals(afresh[turn] ?? Buffer.of()), text).toBe(true);
    }
  }
});
