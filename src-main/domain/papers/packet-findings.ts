import { formatCivilDate } from '../civil-date.ts';
import { labelOf } from '../fields/choice.ts';
import { asText } from '../fields/field.ts';
import { findings as findingsField } from '../fields/findings.ts';
import { sayKind } from '../fields/findings-kind.ts';
import { printValue } from '../fields/kinds.ts';
import type { PlanGoal } from '../fields/plan-tree.ts';
import type { BriefTask } from '../fields/plan-tree-kind.ts';
import { findingDecisions, findingStates, findingWeights } from '../lists/findings.ts';
import type { CaseFinding } from '../results/findings-today.ts';
import { citedBy } from '../stages/plan-warnings.ts';

/** The findings of a case as its packet tells them: a line each on two pages, and whole in a table. */
export type PacketFindings = { brief: BriefTask[]; head: string[]; rows: string[][] };

/** What stands of the findings, each with the goals that answer it; those that were withdrawn are not told. */
export function printFindings(findings: readonly CaseFinding[], goals: unknown): PacketFindings {
  const told = findings.filter(({ standing }) => standing !== 'withdrawn');
  const printed = printValue(
    findingsField('Temuan'),
    told.map(({ latest }) => latest),
  );
  const { head, rows } = printed.shape === 'table' ? printed : { head: [], rows: [] };
  const answers = told.map((one) => sayAnswer(one, goalsCiting(one.latest.number, goals)));
  return {
    // First what became of it: on two pages a text may be cut.
    brief: told.map((one, at) => ({
      label: [`Temuan ${one.latest.number}`, asEnding(answers[at] || sayDecision(one))]
        .filter(Boolean)
        .join(', '),
      text: [sayWords(one), sayStanding(one)].filter(Boolean).join(' '),
    })),
    head,
    rows: told.length === 0 ? [] : rows.map((row, at) => withAnswer(row, answers[at] ?? '')),
  };
}

const asEnding = (sentence: string) => sentence.replace(/\.$/, '').toLowerCase();

const sayWords = ({ latest }: CaseFinding) =>
  `${sayKind(latest)}: ${latest.statement.trim().replace(/\.$/, '')}.`;

function sayStanding({ latest, history }: CaseFinding): string {
  const on = history.at(-1)?.on ?? '';
  const state = labelOf(findingStates, latest.state);
  const weight = labelOf(findingWeights, latest.weight).toLowerCase();
  return [
    weight === '' ? '' : `Bobot ${weight}.`,
    state === '' ? '' : `${state}${on === '' ? '' : ` (${formatCivilDate(on, 'short')})`}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Which goals answer it, or that one should; nothing of what was decided otherwise. */
function sayAnswer({ latest, standing }: CaseFinding, citing: readonly string[]): string {
  if (citing.length > 0) return `Dijawab tujuan ${citing.join(', ')}.`;
  return standing === 'open' && latest.decision === 'plan' ? 'Belum dijawab tujuan.' : '';
}

function sayDecision({ latest, standing }: CaseFinding): string {
  const decided = standing === 'open' ? labelOf(findingDecisions, latest.decision) : '';
  return decided === '' ? '' : `${decided}.`;
}

const withAnswer = (row: readonly string[], answer: string) => [
  ...row.slice(0, -1),
  [row.at(-1) ?? '', answer].filter(Boolean).join('\n'),
];

const goalsCiting = (number: number, goals: unknown): string[] =>
  (Array.isArray(goals) ? (goals as PlanGoal[]) : [])
    .filter((goal) => citedBy(goal).includes(number))
    .map((goal) => asText(goal.number));
