import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusOn } from '#domain/results/target-status';

const rated = (on: string, status: 'achieved' | 'partly' | 'not-achieved' | 'not-due') => ({ on, status });
const target = (...ratings: ReturnType<typeof rated>[]) => ({
  dueOn: '2026-11-01',
  isRemoved: false,
  ratings,
});

describe('statusOn', () => {
  it('says "Belum waktunya" before the due day only, whatever a round said', () => {
    const early = target(rated('2026-09-02', 'not-due'));
    expect(['2026-10-31', '2026-11-01', '2026-12-01'].map((day) => statusOn(early, day))).toEqual([
      'not-due',
      'not-rated',
      'not-rated',
    ]);
    expect(['2026-10-31', '2026-11-01'].map((day) => statusOn(target(), day))).toEqual([
      'not-due',
      'not-rated',
    ]);
  });

  it('lets the last round that speaks of a target have the word, as of the day', () => {
    const twice = target(rated('2026-09-02', 'achieved'), rated('2026-10-02', 'partly'));
    expect(statusOn(twice, '2026-09-30')).toBe('achieved');
    expect(statusOn(twice, '2026-11-30')).toBe('partly');
  });

  it('keeps reached what was reached, also when it is taken out of the plan', () => {
    const removed = { ...target(rated('2026-10-02', 'achieved')), isRemoved: true };
    expect(statusOn(removed, '2026-11-30')).toBe('achieved');
    expect(statusOn({ ...removed, ratings: [rated('2026-10-02', 'partly')] }, '2026-11-30')).toBe('removed');
    expect(statusOn({ ...removed, ratings: [] }, '2026-11-30')).toBe('removed');
  });

  it('turns only on its due day and on the days of its rounds', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-10-${number}`);
    const status = fc.constantFrom('achieved', 'partly', 'not-achieved', 'not-due');
    const ratings = fc
      .array(fc.record({ on: day, status }), { maxLength: 4 })
      .map((all) => all.toSorted((a, b) => a.on.localeCompare(b.on)));
    fc.assert(
      fc.property(
        day,
        fc.boolean(),
        ratings,
        fc.integer({ min: 10, max: 27 }),
        (dueOn, isRemoved, all, number) => {
          const one = { dueOn, isRemoved, ratings: all };
          const [today, tomorrow] = [`2026-10-${number}`, `2026-10-${number + 1}`];
          const turns = [dueOn, ...all.map(({ on }) => on)];
          expect(turns.includes(tomorrow) || statusOn(one, today) === statusOn(one, tomorrow)).toBe(true);
        },
      ),
    );
  });
});
