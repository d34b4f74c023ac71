import { formatCivilDate } from '#domain/civil-date';
import type { PacketCase, PacketSection } from '#domain/papers/packet';
import type { PacketPart } from '#domain/papers/packet-plan';
import type { Comparison } from '#domain/results/comparison';
import { lineHeight } from '#platform/paper/measure-text';
import { ruledRoom } from '#platform/paper/ruled-room';
import { heading, type Piece, type Room, small, words, wordsOfList } from './pieces.ts';

/** What the conference is to decide, and the ways open to it; room to write where nobody asked. */
export function questionPieces({ question, options }: PacketCase, { width }: Room): Piece[] {
  const room = (lines: number): Piece => ({
    kind: 'fixed',
    height: 20 * lines + 6,
    content: ruledRoom(lines, width),
  });
  return [
    heading('Pertanyaan yang diputuskan'),
    ...(question === '' ? [room(2)] : words('', question)),
    ...(options.length === 0 ? [] : [heading('Pilihan')]),
    ...options.flatMap((option, index) => words(String(index + 1), option)),
  ];
}

/** What was decided last, and what became of it. */
export function lastConferencePieces({ lastConference: last }: PacketCase): Piece[] {
  if (last === undefined) return [];
  const { heldOn, number, question, decision, detail, reasons, since, followUps } = last;
  return [
    heading(`Keputusan konferensi ${formatCivilDate(heldOn, 'long')}`),
    ...words('Nomor berita acara', number),
    ...words('Pertanyaan', question),
    ...words('Keputusan', decision),
    ...words('Uraian keputusan', detail),
    ...words('Pertimbangan', reasons),
    ...words('Sejak itu', since),
    ...followUps.flatMap(({ what, who, state }) => words(`Tindak lanjut, ${state}`, `${what} (${who})`)),
  ];
}

/** The family as people. */
export function familyPieces(one: PacketCase): Piece[] {
  const people = one.family.map(({ who, about }) => [who, about].filter(Boolean).join(', '));
  return [
    ...words('Keluarga', people.join('; ')),
    ...sectionFields(one, 'family').flatMap(({ pieces }) => pieces),
  ];
}

/** What was achieved and is not in the table of targets. */
export function outcomePieces(comparison: Comparison, ending: string): Piece[] {
  const last = comparison.rounds.at(-1)?.sequence;
  const isSaid = comparison.targets.some(({ rounds }) =>
    rounds.some((round) => round.sequence === last && (round.evidence || round.obstacle || round.cause)),
  );
  const hasBonus = comparison.unplanned.some(({ evidence }) => evidence);
  const more = [
    isSaid ? 'bukti, hambatan, dan sebab tiap target' : '',
    hasBonus ? 'bukti capaian di luar rencana' : '',
  ].filter(Boolean);
  return more.length === 0 ? [] : words('Juga', `${more.join('; ')} ${ending}`);
}

/** The essentials of assessment and plan, with what is to be done. */
export function essentialPieces(one: PacketCase, ending: string): Piece[] {
  return [
    ...sectionPieces(one, 'eic'),
    ...sectionPieces(one, 'assessment'),
    ...findingPieces(one),
    ...sectionPieces(one, 'planning'),
    ...words('Isi rencana', one.planMeter),
    ...wordsOfList('tasks', one.brief.tasks),
    ...(one.brief.isWhole ? [] : words('Kegiatan', `cara, waktu, tempat, layanan, dan sumbernya ${ending}`)),
    ...sectionFields(one, 'comparison').flatMap(({ section, pieces }) => [
      heading(`${section.heading} terakhir`, section.note),
      ...pieces,
    ]),
  ];
}

const sectionPieces = (one: PacketCase, part: PacketPart): Piece[] =>
  sectionFields(one, part).flatMap(({ section, pieces }) => [
    heading(section.heading, section.note),
    ...pieces,
  ]);

/** A finding in a line, with the goal that answers it. */
const findingPieces = ({ findings: { brief } }: PacketCase): Piece[] =>
  brief.length === 0
    ? []
    : [heading('Temuan, dan tujuan yang menjawabnya'), ...wordsOfList('findings', brief)];

/** So many notes the two pages have. */
const mostNotes = 3;

/** The notes that matter: those with coercion first, then the newest; in the order of their days, newest first. */
export function notePieces({ recentNotes }: PacketCase, ending: string): Piece[] {
  if (recentNotes.length === 0) return [];
  const byWeight = recentNotes.toSorted((a, b) => Number(b.coercion !== '') - Number(a.coercion !== ''));
  const shown = new Set(byWeight.slice(0, mostNotes));
  const others = recentNotes.length - shown.size;
  return [
    heading('Catatan intervensi yang penting'),
    ...recentNotes
      .filter((note) => shown.has(note))
      .flatMap(({ on, summary, coercion }) =>
        words(
          formatCivilDate(on, 'short'),
          [coercion && `${coercion.replace(/\.$/, '')}.`, summary].filter(Boolean).join(' '),
        ),
      ),
    ...(others === 0 ? [] : words('Catatan lain', `${others} ${ending}`)),
  ];
}

/** Contract and consent, a line each, and the sources. */
export const linePieces = ({ contract, resources, consent }: PacketCase): Piece[] => [
  heading('Kontrak dan persetujuan'),
  ...words('', contract),
  ...words('Dasar pemrosesan data', consent),
  ...(resources === '' ? [] : [heading('Kaitan dengan sumber'), ...words('', resources)]),
];

/** A part in the fields of the brief size; short answers share a line. */
function sectionFields({ sections }: PacketCase, part: PacketPart) {
  return sections
    .filter((section) => section.part === part)
    .map((section) => ({ section, pieces: fieldPieces(section) }))
    .filter(({ pieces }) => pieces.length > 0);
}

function fieldPieces({ fields, brief }: PacketSection): Piece[] {
  const chosen = brief.flatMap((name) => fields.filter((field) => field.name === name));
  const short = chosen.filter(({ printed }) => printed.shape === 'line');
  const long = chosen.filter(({ printed }) => printed.shape !== 'line');
  const line = short.map(({ label, printed }) => `${label}: ${textOf(printed)}`).join('. ');
  return [...words('', line), ...long.flatMap(({ label, printed }) => words(label, textOf(printed)))];
}

const textOf = (printed: PacketSection['fields'][number]['printed']) =>
  printed.shape === 'table' ? printed.rows.map((row) => row.join(', ')).join('; ') : printed.text;

/** Room for what those present note down, where the page has some left. */
export function notesOfThosePresent(left: number, width: number): Piece[] {
  const lines = Math.min(6, Math.floor((left - lineHeight(10, small.leading) - 12) / 20));
  if (lines < 2) return [];
  return [
    heading('Catatan peserta'),
    { kind: 'fixed', height: 20 * lines + 6, content: ruledRoom(lines, width) },
  ];
}
