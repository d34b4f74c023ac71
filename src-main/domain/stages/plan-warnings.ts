import { addMonths, daysBetween, formatCivilDate, isCivilDate } from '../civil-date.ts';
import { asText, type Draft, isBlank, type Trouble } from '../fields/field.ts';
import type { PlanGoal, PlanTarget } from '../fields/plan-tree.ts';
import { targetsOf } from '../fields/plan-tree.ts';
import { type Horizon, horizonMonths, horizons } from '../lists/horizons.ts';
import { type CaseFinding, nameFinding } from '../results/findings-today.ts';
import { partiesIn } from './plan-meter.ts';

const label = 'Tujuan, target, dan kegiatan';

/** What a plan is held against while it is written. */
export type PlanFacts = {
  today: string;
  /** The findings of the case as they stand. */
  findings: readonly CaseFinding[];
  /** The plan as last completed; null for a first one. */
  completed: Draft | null;
};

/** What is odd about a plan and not refused, each with its place: said while somebody writes. Lenient of a draft. */
export function planWarnings(answers: Draft, facts: PlanFacts): Trouble[] {
  const goals = goalsIn(answers);
  return [
    ...unanswered(goals, facts.findings),
    ...goals.flatMap((goal, at) => [
      ...citationsOf(goal, at, facts.findings),
      ...targetsOf([goal]).flatMap((target, index) => [
        ...withoutTask(target, `goals.${at}.targets.${index}`),
        ...againstHorizon(target, `goals.${at}.targets.${index}`, answers, facts),
      ]),
    ]),
    ...namedTwice(answers),
  ];
}

/** Citations of what is no finding of the case, or no longer: why a plan with them cannot be completed. */
export function citationTroubles(answers: Draft, findings: readonly CaseFinding[]): Trouble[] {
  return goalsIn(answers).flatMap((goal, at) => brokenIn(goal, at, findings));
}

function brokenIn(goal: PlanGoal, at: number, findings: readonly CaseFinding[]): Trouble[] {
  return citedBy(goal).flatMap((number) => {
    const found = findings.find(({ latest }) => latest.number === number);
    if (found !== undefined && found.standing !== 'withdrawn') return [];
    const why = found === undefined ? 'tidak ada dalam asesmen kasus ini' : 'sudah ditarik';
    const sentence = `Tujuan ${asText(goal.number)}: temuan ${number} ${why}. Lepaskan dari tujuan ini, atau pilih temuan lain.`;
    return [{ path: `goals.${at}.findings`, label, sentence }];
  });
}

/** The numbers of the findings that a goal cites. */
export const citedBy = (goal: { findings?: unknown } | null | undefined): number[] =>
  Array.isArray(goal?.findings) ? goal.findings : [];

/** Which goals of a plan cite a finding, by the number of the finding. */
export function goalsCiting(answers: Draft): Map<number, string[]> {
  const pairs = goalsIn(answers).flatMap((goal) =>
    citedBy(goal).map((finding) => ({ finding, goal: asText(goal.number) })),
  );
  const byFinding = Map.groupBy(pairs, ({ finding }) => finding);
  return new Map([...byFinding].map(([finding, of]) => [finding, of.map(({ goal }) => goal)]));
}

const goalsIn = ({ goals }: Draft): PlanGoal[] => (Array.isArray(goals) ? goals.filter(Boolean) : []);

function unanswered(goals: readonly PlanGoal[], findings: readonly CaseFinding[]): Trouble[] {
  const cited = new Set(goals.flatMap(citedBy));
  return findings
    .filter(({ latest, standing }) => standing === 'open' && latest.decision === 'plan')
    .filter(({ latest }) => !cited.has(latest.number))
    .map(({ latest }) => ({
      path: 'goals',
      label,
      sentence: `Temuan ${nameFinding(latest)} diputuskan ke rencana, tetapi belum dijawab tujuan mana pun.`,
    }));
}

function citationsOf(goal: PlanGoal, at: number, findings: readonly CaseFinding[]): Trouble[] {
  const broken = brokenIn(goal, at, findings);
  const hasOpen = findings.some(({ standing }) => standing === 'open');
  if (!hasOpen || isBlank(goal.statement) || citedBy(goal).length > 0) return broken;
  const sentence = `Tujuan ${asText(goal.number)} belum menyebut temuan yang dijawabnya.`;
  return [{ path: `goals.${at}.findings`, label, sentence }];
}

function withoutTask(target: PlanTarget, path: string): Trouble[] {
  const isAsked = !isBlank(target?.statement) && isBlank(target.removedReason);
  if (!isAsked || (target.tasks ?? []).some((task) => !isBlank(task?.what))) return [];
  return [{ path: `${path}.statement`, label, sentence: `Target ${target.number} belum memiliki kegiatan.` }];
}

/** So many days may a span be off: months are of different lengths. */
const slack = 3;

function againstHorizon(target: PlanTarget, path: string, answers: Draft, facts: PlanFacts): Trouble[] {
  const { horizon, dueOn, number, removedReason } = target ?? {};
  if (!isHorizon(horizon) || !isCivilDate(asText(dueOn)) || !isBlank(removedReason)) return [];
  const from = countedFrom(target, answers, facts);
  if (from === undefined) return [];
  const span = horizonMonths[horizon];
  const isLate = span.to !== undefined && daysBetween(addMonths(from, span.to), dueOn) > slack;
  const isEarly = daysBetween(dueOn, addMonths(from, span.from)) > slack;
  if (!isLate && !isEarly) return [];
  const sentence = `Target ${number}: ${horizons[horizon].toLowerCase()} ${saySpan(span)}, tetapi tenggatnya ${formatCivilDate(dueOn, 'long')}.`;
  return [{ path: `${path}.horizon`, label, sentence }];
}

/** From when a target counts: the day of a first plan; of one that is new or moved in a later version, today. */
function countedFrom(
  target: PlanTarget,
  answers: Draft,
  { completed, today }: PlanFacts,
): string | undefined {
  if (completed === null) return isCivilDate(asText(answers.plannedOn)) ? asText(answers.plannedOn) : today;
  const before = targetsOf(completed.goals).find(({ number }) => number === target.number);
  const isSame = before?.dueOn === target.dueOn && before.horizon === target.horizon;
  return isSame ? undefined : today;
}

const isHorizon = (code: unknown): code is Horizon =>
  typeof code === 'string' && Object.hasOwn(horizons, code);

function saySpan({ from, to }: { from: number; to: number | undefined }): string {
  if (to === undefined) return `berarti lebih dari ${from} bulan`;
  return from === 0 ? `berarti paling lama ${to} bulan` : `berarti ${from} sampai ${to} bulan`;
}

function namedTwice(answers: Draft): Trouble[] {
  const names = partiesIn(answers).map(({ name }) => name.toLowerCase());
  return partiesIn(answers).flatMap(({ name }, index) =>
    name !== '' && names.indexOf(name.toLowerCase()) !== index
      ? [
          {
            path: `parties.${index}.name`,
            label: 'Orang dan lembaga',
            sentence: `${name} sudah disebut di atas. Centang sistemnya di sana.`,
          },
        ]
      : [],
  );
}
