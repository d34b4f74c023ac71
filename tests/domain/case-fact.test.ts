import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { asOf, type DatedFact, statementsFor } from '#domain/months/case-fact';

const state = (facts: readonly DatedFact[], value: string, since: string | null) => [
  ...facts,
  ...statementsFor(facts, { value, since }),
];

describe('a dated fact', () => {
  it('holds from its day on, and what was so before stays so', () => {
    const facts = state(state([], 'PMKS-01', null), 'PMKS-02', '2026-11-10');
    expect(['2026-10-31', '2026-11-09', '2026-11-10', '2027-01-01'].map((day) => asOf(facts, day))).toEqual([
      'PMKS-01',
      'PMKS-01',
      'PMKS-02',
      'PMKS-02',
    ]);
  });

  it('is not known before the first day anything is recorded of', () => {
    expect(asOf([{ since: '2026-11-10', value: 'sri' }], '2026-11-09')).toBeUndefined();
    expect(asOf([{ since: null, value: null }], '2020-01-01')).toBeNull();
  });

  it('that was wrong all along is replaced for every day', () => {
    const facts = state(state(state([], 'A', null), 'B', '2026-11-10'), 'C', null);
    expect(['2026-10-31', '2026-12-31'].map((day) => asOf(facts, day))).toEqual(['C', 'C']);
  });

  it('is recorded once, however often it is said', () => {
    const facts = state(state([], 'A', null), 'A', null);
    expect(facts).toHaveLength(1);
  });

  it('whose day alone was wrong holds from the right day, earlier or later', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-10-01', days));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 5 }), day, (days, asked) => {
        let facts = state([], 'A', null);
        for (const since of days) facts = state(facts, 'B', since);
        expect(asOf(facts, asked)).toBe(asked >= (days.at(-1) ?? '') ? 'B' : 'A');
      }),
    );
  });
});
