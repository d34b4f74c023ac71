import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singleSystem } from '#domain/results/single-system';

const before = [20, 20, 26, 25, 22, 23];
const after = [28, 25, 24, 27, 30, 30, 29];
const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 12 });

describe('singleSystem', () => {
  it('agrees with the published figures', () => {
    const { nap, pnd, pogo } = singleSystem({ baseline: before, intervention: after, better: 'more' });
    expect(nap).toBeCloseTo(38.5 / 42, 12);
    expect(pnd).toBeCloseTo(5 / 7, 12);
    expect(pogo).toBeUndefined();
  });

  it('tells the way to the goal, beyond it and away from it too', () => {
    const way = (intervention: number[], goal?: number) =>
      singleSystem({
        baseline: [10, 20],
        intervention,
        better: 'less',
        ...(goal === undefined ? {} : { goal }),
      }).pogo;
    expect(way([10], 5)).toBe(50);
    expect(way([0], 5)).toBe(150);
    expect(way([20], 5)).toBe(-50);
    expect(way([10], 15)).toBeUndefined();
    expect(way([10])).toBeUndefined();
    const decimals = { baseline: [0.1, 0.2], intervention: [0.3], goal: 0.15, better: 'more' } as const;
    expect(singleSystem(decimals).pogo).toBeUndefined();
  });

  it('says the same of less as of more, seen in a mirror', () => {
    const turned = (some: number[]) => some.map((value) => -value);
    fc.assert(
      fc.property(values, values, (baseline, intervention) => {
        const more = singleSystem({ baseline, intervention, better: 'more' });
        const less = singleSystem({
          baseline: turned(baseline),
          intervention: turned(intervention),
          better: 'less',
        });
        expect(less).toEqual(more);
      }),
    );
  });

  it('stays from nothing to all, and is half where nothing changed', () => {
    fc.assert(
      fc.property(values, values, (baseline, intervention) => {
        const { nap, pnd } = singleSystem({ baseline, intervention, better: 'more' });
        for (const share of [nap, pnd]) expect(share >= 0 && share <= 1).toBe(true);
        expect(singleSystem({ baseline, intervention: baseline, better: 'more' })).toMatchObject({
          nap: expect.closeTo(0.5, 9),
          pnd: 0,
        });
      }),
    );
  });

  it('refuses a phase without a value, and what is no number', () => {
    const refused = [
      { baseline: [], intervention: [1] },
      { baseline: [1], intervention: [] },
      { baseline: [Number.NaN], intervention: [1] },
      { baseline: [1], intervention: [Number.POSITIVE_INFINITY] },
      { baseline: [1], intervention: [1], goal: Number.NaN },
    ];
    for (const measure of refused)
      expect(() => singleSystem({ ...measure, better: 'more' })).toThrow(RangeError);
  });
});
