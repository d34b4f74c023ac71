import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, listDeclared } from '../faults/role-matrix/operations.ts';
import { sampleInput } from '../faults/role-matrix/sample-input.ts';
import { anAdmission, carryToPlan, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { stepsOf } from './plans.ts';

/** Tables of which a house has few rows however long it lives. */
const few = new Set(
  'repair erasure erased_person case_helper user draft merge allegation report_profile resource import_batch'.split(
    ' ',
  ),
);

/** What goes through a table all the same, or through an index of it, and why whoever waits does not wait for the house. */
const through: Record<string, string> = {
  'caseload.list caseload_row': 'each order of the list is gone through once and kept from then on',
  'supervision.list supervision': 'by the day, and no further than the page that is shown',
  'supervision.list worker_supervision': 'by the day, and no further than the page that is shown',
  'audit.list audit': 'the newest first, and no further than the page that is shown',
  'backup.state client': 'asks whether there is anybody',
  'meeting.list meeting': 'all conferences are listed, of which a house holds some a month',
  'monthReport.changed report_touch': 'what was written after its month was sent, which is the exception',
  'monthReport.changed report_revision': 'one row of each month that was sent, and of each time',
  'monthReport.changed month_snapshot': 'one row of each month that was sent, and of each time',
  'resource.list resource_step': 'how each source answered is worked out of all that went to one',
};

let centre: TestCentre;
let named: Parameters<typeof sampleInput>[1];
beforeAll(async () => {
  centre = await makeTestCentre();
  const sri = await centre.addUser('sri', 'socialWorker');
  const about = await register(centre.client, someone('Bagas Contoh'), anAdmission(), sri);
  await carryToPlan(centre.client, about.caseId, 2);
  named = { ...about, userId: sri, leaverId: randomUUID(), records: new Map() };
});
afterAll(() => centre.close());

/** Indexes of a part of their table alone: of what is open, waits or was warned of. */
const partial = (sqlite: Database) =>
  new Set(
    sqlite
      .prepare<[], string>("select name from sqlite_schema where type = 'index' and sql like '% where %'")
      .pluck()
      .all(),
  );

/** The tables of the file, but for those of an index of words. */
const tables = (sqlite: Database) =>
  new Set(
    sqlite
      .prepare<[], string>(
        "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'",
      )
      .pluck()
      .all(),
  );

const goneThrough = new Set<string>();

it.each(['kepala', 'sri'])('no question of %s goes through the house while others wait', async (login) => {
  await centre.as(login);
  const open = await centre.app.context.keeper.current();
  if (open === undefined) throw new Error('the vault was locked');
  const { sqlite } = open;
  const [known, ofPart] = [tables(sqlite), partial(sqlite)];
  const questions = listDeclared().filter(
    ({ meta }) => (meta.audit === 'read' || meta.audit === 'none') && meta.may !== 'anyone',
  );
  const found = new Map<string, string>();
  let answered = 0;
  for (const question of questions) {
    const steps = await stepsOf(sqlite, async () => {
      await call(centre.client, question.path, sampleInput(question, named)).then(
        () => answered++,
        () => undefined,
      );
    });
    for (const { table, how, by, says } of steps) {
      const index = /INDEX (\w+)/.exec(by)?.[1] ?? '';
      if (how !== 'SCAN' || !known.has(table) || few.has(table) || ofPart.has(index)) continue;
      if (/ in \(\)/.test(says)) continue; // of none: nothing is gone through
      found.set(`${question.path} ${table}`, says);
    }
  }
  for (const place of found.keys()) goneThrough.add(place);
  expect(answered).toBeGreaterThan(100);
  expect([...found].filter(([place]) => !(place in through))).toEqual([]);
});

it('and what goes through one all the same is still so', () => {
  expect(Object.keys(through).filter((place) => !goneThrough.has(place))).toEqual([]);
});
