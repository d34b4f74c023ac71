import type { Trx } from '#database/connect';
import { type Duty, type DutyAct, dutiesOf, unneededIn } from '#domain/duties/duty';
import type { DutyKind } from '#domain/duties/duty-kinds';
import type { DutyFacts, DutyRules } from '#domain/duties/facts';
import type { Own } from '#domain/own/own';
import type { Comparison } from '#domain/results/comparison';
import type { StageId } from '#domain/stage';
import type { StandardRules } from '#domain/standard/requirements';
import { bridge, type Journey, type Pillar, stageOn, stageSince } from '#domain/workflow';
import { type Compared, comparisonOn, getCompared, getJourney } from './case.queries.ts';
import { factsOn, gatherFacts, listActs } from './duty.queries.ts';
import { type FilledTables, listFilledTables } from './filled-tables.queries.ts';
import { findLastNote } from './note.queries.ts';

/** What figures need to know of the world: this day, and the centre's own spans. */
export type FigureFacts = { today: string; centre: StandardRules & { own: Own } };

/** Where a case stands on the bridge, and since when. */
type Standpoint = { stage: StageId; since: string; pillars: Pillar[] };

/** What is said of a case in figures, wherever it is said: list, Beranda, Ringkasan and packet. */
export type CaseFigures = Standpoint & {
  hasPlan: boolean;
  comparison: Comparison;
  percent: number | null;
  /** What falls due, the earliest first; of a case that has ended only what goes on after it. */
  due: Duty[];
  /** What the case needs no more, as somebody said with a reason. */
  unneeded: DutyKind[];
  /** From what that was told. */
  facts: DutyFacts;
  /** Where there is anything of the case. */
  filled: FilledTables;
  lastNoteOn: string | null;
};

/** Where a case stands at the end of this day. */
export async function getStandpoint(trx: Trx, caseId: string, today: string): Promise<Standpoint> {
  return standpointOf(await getJourney(trx, caseId), today);
}

function standpointOf(journey: Journey, today: string): Standpoint {
  const stage = stageOn(today, journey);
  return { stage, since: stageSince(stage, journey), pillars: bridge(journey, today) };
}

/** All that is written of a case from which its figures are told, whatever the day; its facts are those of one day. */
export type Written = {
  journey: Journey;
  compared: Compared;
  facts: DutyFacts;
  acts: DutyAct[];
  filled: FilledTables;
  lastNoteOn: string | null;
};

/** Everything that is said of a case in figures at the end of this day, by the centre's present rules. */
export async function getCaseFigures(
  trx: Trx,
  caseId: string,
  { today, centre }: FigureFacts,
): Promise<CaseFigures> {
  return figuresOn(today, await getWritten(trx, caseId, today), centre);
}

/** Reads what the figures of a case are told from. */
export async function getWritten(trx: Trx, caseId: string, today: string): Promise<Written> {
  const journey = await getJourney(trx, caseId);
  const { admittedOn, leftOn } = journey;
  const filled = await listFilledTables(trx, caseId);
  const isCompared = filled.has('goal') || filled.has('achievement') || journey.work.evaluation !== undefined;
  const compared = isCompared
    ? await getCompared(trx, caseId)
    : { leftOn, goals: [], rounds: [], achievements: [] };
  const comparison = comparisonOn(today, compared);
  const facts = await gatherFacts(trx, { id: caseId, today, admittedOn, leftOn, comparison, filled });
  const acts = filled.has('duty_act') ? await listActs(trx, caseId) : [];
  const lastNoteOn = filled.has('note') ? await findLastNote(trx, caseId) : null;
  return { journey, compared, facts, acts, filled, lastNoteOn };
}

/** What is said of a case in figures at the end of a day, while nothing is written. */
export function figuresOn(
  day: string,
  { journey, compared, facts: gathered, acts, filled, lastNoteOn }: Written,
  rules: DutyRules,
): CaseFigures {
  const comparison = comparisonOn(day, compared);
  const facts = factsOn(day, gathered, comparison);
  return {
    ...standpointOf(journey, day),
    hasPlan: journey.steps.planning !== undefined,
    comparison,
    percent: comparison.outcome.percent,
    due: dutiesOf(facts, rules, acts),
    unneeded: unneededIn(facts, rules, acts),
    facts,
    filled,
    lastNoteOn,
  };
}
