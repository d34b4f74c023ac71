import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressToward } from '#domain/results/attainment';
import { proposedStatus, takeProposals } from '#domain/results/proposed-status';

const target = { number: 1, baseline: 0, targetValue: 5, dueOn: '2026-11-01' };

describe('the status that a value proposes', () => {
  it('is reached at the target and beyond, whichever way is the better, before and after the due day', () => {
    const falling = { ...target, baseline: 20, targetValue: 2 };
    for (const day of ['2026-10-31', '2026-11-01', '2027-01-01']) {
      expect(proposedStatus(target, 5, day)).toBe('achieved');
      expect(proposedStatus(target, 9, day)).toBe('achieved');
      expect(proposedStatus(falling, 2, day)).toBe('achieved');
      expect(proposedStatus(falling, 0, day)).toBe('achieved');
    }
  });

  it('waits for the due day, and from then on tells part of the way from none', () => {
    expect(proposedStatus(target, 2, '2026-10-31')).toBe('not-due');
    expect(proposedStatus(target, 2, '2026-11-01')).toBe('partly');
    expect(proposedStatus(target, 0, '2026-11-01')).toBe('not-achieved');
    expect(proposedStatus(target, -1, '2026-11-01')).toBe('not-achieved');
  });

  it('proposes nothing without a number, nor where no side is known to be the better', () => {
    expect(proposedStatus(target, undefined, '2026-11-01')).toBeUndefined();
    expect(proposedStatus(target, 'lima', '2026-11-01')).toBeUndefined();
    const kept = { ...target, baseline: 7, targetValue: 7 };
    expect(proposedStatus(kept, 7, '2026-10-01')).toBe('achieved');
    expect(proposedStatus(kept, 6, '2026-11-01')).toBeUndefined();
  });

  it('never says reached of what the way says is not', () => {
    const amount = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(amount, amount, amount, (baseline, targetValue, value) => {
        const progress = progressToward({ baseline, target: targetValue, achieved: value });
        const proposed = proposedStatus({ ...target, baseline, targetValue }, value, '2026-11-01');
        expect(proposed === 'achieved').toBe(progress === undefined ? value === targetValue : progress >= 1);
      }),
    );
  });
});

describe('a round that is completed', () => {
  it('takes what was proposed, keeps what was said, and leaves the rest open', () => {
    const rows = [
      { targetNumber: 2, value: 1 },
      { status: 'unplanned', statement: 'Menjadi ketua piket' },
      { targetNumber: 1, value: 5, status: 'partly' },
      { targetNumber: 9, value: 5 },
      { targetNumber: 3, evidence: 'Tanpa angka' },
    ];
    const targets = [target, { ...target, number: 2 }, { ...target, number: 3 }];
    const round = { evaluatedOn: '2026-11-02', achievements: rows };
    expect(takeProposals(round, targets, '2026-12-01')).toEqual({
      evaluatedOn: '2026-11-02',
      achievements: [{ targetNumber: 2, value: 1, status: 'partly' }, ...rows.slice(1)],
    });
    expect(takeProposals({}, targets, '2026-12-01')).toEqual({});
  });
});
