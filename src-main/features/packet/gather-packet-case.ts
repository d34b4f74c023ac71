import type { Trx } from '#database/connect';
import { daysBetween, formatCivilDate } from '#domain/civil-date';
import { defined } from '#domain/defined';
import { labelOf } from '#domain/fields/choice';
import type { Draft } from '#domain/fields/field';
import { printValue } from '#domain/fields/kinds';
import { printForm } from '#domain/form';
import { type FormId, formOf, stageOf } from '#domain/forms';
import { ppksCategories } from '#domain/lists/ppks-categories';
import type { PacketCase } from '#domain/papers/packet';
import { describeAge } from '#domain/people/age';
import { hideNames, initialsOf } from '#domain/people/initials';
import { maskNik } from '#domain/people/nik';
import { bridge, currentStage } from '#domain/workflow';
import type { Work } from '#pipeline';
import {
  describeRound,
  getComparison,
  getConsentStanding,
  getProgress,
  listStageAnswers,
} from '#records/case.queries';
import { listRecentNotes } from '#records/note.queries';
import { findRecord } from '#records/record.queries';
import { getPacketHead } from './packet.queries.ts';

/** The choices of the person printing. */
export type PacketChoices = {
  names: 'full' | 'initials';
  unmasked: boolean;
  parts: readonly string[];
  questions: Record<string, string>;
  options: Record<string, string[]>;
};

const sectionForms = ['eic', 'assessment', 'planning'] as const;

/** Everything a packet says of one case, gathered in one read. */
export async function gatherPacketCase(
  trx: Trx,
  caseId: string,
  choices: PacketChoices,
  work: Work,
): Promise<PacketCase> {
  const { today } = work;
  const head = await getPacketHead(trx, caseId);
  const progress = await getProgress(trx, caseId);
  const person =
    (await findRecord(trx, formOf('client'), { caseId, clientId: head.clientId }))?.answers ?? {};
  const hasPlan = progress.completed.planning > 0;
  const rounds = await listStageAnswers(trx, caseId, 'evaluation');
  const lastRound = rounds.at(-1);
  const days = new Map<string, string>();
  for (const { stage } of bridge(progress)) {
    const on = (await listStageAnswers(trx, caseId, stage)).at(-1)?.happenedOn;
    if (on) days.set(stage, on);
  }
  const includes = (part: string) => choices.parts.includes(part);
  const packetCase: PacketCase = {
    caseNumber: head.number,
    registerNumber: head.registerNumber,
    name: choices.names === 'full' ? head.fullName : initialsOf(head.fullName),
    ...(head.alias && choices.names === 'full' ? { alias: head.alias } : {}),
    sex: head.sex ?? 'L',
    age: describeAge(head, today),
    nik: head.nik === null ? 'tidak ada' : choices.unmasked ? head.nik : maskNik(head.nik),
    category: labelOf(ppksCategories, head.category),
    admittedOn: head.admittedOn,
    daysInCare: Math.max(0, daysBetween(head.admittedOn, head.leftOn ?? today)),
    worker: head.workerName ?? 'belum ditetapkan',
    stage: stageOf(currentStage(progress)).label,
    consent: (await getConsentStanding(trx, caseId)).sentence,
    pillars: bridge(progress).map(({ stage, state }) => ({
      label: stageOf(stage).label,
      state,
      // As on the screen: where the case stands, since when; elsewhere, when it was done.
      ...(state === 'current' ? { on: head.stageSince } : onOf(days, stage)),
    })),
    sections: await gatherSections(trx, caseId, sectionForms.filter(includes), choices),
    family: includes('family') ? familyTable(person, choices) : { head: [], rows: [] },
    recentNotes: includes('notes') ? await listRecentNotes(trx, caseId, 'audience', 6) : [],
    hasPlan,
    ...(hasPlan && includes('comparison') ? { comparison: await getComparison(trx, caseId, today) } : {}),
    ...(lastRound === undefined ? {} : { lastRound: describeRound(lastRound) }),
    question: choices.questions[caseId] ?? '',
    options: choices.options[caseId] ?? [],
  };
  if (choices.names === 'full') return packetCase;
  // The narratives name the person too: initials on the first line alone would hide nothing.
  const { sections, recentNotes, comparison, lastRound: round, question, options } = packetCase;
  const told = { sections, recentNotes, question, options, ...defined({ comparison, lastRound: round }) };
  return { ...packetCase, ...mapTexts(told, (text) => hideNames(text, head)) };
}

function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  const map = (inner: unknown): unknown => {
    if (typeof inner === 'string') return change(inner);
    if (Array.isArray(inner)) return inner.map(map);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, own]) => [key, map(own)]));
  };
  return map(value) as Value;
}

const onOf = (days: Map<string, string>, stage: string) => {
  const on = days.get(stage);
  return on === undefined ? {} : { on };
};

async function gatherSections(trx: Trx, caseId: string, ids: readonly FormId[], choices: PacketChoices) {
  const sections: PacketCase['sections'] = [];
  for (const id of ids) {
    const form = formOf(id);
    const latest = (await listStageAnswers(trx, caseId, id)).at(-1);
    if (latest === undefined) continue;
    const note = latest.happenedOn
      ? `${formatCivilDate(latest.happenedOn, 'long')}, versi ${latest.version}`
      : '';
    // The plan's tree has its own table beside what was achieved.
    const fields = printForm(form, latest.answers, choices).filter(
      (field) => form.fields[field.name]?.kind !== 'planTree',
    );
    sections.push({ heading: form.label, note, fields });
  }
  return sections;
}

function familyTable(person: Draft, choices: PacketChoices): PacketCase['family'] {
  const field = formOf('client').fields.family;
  if (field === undefined || choices.names === 'initials')
    return { head: ['Hubungan', 'Keadaan'], rows: relations(person) };
  const printed = printValue(field, person.family, choices);
  return printed.shape === 'table' ? { head: printed.head, rows: printed.rows } : { head: [], rows: [] };
}

/** With initials chosen, the family is told by relation only: a name would undo what the initials hide. */
function relations(person: Draft): string[][] {
  const field = formOf('client').fields.family;
  const columns =
    (field as { columns?: Record<string, Parameters<typeof printValue>[0]> } | undefined)?.columns ?? {};
  const cell = (row: Draft, name: string) => {
    const printed = columns[name] && printValue(columns[name], row[name]);
    return printed && printed.shape !== 'table' ? printed.text : '';
  };
  const rows = Array.isArray(person.family) ? (person.family as Draft[]) : [];
  return rows.map((row) => [
    cell(row, 'relation'),
    [cell(row, 'lifeState'), cell(row, 'occupation')].filter(Boolean).join(', '),
  ]);
}
