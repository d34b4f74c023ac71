import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { chooseExpired, findShrunken, type KeptBackup } from '#domain/safety/backup-retention';

const backup = (number: number, madeOn: string, more: Partial<KeptBackup> = {}): KeptBackup => ({
  id: `b${number}`,
  number,
  madeOn,
  clients: 100,
  isSound: true,
  ...more,
});

/** Makes backups day after day, `aDay` a day, pruning after each as the program does. */
function live(
  days: number,
  aDay: number,
  dateOf = (day: number) => addDays('2026-01-01', day),
): KeptBackup[] {
  let kept: KeptBackup[] = [];
  for (let made = 0; made < days * aDay; made += 1) {
    kept.push(backup(made, dateOf(Math.floor(made / aDay))));
    const expired = new Set(chooseExpired(kept));
    kept = kept.filter(({ id }) => !expired.has(id));
  }
  return kept;
}

const anyBackups = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 500 }),
      clients: fc.integer({ min: 95, max: 100 }),
      isSound: fc.boolean(),
    }),
    { maxLength: 80 },
  )
  .map((drawn) => drawn.map(({ day, ...more }, number) => backup(number, addDays('2026-01-01', day), more)));

describe('pruning', () => {
  it('keeps three of the last day, seven days, four weeks and twelve months', () => {
    const days = [...new Set(live(800, 5).map(({ madeOn }) => madeOn))];
    const kept = live(800, 5);
    const last = kept.at(-1)?.madeOn ?? '';
    expect(kept.filter(({ madeOn }) => madeOn === last)).toHaveLength(3);
    expect(days.slice(-7)).toEqual(Array.from({ length: 7 }, (_, back) => addDays(last, back - 6)));
    expect(new Set(kept.map(({ madeOn }) => madeOn.slice(0, 7))).size).toBe(12);
    expect(kept.length).toBeLessThanOrEqual(3 + 6 + 4 + 12);
  });

  it('never gives up the newest sound one, one that failed a check, or what it would keep again', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const expired = new Set(chooseExpired(backups));
        const left = backups.filter(({ id }) => !expired.has(id));
        const newest = backups.findLast(({ isSound }) => isSound);
        if (newest !== undefined) expect(left).toContain(newest);
        expect(left.filter(({ isSound }) => !isSound)).toEqual(backups.filter(({ isSound }) => !isSound));
        expect(left.filter(({ isSound }) => isSound).length).toBeLessThanOrEqual(3 + 7 + 4 + 12);
        expect(chooseExpired(left)).toEqual([]);
      }),
    );
  });

  it('does not depend on the order in which files are found', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        expect(new Set(chooseExpired([...backups].reverse()))).toEqual(new Set(chooseExpired(backups)));
      }),
    );
  });

  it.each([
    ['a year ahead', '2027-09-01'],
    ['back to the year 2000', '2000-01-01'],
  ])('loses at most a day, a week and a month to a clock set %s for a day', (_, wrong) => {
    const right = live(300, 4);
    const disturbed = live(300, 4, (day) => (day === 290 ? wrong : addDays('2026-01-01', day)));
    const months = (kept: KeptBackup[]) => new Set(kept.map(({ madeOn }) => madeOn.slice(0, 7)));
    const lost = right.filter(({ madeOn }) => !disturbed.some((other) => other.madeOn === madeOn));
    expect(lost.length).toBeLessThanOrEqual(3);
    expect(
      months(right).size - [...months(right)].filter((month) => months(disturbed).has(month)).length,
    ).toBe(0);
    expect(disturbed.at(-1)?.number).toBe(right.at(-1)?.number);
  });

  it('keeps the history when the clock starts in 2000 every morning', () => {
    const kept = live(400, 4, (day) => (day < 300 ? addDays('2026-01-01', day) : '2000-01-01'));
    expect(kept.filter(({ madeOn }) => madeOn === '2000-01-01')).toHaveLength(3);
    expect(new Set(kept.map(({ madeOn }) => madeOn.slice(0, 7))).size).toBeGreaterThanOrEqual(10);
  });
});

describe('a backup that lost people', () => {
  const before = Array.from({ length: 9 }, (_, day) => backup(day, addDays('2026-05-01', day)));

  it('is seen above five in a hundred, and not at five', () => {
    expect(findShrunken([...before, backup(9, '2026-05-10', { clients: 95 })])).toBeUndefined();
    expect(findShrunken([...before, backup(9, '2026-05-10', { clients: 94 })])).toEqual({
      backup: backup(9, '2026-05-10', { clients: 94 }),
      before: before[8],
    });
  });

  it('stops the pruning until somebody confirms, also when it happened slowly afterwards', () => {
    const shrunken = backup(9, '2026-05-10', { clients: 60 });
    const later = Array.from({ length: 30 }, (_, day) =>
      backup(10 + day, addDays('2026-05-11', day), { clients: 61 }),
    );
    const all = [...before, shrunken, ...later];
    expect(chooseExpired(all)).toEqual([]);
    expect(findShrunken(all)?.before).toEqual(before[8]);
    expect(chooseExpired(all, new Set([later.at(-1)?.id ?? '']))).not.toEqual([]);
  });

  it('is forgotten when the people are back', () => {
    expect(
      findShrunken([...before, backup(9, '2026-05-10', { clients: 2 }), backup(10, '2026-05-11')]),
    ).toBeUndefined();
  });
});

describe('a backup that still holds somebody who was erased', () => {
  const erased = [{ clientId: 'c1', on: '2026-05-03' }];
  const older = [backup(1, '2026-05-01'), backup(2, '2026-05-02')];
  const knowing = (madeOn: string, number = 3) => backup(number, madeOn, { erased });

  it('goes 90 days after the erasure, and not a day earlier', () => {
    expect(chooseExpired([...older, knowing('2026-07-31')])).toEqual([]);
    expect(chooseExpired([...older, knowing('2026-08-01')]).sort()).toEqual(['b1', 'b2']);
  });

  it('stays while no later backup knows of the erasure, so that the last one never goes', () => {
    expect(chooseExpired([...older, backup(3, '2027-08-01')])).toEqual([]);
    expect(chooseExpired([knowing('2027-08-01')])).toEqual([]);
    const failed = backup(4, '2027-08-01', { erased, isSound: false });
    expect(chooseExpired([...older, failed])).toEqual([]);
  });
});
