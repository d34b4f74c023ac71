import { asText, type Draft } from '#domain/fields/field';
import { targetStatuses } from '#domain/results/attainment';
import type { ComparedTarget, Comparison } from '#domain/results/comparison';
import { type Gas, sayGas } from '#domain/results/gas-rounds';
import { formatNumber } from '#domain/words/indonesian';
import { sayChoice, sayDay } from './letter-words.ts';

type Written = {
  assessment: Draft;
  plan: Draft;
  evaluation: Draft;
  termination: Draft;
  referral: Draft;
  comparison: Comparison;
  gas: Gas | undefined;
};

/** The description of one of the four conditions of an assessment. */
export const conditionOf = ({ conditions }: Draft, aspect: string): string =>
  asText(
    (conditions as Record<string, { description?: unknown } | undefined> | undefined)?.[aspect]?.description,
  );

/** What was found, planned, done and reached. */
export function serviceFacts({ assessment, plan, evaluation, termination, referral, ...of }: Written) {
  const { comparison, gas } = of;
  const targets = comparison.targets.filter(({ status }) => status !== 'removed');
  const goals = new Map(comparison.targets.map(({ goalNumber, goal }) => [goalNumber, goal]));
  return {
    'asesmen.tanggal': sayDay(assessment.assessedOn),
    'asesmen.sumber': asText(assessment.dataSources),
    'asesmen.masalah': asText(assessment.problemStatement),
    'asesmen.kepribadian': asText(assessment.personality),
    'asesmen.fisik': conditionOf(assessment, 'physical'),
    'asesmen.psikologis': conditionOf(assessment, 'psychological'),
    'asesmen.sosial': conditionOf(assessment, 'social'),
    'asesmen.spiritual': conditionOf(assessment, 'spiritual'),
    'asesmen.situasi': asText(assessment.situation),
    'asesmen.potensi': asText(assessment.selfPotentials),
    'asesmen.sumber_bantuan': asText(assessment.resourcePotentials),
    'asesmen.harapan': asText(assessment.hopes),
    'asesmen.perumusan': asText(assessment.integrativeFormulation),
    'rencana.fokus': asText(plan.focus),
    'rencana.akar_masalah': asText(plan.rootCause),
    'rencana.tujuan_umum': asText(plan.problemSolvingGoal),
    'rencana.tujuan': [...goals].map(([nomor, rumusan]) => ({ nomor: String(nomor), rumusan })),
    'target.semua': targets.map(sayTarget),
    'target.tercapai': targets.filter(({ status }) => status === 'achieved').map(sayTarget),
    'target.belum': targets.filter(({ status }) => status !== 'achieved').map(sayTarget),
    'target.ringkasan': comparison.targets.length === 0 ? '' : comparison.outcome.sentence,
    'target.gas': gas === undefined ? '' : sayGas(gas),
    'evaluasi.keberhasilan': asText(evaluation.successes),
    'evaluasi.hambatan': asText(evaluation.obstacles),
    'evaluasi.tindak_lanjut': asText(evaluation.followUpPlan),
    'terminasi.tanggal': sayDay(termination.terminatedOn),
    'terminasi.alasan': sayChoice('termination', 'reason', termination.reason),
    'terminasi.uraian': asText(termination.explanation),
    'terminasi.capaian': asText(termination.achievementSummary),
    'terminasi.kondisi': asText(termination.finalCondition),
    'terminasi.tujuan': sayChoice('termination', 'destination', termination.destination),
    'terminasi.penerima': asText(termination.receiver),
    'rujukan.lembaga': asText(referral.institution),
    'rujukan.alasan': asText(referral.reason),
    'rujukan.dokumen': asText(referral.documents),
  };
}

function sayTarget({
  number,
  statement,
  indicator,
  dueOn,
  status,
  rounds,
  baseline,
  targetValue,
  unit,
}: ComparedTarget) {
  const last = rounds.findLast(({ value }) => value !== undefined);
  // Where nothing was measured the status says what is known: "belum dinilai", or rated without a figure.
  const reached = last?.value === undefined ? '' : `, sekarang ${formatNumber(last.value)}`;
  return {
    nomor: String(number),
    rumusan: statement,
    indikator: indicator,
    tenggat: sayDay(dueOn),
    capaian: `${formatNumber(baseline)} → ${formatNumber(targetValue)} ${unit}${reached}`,
    status: targetStatuses[status],
  };
}
