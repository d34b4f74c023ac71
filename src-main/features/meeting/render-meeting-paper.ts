import type { Content, TableCell } from 'pdfmake/interfaces';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { meetingParts } from '#domain/meeting';
import {
  followUpsByPerson,
  type MeetingPaper,
  type MeetingPaperKind,
  meetingPapers,
  type PaperPerson,
  sayPerson,
  sayPost,
} from '#domain/papers/meeting-papers';
import {
  houseDocument,
  houseFoot,
  labelled,
  letterhead,
  ruledTable,
  textWidth,
} from '#platform/paper/house-style';
import { headed } from '#platform/paper/labels';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';
import { signBlock } from '#platform/paper/sign-block';
import { drawMinutes, sayOthers, unapproved } from './draw-minutes.ts';

/** Draws a paper of a conference; runs in the worker. */
export async function renderMeetingPaper(paper: MeetingPaper): Promise<RenderedPdf> {
  if (paper.kind === 'attendance') return await renderAttendance(paper);
  return await draw(paper, drawings[paper.kind](paper));
}

function draw(paper: MeetingPaper, content: Content[]): Promise<RenderedPdf> {
  const { printedBy, printedOn } = paper;
  const document = houseDocument(paper.paper, [
    letterhead(paper.letterhead, textWidth(paper.paper)),
    { text: 'RAHASIA', bold: true, alignment: 'right', fontSize: 9 },
    { text: meetingPapers[paper.kind].title.toUpperCase(), style: 'title', margin: [0, 4, 0, 2] },
    { text: `Nomor: ${paper.number}`, alignment: 'center', margin: [0, 0, 0, 8] },
    ...content,
  ]);
  return renderPdf(document, houseFoot(printedBy, printedOn, 'RAHASIA'));
}

type Drawn = Exclude<MeetingPaperKind, 'attendance'>;
const drawings: Readonly<Record<Drawn, (paper: MeetingPaper) => Content[]>> = {
  invitation: drawInvitation,
  minutes: drawMinutes,
  extract: drawMinutes,
  decision: drawDecision,
  followUps: drawFollowUps,
};

const factsOf = (facts: MeetingPaper['facts'], besides: readonly string[] = []): Content => ({
  stack: [labelled(facts.filter(([label]) => !besides.includes(label)))],
  margin: [0, 4, 0, 8],
});
const words = (text: string): Content => ({ text, alignment: 'justify', margin: [0, 4, 0, 4] });

/** To whom it goes, when and where, and the cases by initials and number alone. */
function drawInvitation({ people, facts, cases, signs }: MeetingPaper): Content[] {
  const to = people.length === 0 ? ['……………………………………………'] : people.map(sayPerson);
  const invited = cases.filter(({ leftOut }) => leftOut === '');
  const rows = invited.map(({ called, registerNumber }, at) => [`${at + 1}`, called, registerNumber]);
  return [
    { text: 'Kepada Yth.', margin: [0, 4, 0, 2] },
    ...(to.length === 1 ? to : [{ ol: to }]),
    { text: 'di tempat', margin: [0, 2, 0, 8] },
    headed(
      [words('Dengan hormat, kami mengundang Bapak/Ibu menghadiri konferensi kasus pada:')],
      factsOf(facts, ['Notulis']),
    ),
    ...(rows.length === 0
      ? [words('Agendanya diberitahukan kemudian.')]
      : [
          headed(
            [words('dengan agenda:')],
            ruledTable(['No', 'Kasus', 'Nomor register'], rows, [24, 150, '*']),
          ),
        ]),
    signBlock(signs, [
      words(
        'Kasus disebut dengan inisial. Undangan ini dan apa yang dibicarakan dalam konferensi bersifat rahasia. Atas kehadiran Bapak/Ibu kami ucapkan terima kasih.',
      ),
    ]),
  ];
}

/** At least so many rows, and so many of them empty: somebody comes unannounced. */
const leastRows = 12;
const leastEmpty = 4;

/** With fewer empty rows where that saves a sheet. */
async function renderAttendance(paper: MeetingPaper): Promise<RenderedPdf> {
  const most = Math.max(leastEmpty, leastRows - paper.people.length);
  const usual = await draw(paper, drawAttendance(paper, most));
  for (let empty = most - 1; usual.pages > 1 && empty >= leastEmpty; empty--) {
    const shorter = await draw(paper, drawAttendance(paper, empty));
    if (shorter.pages < usual.pages) return shorter;
  }
  return usual;
}

