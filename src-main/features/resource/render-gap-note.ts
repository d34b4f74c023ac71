import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import { signerOf } from '#domain/papers/signer';
import type { Signature, Stationery } from '#domain/papers/stationery';
import { type GapFigure, gapFigures } from '#domain/resources/gaps';
import { type GuardedRow, keptBack, leastPeople } from '#domain/resources/guard-small';
import { houseDocument, houseFoot, letterhead, ruledTable, textWidth } from '#platform/paper/house-style';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';
import { signature } from '#platform/paper/sign-block';
import { signsStyle } from '#platform/paper/signed-pages';

type Table = { label: string; rows: readonly GuardedRow[] };

/** What stands on the note for whoever decides; numbers of one or two people are kept back already. */
export type GapNote = {
  period: string;
  to: string;
  proposal: string;
  head: Signature;
  total: Record<GapFigure | 'links', string>;
  tables: readonly Table[];
};

/** Draws the note on two pages; runs in the worker. */
export function renderGapNote(note: GapNote & Stationery): Promise<RenderedPdf> {
  const { paper, printedBy, printedOn } = note;
  return renderPdf(houseDocument(paper, contentOf(note)), houseFoot(printedBy, printedOn));
}

function contentOf(note: GapNote & Stationery): Content[] {
  const { letterhead: head, paper, period, to, proposal, tables } = note;
  return [
    letterhead(head, textWidth(paper)),
    { text: 'CATATAN KEBIJAKAN', style: 'title', margin: [0, 0, 0, 2] },
    {
      text: `Hambatan, penolakan, dan kebutuhan yang belum terpenuhi, ${period}`,
      alignment: 'center',
      margin: [0, 0, 0, 8],
    },
    ...(to === ''
      ? []
      : [{ text: ['Kepada Yth. ', { text: to, bold: true }], margin: [0, 0, 0, 6] } as Content]),
    ...summaryOf(note).map((text): Content => ({ text, alignment: 'justify', margin: [0, 0, 0, 4] })),
    ...inPairs(tables),
    { text: explained, style: 'small', margin: [0, 2, 0, 6] },
    ...(proposal === ''
      ? []
      : [
          { text: 'Usul', style: 'heading' } as Content,
          { text: proposal, alignment: 'justify', margin: [0, 0, 0, 4] } as Content,
        ]),
    signed(note),
  ];
}

const explained =
  `${gapFigures.hindered}: ada hambatan pada masa ini. ${gapFigures.refused}: ditolak sumbernya pada masa ini. ${gapFigures.unmet}: pada akhir masa ini belum diterima. ` +
  `Satu kebutuhan dapat terhitung dalam beberapa baris. ${keptBack}: kurang dari ${leastPeople} orang, atau disamarkan supaya angka itu tidak dapat dihitung dari jumlahnya. Baris dengan kurang dari ${leastPeople} orang digabung. Catatan ini tidak memuat nama.`;

function summaryOf({ letterhead: { name }, total, tables, period }: GapNote & Stationery): string[] {
  const [obstacles, needs] = tables;
  const named = (table: Table | undefined) =>
    (table?.rows ?? [])
      .filter(({ isJoined }) => !isJoined)
      .slice(0, 3)
      .map(({ label }) => label.toLowerCase());
  const leading = [
    ...(named(obstacles).length > 0 ? [`Hambatan terbanyak: ${named(obstacles).join('; ')}.`] : []),
    ...(named(needs).length > 0 ? [`Kebutuhan terbanyak: ${named(needs).join('; ')}.`] : []),
  ];
  return [
    `Pada ${period} pekerja sosial ${name} mengaitkan orang yang dilayani dengan sistem sumber untuk ${total.links} kebutuhan. ${total.hindered} di antaranya terhambat, ${total.refused} ditolak sumbernya, dan ${total.unmet} belum terpenuhi pada akhir masa ini.`,
    ...(leading.length > 0 ? [leading.join(' ')] : []),
  ];
}

/** Two tables beside one another; one without rows is left out. */
function inPairs(tables: readonly Table[]): Content[] {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  return filled.flatMap((table, at) =>
    at % 2 === 0
      ? [
          {
            columns: [tableOf(table), tableOf(filled[at + 1])],
            columnGap: 14,
            unbreakable: true,
            margin: [0, 0, 0, 2],
          } as Content,
        ]
      : [],
  );
}

function tableOf(table: Table | undefined): Content {
  if (table === undefined) return { text: '' };
  const rows = table.rows.map(({ label, figures: { hindered, refused, unmet } }) => [
    label,
    ...[hindered, refused, unmet],
  ]);
  return {
    stack: [
      { text: table.label, style: 'subheading' },
      ruledTable(['', gapFigures.hindered, gapFigures.refused, 'Belum'], rows, ['*', 46, 34, 30]),
    ],
  };
}

function signed({ letterhead: { town }, printedOn, head }: GapNote & Stationery): Content {
  return {
    columns: [
      { text: '' },
      {
        width: 230,
        ...(signature(signerOf(head), [`${town}, ${formatCivilDate(printedOn, 'long')}`]) as object),
      },
    ],
    unbreakable: true,
    style: signsStyle,
    margin: [0, 8, 0, 0],
  } as Content;
}
