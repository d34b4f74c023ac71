import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Draft } from '#domain/fields/field';
import { anAdmission, complete, eicAnswers, someone } from '../../support/cases.ts';
import type { TestClient } from '../../support/test-centre.ts';
import { persist, type Sitting } from './persist.ts';

/** Somebody who works in the office: where they sit by now, and what they may. */
export type Person = Sitting & {
  kind: 'overseer' | 'worker' | 'operator';
  pc: string;
  userId: string;
  /** Cases that are in their hands, and one in whose forms five write. */
  cases: string[];
  sharedCases: readonly string[];
  /** Cases that are another's. */
  foreignCases: readonly string[];
  workerIds: readonly { loginName: string; userId: string }[];
  count: number;
};

const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item;
const chance = (part: number): boolean => Math.random() < part;
const think = () => pause(Math.random() * 30);
const codeOf = (error: unknown): string => (error as { code?: string }).code ?? '';

/** What somebody does next. */
export async function act(person: Person): Promise<void> {
  person.count += 1;
  await look(person);
  const dice = Math.random();
  if (person.kind === 'operator' && dice < 0.6) await registerSomebody(person);
  else if (person.kind !== 'operator' && dice < 0.4 && person.sharedCases.length > 0)
    await writeShared(person);
  else if (person.cases.length > 0) await writeNote(person);
  if (chance(0.04)) await persist(person, (client) => client.vault.lock());
  person.ledger.acts += 1;
}

/** Reads the list, and knocks at a case that is another's. */
async function look(person: Person): Promise<void> {
  const { ledger, login, kind } = person;
  const { rows } = await persist(person, (client) => client.caseload.list({ limit: 100 }));
  if (kind !== 'worker') return;
  for (const { caseId } of rows) ledger.shownCases.push({ loginName: login.loginName, caseId });
  const foreign = person.foreignCases.length > 0 ? oneOf(person.foreignCases) : undefined;
  if (foreign === undefined || chance(0.7)) return;
  await persist(person, (client) => client.form.eic.open({ caseId: foreign })).then(
    () => {
      ledger.openedForeign += 1;
    },
    (error: unknown) => {
      if (codeOf(error) !== 'NOT_YOURS') throw error;
    },
  );
}

/** Begins a note, which is shown to nobody else, and completes it. */
async function writeNote(person: Person): Promise<void> {
  const { ledger, login, pc } = person;
  const caseId = oneOf(person.cases);
  const { draft } = await persist(person, (client) => client.form.note.open({ caseId }));
  if (draft !== null)
    ledger.shownDrafts.push({
      loginName: login.loginName,
      typedBy: `${draft.answers.summary}`.split(' ')[0] ?? '',
    });
  const summary = `${login.loginName} menulis catatan ${person.count}`;
  const answers = { happenedOn: '2026-11-02', contactKind: 'client', summary };
  const revision = draft?.revision ?? 0;
  await persist(person, (client) => client.form.note.saveDraft({ caseId, answers, revision })).catch(
    (error: unknown) => {
      // Saved already, and the cable was cut before that was heard.
      if (codeOf(error) !== 'DRAFT_MOVED_ON') throw error;
    },
  );
  if (chance(0.2)) return;
  const requestId = randomUUID();
  await persist(person, (client) => complete(client, caseId, 'note', answers, { requestId }));
  ledger.acknowledged.push({ what: 'note', requestId, loginName: login.loginName, pc });
}

async function registerSomebody(person: Person): Promise<void> {
  const { ledger, login, pc } = person;
  const requestId = randomUUID();
  const worker = oneOf(person.workerIds);
  const letters = randomUUID().replace(/[^a-z]/g, '');
  const fullName = `${letters.slice(0, 5)}${person.count} ${letters.slice(5)}${login.loginName}`;
  const input = {
    requestId,
    client: someone(fullName),
    caseFile: anAdmission(),
    notTheSameAs: [] as string[],
    workerId: worker.userId,
    confirmed: [],
  };
  const ask = (client: TestClient) => client.client.register(input);
  const { caseId } = await persist(person, ask).catch(async (error: unknown) => {
    if (codeOf(error) !== 'LOOKS_ALIKE') throw error;
    const { candidates } = (error as { data: { candidates: { clientId: string }[] } }).data;
    input.notTheSameAs = candidates.map(({ clientId }) => clientId);
    return await persist(person, ask);
  });
  ledger.workerOf.set(caseId, worker.loginName);
  ledger.acknowledged.push({ what: 'register', requestId, loginName: login.loginName, pc });
}

const wordsOf = (answers: Draft): string => `${answers.problemByClient ?? ''}`;

/** Adds a word to a form in which others write at the same time, and merges as the dialog does when they were first. */
async function writeShared(person: Person): Promise<void> {
  const { ledger, login } = person;
  const caseId = oneOf(person.sharedCases);
  const word = `${login.loginName}-${person.count}`;
  for (;;) {
    const { record, draft } = await persist(person, (client) => client.form.eic.open({ caseId }));
    const before = draft?.answers ?? record?.answers ?? eicAnswers;
    if (wordsOf(before).split(' ').includes(word)) break;
    await think();
    const answers = { ...before, problemByClient: `${wordsOf(before)} ${word}` };
    const revision = draft?.revision ?? 0;
    try {
      const version = record?.version ?? 0;
      const saved = await persist(person, (client) =>
        client.form.eic.saveDraft({ caseId, answers, revision, version }),
      );
      ledger.words.push(word);
      if (chance(0.3)) await finishShared(person, { caseId, answers, version, revision: saved.revision });
      return;
    } catch (error) {
      if (codeOf(error) !== 'DRAFT_MOVED_ON') throw error;
      ledger.merged += 1;
    }
  }
  ledger.words.push(word);
}

/** Completes what they wrote; whoever was first has changed it, and then it is left as the draft that it is. */
async function finishShared(
  person: Person,
  written: { caseId: string; answers: Draft; version: number; revision: number },
): Promise<void> {
  const { ledger, login, pc } = person;
  const { caseId, answers, version, revision } = written;
  const requestId = randomUUID();
  await think();
  try {
    await persist(person, (client) =>
      client.form.eic.complete({
        ...{ caseId, answers, requestId, version, revision },
        ...(version > 0 ? { reason: 'Ditambah bersama' } : {}),
      }),
    );
    ledger.acknowledged.push({ what: 'completion', requestId, loginName: login.loginName, pc });
  } catch (error) {
    if (codeOf(error) !== 'MOVED_ON') throw error;
    ledger.merged += 1;
  }
}
