import type { Trx } from '#database/connect';
import { formatCivilDate, notAfter, ordinalDay } from '#domain/civil-date';
import { defined } from '#domain/defined';
import { labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import { printBriefTasks, printTasks } from '#domain/fields/plan-tree-kind';
import { type FormId, stageOf } from '#domain/forms';
import { sayContract } from '#domain/forms/contract';
import { sayCoercion } from '#domain/forms/note';
import { civilDateOfInstant, zoneOffsets } from '#domain/instant';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { printFamily } from '#domain/papers/family-members';
import { readLastConference } from '#domain/papers/last-conference';
import type { PacketCase } from '#domain/papers/packet';
import { printFindings } from '#domain/papers/packet-findings';
import type { PacketSize } from '#domain/papers/packet-plan';
import { describeAge } from '#domain/people/age';
import { initialsOf } from '#domain/people/initials';
import { maskNik } from '#domain/people/nik';
import { sayLinks } from '#domain/resources/say-links';
import { sayMeter } from '#domain/stages/plan-meter';
import type { Pillar } from '#domain/workflow';
import type { Work } from '#pipeline';
import { signaturesFrom } from '#platform/paper/letterhead-from';
import { listCarriedFrom } from '#records/carry-over.queries';
import { getConsentStanding } from '#records/case.queries';
import { getCaseFigures } from '#records/case-figures';
import { listCaseFindings } from '#records/finding.queries';
import { findScores, getMeasures } from '#records/measures.queries';
import { listNamesOnFile } from '#records/names/names-on-file';
import { listRecentNotes } from '#records/note.queries';
import { printSignOffs } from '#records/sign-off';
import { getSinceThen } from '#records/since-then.queries';
import { drawFamily } from './draw-family.ts';
import { gatherSections } from './gather-sections.ts';
import { findAgendaItem, getPacketHead, type PacketHead } from './packet.queries.ts';
import { listLeftOut, type ReadForm, readForms } from './read-forms.ts';

/** The choices of the person printing. */
export type PacketChoices = {
  size: PacketSize;
  names: 'full' | 'initials';
  unmasked: boolean;
  parts: readonly string[];
  questions: Record<string, string>;
  options: Record<string, string[]>;
};

/**
 * What a packet says of one case, what is written there and not in it, the names that the file knows, and which
 * conference asks its question; undefined where whoever prints does.
 */
export type GatheredCase = {
  packetCase: PacketCase;
  leftOut: string[];
  names: string[];
  askedBy: string | undefined;
};

/** Everything a packet says of one case, gathered in one read. */
export async function gatherPacketCase(
  trx: Trx,
  caseId: string,
  choices: PacketChoices,
  work: Work,
): Promise<GatheredCase> {
  const { today, centre } = work;
  const sayDay = (instant: string) =>
    formatCivilDate(civilDateOfInstant(instant, zoneOffsets[centre.zone]), 'long');
  const head = await getPacketHead(trx, caseId);
  const place = { caseId, clientId: head.clientId };
  const forms = await readForms(trx, place, centre.own);
  const answersOf = (id: FormId) => forms.find(({ form }) => form.id === id)?.records[0]?.answers ?? {};
  const { stage, pillars, comparison, hasPlan } = await getCaseFigures(trx, caseId, work);
  const includes = (part: string) => choices.parts.includes(part);
  const notes = includes('notes') ? await listRecentNotes(trx, caseId, 'audience', 6) : [];
  const goals = includes('planning') ? answersOf('planning').goals : [];
  const contract = includes('contract') ? answersOf('contract') : {};
  const { askedBy, ...asked } = await questionOf(trx, caseId, choices, today);
  const packetCase: PacketCase = {
    ...identityOf(head, choices, today),
    stage: stageOf(stage).label,
    consent: (await getConsentStanding(trx, caseId)).sentence,
    pillars: pillars.map(printPillar),
    sections: gatherSections(forms, includes, choices, {
      signOffs: await printSignOffs(trx, caseId, sayDay),
      carried: await listCarriedFrom(trx, caseId),
    }),
    findings: printFindings(includes('assessment') ? await listCaseFindings(trx, caseId) : [], goals),
    planMeter: hasPlan && includes('planning') ? sayMeter(answersOf('planning')) : '',
    tasks: printTasks(goals),
    brief: printBriefTasks(goals),
    family: includes('family') ? printFamily(answersOf('client').family, choices) : [],
    ...(includes('family') ? await drawFamily(trx, place, { ...choices, leftOn: head.leftOn }, work) : {}),
    recentNotes: notes.map(({ on, summary, coercion }) => ({
      on,
      summary,
      coercion: coercion === null ? '' : sayCoercion(coercion),
    })),
    hasPlan,
    ...(hasPlan && includes('comparison') ? { comparison } : {}),
    ...(includes('comparison') ? { measures: await getMeasures(trx, caseId, comparison, 'audience') } : {}),
    ...(choices.size === 'full' && includes('assessment')
      ? defined({ scores: await findScores(trx, caseId, 'audience') })
      : {}),
    ...(includes('conference') ? await lastConference(trx, caseId, answersOf('conference'), work) : {}),
    contract: contract.kind === undefined ? '' : sayContract(contract, today),
    resources: includes('resources') ? sayLinks(linksIn(forms)) : '',
    ...asked,
    signatures: signaturesFrom(centre, head),
  };
  const leftOut = await listLeftOut(trx, forms, place, choices.size);
  // With full names nobody looks for them.
  const names = choices.names === 'full' ? [] : await listNamesOnFile(trx, head.clientId);
  return { packetCase, leftOut, names, askedBy };
}

/** What the links of a case with its sources say, the oldest first. */
const linksIn = (forms: readonly ReadForm[]): Draft[] =>
  forms.flatMap(({ form, records }) =>
    form.id === 'resourceLink' ? records.map(({ answers }) => answers).reverse() : [],
  );

/** What the conference is to decide of a case: as it was put to the next one, else as whoever prints asked it. */
async function questionOf(
  trx: Trx,
  caseId: string,
  { questions, options }: PacketChoices,
  today: string,
): Promise<{ question: string; options: string[]; askedBy: string | undefined }> {
  const item = await findAgendaItem(trx, caseId, today);
  return item ?? { question: questions[caseId] ?? '', options: options[caseId] ?? [], askedBy: undefined };
}

/** What was decided last and what became of it; nothing where there was no conference. */
async function lastConference(trx: Trx, caseId: string, answers: Draft, { today, centre }: Work) {
  const heldOn = asText(answers.heldOn);
  if (heldOn === '') return {};
  const since = await getSinceThen(trx, caseId, heldOn, centre.zone);
  return { lastConference: readLastConference(answers, since, today) };
}

function identityOf(head: PacketHead, choices: PacketChoices, today: string) {
  return {
    caseNumber: head.number,
    registerNumber: head.registerNumber,
    name: choices.names === 'full' ? head.fullName : initialsOf(head.fullName),
    ...(head.alias && choices.names === 'full' ? { alias: head.alias } : {}),
    sex: head.sex ?? 'L',
    age: describeAge(head, notAfter(today, head.leftOn)),
    nik: head.nik === null ? 'tidak ada' : choices.unmasked ? head.nik : maskNik(head.nik),
    category: labelOf(ppksCategories, head.category),
    admittedOn: head.admittedOn,
    dayInCare: ordinalDay(head.admittedOn, head.leftOn ?? today),
    worker: head.workerName ?? 'belum ditetapkan',
  };
}

const printPillar = ({ stage, state, on }: Pillar): PacketCase['pillars'][number] => ({
  label: stageOf(stage).label,
  state,
  ...(on === null ? {} : { on }),
});