/** Rows high enough to sign in, with empty ones for who comes besides; the last go with those who sign below. */
function drawAttendance({ people, facts, signs }: MeetingPaper, empty: number): Content[] {
  const named = [
    ...people.map((one) => [one.name, sayRole(one)]),
    ...Array.from({ length: empty }, () => ['', '']),
  ];
  const rows = named.map((cells, at) => [`${at + 1}`, ...cells, '', '']);
  const head = ['No', 'Nama', 'Instansi/Jabatan', 'HP', 'Tanda tangan'].map((text) => ({ text, bold: true }));
  const last = rows.splice(-withSigns);
  return [factsOf(facts), rowsToSign([head, ...rows], 1), signBlock(signs, [rowsToSign(last, 0)])];
}

/** So many rows stand on the page of those who sign. */
const withSigns = 2;

const rowsToSign = (body: TableCell[][], headerRows: number): Content => ({
  table: {
    headerRows,
    dontBreakRows: true,
    heights: (row) => (row < headerRows ? 'auto' : 26),
    widths: [20, '*', '*', 80, 80],
    body,
  },
  layout: {
    // The rows below go on from those above, whose last line is theirs.
    hLineWidth: (row) => (headerRows === 0 && row === 0 ? 0 : 0.5),
    vLineWidth: () => 0.5,
  },
});

const sayRole = (person: PaperPerson): string =>
  [sayPost(person), person.part === 'member' ? '' : meetingParts[person.part].toLowerCase()]
    .filter(Boolean)
    .join('; ');

/** What was decided of one case, who does what by when, and how it stands. */
function drawDecision({ facts, cases: [one], approved, signs }: MeetingPaper): Content[] {
  if (one?.outcome == null) return [];
  const { decision, detail, reasons, dissent, since, followUps } = one.outcome;
  const decided = [[decision, detail].filter(Boolean).join('. '), one.worker, '', since];
  const done = followUps.map(({ what, who, dueOn, state }) => [what, who, sayDay(dueOn), state]);
  const rows = [decided, ...done].map((cells, at) => [`${at + 1}`, ...cells]);
  const about: [string, string][] = [
    ['Nama', one.called],
    ['Nomor register', one.registerNumber],
    ['Nomor kasus', one.caseNumber],
    ['Pertanyaan', one.outcome.question],
  ];
  const told: [string, string][] = [
    ['Pertimbangan', reasons],
    ['Pendapat berbeda', dissent || 'Tidak ada.'],
    ...one.addenda.map((text): [string, string] => ['Tambahan', text]),
  ];
  return [
    factsOf([...about.filter(([, value]) => value !== ''), ...facts]),
    ruledTable(['No', 'Keputusan', 'Penanggung jawab', 'Batas waktu', 'Status'], rows, [
      20,
      '*',
      100,
      62,
      110,
    ]),
    factsOf(told),
    signBlock(signs, [words(approved || unapproved)]),
  ];
}

/** Every follow-up of the conference under the name of whoever does it. */
function drawFollowUps({ facts, cases, otherCases, approved }: MeetingPaper): Content[] {
  const people = followUpsByPerson(cases);
  return [
    factsOf(facts),
    ...(people.length === 0 ? [words('Tidak ada tindak lanjut yang dicatat.')] : []),
    ...people.map(({ who, rows }) =>
      headed(
        [{ text: who, style: 'subheading' }],
        ruledTable(
          ['No', 'Kasus', 'Tindak lanjut', 'Batas waktu', 'Status'],
          rows.map(({ called, registerNumber, what, dueOn, state }, at) => [
            `${at + 1}`,
            [called, registerNumber].filter(Boolean).join('\n'),
            what,
            sayDay(dueOn),
            state,
          ]),
          [20, 80, '*', 62, 110],
        ),
      ),
    ),
    ...(otherCases > 0 ? [words(sayOthers(otherCases))] : []),
    words(approved || unapproved),
  ];
}

const sayDay = (day: string) => (isCivilDate(day) ? formatCivilDate(day, 'short') : day);
