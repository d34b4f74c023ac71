import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Trx } from '#database/connect';
import { daysOf, lastOf } from '#domain/months/period';
import { namedLines, readNameFacts } from '#records/months/named-lines';
import { listReportCases } from '#records/months/report-people.queries';
import { tellAgain } from '#records/months/tell-people';
import {
  accept,
  anAdmission,
  carryToPlan,
  complete,
  register,
  roundWith,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const months = ['2026-09', '2026-10', '2026-11'];
/** When somebody was finally evaluated, when they left, and where they stood at the end of each month. */
const lives = {
  Ayu: ['2026-10-20', undefined, ['Intervensi', 'Evaluasi', 'Evaluasi']],
  Bagas: ['2026-10-20', '2026-11-10', ['Intervensi', 'Evaluasi', 'Terminasi']],
  Cakra: ['2026-10-20', '2026-10-25', ['Intervensi', 'Terminasi', undefined]],
  Dian: [undefined, '2026-11-10', ['Intervensi', 'Intervensi', 'Terminasi']],
  Eka: ['2026-11-05', '2026-11-10', ['Intervensi', 'Intervensi', 'Terminasi']],
} as const;

let centre: TestCentre;
const people: Record<string, string> = {};
const within = async <Told>(read: (trx: Trx) => Promise<Told>): Promise<Told> => {
  const open = await centre.app.context.keeper.current();
  if (open === undefined) throw new Error('locked');
  return await open.db.transaction().execute(read);
};

beforeAll(async () => {
  centre = await makeTestCentre();
  for (const [name, [evaluatedOn, terminatedOn]] of Object.entries(lives)) {
    const { caseId, clientId } = await register(
      centre.client,
      someone(`${name} Perdana`),
      anAdmission({ admittedOn: '2026-09-01' }),
    );
    people[name] = clientId;
    await accept(centre.client, caseId);
    await carryToPlan(centre.client, caseId, 1);
    const round = (on: string, kind: string) =>
      roundWith({ 1: 'partly' }, { evaluatedOn: on, periodFrom: '2026-09-21', periodTo: '2026-10-01', kind });
    await complete(centre.client, caseId, 'evaluation', round('2026-10-02', 'periodic'));
    if (evaluatedOn !== undefined)
      await complete(centre.client, caseId, 'evaluation', round(evaluatedOn, 'final'));
    if (terminatedOn !== undefined)
      await complete(centre.client, caseId, 'termination', terminationAnswers({ terminatedOn }));
  }
});
afterAll(() => centre.close());

const expected = Object.fromEntries(Object.entries(lives).map(([name, [, , stages]]) => [name, [...stages]]));
const stageIn = (cells: readonly unknown[] | undefined) =>
  ['Intervensi', 'Evaluasi', 'Terminasi'].find((stage) => cells?.includes(stage));

it('is told of everybody as it was at the end of a month, in whichever month it is read', async () => {
  const told = await Promise.all(
    months.map((month) =>
      within(async (trx) => {
        const days = daysOf(month);
        return namedLines(await listReportCases(trx, days), days, await readNameFacts(trx, days));
      }),
    ),
  );
  const stages = (id: string) =>
    told.map((lines) =>
      stageIn(lines.find(({ clientId, list }) => clientId === id && list === 'nominative')?.cells),
    );
  expect(Object.fromEntries(Object.entries(people).map(([name, id]) => [name, stages(id)]))).toEqual(
    expected,
  );
});

it('is told again of somebody as each month that was sent told it', async () => {
  const sent = months.map((period) => ({ period, countedTo: lastOf(daysOf(period)), bands: [], told: [] }));
  const again = await within((trx) => tellAgain(trx, Object.values(people), sent));
  const stages = (id: string) =>
    months.map((month) => stageIn([...(again.get(month)?.get(id)?.lines.values() ?? [])].flat()));
  expect(Object.fromEntries(Object.entries(people).map(([name, id]) => [name, stages(id)]))).toEqual(
    expected,
  );
});
