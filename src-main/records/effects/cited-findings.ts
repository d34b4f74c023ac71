import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import { findingsIn } from '#domain/fields/findings';
import { findingsToday } from '#domain/results/findings-today';
import { goalsCiting } from '#domain/stages/plan-warnings';
import { joinWords } from '#domain/words/indonesian';
import { listStageAnswers } from '../case.queries.ts';
import { listCaseFindings, listHeldAssessments } from '../finding.queries.ts';
import type { Completion, Question } from './effect.ts';

// A plan rests on the findings that its goals answer: what a goal cites is not taken away under it without a word.

const citedInPlan = async (trx: Trx, caseId: string) =>
  goalsCiting((await listStageAnswers(trx, caseId, 'planning')).at(-1)?.answers ?? {});

const sayNumbers = (numbers: Iterable<number | string>) => joinWords([...new Set(numbers)].map(String));

/** Why an assessment cannot leave its file: a goal of the plan answers what stands in it alone. */
export async function sayCitedIn(trx: Trx, caseId: string, recordId: string): Promise<string | undefined> {
  const held = await listHeldAssessments(trx, caseId);
  const left = new Set(
    findingsToday(held.filter((one) => one.recordId !== recordId)).map(({ latest }) => latest.number),
  );
  const told = findingsToday(held).map(({ latest }) => latest.number);
  const cited = await citedInPlan(trx, caseId);
  const lost = told.filter((number) => cited.has(number) && !left.has(number));
  if (lost.length === 0) return undefined;
  const goals = sayNumbers(lost.flatMap((number) => cited.get(number) ?? []));
  return `Tujuan ${goals} dalam rencana menjawab temuan ${sayNumbers(lost)}, yang hanya tertulis dalam asesmen ini. Lepaskan temuan itu dari tujuannya lebih dahulu, atau tulis temuannya dalam asesmen lain.`;
}

/** Why a plan cannot come back into its file: a goal answers what no assessment of the case says any more. */
export async function sayMissed(trx: Trx, caseId: string, plan: Draft): Promise<string | undefined> {
  const there = new Set((await listCaseFindings(trx, caseId)).map(({ latest }) => latest.number));
  const missed = [...goalsCiting(plan).keys()].filter((number) => !there.has(number));
  return missed.length === 0
    ? undefined
    : `Rencana ini menjawab temuan ${sayNumbers(missed)}, yang asesmennya sudah dikeluarkan dari berkas. Kembalikan asesmen itu lebih dahulu.`;
}

/** What is asked of whoever withdraws a finding that a goal of the plan answers. */
export async function askAboutWithdrawn(trx: Trx, { caseId, answers }: Completion): Promise<Question[]> {
  const rows = findingsIn(answers.findings);
  if (rows.every(({ withdrawnReason }) => withdrawnReason === undefined)) return [];
  const cited = await citedInPlan(trx, caseId);
  const gone = new Set(
    (await listCaseFindings(trx, caseId)).flatMap(({ latest, standing }) =>
      standing === 'withdrawn' ? [latest.number] : [],
    ),
  );
  return rows.flatMap(({ number, withdrawnReason }, index) => {
    const goals = cited.get(number);
    if (withdrawnReason === undefined || goals === undefined || gone.has(number)) return [];
    const sentence = `Temuan ${number} dijawab tujuan ${sayNumbers(goals)} dalam rencana. Bila ditarik, tujuan itu kehilangan dasarnya, dan rencana perlu dibetulkan.`;
    return [{ path: `findings.${index}.withdrawnReason`, label: 'Temuan', sentence, rule: 'cited-finding' }];
  });
}
