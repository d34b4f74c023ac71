import { describe, expect, it } from 'vitest';
import { readBlocks } from '#domain/letters/blocks';
import { signerNumber } from '#domain/papers/signer';

describe('the text of a letter', () => {
  it('is read as headings, facts, items and paragraphs', () => {
    expect(
      readBlocks('# Judul\nNama : Siti\nAlamat : Pakem\nRT 03\n\n1. Satu\n2. Dua\n\nHabis\nsudah'),
    ).toEqual([
      { kind: 'heading', text: 'Judul' },
      {
        kind: 'facts',
        rows: [
          ['Nama', 'Siti'],
          ['Alamat', 'Pakem\nRT 03'],
        ],
      },
      {
        kind: 'items',
        rows: [
          ['1.', 'Satu'],
          ['2.', 'Dua'],
        ],
      },
      { kind: 'paragraph', text: 'Habis\nsudah' },
    ]);
  });

  it('loses no word, whatever somebody wrote', () => {
    const odd = '- \n# \n : x\nA : \n12. \n\n#tanpa spasi\n::\r\nakhir';
    const said = JSON.stringify(readBlocks(odd));
    for (const word of ['x', '12.', '#tanpa spasi', '::', 'akhir', 'A']) expect(said).toContain(word);
  });
});

it('calls a bare number a NIP, and leaves any other as it is called', () => {
  expect(['196805121994031002', 'NRP 7801', 'NBM. 12', ' ', ''].map(signerNumber)).toEqual([
    'NIP. 196805121994031002',
    'NRP 7801',
    'NBM. 12',
    '',
    '',
  ]);
});
