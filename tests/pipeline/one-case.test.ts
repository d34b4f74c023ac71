import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contract } from '#contract/contract';
import type { Operation } from '#contract/operation';
import { record } from '../bench/plain-twin.ts';
import { anAdmission, carryToPlan, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

type Declared = {
  '~orpc': { meta: Operation; inputSchema?: { safeParse(input: unknown): { success: boolean } } };
};

/** Every question about one case that is asked by its id alone. */
function listQuestions(node: object, path: readonly string[] = []): string[][] {
  if ('~orpc' in node) {
    const { meta, inputSchema } = (node as Declared)['~orpc'];
    const isAsked = meta.audit === 'read' || meta.audit === 'none';
    return isAsked && inputSchema?.safeParse({ caseId }).success ? [[...path]] : [];
  }
  return Object.entries(node).flatMap(([name, inner]) =>
    typeof inner === 'object' && inner !== null ? listQuestions(inner, [...path, name]) : [],
  );
}

/** Tables of which a house has few rows whatever it has lived through. */
const few = new Set(['repair', 'erasure', 'case_helper', 'allegation', 'draft', 'merge']);

let centre: TestCentre;
let caseId = 'x';
beforeAll(async () => {
  centre = await makeTestCentre();
  ({ caseId } = await register(centre.client, someone('Bagas Contoh'), anAdmission()));
  await carryToPlan(centre.client, caseId, 2);
});
afterAll(() => centre.close());

it('a question about one case goes through no table of all cases', async () => {
  const open = await centre.app.context.keeper.current();
  if (open === undefined) throw new Error('the vault was locked');
  const { sqlite } = open;
  const client = createRouterClient(centre.app.router, { context: centre.app.context });
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
  const questions = listQuestions(contract);
  const refused: string[] = [];
  for (const path of questions) {
    const ask = path.reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], client);
    const ran = await record(sqlite, async () => {
      try {
        await (ask as (input: object) => Promise<unknown>)({ caseId });
      } catch (error) {
        refused.push(`${path.join('.')}: ${(error as Error).message}`);
      }
    });
    for (const { sql, parameters } of ran.filter(({ sql }) => /^\s*(select|with)/i.test(sql))) {
      const aliases = new Map(
        [...sql.matchAll(/(?:from|join)\s+"?(\w+)"?\s+(?:as\s+)?"?(\w+)"?/gi)].map(
          ([, table = '', alias = '']) => [alias, table],
        ),
      );
      for (const { detail } of sqlite
        .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
        .all(parameters)) {
        const [, how, name = '', rest = ''] = /^(SCAN|SEARCH) (\w+)(.*)$/.exec(detail) ?? [];
        const table = aliases.get(name) ?? name;
        if (!ofCases.has(table)) continue;
        if (how === 'SCAN' || /\(form=\?\)$/.test(rest))
          found.push(`${path.join('.')}: ${detail} (${table}): ${sql.slice(0, 300)}`);
      }
    }
  }
  expect(questions.length).toBeGreaterThan(60);
  expect(refused).toEqual([]);
  expect(found).toEqual([]);
});
