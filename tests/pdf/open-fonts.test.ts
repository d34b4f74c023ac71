import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { houseDocument } from '#platform/paper/house-style';
import { renderPdf } from '#platform/paper/render-pdf';

/** Letters that are drawn alike: a font that told of a drawing the letters it met first would show here. */
const texts = ['\uFB01lm a\u2010b\u00A0c', 'film a-b c'] as const;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const print = async (text: string) =>
  Buffer.from((await renderPdf(houseDocument('A4', [{ text: [text, { text, bold: true }] }]))).bytes);

it('a document has the same bytes, whatever was printed before it in the fonts that stay open', async () => {
  await print('');
  const [odd = Buffer.of(), plain = Buffer.of()] = [await print(texts[0]), await print(texts[1])];
  expect(odd.equals(plain)).toBe(false);
  for (const before of texts) {
    await print(before);
    expect((await print(texts[0])).equals(odd), before).toBe(true);
    expect((await print(texts[1])).equals(plain), before).toBe(true);
  }
});
