import { noticeLengths } from '#contract/audit';
import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import { declaredForm } from '../../support/declared-form.ts';
import type { TestCentre } from '../../support/test-centre.ts';
import type { Completed, HostileCase } from '../hostile-text/fill-in.ts';
import type { TextSource } from '../hostile-text/texts.ts';
import { markPattern } from './long-texts.ts';

/**
 * A paper as it came out, the texts that have to stand on it, what it ends those with that it may cut, and the lists whose
 * entries may run on from one another, so that one ending says it of all that follow.
 */
export type Paper = { name: string; file: Blob; mustHold: string[]; ending?: string; lists?: string[][] };

/** Every paper that carries what was written in a case, on the paper the centre has loaded. */
export async function printPapers(centre: TestCentre, one: HostileCase, texts: TextSource): Promise<Paper[]> {
  const { client } = centre;
  const { caseId } = one;
  const questions = { [caseId]: texts.next('packet.question', upTo(2_000)) ?? '' };
  const options = {
    [caseId]: Array.from({ length: 8 }, () => texts.next('packet.option', upTo(500)) ?? ''),
  };
  const file = await client.clientFile.make({ caseId, purpose: 'preview', unmasked: true });
  const choices = { names: 'full', purpose: 'preview' } as const;
  const asked = { caseIds: [caseId], ...choices, questions, options };
  const packet = await client.packet.make({ ...asked, size: 'full' });
  const brief = await client.packet.make({ ...asked, size: 'brief' });
  return [
    // Notes kept confidential are only named there.
    { name: 'client file', file: file.file, mustHold: one.completed.filter(isForTeam).flatMap(textsIn) },
    {
      name: 'packet',
      file: packet.file,
      mustHold: [...packetTexts(one), ...marked(questions), ...marked(options)],
    },
    {
      name: 'packet of two pages',
      file: brief.file,
      mustHold: [...briefTexts(one), ...marked(questions), ...marked(options)],
      ending: 'lanjutan di Lengkap',
      lists: [peopleIn(one), goalsIn(one)],
    },
    ...(await printConsents(centre, one)),
    ...(await printLetters(centre, one)),
    await printList(centre, one),
    await printNotice(centre, texts),
  ];
}

/** Texts of at most so many letters. */
export const upTo = (most: number) => (text: string) => text.length <= most;

/** Every text with a mark in a value. */
export function marked(value: unknown): string[] {
  if (typeof value === 'string') return value.search(markPattern) === -1 ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(marked);
}

const textsIn = ({ answers }: Pick<Completed, 'answers'>): string[] => marked(answers);
const isForTeam = ({ answers }: Completed) => answers.confidentiality !== 'workerOnly';
const answersOf = ({ completed }: HostileCase, form: FormId): Draft[] =>
  completed.filter((one) => one.form === form).map(({ answers }) => answers);

/** What the packet says of a case. */
function packetTexts(one: HostileCase): string[] {
  const last = (form: FormId): Draft => answersOf(one, form).at(-1) ?? {};
  const { fullName, alias, family, familyNote } = last('client');
  const notes = one.completed.filter(({ form }) => form === 'note').filter(isForTeam);
  return marked([
    ...[fullName, alias, rowsOf(family).map(toldOf), familyNote, last('eic'), last('planning')],
    { ...last('assessment'), findings: rowsOf(last('assessment').findings).filter(isStanding) },
    ...[last('evaluation'), last('conference')],
    ...notes.slice(-6).map(({ answers }) => [answers.summary, coercionOf(answers)]),
  ]);
}

/** From which side of the family somebody is, is drawn. */
const toldOf = ({ side: _side, ...about }: Draft) => about;
/** A finding that was withdrawn is told in the file alone. */
const isStanding = ({ withdrawnReason }: Draft) => withdrawnReason === undefined;

/** The goals, each followed by the tasks of its targets, one text a target. */
const goalsIn = (one: HostileCase): string[] =>
  rowsOf(answersOf(one, 'planning').at(-1)?.goals)
    .flatMap(({ statement, level, targets }) => [
      [statement, level],
      ...rowsOf(targets).map(({ tasks }) => rowsOf(tasks).map(({ what, executor }) => [what, executor])),
    ])
    .map((run) => marked(run).join(' '))
    .filter((text) => text !== '');

/** What is told of each of the family, in one run. */
const peopleIn = (one: HostileCase): string[] =>
  marked(
    rowsOf(answersOf(one, 'client').at(-1)?.family).map(({ name, occupation, phone }) => [
      name,
      occupation,
      phone,
    ]),
  );

