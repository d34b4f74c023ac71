import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, listDeclared } from '../faults/role-matrix/operations.ts';
import { anAdmission, carryToPlan, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { stepsOf } from './plans.ts';

/** Every question about one case, or one person, that is asked by the id alone. */
const listQuestions = () =>
  listDeclared().flatMap(({ path, meta, schema }) => {
    if (meta.audit !== 'read' && meta.audit !== 'none') return [];
    return [{ caseId }, { clientId }]
      .filter((asked) => schema?.safeParse(asked).success)
      .map((asked) => ({ path, asked }));
  });

/** Tables of which a house has few rows whatever it has lived through. */
const few = new Set(['repair', 'erasure', 'case_helper', 'allegation', 'draft', 'merge']);

let centre: TestCentre;
let caseId = 'x';
let clientId = 'x';
beforeAll(async () => {
  centre = await makeTestCentre();
  ({ caseId, clientId } = await register(centre.client, someone('Bagas Contoh'), anAdmission()));
  await carryToPlan(centre.client, caseId, 2);
});
afterAll(() => centre.close());

it('a question about one case or person goes through no table of all cases', async () => {
  const open = await centre.app.context.keeper.current();
  if (open === undefined) throw new Error('the vault was locked');
  const { sqlite } = open;
  const ofCases = new Set(
    sqlite
      .prepare<[], { name: string }>(
        `select m.name from sqlite_schema m join pragma_table_info(m.name) c
         where m.type = 'table' and c.name in ('case_id', 'client_id', 'record_id')`,
      )
      .all()
      .map(({ name }) => name)
      .filter((name) => !few.has(name)),
  );
  for (const name of ['case_file', 'client', 'form_record']) ofCases.add(name);
  const found: string[] = [];
  const questions = listQuestions();
  const refused: string[] = [];
  for (const { path, asked } of questions) {
    const steps = await stepsOf(sqlite, async () => {
      try {
        await call(centre.client, path, asked);
      } catch (error) {
        refused.push(`${path}: ${(error as Error).message}`);
      }
    });
    for (const { table, how, by, says } of steps)
      if (ofCases.has(table) && (how === 'SCAN' || /\(form=\?\)$/.test(by))) found.push(`${path}: ${says}`);
  }
  expect(questions.length).toBeGreaterThan(60);
  expect(refused).toEqual([]);
  expect(found).toEqual([]);
});
