import { describe, expect, it } from 'vitest';
import { assumedFrom, stillAssumed } from '#domain/fields/assumed';

const today = 'hari ini';

describe('what is still assumed once two texts of one form were merged', () => {
  const mine = { answers: { metOn: '2026-11-10', place: 'Rumah' }, assumed: { metOn: today } };

  it('is what both assume', () => {
    expect(stillAssumed(mine.answers, [mine, mine])).toEqual({ metOn: today });
  });

  it('is no answer that somebody gave, on whichever side, nor one taken from where it was given', () => {
    const theirs = { answers: { metOn: '2026-11-08', place: 'Rumah' }, assumed: {} };
    expect(stillAssumed(theirs.answers, [mine, theirs])).toEqual({});
    const said = { ...mine, assumed: {} };
    expect(stillAssumed(mine.answers, [mine, said])).toEqual({});
    expect(stillAssumed(mine.answers, [said, mine])).toEqual({});
  });

  it('is what the text assumes that an answer was taken from', () => {
    const theirs = { answers: { metOn: '2026-11-09', source: 'Dinsos' }, assumed: { metOn: 'dari berkas' } };
    expect(stillAssumed({ ...mine.answers, metOn: '2026-11-09' }, [mine, theirs])).toEqual({
      metOn: 'dari berkas',
    });
    expect(stillAssumed(mine.answers, [mine, theirs])).toEqual({ metOn: today });
  });

  it('is nothing of what none of them says', () => {
    expect(stillAssumed({ metOn: '2026-01-01' }, [mine])).toEqual({});
    expect(stillAssumed({}, [mine])).toEqual({});
  });
});

it('answers that come from one place are all assumed, in its words', () => {
  expect(assumedFrom({ a: 1, b: '' }, 'dari direktori')).toEqual({
    a: 'dari direktori',
    b: 'dari direktori',
  });
});
