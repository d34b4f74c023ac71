import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonWords } from '#domain/safety/common-words';
import { findPassphraseTrouble } from '#domain/safety/passphrase';

const facts = { loginName: 'sri.wahyuni', personName: 'Sri Wahyuni', centreName: 'PSAA Tirta Kencana' };
const code = (passphrase: string) => findPassphraseTrouble(passphrase, facts)?.code;

describe('a pass phrase', () => {
  it('may be any four unrelated words, in any script, with no rule of capitals or signs', () => {
    for (const good of [
      'kerikil jambu dermaga lesung',
      'kucing hijau lompat pagar',
      'jembatan kecil di tepi desa',
      'x7$Kp2!vQ9zLrw',
      'ꦏꦫꦶꦏꦶꦭ꧀ꦗꦩ꧀ꦧꦸ ꦢꦼꦂꦩꦒ',
      'قهوة بالحليب في الصباح',
      'k'.concat('erikil jambu dermaga lesung '.repeat(4)),
    ]) {
      expect([good, code(good)]).toEqual([good, undefined]);
    }
  });

  it('has 12 to 128 characters, counted as people count', () => {
    expect(code('kerikiljamb')).toBe('too-short');
    expect(code('kerikiljambu')).toBeUndefined();
    expect(code('         a         ')).toBe('too-short');
    expect(code('jambu '.repeat(30))).toBe('too-long');
  });

  it('is more than one key pressed again and again', () => {
    for (const bad of ['aaaaaaaaaaaaaaa', 'abababababababab', '............'])
      expect(code(bad)).toBe('too-uniform');
  });

  it('is not made of what everybody tries first', () => {
    for (const bad of [
      'passwordpassword',
      'P@ssw0rd12345',
      'qwertyuiop123',
      '123456789012',
      '3201014506870000',
      'Rehabilitasi2026!',
      'indonesia raya merdeka',
      'bismillah123456',
      'akucintakamu17',
      'rahasia-panti-asuhan',
      'titian titian titian',
      'makassar2026makassar',
      'kukuku kukuku kukuku',
    ]) {
      expect([bad, findPassphraseTrouble(bad)?.code]).toEqual([bad, expect.stringMatching(/common|uniform/)]);
    }
  });

  it('is not the name of the person or the house', () => {
    for (const bad of ['Tirta Kencana 2026', 'psaa-tirta-kencana', 'kencana.kencana1']) {
      expect([bad, code(bad)]).toEqual([bad, 'name-of-person-or-place']);
    }
  });

  it('is refused for any chain of common words and figures', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...commonWords), { minLength: 3, maxLength: 6 }),
        fc.constantFrom(' ', '', '-', '.', '123'),
        (words, joint) => {
          const chain = words.join(joint);
          fc.pre(chain.length >= 12 && chain.length <= 128);
          expect(findPassphraseTrouble(chain)).toBeDefined();
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is told in a whole sentence', () => {
    for (const bad of ['pendek', 'a'.repeat(200), 'aaaaaaaaaaaa', 'passwordpassword', 'Tirta Kencana 2026']) {
      expect(findPassphraseTrouble(bad, facts)?.sentence).toMatch(/^[A-Z].+\.$/);
    }
  });
});
