import { expect, it } from 'vitest';
import { buildComparison, type ComparedRound, type StoredAchievement } from '#domain/results/comparison';

const round: ComparedRound = {
  recordId: 'r1',
  sequence: 1,
  evaluatedOn: '2026-03-01',
  periodTo: '2026-02-28',
  kind: 'periodic',
  process: 'good',
  result: 'good',
};
const unplanned = (statement: string): StoredAchievement => ({
  recordId: 'r1',
  targetNumber: null,
  statement,
  status: 'unplanned',
  value: null,
  unit: null,
  evidence: null,
  obstacle: null,
  cause: null,
});

it('names once what was achieved outside the plan, with one full stop however it was written', () => {
  const achieved = [
    unplanned('Menjadi ketua piket.'),
    unplanned('Menjadi ketua piket'),
    unplanned('Juara catur. '),
  ];
  const { outcome } = buildComparison([], [round], achieved, '2026-03-02');
  expect(outcome.sentence).toMatch(/ Di luar rencana: Menjadi ketua piket; Juara catur\.$/);
});
