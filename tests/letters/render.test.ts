import { describe, expect, it } from 'vitest';
import { renderLetter } from '#platform/paper/render-letter';
import { textOf } from '../support/pdf-text.ts';

const stationery = {
  letterhead: { above: [], name: 'Panti Contoh', address: '', contact: '', town: 'Sleman' },
  paper: 'A4' as const,
  printedOn: '2026-11-23',
  printedBy: 'Sri',
};
const signs = { below: [], witnesses: [], placeAndDay: 'Sleman, 23 November 2026' };
const letter = {
  title: 'Surat',
  number: '',
  addressed: null,
  signs,
  isSecret: false,
  issuedOn: '2026-11-23',
};

describe('a letter on paper', () => {
  it.each([
    ['headings under one another', '# Satu\n# Dua\n# Tiga\nEmpat'],
    ['a heading with nothing under it', 'Satu\n\n# Dua\n\n# Tiga'],
    ['headings alone', '# Satu\n# Dua'],
    ['a heading before facts, and items after it', '# Satu\nDua : Tiga\n1. Empat\n# Lima\n- Enam'],
  ])('says every word of %s', async (_what, body) => {
    const { bytes } = await renderLetter({ ...letter, ...stationery, body });
    const printed = await textOf(bytes);
    for (const word of body.match(/\p{L}+/gu) ?? []) expect(printed).toContain(word);
  });

  it('to somebody leaves room where its number or whom it is to is written by hand', async () => {
    const addressed = { subject: 'Laporan', recipient: '', attached: '1 berkas' };
    const { bytes } = await renderLetter({ ...letter, ...stationery, addressed, body: 'Isi' });
    expect(await textOf(bytes)).toMatch(/Nomor : …+ Sifat : Biasa .*Kepada Yth\. …+ di tempat/);
  });
});
