import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneOffsets } from '#domain/instant';
import { isSameShift, shiftAfter, shiftAt, shiftBefore, shiftCodes, shiftOfNote } from '#domain/shift';

describe('the turn at a moment', () => {
  it.each([
    ['2026-11-28T23:59:00.000Z', { day: '2026-11-28', shift: 'night' }],
    ['2026-11-29T00:00:00.000Z', { day: '2026-11-29', shift: 'morning' }],
    ['2026-11-29T06:59:00.000Z', { day: '2026-11-29', shift: 'morning' }],
    ['2026-11-29T07:00:00.000Z', { day: '2026-11-29', shift: 'afternoon' }],
    ['2026-11-29T14:00:00.000Z', { day: '2026-11-29', shift: 'night' }],
    ['2026-11-29T16:59:00.000Z', { day: '2026-11-29', shift: 'night' }],
    ['2026-11-29T17:00:00.000Z', { day: '2026-11-29', shift: 'night' }],
    ['2026-12-31T20:00:00.000Z', { day: '2026-12-31', shift: 'night' }],
  ])('at %s in WIB is %o; after midnight the night of the day before', (instant, told) => {
    expect(shiftAt(instant, zoneOffsets.WIB)).toEqual(told);
  });

  it('is another in Papua than in Jawa', () => {
    const [west, east] = [zoneOffsets.WIB, zoneOffsets.WIT].map((zone) =>
      shiftAt('2026-11-29T12:30:00.000Z', zone),
    );
    expect([west, east].map((turn) => turn?.shift)).toEqual(['afternoon', 'night']);
  });

  it('never goes back in time, and the one after the one before is itself', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    const order = ({ day, shift }: ReturnType<typeof shiftAt>) => `${day} ${shiftCodes.indexOf(shift)}`;
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 86_400_000 }), (at, later) => {
        const now = shiftAt(at.toISOString(), 420);
        const then = shiftAt(new Date(at.getTime() + later).toISOString(), 420);
        expect(order(then) >= order(now)).toBe(true);
        expect(isSameShift(shiftBefore(shiftAfter(now)), now)).toBe(true);
        expect(order(shiftAfter(now)) > order(now)).toBe(true);
      }),
    );
  });
});

describe('the turn of a daily note', () => {
  it.each([
    [
      { happenedOn: '2026-11-29', shift: 'morning' },
      { day: '2026-11-29', shift: 'morning' },
    ],
    [
      { happenedOn: '2026-11-29', shift: 'night' },
      { day: '2026-11-29', shift: 'night' },
    ],
    [
      { happenedOn: '2026-11-29', shift: 'night', happenedAt: '22:10' },
      { day: '2026-11-29', shift: 'night' },
    ],
    [
      { happenedOn: '2026-11-29', shift: 'night', happenedAt: '01:10' },
      { day: '2026-11-28', shift: 'night' },
    ],
    [
      { happenedOn: '2026-11-29', happenedAt: '15:00' },
      { day: '2026-11-29', shift: 'afternoon' },
    ],
    [
      { happenedOn: '2026-11-29', happenedAt: '03:00' },
      { day: '2026-11-28', shift: 'night' },
    ],
    [{ happenedOn: '2026-11-29' }, undefined],
    [{ happenedOn: '2026-11-29', shift: 'noon' }, undefined],
  ])('%o is of %o', (answers, told) => {
    expect(shiftOfNote(answers)).toEqual(told);
  });
});