/** What two pages say of a case; what stands there in one run is one text, for it is cut as one. */
function briefTexts(one: HostileCase): string[] {
  const last = (form: FormId): Draft => answersOf(one, form).at(-1) ?? {};
  const { fullName, alias, familyNote } = last('client');
  const brief = (['eic', 'assessment', 'planning', 'evaluation'] as const).map((form) => {
    const { packet } = declaredForm(form);
    const names = packet === 'leftOut' ? [] : (packet.brief ?? []);
    return names.map((name) => last(form)[name]);
  });
  const { number, question, decisionDetail, reasons, followUps } = last('conference');
  const goals = rowsOf(last('planning').goals);
  const targets = goals.flatMap(({ targets: own }) => rowsOf(own));
  return [
    ...marked([familyNote, brief, number, question, decisionDetail, reasons]),
    ...marked(
      targets.map(({ statement, indicator, unit, removedReason }) => [
        statement,
        indicator,
        unit,
        removedReason,
      ]),
    ),
    ...[
      [fullName, alias],
      ...peopleIn(one),
      ...goalsIn(one),
      ...rowsOf(followUps).map(({ what, who, watcher }) => [what, who, watcher]),
    ].map((run) => marked(run).join(' ')),
  ].filter((text) => text !== '');
}

const rowsOf = (value: unknown): Draft[] => (Array.isArray(value) ? (value as Draft[]) : []);

const coercionOf = ({ influenceTechniques, coerceReason }: Draft) =>
  Array.isArray(influenceTechniques) && influenceTechniques.includes('coerce') ? coerceReason : '';

async function printConsents({ client }: TestCentre, one: HostileCase): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const { form, recordId, answers } of one.completed) {
    if (form !== 'consent') continue;
    const { file } = await client.consentForm.make({ caseId: one.caseId, recordId, purpose: 'preview' });
    const { givenBy, communication, items, witness } = answers;
    const contents = Object.values((items ?? {}) as Record<string, Draft>).map(({ content }) => content);
    const { fullName } = answersOf(one, 'client').at(-1) ?? {};
    papers.push({
      name: 'consent form',
      file,
      mustHold: marked([fullName, givenBy, communication, contents, witness]),
    });
  }
  return papers;
}

/** Every letter that was made, with what was typed for it alone. */
async function printLetters({ client }: TestCentre, one: HostileCase): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const { form, recordId, answers } of one.completed) {
    if (form !== 'letter') continue;
    const { file } = await client.letter.make({ caseId: one.caseId, recordId, purpose: 'preview' });
    const { recipient, body, witnessOne, witnessTwo } = answers;
    papers.push({ name: 'letter', file, mustHold: marked([recipient, body, witnessOne, witnessTwo]) });
  }
  return papers;
}

async function printList({ client }: TestCentre, one: HostileCase): Promise<Paper> {
  const columns = ['fullName', 'registerNumber', 'worker', 'category'] as const;
  const { file } = await client.caseload.export({
    status: 'all',
    columns: [...columns],
    as: 'pdf',
    recipient: 'Dinas',
  });
  const { fullName } = answersOf(one, 'client').at(-1) ?? {};
  return { name: 'caseload', file, mustHold: marked(fullName) };
}

/** The notice of a failed protection. */
async function printNotice({ client }: TestCentre, texts: TextSource): Promise<Paper> {
  const { rows } = await client.audit.list({ kind: 'left' });
  const written = Object.fromEntries(
    Object.entries(noticeLengths).map(([part, most]) => [
      part,
      texts.next(`notice.${part}`, upTo(most)) ?? '-',
    ]),
  ) as Record<keyof typeof noticeLengths, string>;
  const { file } = await client.audit.draftNotice({
    ...written,
    seqs: rows.map(({ seq }) => seq).slice(0, 500),
    to: 'agency',
    kinds: ['confidentiality'],
    knownOn: '2026-11-20',
    knownTime: '09:30',
    purpose: 'preview',
  });
  return { name: 'notice', file, mustHold: marked(written) };
}

/** Proposes that a person be erased, whatever their data were held for; they are shown nowhere from then on. */
export async function proposeErasure({ client }: TestCentre, { caseId }: HostileCase, texts: TextSource) {
  if ((await client.erasure.state({ caseId })).isHeld)
    await client.erasure.liftHold({ caseId, reason: 'Perkaranya sudah berakhir.', endedOn: '2026-01-15' });
  const reason =
    texts.next('erasure.reason', (text) => text.trim().length >= 10 && text.length <= 2_000) ?? '';
  await client.erasure.propose({ caseId, ground: 'retention', groundOn: '2026-01-15', reason });
  const { waiting } = await client.erasure.list();
  const { erasureId = '' } = waiting.find((one) => one.reason === reason) ?? {};
  return { erasureId, reason };
}

/** The record of an erasure, as it is printed before it is carried out. */
export async function printErasure(
  { client }: TestCentre,
  { erasureId, reason }: Awaited<ReturnType<typeof proposeErasure>>,
): Promise<Paper> {
  const { file } = await client.erasure.record({ erasureId, purpose: 'preview' });
  return { name: 'erasure record', file, mustHold: [reason] };
}
