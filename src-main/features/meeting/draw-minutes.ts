import type { Content } from 'pdfmake/interfaces';
import { meetingParts } from '#domain/meeting';
import { type MeetingPaper, type PaperCase, sayPerson } from '#domain/papers/meeting-papers';
import { headedTable, labelled, printedFields } from '#platform/paper/house-style';
import { signBlock } from '#platform/paper/sign-block';

export const unapproved = 'Konsep: notulen konferensi ini belum disahkan.';
/** What whoever prints does not see is said, so that a part is not taken for the whole. */
export const sayOthers = (count: number): string =>
  `${count} kasus lain dalam konferensi ini tidak terbuka bagi pencetak; naskah ini memuat sebagian.`;

/** The minutes of a conference, or what of them is about one case. Only the whole of them is signed. */
export function drawMinutes(paper: MeetingPaper): Content[] {
  const { kind, facts, people, absent, cases, otherCases, addenda, approved, signs } = paper;
  const isExtract = kind === 'extract';
  const last = [...(otherCases > 0 ? [sayOthers(otherCases)] : []), approved || unapproved].map(paragraph);
  const told = [
    ...cases.flatMap((one, at) => drawCase(one, isExtract ? '' : `${at + 1}. `)),
    ...addendaOf(addenda),
  ];
  // Those who sign have the last that was said before them on their page, where that is little.
  const kept = endsShortly(paper) ? told.splice(-1) : [];
  return [
    { stack: [labelled(facts)], margin: [0, 4, 0, 4] },
    ...headedTable(
      { text: 'Peserta yang hadir', style: 'subheading' },
      ['No', 'Nama', 'Jabatan', 'Instansi', 'Sebagai'],
      people.map(({ name, job, agency, part }, at) => [`${at + 1}`, name, job, agency, meetingParts[part]]),
      [20, '*', '*', '*', 60],
    ),
    ...(absent.length > 0 ? [paragraph(`Tidak hadir: ${absent.map(sayPerson).join('; ')}.`)] : []),
    ...told,
    ...(otherCases > 0 ? [...kept, ...last] : [signBlock(signs, [...kept, ...last])]),
  ];
}

/** So many letters at most go with those who sign. */
const shortly = 600;

/** Whether the last that is told is a line, a short text or a small table. */
function endsShortly({ cases, addenda }: MeetingPaper): boolean {
  const { minutes = [], addenda: own = [] } = cases.at(-1) ?? {};
  const said = [...minutes.slice(-1).map(({ printed }) => JSON.stringify(printed)), ...own, ...addenda].at(
    -1,
  );
  return minutes.length > 0 && said !== undefined && said.length <= shortly;
}

const paragraph = (text: string): Content => ({ text, alignment: 'justify', margin: [0, 4, 0, 4] });

function drawCase(one: PaperCase, at: string): Content[] {
  const { called, registerNumber, worker, people, minutes, addenda } = one;
  const about: [string, string][] = [
    ['Nomor register', registerNumber],
    ['Pekerja sosial', worker],
    ['Hadir untuk kasus ini', people.map(sayPerson).join('; ')],
  ];
  const heading: Content[] = [
    { text: `${at}${called}`, style: 'heading' },
    labelled(about.filter(([, value]) => value !== '')),
  ];
  return [
    ...(minutes.length > 0 ? printedFields(minutes, heading) : drawUndecided(one, heading)),
    ...addendaOf(addenda),
  ];
}

/** What was asked of a case, and why nothing was decided. */
function drawUndecided({ question, options, leftOut }: PaperCase, heading: Content[]): Content[] {
  const asked: [string, string][] = [
    ['Pertanyaan', question],
    ['Pilihan', options.join('\n')],
    leftOut === '' ? ['Keputusan', 'Belum diputuskan.'] : ['Tidak dibahas', leftOut],
  ];
  return [{ stack: [...heading, labelled(asked.filter(([, value]) => value !== ''))], unbreakable: true }];
}

const addendaOf = (addenda: readonly string[]): Content[] =>
  addenda.map((words) => paragraph(`Tambahan sesudah disahkan: ${words}`));
