import { describe, expect, it } from 'vitest';
import { nameHider } from '#domain/people/hide-names';
import { initialsOf } from '#domain/people/initials';
import { loadLexicon } from '#domain/words/load-lexicon';

const lexicon = await loadLexicon([], []);
const hideNames = (text: string, { fullName, alias }: { fullName: string; alias: string }) =>
  nameHider({ names: [fullName, alias], colleagues: [] }, lexicon, { shown: [], hidden: [] }).hide(text);

const person = { fullName: 'Ahmad Dwi Santoso', alias: 'mamad' };

describe('initialsOf', () => {
  it('takes the first letter of each word', () => {
    expect(initialsOf('ahmad  Dwi Santoso')).toBe('A. D. S.');
    expect(initialsOf('Ahmad Fauzi, S.Pd.')).toBe('A. F.');
    expect(initialsOf('Siti Aminah (Minah)')).toBe('S. A.');
    expect(initialsOf('(tanpa nama)')).toBe('T. N.');
  });
});

describe('hideNames', () => {
  it('hides the full name, its words and the alias, and nothing that only contains them', () => {
    expect(
      hideNames('AHMAD DWI SANTOSO datang. Ahmad duduk; Mamad diam. Pak Santosoyo pulang.', person),
    ).toBe('A. D. S. datang. A. duduk; M. diam. Pak Santosoyo pulang.');
  });

  it('ends a sentence that ended in a name with one full stop', () => {
    expect(hideNames('Ditulis tentang Ahmad. Diantar Ahmad Dwi Santoso.', person)).toBe(
      'Ditulis tentang A. Diantar A. D. S.',
    );
  });

  it('hides a name of one word without touching words it is part of, or that are spelled like it', () => {
    const ani = { fullName: 'Ani', alias: '' };
    expect(hideNames('Ani berani. ANI setia pada keberaniannya, kata ani.', ani)).toBe(
      'A. berani. A. setia pada keberaniannya, kata A.',
    );
    expect(hideNames('Setia anak yang setia.', { fullName: 'Setia', alias: '' })).toBe('S. anak yang setia.');
    expect(hideNames('Li pulang.', { fullName: 'Li', alias: '' })).toBe('L. pulang.');
  });

  it('leaves ordinary words and odd names alone', () => {
    expect(hideNames('Dia dan al pergi.', { fullName: 'Al (Budi', alias: '' })).toBe('Dia dan al pergi.');
    expect(hideNames('', { fullName: '', alias: '' })).toBe('');
  });
});
