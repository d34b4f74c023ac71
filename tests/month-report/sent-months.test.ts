import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultAgeBands } from '#domain/lists/age-bands';
import { listSentPeriods } from '#records/months/sent-months.queries';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

let centre: TestCentre;
beforeAll(async () => {
  centre = await makeTestCentre({ centre: { zone: 'WIB' } });
});
afterAll(() => centre.close());

it('the oldest reports counted to the day of their export as it was at the centre, and never past their month', async () => {
  const vault = await centre.app.context.keeper.current();
  const insert = vault?.sqlite.prepare(
    "insert into month_snapshot select ?, 0, '{}', ?, id from user limit 1",
  );
  insert?.run('2026-10', '2026-10-20T20:00:00.000Z');
  insert?.run('2026-09', '2026-09-30T20:00:00.000Z');
  insert?.run('2026-08', '2026-08-20T10:00:00.000Z');
  expect(await vault?.db.transaction().execute(listSentPeriods)).toEqual([
    { period: '2026-08', countedTo: '2026-08-20', bands: defaultAgeBands, told: [] },
    { period: '2026-09', countedTo: '2026-09-30', bands: defaultAgeBands, told: [] },
    { period: '2026-10', countedTo: '2026-10-21', bands: defaultAgeBands, told: [] },
  ]);
});
