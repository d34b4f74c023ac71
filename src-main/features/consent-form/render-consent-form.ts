import type { Content } from 'pdfmake/interfaces';
import type { ConsentForm } from '#domain/papers/consent-form';
import {
  houseDocument,
  houseFoot,
  labelled,
  letterhead,
  ruledTable,
  signatures,
  textWidth,
} from '#platform/paper/house-style';
import { headed } from '#platform/paper/labels';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';

/** Draws the consent form; runs in the worker. */
export function renderConsentForm(form: ConsentForm): Promise<RenderedPdf> {
  return renderPdf(
    houseDocument(form.paper, content(form)),
    houseFoot(form.printedBy, form.printedOn, 'RAHASIA'),
  );
}

const dots = '……………………………………………';

function content(form: ConsentForm): Content[] {
  const { giver, letterhead: head } = form;
  return [
    letterhead(head, textWidth(form.paper)),
    ...(form.withdrawn === undefined
      ? []
      : [{ text: form.withdrawn.toUpperCase(), bold: true, alignment: 'center' as const }]),
    { text: 'PERSETUJUAN PEMROSESAN DATA PRIBADI', style: 'title', margin: [0, 4, 0, 8] },
    labelled(form.person, 140),
    headed(
      [{ text: 'Yang bertanda tangan di bawah ini:', margin: [0, 8, 0, 2] }],
      labelled(
        [
          ['Nama', giver.name || dots],
          ['Hubungan', giver.relation || dots],
          ['Cara komunikasi', giver.communication || dots],
        ],
        140,
      ),
    ),
    {
      text: `menyatakan telah menerima dan memahami penjelasan ${head.name} tentang tujuh hal berikut (UU 27/2022 Pasal 21), lalu menyetujui pemrosesan data pribadi di atas untuk hal-hal yang ditandai.`,
      alignment: 'justify',
      margin: [0, 6, 0, 4],
    },
    ruledTable(['No', 'Yang dijelaskan', 'Isi penjelasan'], numbered(form.items), [16, 150, '*']),
    // What is signed stands with who signs, the witness too: a sheet of signatures alone proves nothing.
    {
      unbreakable: true,
      stack: [
        signatures(
          form.worker,
          { role: 'Pemberi persetujuan', name: giver.name },
          head.town,
          form.printedOn,
          scope(form),
        ),
        { text: `Saksi: ${form.witness || dots}     Tanda tangan: ${dots}`, margin: [0, 14, 0, 0] },
      ],
    },
  ];
}

const scope = ({ scope: chosen }: ConsentForm): Content[] => [
  { text: 'Persetujuan meliputi', style: 'subheading' },
  ...chosen.map(({ label, isChosen }) => `[ ${isChosen ? 'x' : '   '} ]  ${label}`),
  {
    text: 'Persetujuan ini dapat dicabut sewaktu-waktu. Pencabutan tidak mengurangi keabsahan pemrosesan sebelum dicabut, dan tidak menghentikan pelayanan.',
    margin: [0, 6, 0, 0],
  },
];

const numbered = (items: ConsentForm['items']) =>
  items.map(([label, text], index) => [String(index + 1), label, text]);
