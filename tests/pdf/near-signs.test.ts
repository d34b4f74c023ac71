import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableCharacters } from '#platform/paper/fonts';
import { mendText } from '#platform/paper/mend-text';

const known = printableCharacters();
const mend = (text: string) => mendText(text, () => undefined);
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_one, index) => String.fromCodePoint(from + index));
const isAssigned = (letter: string) => !/\p{Cn}/u.test(letter);

/** Blocks of signs that Word, a phone or a web page puts into a text, without their letters. */
const signs = [
  ...range(0x2000, 0x206f).filter((sign) => sign !== '‱'), // spaces, dashes, quotes, points
  ...range(0x2070, 0x209f), // figures above and below
  ...range(0x2150, 0x217f), // fractions and Roman figures
  ...range(0x2190, 0x21ff), // arrows
  ...range(0x2460, 0x24ea), // figures and letters in circles
  ...range(0x25a0, 0x25ff), // squares, circles, triangles
  ...range(0x2713, 0x2718), // check marks
  ...range(0x2776, 0x2793), // figures in black circles
  ...range(0x2794, 0x27be).filter((sign) => !/[➰]/u.test(sign)), // arrows of a list
  ...range(0x3000, 0x3002),
  ...range(0xf020, 0xf0ff), // the sign fonts of Word
  ...range(0xfb00, 0xfb06), // ligatures
  ...range(0xff01, 0xff5e), // full width
].filter(isAssigned);

describe('signs that come from Word or a phone', () => {
  it('print as signs the font has, every one, alone and in a text', () => {
    for (const sign of signs)
      expect(mend(`a${sign}b`), sign.codePointAt(0)?.toString(16)).not.toContain('[U+');
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...signs), fc.string())), (parts) => {
        const printed = [...mend(parts.join(''))].map((letter) => letter.codePointAt(0) ?? 0);
        expect(printed.filter((code) => !known.has(code) && ![9, 10, 13].includes(code))).toEqual([]);
      }),
    );
  });

  it('keep what they mean', () => {
    const meant = {
      '\uf0b7 satu': '• satu',
      '\uf0d8 dua': '► dua',
      '\uf0a7 tiga': '▪ tiga',
      '\uf0fc hadir, \uf0fb tidak': '√ hadir, × tidak',
      '✓ ✔️ ✅ ☑ ✗ ❌ ☒ ☐': '√ √ √ √ × × × □',
      '➢ ➤ ▶ ‣ ❖ ★': '► ► ► ► ♦ *',
      'A ➔ B ⇒ C ⟶ D ← E ⬅️ F': 'A → B → C → D ← E ← F',
      'peer\u2011group dan “kutip” ‘satu’ – dua — tiga…': 'peer‐group dan “kutip” ‘satu’ – dua — tiga…',
      '½ ⅓ ¾ ² ㎏ № ①': '½ ⅓ ¾ ² kg № 1',
      'eﬁsien Ｂａｐａｋ\u3000Ｘ': 'eﬁsien Bapak X',
      'baris\u000bberikut\u2028lalu\u2029akhir': 'baris\nberikut\nlalu\nakhir',
      'non\u00a0putus dan \u202f sempit': 'non\u00a0putus dan \u202f sempit',
      '≦ 5 ❶ 3 ➕ 2': '≤ 5 1 3 + 2',
    };
    expect(Object.fromEntries(Object.keys(meant).map((text) => [text, mend(text)]))).toEqual(meant);
  });

  it('are no letters: those the font lacks stand there as their codes, and are told', () => {
    const missing: string[] = [];
    expect(mendText('李 م ꦧ 😀', () => missing.push('one'))).toBe('[U+674E] [U+0645] [U+A9A7] [U+1F600]');
    expect(missing).toHaveLength(4);
  });
});
