import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { ORPCError } from '@orpc/client';
import { defined } from '#domain/defined';
import type { Draft } from '#domain/fields/field';
import { tidyAnswers } from '#domain/form';
import { type FormId, formIds } from '#domain/forms';
import { may } from '#domain/roles';
import { saveAnyway } from '../../support/cases.ts';
import type { TestCentre } from '../../support/test-centre.ts';
import { declaredTexts, hostileAnswers } from './hostile-answers.ts';
import { hostileForm } from './hostile-own.ts';
import { markOf, stringPaths, type TextSource } from './texts.ts';

/** A record as it was completed, of a case that is all payloads. */
export type Completed = { form: FormId; recordId: string; answers: Draft };
export type HostileCase = { caseId: string; clientId: string; completed: Completed[] };

/** Answers that a form took, and what it objected to before. */
type Taken = {
  answers: Draft;
  result: Awaited<ReturnType<TestCentre['client']['form'][FormId]['complete']>>;
};

/**
 * So many records of a form that may have many, each answered another way; in the first case as many as show each text, or
 * as many versions of the one that a case has.
 */
const recordsEach = 3;
const recordsMost = 30;
/** Nothing more is written in a case that has ended, but what follows it. */
const late: readonly FormId[] = ['termination', 'referral', 'followUp'];

/** A person registered, and every form of their case completed, with a payload in every text. */
export async function makeHostileCase(
  centre: TestCentre,
  turn: number,
  source: TextSource,
): Promise<HostileCase> {
  const { client } = centre;
  const { dealer, met } = noteFields(source);
  const registered = await register(centre, turn, dealer);
  const { caseId } = registered;
  const completed: Completed[] = [];
  for (const form of [...formIds.filter((id) => !late.includes(id)), ...late]) {
    const texts = declaredTexts().filter((text) => text.startsWith(`${form}.`));
    const isEnough = (times: number) =>
      times >= (hostileForm(form).repeats ? recordsEach : 1) &&
      (turn > 0 || times >= recordsMost || texts.every((text) => met.has(text)));
    // What a worker may not write is written by the Kepala.
    const isWorkers = may('socialWorker', hostileForm(form).write);
    if (!isWorkers) await centre.as('kepala');
    for (let time = 0; !isEnough(time); time++) {
      const { record } = await client.form[form].open({ caseId });
      const [version, reason] = [
        record?.version ?? 0,
        dealer.next(`${form}: alasan`, (text) => text.length <= 500),
      ];
      const complete = (given: Draft, confirmed: string[]) =>
        client.form[form].complete({
          caseId,
          answers: given,
          requestId: randomUUID(),
          version,
          confirmed,
          ...defined({ reason }),
        });
      // A case full of coercion is closed before anybody has reviewed it; of other questions the answer is another date.
      const { answers, result } = await untilTaken(form, turn * recordsEach + time, dealer, (given) =>
        form === 'termination' ? saveAnyway((yes) => complete(given, yes)) : complete(given, []),
      );
      const { recordId } = result;
      const earlier = completed.findIndex((one) => one.recordId === recordId);
      if (earlier >= 0) completed.splice(earlier, 1);
      completed.push({ form, recordId, answers: tidyAnswers(hostileForm(form), answers) });
    }
    if (!isWorkers) await centre.as('pekerja');
  }
  const typed = hostileAnswers(hostileForm('note'), turn, dealer);
  await client.form.note.saveDraft({ caseId, answers: typed, revision: 0 }).catch(typedOnly);
  return { ...registered, completed };
}

/** The same source, and the fields it gave a text to. */
function noteFields(source: TextSource): { dealer: TextSource; met: Set<string> } {
  const met = new Set<string>();
  const next: TextSource['next'] = (field, ...rest) => {
    const text = source.next(field, ...rest);
    if (text !== undefined) met.add(field);
    return text;
  };
  return { dealer: { next }, met };
}

async function register({ client }: TestCentre, turn: number, dealer: TextSource) {
  const { nik: _nik, ...person } = hostileAnswers(
    hostileForm('client'),
    turn,
    dealer,
    plainOf('client', turn),
  );
  const input = {
    client: { ...person, nikAbsenceReason: 'not-issued' },
    caseFile: hostileAnswers(hostileForm('caseFile'), turn, dealer, plainOf('caseFile', turn)),
  };
  const known: string[] = [];
  for (;;) {
    try {
      return await client.client.register({
        requestId: randomUUID(),
        ...input,
        notTheSameAs: known.slice(-50),
      });
    } catch (error) {
      const { candidates } = ((error as { data?: unknown }).data ?? {}) as {
        candidates?: { clientId: string }[];
      };
      if (candidates === undefined || candidates.length === 0) throw error;
      known.push(...candidates.map(({ clientId }) => clientId));
    }
  }
}

/** Answers that are the same in every turn: others would contradict one another. */
const plainOf = (form: FormId, turn: number): Draft =>
  form === 'caseFile'
    ? { otherCategories: [] }
    : form === 'client'
      ? {
          // Nobody's but this person's: one that somebody else has is refused.
          nik: `320101150190${String(turn + 1).padStart(4, '0')}`,
          aidReceived: [],
          hasNoFamily: false,
          ...(turn % 2 === 0
            ? { birthDate: '1990-01-15' }
            : { birthDate: undefined, ageEstimate: undefined }),
        }
      : {};
/** So often a form may object before this program is wrong. */
const patience = 30;

/** What a form objects to is answered in the next way there is, until it takes everything. */
async function untilTaken(
  form: FormId,
  turn: number,
  dealer: TextSource,
  complete: (answers: Draft) => Promise<Taken['result']>,
): Promise<Taken> {
  let answers = hostileAnswers(hostileForm(form), turn, dealer, plainOf(form, turn));
  for (let again = 1; ; again++) {
    try {
      return { answers, result: await complete(answers) };
    } catch (error) {
      const { troubles } = ((error as { data?: unknown }).data ?? {}) as { troubles?: { path: string }[] };
      if (troubles === undefined || again > patience) throw error;
      const objected = new Set(troubles.map(({ path }) => path.split('.')[0]));
      const kept = Object.fromEntries(Object.entries(answers).filter(([name]) => !objected.has(name)));
      answers = hostileAnswers(hostileForm(form), turn + again, dealer, { ...plainOf(form, turn), ...kept });
    }
  }
}

/** Records that come back otherwise than they were completed, by the first field that differs. */
export async function listChanged(
  { client }: TestCentre,
  { caseId, completed }: HostileCase,
): Promise<string[]> {
  const changed: string[] = [];
  for (const { form, recordId, answers } of completed) {
    const { record } = await client.form[form].open({
      caseId,
      ...(hostileForm(form).repeats ? { recordId } : {}),
    });
    for (const [name, value] of Object.entries(answers)) {
      if (!isDeepStrictEqual(record?.answers[name], value)) changed.push(`${form}.${name}`);
    }
  }
  return changed;
}

/** Every text of a case's present records that carries a mark of its own. */
export const textsOf = ({ completed }: HostileCase): string[] =>
  completed.flatMap(({ answers }) =>
    stringPaths(answers).flatMap((path) => {
      const text = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], answers);
      return typeof text === 'string' && markOf(text) !== undefined ? [text] : [];
    }),
  );

/** Whatever is refused is refused with a sentence; anything else is thrown. */
export function typedOnly(error: unknown): undefined {
  if (error instanceof ORPCError && !['UNEXPECTED', 'INTERNAL_SERVER_ERROR'].includes(String(error.code)))
    return undefined;
  throw error;
}
