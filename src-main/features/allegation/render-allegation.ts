import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import type { AllegationPaper } from '#domain/papers/allegation';
import { allegationAddressees, allegationKinds } from '#domain/safety/allegation';
import {
  headedTable,
  houseDocument,
  houseFoot,
  labelled,
  letterhead,
  signatures,
  textWidth,
} from '#platform/paper/house-style';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';

/** Draws the report; runs in the worker. */
export function renderAllegation(paper: AllegationPaper): Promise<RenderedPdf> {
  return renderPdf(
    houseDocument(paper.paper, content(paper)),
    houseFoot(paper.printedBy, paper.printedOn, 'RAHASIA'),
  );
}

const dayOf = (day: string | null) => (day === null ? 'Tidak diketahui' : formatCivilDate(day, 'long'));

function content({
  told,
  addressee,
  signature,
  letterhead: head,
  paper,
  printedOn,
}: AllegationPaper): Content[] {
  const accused = [...told.accused.map(({ name }) => name), told.accusedOthers].filter(Boolean).join(', ');
  return [
    letterhead(head, textWidth(paper)),
    { text: 'RAHASIA', bold: true, alignment: 'right', fontSize: 9 },
    {
      text: 'LAPORAN DUGAAN KEKERASAN ATAU PENELANTARAN',
      style: 'title',
      margin: [0, 6, 0, 8],
    },
    labelled(
      [
        ['Kepada', allegationAddressees[addressee]],
        ['Tentang', told.about],
        ['Jenis dugaan', told.kinds.map((kind) => allegationKinds[kind]).join(', ')],
        ['Terjadi pada', dayOf(told.happenedOn)],
        ['Tempat', told.place || 'Tidak disebut'],
        ['Terduga', accused || 'Belum diketahui'],
      ],
      110,
    ),
    { text: 'Yang dilaporkan', style: 'subheading', margin: [0, 10, 0, 2] },
    { text: told.story },
    ...headedTable(
      { text: 'Yang sudah dan akan dilakukan', style: 'subheading', margin: [0, 10, 0, 2] },
      ['Tanggal', 'Kepada', 'Langkah'],
      told.steps.flatMap((step) => rowOf(step)),
      [80, 130, '*'],
    ),
    signatures({ role: 'Yang menerima', name: '' }, signature, head.town, printedOn),
  ];
}

/** Who reads it is the matter of the house; what was done is told. */
function rowOf({ kind, happenedOn, dueOn, words, addressee }: AllegationPaper['told']['steps'][number]) {
  if (kind !== 'done' && kind !== 'reported' && kind !== 'planned') return [];
  const day = happenedOn ?? dueOn;
  const when = day === null ? '' : formatCivilDate(day, 'short');
  return [
    [
      kind === 'planned' ? `Sampai ${when}` : when,
      addressee === null ? '' : allegationAddressees[addressee],
      words,
    ],
  ];
}
