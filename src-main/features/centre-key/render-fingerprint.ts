import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import { signerOf } from '#domain/papers/signer';
import type { Signature, Stationery } from '#domain/papers/stationery';
import { houseDocument, houseFoot, labelled, letterhead, textWidth } from '#platform/paper/house-style';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';
import { signBlock } from '#platform/paper/sign-block';

/** What stands on the sheet besides the kop. */
export type FingerprintSheet = { fingerprint: string; head: Signature };

/** Draws the sheet; runs in the worker. */
export function renderFingerprint(sheet: FingerprintSheet & Stationery): Promise<RenderedPdf> {
  const { paper, printedBy, printedOn } = sheet;
  return renderPdf(houseDocument(paper, contentOf(sheet)), houseFoot(printedBy, printedOn));
}

function contentOf(sheet: FingerprintSheet & Stationery): Content[] {
  const { letterhead: head, paper, fingerprint, printedOn } = sheet;
  const groups = fingerprint.split(' ');
  const half = groups.length / 2;
  return [
    letterhead(head, textWidth(paper)),
    { text: 'LEMBAR SIDIK LEMBAGA', style: 'title', margin: [0, 0, 0, 10] },
    ...said.map((text): Content => ({ text, alignment: 'justify', margin: [0, 0, 0, 6] })),
    labelled([
      ['Lembaga', head.name],
      ['Kota atau kabupaten', head.town],
    ]),
    {
      stack: [groups.slice(0, half), groups.slice(half)].map((line) => line.join('   ')),
      fontSize: 24,
      bold: true,
      alignment: 'center',
      lineHeight: 1.3,
      margin: [0, 14, 0, 14],
    },
    { text: 'Yang dilakukan penerima', style: 'heading' },
    { ol: steps },
    signBlock({
      right: signerOf(sheet.head),
      below: [],
      witnesses: [],
      placeAndDay: `${head.town}, ${formatCivilDate(printedOn, 'long')}`,
    }),
  ];
}

const said = [
  'Berkas yang dikirim lembaga ini kepada Titian yang lain ditandatangani dengan sebuah kunci yang hanya ada di dalam brankasnya. Sidik di bawah ini menandai kunci itu: siapa pun yang memegang lembar ini dapat memastikan bahwa suatu berkas benar berasal dari lembaga ini dan tidak berubah di jalan.',
  'Sidik bukan rahasia dan tidak membuka apa pun. Lembar ini cukup diserahkan satu kali, langsung atau lewat surat resmi, tidak bersama berkasnya.',
];

const steps = [
  'Samakan setiap angka dan huruf di atas dengan yang ditampilkan komputer penerima. Huruf besar dan kecil sama saja.',
  'Bila sama, daftarkan lembaga ini satu kali. Bila berbeda satu saja, jangan daftarkan: hubungi lembaga.',
  'Simpan lembar ini. Bila lembaga memulai brankas baru, sidiknya berubah dan lembar baru dikirim.',
];
