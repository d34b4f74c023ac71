import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportResult } from '#contract/import-told';
import type { Trouble } from '#domain/fields/field';
import { importLabel } from '#domain/import/fields';
import { watchSentMonths } from '#records/months/watch-sent-months';
import { goOnAfter, sayNextNumbers } from '#records/numbers';
import {
  type HeldImport,
  type HeldPerson,
  type Judged,
  peopleSheet,
  rowKey,
  type SaidOfRow,
} from './held-import.ts';
import type { Group, ImportWork } from './register-group.ts';
import { admittedOn, registerTogether } from './register-together.ts';
import { rootOf } from './root-of.ts';
import type { RowOutcome } from './row-outcome.ts';
import { saidOfPerson, stateOf, stateOfFurther } from './row-state.ts';

export type FileRegistered = {
  result: ImportResult;
  outcomes: RowOutcome[];
  cases: { caseId: string; clientId: string }[];
  /** What is to be asked about reports that were sent. */
  questions: Trouble[];
};

/** So many people are registered as one step, before others of this process have their turn. */
const atOnce = 25;

/** Registers everybody whose row is ready, the earliest admission first, and says what became of every row. */
export async function registerFile(
  work: ImportWork,
  file: HeldImport,
  judged: Judged,
  signal: AbortSignal | undefined,
): Promise<FileRegistered> {
  const sheet = peopleSheet(file)?.at ?? 0;
  const people = [...judged.people.values()].map((person) => ({ person, ...stateOf(file, judged, person) }));
  const leftOut = new Map(
    people.flatMap(({ person, state, why }) => (state === 'ready' ? [] : [[person.at, why] as const])),
  );
  const groups = groupsOf(file, sheet, judged, leftOut);
  // A row that waits has its number in the book all the same: nobody else is given it meanwhile.
  const inBook = people.flatMap(({ person, state }) => (state === 'skipped' ? [] : [person]));
  await goOnAfter(work, {
    register: inBook.flatMap(({ registerNumber }) => registerNumber ?? []),
    case: inBook.flatMap(({ caseNumber }) => caseNumber ?? []),
  });
  const known = groups.flatMap(({ clientId }) => clientId ?? []);
  const sent = await watchSentMonths(work.trx, known);
  const done = new Map<number, { clientId: string; caseId: string; remarks: string[]; isNew: boolean }>();
  for (let count = 0; count < groups.length; count += atOnce) {
    file.progress = { done: count, of: groups.length };
    await nextTurn();
    signal?.throwIfAborted();
    for (const { group, made } of await registerTogether(work, groups.slice(count, count + atOnce)))
      if (typeof made === 'string') for (const { at } of group.stays) leftOut.set(at, made);
      else
        for (const { at, caseId } of made.cases)
          done.set(at, {
            clientId: made.clientId,
            caseId,
            remarks: made.remarks,
            isNew: group.clientId === undefined && at === group.person.at,
          });
  }
  const clients = [...new Set([...done.values()].map(({ clientId }) => clientId))];
  const questions = await sent(clients);
  const outcomes = people.map(({ person }) =>
    outcomeOf(
      file,
      sheet,
      { at: person.at, remarks: saidOfPerson(file, judged, person).remarks },
      done.get(person.at),
      leftOut.get(person.at),
    ),
  );
  const further = furtherOutcomes(file, judged, done);
  const next = await sayNextNumbers(work, work.today);
  const taken = people.filter(({ person }) => done.has(person.at)).map(({ person }) => person);
  const closed = taken.filter(({ termination }) => termination !== undefined).length;
  return {
    outcomes: [...outcomes, ...further],
    cases: [...done.values()],
    questions,
    result: {
      people: [...done.values()].filter(({ isNew }) => isNew).length,
      openCases: taken.length - closed,
      closedCases: closed,
      further: further.filter(({ outcome }) => outcome !== 'left-out').length,
      leftOut: people.length - taken.length,
      nextRegister: next.register,
      nextCase: next.case,
      reports: questions.map(({ sentence }) => sentence),
    },
  };
}

/** The people of the file, each with the rows that are theirs. */
function groupsOf(file: HeldImport, sheet: number, judged: Judged, leftOut: Map<number, string>): Group[] {
  const groups = new Map<string, HeldPerson[]>();
  const isTaken = (at: number) => judged.people.has(at) && !leftOut.has(at);
  for (const person of judged.people.values()) {
    if (!isTaken(person.at)) continue;
    const root = rootOf(file, sheet, person.at);
    const key = String(root);
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  const further = [...judged.further].flatMap(([index, rows]) =>
    rows.filter((row) => stateOfFurther(file, judged, index, row).state === 'ready'),
  );
  const furtherOf = Map.groupBy(further, ({ personRow }) => personRow);
  const made = [...groups].flatMap(([key, rows]) => {
    const person = judged.people.get(Number(key)) ?? rows[0];
    if (person === undefined) return [];
    const stays = rows.toSorted((a, b) => (admittedOn(a) < admittedOn(b) ? -1 : 1));
    const clientId = /^\d+$/.test(key) ? undefined : key;
    return [
      {
        person,
        stays,
        clientId,
        further: rows.flatMap(({ at }) => furtherOf.get(at) ?? []),
        acceptsAll: file.acceptsAll,
      },
    ];
  });
  return made.sort((a, b) => (admittedOn(a.stays[0]) < admittedOn(b.stays[0]) ? -1 : 1));
}

type Done = { clientId: string; caseId: string; remarks: string[]; isNew: boolean };

function outcomeOf(
  file: HeldImport,
  sheet: number,
  { at, remarks }: Pick<HeldPerson, 'at'> & Pick<SaidOfRow, 'remarks'>,
  done: Done | undefined,
  why = '',
): RowOutcome {
  const where = { sheet: file.sheets[sheet]?.name ?? '', row: at + 1 };
  if (done === undefined) return leftOut(where, why);
  const mended = Object.entries(file.mended.get(rowKey(sheet, at)) ?? {}).map(
    ([field, text]) => `${importLabel(field)} dibetulkan saat mengimpor menjadi "${text}".`,
  );
  const said = [...remarks.map(({ sentence }) => sentence), ...mended, ...done.remarks];
  const { clientId, caseId, isNew } = done;
  return {
    ...where,
    outcome: isNew ? 'taken' : 'added',
    why: '',
    clientId,
    caseId,
    remarks: said.join('\n'),
  };
}

function furtherOutcomes(file: HeldImport, judged: Judged, done: ReadonlyMap<number, Done>): RowOutcome[] {
  return [...judged.further].flatMap(([index, rows]) =>
    rows.map((row): RowOutcome => {
      const { state, why } = stateOfFurther(file, judged, index, row);
      const where = { sheet: file.sheets[index]?.name ?? '', row: row.at + 1 };
      const person = row.personRow === undefined ? undefined : done.get(row.personRow);
      if (state === 'ready' && person !== undefined)
        return {
          ...where,
          outcome: 'added',
          why: '',
          clientId: person.clientId,
          caseId: person.caseId,
          remarks: '',
        };
      return leftOut(where, why || 'Orangnya tidak diambil.');
    }),
  );
}

/** A row that is not taken, and why. What was written in it is kept nowhere. */
const leftOut = (where: Pick<RowOutcome, 'sheet' | 'row'>, why: string): RowOutcome => ({
  ...where,
  outcome: 'left-out',
  why: why.replace(/"[^"]*"/g, 'Isinya'),
  clientId: null,
  caseId: null,
  remarks: '',
});
