import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import { type BreachNotice, breachKinds, noticeAddressees } from '#domain/papers/breach-notice';
import { joinWords } from '#domain/words/indonesian';
import { houseDocument, houseFoot, labelled, letterhead, textWidth } from '#platform/paper/house-style';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';
import { signsStyle } from '#platform/paper/signed-pages';

/** Draws the notice on one page; runs in the worker. */
export function renderNotice(notice: BreachNotice): Promise<RenderedPdf> {
  const { paper, printedBy, printedOn, data, how, handling, recovery } = notice;
  const document = houseDocument(paper, noticeContent(notice));
  const isLong = [data, how, handling, recovery].join('').length > 900;
  if (isLong) document.defaultStyle = { ...document.defaultStyle, fontSize: 9, lineHeight: 1.1 };
  return renderPdf(document, houseFoot(printedBy, printedOn, 'KONSEP - RAHASIA'));
}

function noticeContent(notice: BreachNotice): Content[] {
  const { to, people } = notice;
  const addressee = to === 'subject' ? `${people}, atau wali yang mewakili` : noticeAddressees.agency;
  return [
    letterhead(notice.letterhead, textWidth(notice.paper)),
    { text: 'PEMBERITAHUAN KEGAGALAN PELINDUNGAN DATA PRIBADI', style: 'title', margin: [0, 0, 0, 4] },
    { text: 'Nomor: ……………………………………', alignment: 'center', margin: [0, 0, 0, 8] },
    { text: ['Kepada Yth. ', { text: addressee, bold: true }], margin: [0, 0, 0, 6] },
    { text: opening(notice), alignment: 'justify', margin: [0, 0, 0, 6] },
    labelled(facts(notice), 130),
    { text: closing(notice), alignment: 'justify', margin: [0, 6, 0, 0] },
    signature(notice),
    { text: notice.source, style: 'small', margin: [0, 10, 0, 0] },
  ];
}

function opening({ to, letterhead: { name }, kinds }: BreachNotice): string {
  const failed = joinWords(kinds.map((kind) => breachKinds[kind]));
  const whose = to === 'subject' ? 'data pribadi Saudara' : 'data pribadi yang dikelolanya';
  return `Sesuai Pasal 46 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, ${name} selaku pengendali data pribadi memberitahukan bahwa telah terjadi kegagalan melindungi ${failed} ${whose}, dengan keterangan sebagai berikut.`;
}

/** The content Pasal 46 ayat 2 asks for: which data, when and how, handling and recovery. */
function facts(notice: BreachNotice): [string, string][] {
  return [
    ['Data pribadi yang terungkap', notice.data],
    ['Kapan terjadi', notice.happened],
    ['Kapan diketahui', notice.knownAt],
    ['Bagaimana terjadi', notice.how],
    ...(notice.to === 'agency' ? [['Orang yang terkena', notice.people] as [string, string]] : []),
    ['Upaya penanganan', notice.handling],
    ['Upaya pemulihan', notice.recovery],
    ['Keterangan lebih lanjut', notice.contact],
  ];
}

function closing({ to, dueAt }: BreachNotice): string {
  const due = `Pemberitahuan tertulis ini disampaikan dalam batas 3 x 24 jam sejak kegagalan diketahui, yaitu paling lambat ${dueAt}.`;
  return to === 'subject'
    ? `${due} Saudara berhak meminta penjelasan dan salinan data pribadi Saudara yang kami simpan.`
    : due;
}

function signature({ letterhead: { town }, printedOn, head }: BreachNotice): Content {
  return {
    columns: [
      { text: '' },
      {
        width: 220,
        alignment: 'center',
        stack: [
          `${town}, ${formatCivilDate(printedOn, 'long')}`,
          `${head.role},`,
          { text: '', margin: [0, 44, 0, 0] },
          { text: head.name || '(                                        )', bold: true },
          ...(head.employeeNumber ? [`NIP. ${head.employeeNumber}`] : []),
        ],
      },
    ],
    unbreakable: true,
    style: signsStyle,
    margin: [0, 12, 0, 0],
  };
}
