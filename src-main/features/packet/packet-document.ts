import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import type { Packet, PacketCase } from '#domain/papers/packet';
import type { PacketPart } from '#domain/papers/packet-plan';
import {
  filledColumns,
  headed,
  headedTable,
  houseDocument,
  labelled,
  letterhead,
  printedFields,
  ruledRoom,
  ruledTable,
  signatures,
  textWidth,
} from '#platform/paper/house-style';
import { comparisonPart } from '#records/comparison-part';

/** Bahan Konferensi Kasus: one case or several, each beginning on a page of its own. */
export function packetDocument(packet: Packet): TDocumentDefinitions {
  const content = packet.cases.map(
    (one, index): Content => ({
      stack: casePart(one, packet),
      ...(index === 0 ? {} : { pageBreak: 'before' as const }),
    }),
  );
  return { ...houseDocument(packet.paper, content), info: { title: 'Bahan Konferensi Kasus' } };
}

function casePart(one: PacketCase, packet: Packet): Content[] {
  const width = textWidth(packet.paper);
  return [
    letterhead(packet.letterhead, width),
    { text: 'RAHASIA - hanya untuk peserta konferensi kasus', bold: true, alignment: 'right', fontSize: 9 },
    { text: 'BAHAN KONFERENSI KASUS', style: 'title', margin: [0, 6, 0, 8] },
    identityPart(one, packet),
    bridgePart(one, width),
    ...lastConferencePart(one),
    ...sectionsPart(one, 'eic', 'assessment', 'planning'),
    ...tasksPart(one),
    ...familyPart(one),
    ...sectionsPart(one, 'family'),
    ...planPart(one),
    ...sectionsPart(one, 'comparison'),
    ...notesPart(one),
    ...sectionsPart(one, 'conference'),
    ...decisionPart(one, width),
    signaturePart(one, packet),
  ];
}

function identityPart(one: PacketCase, packet: Packet): Content {
  return labelled([
    [packet.clientLabel, one.alias ? `${one.name} (${one.alias})` : one.name],
    ['No. register / No. kasus', `${one.registerNumber} / ${one.caseNumber}`],
    ['L/P, umur', `${one.sex}, ${one.age}`],
    ['NIK', one.nik],
    ['Kategori PPKS', one.category],
    ['Tanggal masuk', `${formatCivilDate(one.admittedOn, 'long')} (hari ke-${one.dayInCare})`],
    ['Tahap', one.stage],
    ['Pekerja sosial', one.worker],
    ['Dasar pemrosesan data', one.consent],
  ]);
}

/** What was decided last, and what became of it. */
function lastConferencePart({ lastConference: last }: PacketCase): Content[] {
  if (last === undefined) return [];
  const { heldOn, number, question, decision, detail, reasons, since, followUps } = last;
  const when = [formatCivilDate(heldOn, 'long'), number].filter(Boolean).join(', ');
  const said = [
    ['Pertanyaan', question],
    ['Keputusan', decision],
    ['Uraian keputusan', detail],
    ['Pertimbangan', reasons],
    ['Sejak itu', since],
  ] as const;
  const heading = { text: `Keputusan konferensi ${when}`, style: 'heading' };
  const rows = followUps.map(({ what, who, state }) => [what, who, state]);
  return [
    headed([heading], labelled(said.filter(([, text]) => text !== ''))),
    ...headedTable({ text: 'Tindak lanjutnya', style: 'subheading' }, ['Apa', 'Siapa', 'Keadaan'], rows, [
      '*',
      110,
      110,
    ]),
  ];
}

const pillarWords = {
  done: '● selesai',
  current: '◐ sejak',
  begun: '+ sejak',
  ahead: '○ belum',
  skipped: '– dilewati',
} as const;

function bridgePart({ pillars }: PacketCase, width: number): Content {
  return {
    table: {
      // Eight points of padding a cell, and a rule on every side of it.
      widths: pillars.map(() => (width - 1) / pillars.length - 9),
      body: [
        pillars.map(({ label }) => ({ text: label, bold: true, fontSize: 8, alignment: 'center' as const })),
        pillars.map(({ state, on }) => ({
          text: [pillarWords[state], ...(on ? [`\n${formatCivilDate(on, 'short')}`] : [])].join(''),
          fontSize: 7.5,
          alignment: 'center' as const,
        })),
      ],
    },
    margin: [0, 8, 0, 0],
  };
}

function sectionsPart({ sections }: PacketCase, ...parts: PacketPart[]): Content[] {
  const chosen = sections.filter(({ part }) => parts.includes(part));
  return chosen.flatMap(({ heading, note, fields }) =>
    printedFields(fields, [
      { text: [heading, { text: note ? `   ${note}` : '', bold: false, fontSize: 8 }], style: 'heading' },
    ]),
  );
}

function tasksPart({ tasks }: PacketCase): Content[] {
  const heading = { text: 'Tujuan dan kegiatan', style: 'heading' };
  return headedTable(heading, ['No', 'Tujuan, dan kegiatan setiap target'], tasks, [60, '*']);
}

function familyPart({ family }: PacketCase): Content[] {
  const { head, rows } = filledColumns(family);
  const widths = head.map((_column, index) => (index === head.length - 1 ? '*' : 'auto'));
  return headedTable({ text: 'Keluarga', style: 'heading' }, head, rows, widths);
}

function planPart({ hasPlan, comparison }: PacketCase): Content[] {
  if (comparison !== undefined) return comparisonPart(comparison);
  if (hasPlan) return [];
  return [
    { text: 'Target dan capaian', style: 'heading' },
    { text: 'Kasus ini belum memiliki rencana.', italics: true },
  ];
}

function notesPart({ recentNotes }: PacketCase): Content[] {
  const rows = recentNotes.map(({ on, summary, coercion }) => [
    formatCivilDate(on, 'short'),
    [coercion, summary].filter(Boolean).join('\n'),
  ]);
  const heading = { text: 'Catatan intervensi terakhir', style: 'heading' };
  return headedTable(heading, ['Tanggal', 'Ringkasan'], rows, [60, '*']);
}

function decisionPart({ question, options }: PacketCase, width: number): Content[] {
  return [
    headed(
      [{ text: 'Pertanyaan yang diputuskan', style: 'heading' }],
      question ? { text: question } : ruledRoom(2, width),
    ),
    headed(
      [{ text: 'Pilihan', style: 'subheading' }],
      options.length > 0 ? { ol: [...options] } : ruledRoom(2, width),
    ),
    headed([{ text: 'Catatan peserta', style: 'subheading' }], ruledRoom(6, width)),
  ];
}

/** Who was there, and who signs: never a page of signatures alone. */
function signaturePart({ signatures: { left, right } }: PacketCase, packet: Packet): Content {
  const rows = Array.from({ length: 5 }, (_row, index) => [`${index + 1}`, '', '', '']);
  return signatures(left, right, packet.letterhead.town, packet.printedOn, [
    { text: 'Daftar hadir', style: 'subheading' },
    ruledTable(['No', 'Nama', 'Jabatan/instansi', 'Tanda tangan'], rows, [20, '*', '*', 110]),
  ]);
}
