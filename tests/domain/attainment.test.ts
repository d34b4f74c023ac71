import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareOutcomes,
  progressToward,
  type TargetStatus,
  targetStatuses,
} from '#domain/results/attainment';

const rate = (statuses: Record<number, TargetStatus>) =>
  Object.entries(statuses).map(([number, status]) => ({ number: Number(number), status }));

describe('compareOutcomes', () => {
  it("reproduces the slides' example", () => {
    const targets = rate({
      1: 'achieved',
      2: 'not-achieved',
      3: 'achieved',
      4: 'not-achieved',
      5: 'achieved',
    });
    expect(compareOutcomes(targets.reverse())).toEqual({
      planned: [1, 2, 3, 4, 5],
      achieved: [1, 3, 5],
      partly: [],
      notAchieved: [2, 4],
      notDue: [],
      notRated: [],
      unplanned: [],
      removed: [],
      percent: 60,
      sentence:
        'Hasil yang akan dicapai: 1, 2, 3, 4, 5. Hasil yang telah dicapai: 1, 3, 5. Tidak dicapai: 2, 4 (60%).',
    });
  });

  it('names every kind of outcome, and says what the percentage counts', () => {
    const targets = rate({
      1: 'achieved',
      2: 'partly',
      3: 'not-achieved',
      4: 'not-due',
      6: 'removed',
      11: 'unplanned',
      10: 'unplanned',
    });
    expect(compareOutcomes(targets)).toEqual({
      planned: [1, 2, 3, 4, 6],
      achieved: [1],
      partly: [2],
      notAchieved: [3],
      notDue: [4],
      notRated: [],
      unplanned: [10, 11],
      removed: [6],
      percent: 25,
      sentence:
        'Hasil yang akan dicapai: 1, 2, 3, 4, 6. Hasil yang telah dicapai: 1. Tercapai sebagian: 2. ' +
        'Tidak dicapai: 3 (25%). Belum waktunya: 4 (tidak dihitung). ' +
        'Dikeluarkan dari rencana: 6 (tetap dihitung). Di luar rencana: 10, 11 (tidak dihitung).',
    });
  });

  it('gives no percentage while a due target is not rated', () => {
    const { percent, sentence } = compareOutcomes(rate({ 1: 'achieved', 2: 'not-rated' }));
    expect(percent).toBeNull();
    expect(sentence).toBe(
      'Hasil yang akan dicapai: 1, 2. Hasil yang telah dicapai: 1. ' +
        'Belum dinilai: 2, sehingga persentase belum dihitung.',
    );
  });

  it('gives no percentage when nothing is due', () => {
    expect(compareOutcomes([])).toMatchObject({ percent: null, sentence: 'Rencana belum memiliki target.' });
    expect(compareOutcomes(rate({ 1: 'not-due', 2: 'unplanned' }))).toMatchObject({
      percent: null,
      sentence:
        'Hasil yang akan dicapai: 1. Hasil yang telah dicapai: belum ada. ' +
        'Belum waktunya: 1 (tidak dihitung). Di luar rencana: 2 (tidak dihitung).',
    });
  });

  it('keeps a removed target in the denominator', () => {
    expect(compareOutcomes(rate({ 1: 'achieved', 2: 'removed' })).percent).toBe(50);
    expect(compareOutcomes(rate({ 1: 'removed' })).percent).toBe(0);
  });

  it('says all and none plainly', () => {
    expect(compareOutcomes(rate({ 1: 'achieved', 2: 'achieved' })).sentence).toBe(
      'Hasil yang akan dicapai: 1, 2. Hasil yang telah dicapai: 1, 2 (100%).',
    );
    expect(compareOutcomes(rate({ 1: 'not-achieved' })).sentence).toBe(
      'Hasil yang akan dicapai: 1. Hasil yang telah dicapai: belum ada. Tidak dicapai: 1 (0%).',
    );
  });

  it('does not round the percentage, only its print', () => {
    const outcomes = compareOutcomes(rate({ 1: 'achieved', 2: 'achieved', 3: 'not-achieved' }));
    expect(outcomes.percent).toBe(200 / 3);
    expect(outcomes.sentence).toContain('Tidak dicapai: 3 (66,7%).');
  });

  it('refuses a number given twice, whatever is said of it', () => {
    const twice = [...rate({ 1: 'achieved' }), ...rate({ 1: 'unplanned' })];
    expect(() => compareOutcomes(twice)).toThrow(RangeError);
  });

  it('lists every target once, and stays between 0 and 100', () => {
    const statuses = fc.constantFrom(...(Object.keys(targetStatuses) as TargetStatus[]));
    const target = fc.record({ number: fc.integer({ min: 1, max: 999 }), status: statuses });
    fc.assert(
      fc.property(fc.uniqueArray(target, { selector: ({ number }) => number }), (targets) => {
        const { planned, percent, sentence, ...lists } = compareOutcomes(targets);
        expect(Object.values(lists).flat().sort(ascending)).toEqual(
          targets.map(({ number }) => number).sort(ascending),
        );
        expect([...planned, ...lists.unplanned]).toHaveLength(targets.length);
        expect(percent === null || (percent >= 0 && percent <= 100)).toBe(true);
        expect(sentence).toMatch(/\.$/);
      }),
    );
  });
});

const ascending = (a: number, b: number) => a - b;

describe('progressToward', () => {
  it('measures the way gone, also where less is better', () => {
    expect([
      progressToward({ baseline: 1, target: 3, achieved: 2 }),
      progressToward({ baseline: 10, target: 0, achieved: 5 }),
      progressToward({ baseline: 10, target: 0, achieved: 12 }),
      progressToward({ baseline: 0, target: 4, achieved: 5 }),
    ]).toEqual([0.5, 0.5, -0.2, 1.25]);
  });

  it('is undefined when there is no way to go', () => {
    expect(progressToward({ baseline: 3, target: 3, achieved: 3 })).toBeUndefined();
  });
});
