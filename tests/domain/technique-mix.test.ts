import { expect, it } from 'vitest';
import { mixOf, type TechniqueUse } from '#domain/results/technique-mix';

const use = (technique: string, more: Partial<TechniqueUse> = {}): TechniqueUse => ({
  ...{ programme: 'capability', status: 'achieved', technique, times: 1 },
  ...more,
});

it('puts techniques beside results by programme and outcome, the entries without a task last', () => {
  const mix = mixOf([
    use('persuade', { programme: null, status: null }),
    use('induce', { times: 3 }),
    use('refocusing'),
    use('induce', { status: 'not-achieved' }),
    use('induce', { status: 'not-due' }),
    use('induce', { status: 'removed' }),
    use('persuade', { programme: 'change' }),
  ]);
  expect(mix.lines).toEqual([
    { programme: 'capability', outcome: 'achieved', times: { induce: 3, refocusing: 1 } },
    { programme: 'capability', outcome: 'not-achieved', times: { induce: 1 } },
    { programme: 'capability', outcome: 'open', times: { induce: 2 } },
    { programme: 'change', outcome: 'achieved', times: { persuade: 1 } },
    { programme: null, outcome: 'open', times: { persuade: 1 } },
  ]);
});

it('keeps coercion by itself, and never among the others', () => {
  const mix = mixOf([use('coerce', { status: 'partly', times: 2 }), use('induce')]);
  expect(mix.lines.flatMap(({ times }) => Object.keys(times))).toEqual(['induce']);
  expect(mix.coercion).toEqual([{ programme: 'capability', outcome: 'partly', times: { coerce: 2 } }]);
});
