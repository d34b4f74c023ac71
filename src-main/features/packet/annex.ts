import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import type { Packet, PacketCase } from '#domain/papers/packet';
import type { PacketPart } from '#domain/papers/packet-plan';
import { figurePart } from '#platform/paper/figure-part';
import { headedTable, printedFields, ruledTable, signatures, textWidth } from '#platform/paper/house-style';
import { headed } from '#platform/paper/labels';
import { ruledRoom } from '#platform/paper/ruled-room';
import { comparisonDetails } from '#records/comparison-part';
import { measuresPart, scoresPart } from '#records/measures-part';

/** The forms of a case as they were written, behind the summary of it. */
export function annex(one: PacketCase, packet: Packet): Content[] {
  const title = { text: `LAMPIRAN ${one.caseNumber}`, style: 'title', pageBreak: 'before' as const };
  return [
    title,
    ...sectionsPart(one, 'eic', 'assessment'),
    ...findingsPart(one),
    ...(one.scores === undefined ? [] : scoresPart(one.scores)),
    ...sectionsPart(one, 'planning'),
    ...tasksPart(one),
    ...familyPart(one),
    ...drawingsPart(one, packet),
    ...sectionsPart(one, 'family'),
    ...(one.comparison === undefined ? [] : comparisonDetails(one.comparison)),
    ...(one.measures === undefined ? [] : measuresPart(one.measures)),
    ...sectionsPart(one, 'comparison'),
    ...notesPart(one),
    ...sectionsPart(one, 'conference'),
    headed([{ text: 'Catatan peserta', style: 'heading' }], ruledRoom(6, textWidth(packet.paper))),
    signaturePart(one, packet),
  ];
}

function sectionsPart({ sections }: PacketCase, ...parts: PacketPart[]): Content[] {
  const chosen = sections.filter(({ part }) => parts.includes(part));
  return chosen.flatMap(({ heading, note, fields }) =>
    printedFields(fields, [
      { text: [heading, { text: note ? `   ${note}` : '', bold: false, fontSize: 8 }], style: 'heading' },
    ]),
  );
}

/** Every finding with the four steps, and the goals that answer it. */
function findingsPart({ findings: { head, rows } }: PacketCase): Content[] {
  const heading = { text: 'Temuan', style: 'heading' };
  return headedTable(heading, head, rows, [16, '*', '*', '*', '*', '*']);
}

function tasksPart({ tasks }: PacketCase): Content[] {
  const heading = { text: 'Tujuan dan kegiatan', style: 'heading' };
  return headedTable(heading, ['No', 'Tujuan, dan kegiatan setiap target'], tasks, [60, '*']);
}

/** A row a person: who they are to the client, and what is known of them. */
function familyPart({ family }: PacketCase): Content[] {
  const rows = family.map(({ who, about }) => [who, about]);
  return headedTable({ text: 'Keluarga', style: 'heading' }, ['Siapa', 'Keterangan'], rows, [170, '*']);
}

/** Genogram and ecomap, each whole on a page and no larger than it was drawn. */
function drawingsPart({ genogram, ecomap }: PacketCase, { paper }: Packet): Content[] {
  return [
    ...(genogram === undefined ? [] : figurePart('Genogram', genogram.drawing, paper)),
    ...(ecomap === undefined ? [] : figurePart('Ekomap', ecomap, paper)),
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

/** Who was there, and who signs: never a page of signatures alone. */
function signaturePart({ signatures: { left, right } }: PacketCase, packet: Packet): Content {
  const rows = Array.from({ length: 5 }, (_row, index) => [`${index + 1}`, '', '', '']);
  return signatures(left, right, packet.letterhead.town, packet.printedOn, [
    { text: 'Daftar hadir', style: 'subheading' },
    ruledTable(['No', 'Nama', 'Jabatan/instansi', 'Tanda tangan'], rows, [20, '*', '*', 110]),
  ]);
}
