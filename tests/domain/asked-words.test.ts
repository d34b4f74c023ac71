import { describe, expect, it } from 'vitest';
import { askedWords, sentenceAround } from '#domain/words/asked-words';

describe('askedWords', () => {
  it('takes words by their beginnings in each spelling, and what stands in quotes as it stands', () => {
    expect(askedWords('Terlantar "di pasar" malam')).toEqual([
      { spellings: ['terlantar', 'telantar'] },
      { exactly: ['di', 'pasar'] },
      { spellings: ['malam'] },
    ]);
    expect(askedWords('"belum selesai')).toEqual([{ exactly: ['belum', 'selesai'] }]);
    expect(askedWords('" " *')).toEqual([]);
  });
});

describe('sentenceAround', () => {
  it('shows the sentence that says most of what was asked, with what was found in it', () => {
    const text = 'Ia datang sendiri. Ayah dan ibu bekerja di pasar.\nTidak ada yang lain.';
    expect(sentenceAround(text, askedWords('pasar ibu'))).toEqual([
      { text: 'Ayah dan ', isFound: false },
      { text: 'ibu', isFound: true },
      { text: ' bekerja di ', isFound: false },
      { text: 'pasar.', isFound: true },
    ]);
    expect(sentenceAround(text, askedWords('sawah'))).toBeUndefined();
    const exactly = sentenceAround('Ibu dan ayah, bukan ayah dan ibu.', askedWords('"ayah dan"')) ?? [];
    expect(exactly.map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text)).join('')).toBe(
      'Ibu dan ayah, bukan [ayah] [dan] ibu.',
    );
  });

  it('begins a little before what was found where a sentence is long, and ends in time', () => {
    const long = `${'kata '.repeat(60)}jarum ${'lagi '.repeat(200)}`;
    const pieces = sentenceAround(long, askedWords('jarum')) ?? [];
    expect(pieces.find(({ isFound }) => isFound)?.text).toBe('jarum');
    expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(260);
    expect(pieces[0]?.text).toMatch(/^… kata /);
  });
});
