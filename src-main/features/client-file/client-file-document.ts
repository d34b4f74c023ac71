import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { defined } from '#domain/defined';
import {
  type ClientFile,
  countWithheld,
  type FiledCase,
  type FiledRecord,
  type FiledSection,
  formatSha256,
} from '#domain/papers/client-file';
import { figurePart } from '#platform/paper/figure-part';
import {
  headedTable,
  houseDocument,
  labelled,
  letterhead,
  printedFields,
  ruledTable,
  signatures,
  textWidth,
} from '#platform/paper/house-style';
import { comparisonPart } from '#records/comparison-part';
import { measuresPart, scoresPart } from '#records/measures-part';

/** Berkas klien: cover, contents, then everything held about one person. */
export function clientFileDocument(file: ClientFile): TDocumentDefinitions {
  const { contents } = file;
  const content: Content[] = [
    ...cover(file),
    { toc: { title: { text: 'Daftar isi', style: 'heading' } }, pageBreak: 'before' },
    chapter('Identitas dan keluarga', 'before'),
    ...contents.identity.records.flatMap((record) => recordPart(record)),
    ...familyPart(file),
    ...contents.cases.flatMap(casePart),
    ...contents.foreign.flatMap(foreignPart),
    ...draftsPart(contents.drafts),
    ...attachmentsPart(contents.attachments),
    ...trailPart(file),
  ];
  return { ...houseDocument(file.paper, content), info: { title: 'Berkas klien' } };
}

/** A heading that stands in the contents with its page. */
const chapter = (text: string, pageBreak?: 'before'): Content => ({
  text,
  style: 'chapter',
  fontSize: 13,
  bold: true,
  margin: [0, 0, 0, 6],
  tocItem: true,
  tocMargin: [0, 6, 0, 0],
  ...defined({ pageBreak }),
});

const section = (text: string, tocText = text): Content => ({
  text,
  style: 'heading',
  tocItem: true,
  tocMargin: [14, 0, 0, 0],
  ...(tocText === text ? {} : { tocText }),
});

function cover(file: ClientFile): Content[] {
  const { contents, signature, letterhead: head, paper } = file;
  const withheld = countWithheld(contents);
  const notes = [
    contents.unmasked ? '' : 'NIK dan nomor KK disamarkan.',
    withheld === 0
      ? ''
      : `${withheld} catatan rahasia disebut tanpa isinya; mintalah kepada pekerja sosial kasusnya.`,
  ].filter(Boolean);
  return [
    letterhead(head, textWidth(paper)),
    { text: 'RAHASIA', bold: true, alignment: 'right', fontSize: 9 },
    { text: 'BERKAS KLIEN', style: 'title', margin: [0, 10, 0, 2] },
    { text: `Salinan data pribadi ${contents.clientLabel}`, alignment: 'center', margin: [0, 0, 0, 14] },
    {
      columns: [
        labelled(contents.facts, 130),
        ...(contents.photo === null
          ? []
          : [{ image: contents.photo, fit: [90, 120] as [number, number], width: 90 }]),
      ],
    },
    {
      text: `Berkas ini memuat seluruh data yang disimpan ${head.name} tentang orang tersebut di dalam Titian sampai ${file.madeAt}: identitas dan keluarga, setiap kasus dengan semua catatan beserta versi lamanya, perbandingan target dan capaian, draf, serta rekam jejak siapa yang membaca, mencetak, dan mengekspornya. Akses data pribadi beserta rekam jejak adalah hak subjek data menurut UU 27/2022 dan dijawab dalam 3 x 24 jam.`,
      alignment: 'justify',
      margin: [0, 14, 0, 6],
    },
    ...notes.map((text) => ({
      text,
      italics: true,
      margin: [0, 0, 0, 4] as [number, number, number, number],
    })),
    labelled([['Diserahkan kepada', file.recipient || '(pratinjau, belum diserahkan)']], 130),
    { text: 'Sidik isi (SHA-256)', style: 'subheading' },
    { text: formatSha256(file.contentsSha256), fontSize: 9 },
    {
      text: 'Sidik ini dihitung atas isi berkas sebelum digambar menjadi halaman: semua data yang tercetak, sebagai teks JSON dalam UTF-8. Sidik berkas PDF-nya sendiri tidak dapat tercetak di dalamnya; sidik itu tampil di layar dan tersimpan dalam jejak audit.',
      fontSize: 8,
      margin: [0, 2, 0, 0],
    },
    signatures(signature, { role: 'Yang menerima', name: '' }, head.town, file.printedOn),
  ];
}

