import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreGas } from '#domain/results/gas';

const tOf = (...levels: number[]) => scoreGas(levels.map((level) => ({ level }))).t;

describe('scoreGas', () => {
  it('agrees with the published figures', () => {
    expect(tOf(2, 2, 2)).toBeCloseTo(77.38613, 5);
    expect(tOf(0, -1, 1)).toBe(50);
    expect(tOf(0, 1, 1)).toBeCloseTo(59.12871, 5);
    expect(tOf(2, 1, 2)).toBeCloseTo(72.82177, 5);
    expect(tOf(1)).toBe(60);
  });

  it('gives no figure while a goal is not rated', () => {
    expect(scoreGas([{ level: 1 }, {}, { level: 0 }])).toEqual({ rated: 2, total: 3, t: undefined });
    expect(scoreGas([])).toEqual({ rated: 0, total: 0, t: undefined });
  });

  it('lets a heavier goal weigh more, and equal weights weigh nothing', () => {
    const heavier =
      scoreGas([
        { level: 2, weight: 3 },
        { level: -1, weight: 1 },
      ]).t ?? 0;
    expect(heavier).toBeGreaterThan(tOf(2, -1) ?? 0);
    expect(
      scoreGas([
        { level: 2, weight: 7 },
        { level: -1, weight: 7 },
      ]).t,
    ).toBeCloseTo(tOf(2, -1) ?? 0, 10);
  });

  it('refuses levels, weights and rho that are none', () => {
    for (const level of [-3, 3, 0.5, Number.NaN]) expect(() => scoreGas([{ level }])).toThrow(RangeError);
    for (const weight of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => scoreGas([{ level: 0, weight }])).toThrow(RangeError);
    }
    expect(() => scoreGas([{ level: 0, weight: 1 }, { level: 0 }])).toThrow(RangeError);
    for (const rho of [-0.1, 1, Number.NaN]) expect(() => scoreGas([{ level: 0 }], rho)).toThrow(RangeError);
  });

  it('mirrors around 50, and rises with any level', () => {
    const levels = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(levels, (drawn) => {
        const t = tOf(...drawn) ?? 0;
        expect(t + (tOf(...drawn.map((level) => 0 - level)) ?? 0)).toBeCloseTo(100, 9);
        const raised = drawn.map((level, index) => (index === 0 ? 2 : level));
        expect(tOf(...raised)).toBeGreaterThanOrEqual(t);
      }),
    );
  });
});
