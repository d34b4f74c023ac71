import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import { makeCases } from '../faults/role-matrix/make-cases.ts';
import { call, listDeclared } from '../faults/role-matrix/operations.ts';
import { type Named, sampleInput } from '../faults/role-matrix/sample-input.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { stepsOf } from './plans.ts';

/** Tables of which a house has few rows however long it lives: of the last two, those that wait for a thread. */
const few = new Set(
  'repair erasure erased_person case_helper user draft merge allegation report_profile resource import_batch lesson_due writing_due'.split(
    ' ',
  ),
);

/** What goes through a table all the same, or through an index of it, and why whoever waits does not wait for the house. */
const through: Record<string, string> = {
  'caseload.list caseload_row': 'each order of the list is gone through once and kept from then on',
  ...Object.fromEntries(
    // For whoever sees every case: of anybody else's entries a page may lie far down.
    ['supervision', 'worker_supervision', 'form_record'].map((table) => [
      `kepala supervision.list ${table}`,
      'by the day, and no further than the page that is shown',
    ]),
  ),
  'audit.list audit': 'the newest first, and no further than the page that is shown',
  'backup.state client': 'asks whether there is anybody',
  'meeting.list meeting': 'all conferences are listed, of which a house holds some a month',
  'writing.find writing': 'the newest few thousand, to know where they begin',
  'monthReport.changed report_touch': 'what was written after its month was sent, which is the exception',
  'monthReport.changed report_revision': 'one row of each month that was sent, and of each time',
  'monthReport.changed month_snapshot': 'one row of each month that was sent, and of each time',
};

/** What is refused before anything is read, to whom nothing is closed: of what this file does not make. */
const unasked = [
  'vault.confirm', // asks for the passphrase again, of one account
  'transfer.offer transfer.send transfer.open transfer.compare', // of a file that was opened, in memory
  'import.send import.arrange import.sayForAll import.check import.mean import.rows import.mend import.decide import.rehearse',
  'attachment.send', // a piece of a file
  'allegation.get', // by its id, of a table of few
  // Records of forms that these cases lack; those of all others are read by the same questions.
  ...['consent', 'supervision', 'termination', 'followUp'].map(
    (form) => `form.${form}.history form.${form}.version`,
  ),
].flatMap((paths) => paths.split(' '));

let centre: TestCentre;
let named: Named;
/** What an operation asks for by its id, beside a case and the records of it. */
let made: Record<string, string>;
beforeAll(async () => {
  centre = await makeTestCentre();
  named = (await makeCases(centre)).own;
  await centre.as('kepala');
  const { client } = centre;
  const scan = { name: 'pindaian.pdf', content: makePdf('Surat') };
  const meeting = { kind: 'routine' as const, heldOn: '2026-11-23', startsAt: '09:00', place: 'Aula' };
  const answers = { name: 'Baznas', kind: 'community', gives: ['cash-aid'] };
  const { meetingId, revision } = await client.meeting.save({ ...meeting, requestId: randomUUID() });
  const items = [{ caseId: named.caseId, question: 'Apakah?' }];
  await client.meeting.setAgenda({ meetingId, revision, items });
  made = {
    meetingId,
    attachmentId: await attach(client, named.caseId, scan, { title: 'Surat', kind: 'other' }),
    resourceId: (await client.resource.save({ requestId: randomUUID(), answers })).resourceId,
  };
});

/** A sample of what a question takes, of what is there. */
function inputOf(question: Parameters<typeof sampleInput>[0]): unknown {
  const input = sampleInput(question, named);
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, made[name] ?? value]));
}

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

/** Who sees every case, and who sees theirs. */
const readers = ['kepala', 'socialworker'];

/** Of everybody who asked: what was gone through, and what was refused. */
const [goneThrough, refusedTo] = [new Set<string>(), new Set<string>()];

it.each(readers)('no question of %s goes through the house while others wait', async (login) => {
  await centre.as(login);
  const open = await centre.app.context.keeper.current();
  if (open === undefined) throw new Error('the vault was locked');
  const { sqlite } = open;
  const [known, ofPart] = [tables(sqlite), partial(sqlite)];
  const questions = listDeclared().filter(
    ({ meta }) => (meta.audit === 'read' || meta.audit === 'none') && meta.may !== 'anyone',
  );
  const found = new Map<string, string>();
  const refused: string[] = [];
  for (const question of questions) {
    const steps = await stepsOf(sqlite, async () => {
      await call(centre.client, question.path, inputOf(question)).catch((error: unknown) => {
        if ((error as { code?: string }).code !== 'FORBIDDEN') refused.push(question.path);
      });
    });
    for (const { table, how, by, isOfNone, says } of steps) {
      const index = /INDEX (\w+)/.exec(by)?.[1] ?? '';
      const isThrough = how === 'SCAN' || /\(form=\?\)$/.test(by);
      if (!isThrough || isOfNone || !known.has(table) || few.has(table) || ofPart.has(index)) continue;
      found.set(`${question.path} ${table}`, says);
    }
  }
  for (const place of found.keys()) goneThrough.add(place).add(`${login} ${place}`);
  for (const path of refused) refusedTo.add(path);
  expect(questions.length).toBeGreaterThan(150);
  expect(refused.filter((path) => !unasked.includes(path))).toEqual([]);
  const isExcused = (place: string) => place in through || `${login} ${place}` in through;
  expect([...found].filter(([place]) => !isExcused(place))).toEqual([]);
});

it('and what goes through one all the same, or is not asked, is still so', () => {
  expect(unasked.filter((path) => !refusedTo.has(path))).toEqual([]);
  expect(Object.keys(through).filter((place) => !goneThrough.has(place))).toEqual([]);
});