/** The family as it is drawn, the same in sentences, and the kin who are on file themselves. */
function familyPart({ contents: { genogram, kin }, paper }: ClientFile): Content[] {
  const lines = (texts: readonly string[]) => texts.map((text): Content => ({ text, margin: [0, 0, 0, 2] }));
  return [
    ...(genogram === undefined
      ? []
      : [...figurePart('Genogram', genogram.drawing, paper), ...lines(genogram.sentences)]),
    ...(kin.length === 0 ? [] : [{ text: 'Kerabat yang tercatat', style: 'subheading' }, ...lines(kin)]),
  ];
}

function casePart(one: FiledCase): Content[] {
  const label = `Kasus ${one.caseNumber}`;
  return [
    chapter(label, 'before'),
    labelled(one.facts, 130),
    ...one.sections.flatMap(({ heading, records }) =>
      records.flatMap((record, index) => recordPart(record, index === 0 ? [section(heading)] : [])),
    ),
    ...(one.comparison === undefined
      ? []
      : [section('Perbandingan target dan capaian'), ...comparisonPart(one.comparison)]),
    ...(one.measures === undefined ? [] : measuresPart(one.measures)),
    ...(one.scores === undefined ? [] : scoresPart(one.scores)),
    ...headedTable(section('Catatan rahasia'), ['Tanggal', 'Penulis', 'Keterangan'], one.withheld, [
      90,
      110,
      '*',
    ]),
  ];
}

/** What one other centre wrote, as it came with a referral. */
const foreignPart = ({ heading, records }: FiledSection): Content[] => [
  chapter(`Dari ${heading}`, 'before'),
  {
    text: 'Ditulis lembaga itu, bukan di sini: dibaca seperti datangnya, dan tidak dihitung dalam laporan lembaga ini.',
    margin: [0, 0, 0, 4],
  },
  ...records.flatMap((record) => recordPart(record)),
];

function recordPart(
  { title, coercion, told, fields, earlier }: FiledRecord,
  before: Content[] = [],
): Content[] {
  return [
    ...withFields(fields, [
      ...before,
      { text: title, style: 'subheading' },
      ...(coercion === undefined ? [] : [{ text: coercion, bold: true }]),
      { text: told, fontSize: 8, color: '#444444' },
    ]),
    ...earlier.flatMap((version) =>
      withFields(version.fields, [{ text: version.told, fontSize: 8, italics: true, margin: [0, 6, 0, 0] }]),
    ),
  ];
}

const withFields = (fields: FiledRecord['fields'], before: Content[]): Content[] =>
  fields.length === 0 ? before : printedFields(fields, before);

function draftsPart(drafts: readonly FiledRecord[]): Content[] {
  if (drafts.length === 0) return [];
  return [chapter('Draf yang belum diselesaikan', 'before'), ...drafts.flatMap((draft) => recordPart(draft))];
}

function attachmentsPart(attachments: readonly string[][]): Content[] {
  if (attachments.length === 0) return [];
  return [
    chapter('Lampiran', 'before'),
    { text: 'Pindaian dan foto disebut di sini; gambarnya diserahkan tersendiri.', margin: [0, 0, 0, 4] },
    ruledTable(['Judul', 'Jenis', 'Kasus', 'Ukuran', 'Ditambahkan'], attachments, ['*', 90, 70, 50, 130]),
  ];
}

function trailPart({ contents: { trail }, madeAt }: ClientFile): Content[] {
  const left = ['Waktu', 'Oleh', 'Kegiatan', 'Keterangan'];
  const touched = ['Oleh', 'Kegiatan', 'Kali', 'Pertama', 'Terakhir'];
  return [
    chapter('Rekam jejak', 'before'),
    {
      text: `Kegiatan atas berkas orang ini sampai ${madeAt}. Membuka daftar yang memuat banyak orang tercatat tersendiri dalam jejak audit lembaga.`,
      margin: [0, 0, 0, 4],
    },
    section('Dicetak dan diekspor'),
    tableOrNone(left, trail.left, [92, 110, '*', 110]),
    section('Dibaca dan ditulis'),
    tableOrNone(touched, trail.touched, [110, '*', 28, 88, 88]),
  ];
}

function tableOrNone(...[head, rows, widths]: Parameters<typeof ruledTable>): Content {
  return rows.length === 0 ? { text: 'Tidak ada.', italics: true } : ruledTable(head, rows, widths);
}
