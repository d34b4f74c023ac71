import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Draft, Field } from '#domain/fields/field';
import { formIds } from '#domain/forms';
import { register, someone } from '../support/cases.ts';
import { declaredForm } from '../support/declared-form.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { untilThere } from '../support/until.ts';

/** Chosen from a list as it stands, though it has the look of somebody's own words. */
const isChosen = ({ kind }: Field) => kind === 'region';

const caseForms = formIds.map(declaredForm).filter(({ about }) => about === 'case');
let centre: TestCentre;
const asked: { at: string; words: string }[] = [];

/** An answer in which every text of more than one word ends with a word of its own, and these words. */
function marked(answer: unknown, words: string[]): unknown {
  if (typeof answer === 'string') {
    if (!/\s/.test(answer)) return answer;
    const word = `kata${String(++count).padStart(4, '0')}`;
    words.push(word);
    return `${answer} ${word}`;
  }
  if (Array.isArray(answer)) return answer.map((one) => marked(one, words));
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, one]) => [name, marked(one, words)]));
}
let count = 0;

beforeAll(async () => {
  centre = await makeTestCentre();
  const { caseId, clientId } = await register(centre.client, someone('Slamet Riyadi'));
  const vault = await centre.app.context.keeper.current();
  if (vault === undefined) throw new Error('the vault is not open');
  const { sqlite } = vault;
  const userId = sqlite.prepare<[], string>("select id from user where login_name = 'kepala'").pluck().get();
  const insertRecord = sqlite.prepare(
    `insert into form_record (id, client_id, case_id, form, sequence, version, happened_on, created_at, created_by)
     values (?, ?, ?, ?, 900, 1, '2026-11-20', '2026-11-20T02:00:00.000Z', ?)`,
  );
  const insertVersion = sqlite.prepare(
    `insert into form_version (record_id, version, declaration, answers, changed, request_id, saved_at, saved_by)
     values (?, 1, 1, ?, '[]', ?, '2026-11-20T02:00:00.000Z', ?)`,
  );
  for (const form of caseForms) {
    const answers: Draft = {};
    for (const [name, answer] of Object.entries(sampleAnswers(form))) {
      const words: string[] = [];
      const field = form.fields[name] as Field;
      answers[name] = isChosen(field) ? answer : marked(answer, words);
      for (let from = 0; from < words.length; from += 20)
        asked.push({ at: `${form.id}.${name}`, words: words.slice(from, from + 20).join(' ') });
    }
    const id = randomUUID();
    insertRecord.run(id, clientId, caseId, form.id, userId);
    insertVersion.run(id, JSON.stringify(answers), randomUUID(), userId);
  }
  await untilThere(async () =>
    (await centre.client.writing.find({ words: 'kata' })).left === 0 ? true : undefined,
  );
});
afterAll(() => centre.close());

it('finds whatever somebody wrote in any form of a case, as the forms declare it', async () => {
  const missing: string[] = [];
  for (const { at, words } of asked) {
    const { cases } = await centre.client.writing.find({ words });
    const [hit] = cases.flatMap(({ hits }) => hits);
    const isThere = at.startsWith(`${hit?.form}.`) && (hit?.sentence.length ?? 0) > 0;
    if (!isThere) missing.push(at);
  }
  expect(missing).toEqual([]);
  // Every form of a case lets somebody write something.
  expect(
    caseForms.map(({ id }) => id).filter((id) => !asked.some(({ at }) => at.startsWith(`${id}.`))),
  ).toEqual([]);
});
