import type { Trx } from '#database/connect';
import { addDays, addMonths } from '#domain/civil-date';
import { type Duty, dutiesOf, unneededIn } from '#domain/duties/duty';
import type { DutyKind } from '#domain/duties/duty-kinds';
import type { DutyFacts, DutyRules } from '#domain/duties/facts';
import type { Own } from '#domain/own/own';
import type { Comparison } from '#domain/results/comparison';
import type { StageId } from '#domain/stage';
import type { StandardRules } from '#domain/standard/requirements';
import { bridge, type Journey, type Pillar, stageOn, stageSince } from '#domain/workflow';
import { getComparison, getJourney } from './case.queries.ts';
import { gatherFacts, listActs } from './duty.queries.ts';

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
  lastNoteOn: string | null;
  /**
   * The days on which all this holds while nothing is written and no rule of the centre changes: from the first one, up
   * to and without the second.
   */
  holds: { from: string; until: string };
};

/** Where a case stands at the end of this day. */
export async function getStandpoint(trx: Trx, caseId: string, today: string): Promise<Standpoint> {
  return standpointOf(await getJourney(trx, caseId), today);
}

function standpointOf(journey: Journey, today: string): Standpoint {
  const stage = stageOn(today, journey);
  return { stage, since: stageSince(stage, journey), pillars: bridge(journey, today) };
}

/** Everything that is said of a case in figures at the end of this day, by the centre's present rules. */
export async function getCaseFigures(
  trx: Trx,
  caseId: string,
  { today, centre }: FigureFacts,
): Promise<CaseFigures> {
  const journey = await getJourney(trx, caseId);
  const comparison = await getComparison(trx, caseId, today);
  const { lastNoteOn } = await trx
    .selectFrom('note')
    .where('caseId', '=', caseId)
    .select(({ fn }) => fn.max('happenedOn').as('lastNoteOn'))
    .executeTakeFirstOrThrow();
  const { admittedOn, leftOn } = journey;
  const facts = await gatherFacts(trx, { id: caseId, today, admittedOn, leftOn, comparison });
  const acts = await listActs(trx, caseId);
  return {
    ...standpointOf(journey, today),
    hasPlan: journey.steps.planning !== undefined,
    comparison,
    percent: comparison.outcome.percent,
    due: dutiesOf(facts, centre, acts),
    unneeded: unneededIn(facts, centre, acts),
    facts,
    lastNoteOn,
    holds: spanAround(today, [...turningDays(journey, comparison), ...aftercareDays(leftOn, centre)]),
  };
}

/** The days on which the figures of a case turn by themselves: a stage begins, a target falls due, a round speaks. */
function turningDays({ steps, work, leftOn }: Journey, { targets, rounds }: Comparison): string[] {
  return [
    ...Object.values(steps),
    work.intervention?.first,
    leftOn,
    ...targets.map(({ dueOn }) => dueOn),
    ...rounds.map(({ evaluatedOn }) => evaluatedOn),
  ].filter((day) => typeof day === 'string');
}

/** The day on which nobody waits for bimbingan lanjut any more. */
const aftercareDays = (leftOn: string | null, { aftercareMonths }: DutyRules): string[] =>
  leftOn === null ? [] : [addDays(addMonths(leftOn, aftercareMonths), 1)];

/** The days around one between which nothing turns. */
function spanAround(day: string, turns: readonly string[]) {
  const sorted = turns.toSorted();
  return {
    from: sorted.findLast((turn) => turn <= day) ?? '0000-01-01',
    until: sorted.find((turn) => turn > day) ?? '9999-12-31',
  };
}
