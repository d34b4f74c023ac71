import { describe, expect, it } from 'vitest';
import { type StageId, stageIds } from '#domain/stage';
import { bridge, type Journey, nextAfter, stageOn, stageSince } from '#domain/workflow';

const days = (first: string, last = first) => ({ first, last });
const journey = (more: Partial<Journey> = {}): Journey => ({
  admittedOn: '2026-03-01',
  leftOn: null,
  steps: {},
  work: {},
  ...more,
});
/** EIC, assessment and plan of March, whenever they were typed. */
const planned = (work: Journey['work'] = {}, more: Partial<Journey> = {}) =>
  journey({
    steps: { eic: '2026-03-02', assessment: '2026-03-10', planning: '2026-03-20', ...more.steps },
    work: {
      eic: days('2026-03-02'),
      assessment: days('2026-03-10'),
      planning: days('2026-03-20'),
      ...work,
    },
    ...(more.leftOn === undefined ? {} : { leftOn: more.leftOn }),
  });
const told = (one: Journey, day = '2026-11-28') =>
  bridge(one, day).map(({ state, on }) => (on === null ? state : `${state} ${on}`));

describe('what comes after a stage', () => {
  const after = (current: StageId) =>
    Object.fromEntries(
      stageIds.flatMap((stage) => {
        const next = nextAfter(stage, current);
        return next === undefined ? [] : [[stage, next]];
      }),
    );

  it('is the stage in which the case then stands, from work to its judging, and from a final round out of the case', () => {
    expect(stageIds.map(after)).toEqual([
      {},
      { eic: 'assessment' },
      { assessment: 'planning' },
      // A periodic round leaves the case in its work.
      { planning: 'intervention', intervention: 'evaluation', evaluation: 'intervention' },
      { intervention: 'evaluation', evaluation: 'termination' },
      {},
    ]);
  });
});

describe('the bridge', () => {
  it('stands in EIC since the admission, as it is corrected', () => {
    expect(told(journey())).toEqual(['current 2026-03-01', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(told(journey({ admittedOn: '2026-02-11' }))[0]).toBe('current 2026-02-11');
  });

  it('waits in Intervensi since the day of the plan, and begins it with the first note', () => {
    expect(told(planned())[3]).toBe('current 2026-03-20');
    expect(told(planned({ intervention: days('2026-03-25', '2026-05-01') }))[3]).toBe('current 2026-03-25');
  });

  it('tells a note before the plan as Intervensi begun, though the case stands elsewhere', () => {
    const served = journey({ work: { intervention: days('2026-03-03') } });
    expect(told(served)).toEqual([
      'current 2026-03-01',
      'ahead',
      'ahead',
      'begun 2026-03-03',
      'ahead',
      'ahead',
    ]);
  });

  it('calls no stage passed over in which somebody worked', () => {
    const work = {
      intervention: days('2026-03-25', '2026-05-01'),
      evaluation: days('2026-04-02', '2026-06-01'),
    };
    expect(told(planned(work)).slice(3)).toEqual(['current 2026-03-25', 'begun 2026-04-02', 'ahead']);
    const final = planned(work, { steps: { evaluation: '2026-06-01' } });
    expect(told(final).slice(3)).toEqual(['done 2026-05-01', 'current 2026-06-01', 'ahead']);
    const closed = planned(work, { steps: { evaluation: '2026-06-01' }, leftOn: '2026-06-10' });
    expect(told(closed)).toEqual([
      'done 2026-03-02',
      'done 2026-03-10',
      'done 2026-03-20',
      'done 2026-05-01',
      'done 2026-06-01',
      'done 2026-06-10',
    ]);
    expect(told(journey({ leftOn: '2026-03-05' })).slice(0, 5)).toEqual(Array(5).fill('skipped'));
  });

  it('is told as of a day', () => {
    const closed = planned({}, { leftOn: '2026-06-10' });
    expect(
      ['2026-03-09', '2026-03-10', '2026-06-09', '2026-06-10'].map((day) => stageOn(day, closed)),
    ).toEqual(['assessment', 'planning', 'intervention', 'termination']);
    expect(stageSince('planning', closed)).toBe('2026-03-10');
  });
});
