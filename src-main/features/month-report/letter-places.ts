import { checkTemplate, type TemplateTrouble } from '#platform/template';

/** What the covering letter of a report may name; `lembar` is gone through sheet by sheet. */
const places = 'subjek lembaga masa revisi awal masuk pindah keluar akhir penerima tanggal'.split(' ');
const known = new Set([...places, 'lembar', 'satu.nama', 'satu.judul']);
const sample = {
  ...Object.fromEntries(places.map((place) => [place, '1'])),
  lembar: [{ nama: 'Rekap', judul: 'Rekapitulasi' }],
};

/** What is wrong with the words of a covering letter. */
export const troublesOfLetter = (body: string): TemplateTrouble[] => checkTemplate(body, known, sample);
