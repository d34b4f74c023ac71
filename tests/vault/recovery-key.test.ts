import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryKey, parseRecoveryKey } from '#domain/safety/recovery-key';
import { createRecoveryKey, isTypedBack } from '#vault/keys/recovery-key';

const keys = fc.uint8Array({ minLength: 20, maxLength: 20 });
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const places = Array.from({ length: 44 }, (_, place) => place).filter((place) => place % 5 !== 4);

const replaced = (text: string, place: number, letter: string) =>
  text.slice(0, place) + letter + text.slice(place + 1);

describe('a recovery key', () => {
  it('is 160 bits in eight groups of four letters and a ninth to check them', () => {
    expect(createRecoveryKey()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(Array.from({ length: 200 }, createRecoveryKey)).size).toBe(200);
    expect(() => formatRecoveryKey(new Uint8Array(16))).toThrow(RangeError);
  });

  it('is read back however it was typed', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const text = formatRecoveryKey(key);
        const sloppy = text.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'i');
        for (const typed of [text, sloppy, text.replaceAll('1', 'L').replaceAll('-', '')]) {
          expect(parseRecoveryKey(typed)).toEqual({ ok: true, key });
        }
      }),
    );
  });

  it('tells of every single wrong letter in which group it is', () => {
    const text = formatRecoveryKey(Uint8Array.from({ length: 20 }, (_, index) => (index * 77 + 13) % 256));
    for (const place of places) {
      for (const letter of letters) {
        if (letter === text[place]) continue;
        expect(parseRecoveryKey(replaced(text, place, letter))).toEqual({
          ok: false,
          trouble: 'recovery-key-mistyped',
          group: Math.floor(place / 5) + 1,
        });
      }
    }
  });

  it('never takes two wrong letters, or two swapped ones, for right', () => {
    const place = fc.constantFrom(...places);
    const letter = fc.constantFrom(...letters);
    fc.assert(
      fc.property(keys, place, letter, place, letter, (key, one, first, other, second) => {
        const text = formatRecoveryKey(key);
        const wrong = replaced(replaced(text, one, first), other, second);
        const swapped = replaced(replaced(text, one, text[other] ?? ''), other, text[one] ?? '');
        for (const typed of [wrong, swapped]) expect(parseRecoveryKey(typed).ok).toBe(typed === text);
      }),
      { numRuns: 3000 },
    );
  });

  it('typed back is the one shown however it was typed, and is told from another and from a typing mistake', () => {
    const shown = createRecoveryKey();
    expect(isTypedBack(shown, shown.toLowerCase().replaceAll('-', ' '))).toBe(true);
    expect(isTypedBack(shown, createRecoveryKey())).toBe(false);
    const mistyped = replaced(shown, 0, shown[0] === 'A' ? 'B' : 'A');
    expect(() => isTypedBack(shown, mistyped)).toThrow(
      expect.objectContaining({ code: 'recovery-key-mistyped', detail: { group: 1 } }),
    );
  });

  it('says what else is wrong: too few letters, or a sign that is never used', () => {
    const text = createRecoveryKey();
    expect(parseRecoveryKey(text.slice(0, -1))).toEqual({ ok: false, trouble: 'recovery-key-wrong-length' });
    expect(parseRecoveryKey('')).toEqual({ ok: false, trouble: 'recovery-key-wrong-length' });
    const unknown = { ok: false, trouble: 'recovery-key-unknown-letter', group: 2 };
    expect(parseRecoveryKey(replaced(text, 6, 'U'))).toEqual(unknown);
    expect(parseRecoveryKey(replaced(text, 6, '*'))).toEqual(unknown);
  });
});
