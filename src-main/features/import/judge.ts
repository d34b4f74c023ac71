import { setImmediate as nextTurn } from 'node:timers/promises';
import { plain, textOf } from '#domain/import/cell';
import { judgeFurther } from '#domain/import/judge-further';
import { judgePerson } from '#domain/import/judge-people';
import type { ImportFacts } from '#domain/import/row-reader';
import { noRow } from '#domain/import/rows';
import { likelyOf, openTwins } from '#domain/import/twins';
import type { LongWork, Work } from '#pipeline';
import { findPlace } from '#platform/find-place';
import { isDay, orderIn } from './arrange.ts';
import { heldRow } from './cell-texts.ts';
import {
  type Again,
  columnsOf,
  type HeldFurther,
  type HeldImport,
  type HeldPerson,
  type HeldSheet,
  type Judged,
  type Judging,
  peopleSheet,
} from './held-import.ts';
import { listKnown, listNumbers, listStays, listWorkers, sayHeldAgainst } from './import.queries.ts';
import { waitFor } from './judging.ts';

/** So many rows are judged before others have their turn. */
const atOnce = 250;

type JudgeWork = Pick<LongWork, 'transact'> & Pick<Work, 'centre' | 'today'>;

/** The file as it is judged, judged now where something was said since the last time; once for all who wait for it. */
export async function judgedOf(file: HeldImport, context: JudgeWork, signal?: AbortSignal): Promise<Judged> {
  for (;;) {
    if (file.judged !== undefined) return file.judged;
    const judging = judgingOf(file, context);
    try {
      return await waitFor(file, judging, judging.whole, signal);
    } catch (error) {
      // Something was said of the file meanwhile: it is judged once more. What failed is not.
      if (signal?.aborted || file.judging === judging) throw error;
    }
  }
}

/** The first rows as they are judged, as soon as they are; the others follow. */
export async function firstJudged(
  file: HeldImport,
  context: JudgeWork,
  signal?: AbortSignal,
): Promise<Judged> {
  if (file.judged !== undefined) return file.judged;
  const judging = judgingOf(file, context);
  await waitFor(file, judging, judging.first, signal);
  return judging.judged ?? (await judgedOf(file, context, signal));
}

/** So many rows are judged before the first are shown. */
export const shownFirst = 250;

function judgingOf(file: HeldImport, context: JudgeWork): Judging {
  if (file.judging !== undefined) return file.judging;
  const first = Promise.withResolvers<void>();
  const stopped = new AbortController();
  const judging: Judging = {
    judged: undefined,
    whole: Promise.resolve().then(() => judgeWhole(file, context, judging, first.resolve)),
    first: first.promise,
    stopped,
    waiting: 0,
  };
  // Those who wait are told of it; where nobody does any more, nobody has to be.
  judging.whole.catch(() => undefined).finally(first.resolve);
  file.judging = judging;
  return judging;
}

async function beginJudged(file: HeldImport, context: JudgeWork): Promise<Judged> {
  const known = await context.transact(async (trx) => ({
    people: await listKnown(trx),
    numbers: await listNumbers(trx),
    stays: await listStays(trx),
    workers: await listWorkers(trx),
    heldAgainst: await sayHeldAgainst(trx),
  }));
  const again: Again = {
    facts: factsOf(file, context, known.workers),
    orders: file.sheets.map(ordersIn),
    onFile: openTwins(),
    inFile: openTwins(),
    taken: known.numbers,
    lives: new Map(
      known.people.map(({ id, birthDate = null }) => [
        id,
        { bornOn: birthDate, stays: known.stays.get(id) ?? [] },
      ]),
    ),
  };
  for (const one of known.people) again.onFile.add(one);
  return { people: new Map(), further: new Map(), again, heldAgainst: known.heldAgainst };
}

async function judgeWhole(
  file: HeldImport,
  context: JudgeWork,
  judging: Judging,
  onFirst: () => void,
): Promise<Judged> {
  const { signal } = judging.stopped;
  const judged = await beginJudged(file, context);
  judging.judged = judged;
  const { again } = judged;
  const people = peopleSheet(file);
  if (people !== undefined) await judgeSheet(file, people, judged, { signal, onFirst });
  const rowOf = peopleByKey(judged.people.values());
  for (const [at, sheet] of file.sheets.entries())
    if (sheet.kind !== null && sheet.kind !== 'people')
      judged.further.set(at, readFurther(file, at, sheet, again, rowOf));
  signal.throwIfAborted();
  file.judged = judged;
  file.judging = undefined;
  return judged;
}

function factsOf(
  file: HeldImport,
  { centre, today }: Pick<Work, 'centre' | 'today'>,
  workers: ReadonlyMap<string, string>,
): Again['facts'] {
  const { values, forAll } = file;
  return { today, own: centre.own, values, forAll, workers, findPlace };
}

const ordersIn = (sheet: HeldSheet): ImportFacts['orders'] =>
  Object.fromEntries(
    sheet.columns.flatMap(({ field }, at) =>
      field !== null && isDay(field) ? [[field, orderIn(sheet, at).order]] : [],
    ),
  );

/** By what the cells of a sheet are read. */
const factsIn = (index: number, { facts, orders }: Again): ImportFacts => ({
  ...facts,
  orders: orders[index] ?? {},
});

async function judgeSheet(
  file: HeldImport,
  { at: index, sheet }: { at: number; sheet: HeldSheet },
  judged: Judged,
  { signal, onFirst }: { signal: AbortSignal; onFirst: () => void },
): Promise<void> {
  const columns = columnsOf(sheet);
  const nameAt = columns.get('fullName') ?? -1;
  for (let at = sheet.headingRow + 1; at < sheet.rows.length; at++) {
    if (at % atOnce === 0) {
      file.progress = { done: at, of: sheet.rows.length };
      await nextTurn();
      signal.throwIfAborted();
      if (judged.people.size >= shownFirst) onFirst();
    }
    const cells = sheet.rows[at] ?? [];
    if (noRow(cells, nameAt, sheet.headings) !== undefined) continue;
    judged.people.set(at, judgeOne(file, { index, at }, columns, judged.again));
  }
  file.progress = undefined;
}

function judgeOne(
  file: HeldImport,
  { index, at }: { index: number; at: number },
  columns: ReadonlyMap<string, number>,
  again: Again,
): HeldPerson {
  const person = judgePerson(heldRow(file, index, at), at, columns, factsIn(index, again));
  const likely = likelyOf(person.client);
  const onFile = again.onFile.find(likely);
  const inFile = again.inFile.find(likely).filter(({ id }) => Number(id) < at);
  again.inFile.add({ ...likely, id: String(at) });
  return { ...person, alike: [...onFile, ...inFile] };
}

/** The rows of people by what leads to them from a further sheet. */
function peopleByKey(people: Iterable<HeldPerson>): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { at, client, registerNumber } of people) {
    const name = `name ${plain(String(client.fullName ?? ''))}`;
    // Of two people of one name, neither is meant by the name alone.
    rows.set(name, rows.has(name) ? -1 : at);
    if (registerNumber !== undefined) rows.set(`number ${registerNumber.toLowerCase()}`, at);
    if (typeof client.nik === 'string') rows.set(`nik ${client.nik}`, at);
  }
  return rows;
}

function readFurther(
  file: HeldImport,
  index: number,
  sheet: HeldSheet,
  again: Again,
  rowOf: ReadonlyMap<string, number>,
): HeldFurther[] {
  const { kind } = sheet;
  if (kind === null || kind === 'people') return [];
  const columns = columnsOf(sheet);
  const facts = factsIn(index, again);
  return sheet.rows.flatMap((cells, at) => {
    if (at <= sheet.headingRow || cells.every((cell) => textOf(cell) === '')) return [];
    const row = judgeFurther(heldRow(file, index, at), at, kind, columns, facts);
    const { registerNumber, nik, fullName } = row.person;
    const keys = [
      registerNumber && `number ${registerNumber.toLowerCase()}`,
      nik && `nik ${nik}`,
      fullName && `name ${plain(fullName)}`,
    ].filter((key) => typeof key === 'string' && key !== '');
    const found = keys.map((key) => rowOf.get(String(key))).find((one) => one !== undefined && one >= 0);
    if (found === undefined && row.troubles.length === 0)
      row.troubles.push({
        field: `${kind}.fullName`,
        column: columns.get(`${kind}.fullName`) ?? columns.get(`${kind}.registerNumber`) ?? null,
        sentence: 'Orangnya tidak ditemukan di lembar orang, atau namanya dimiliki lebih dari satu orang.',
      });
    return [{ ...row, ...{ personRow: found } }];
  });
}

/** Judges one row again, after a cell of it was mended. */
export function judgeAgain(file: HeldImport, index: number, at: number): void {
  const { judged } = file;
  const sheet = file.sheets[index];
  if (judged === undefined || sheet === undefined) return;
  if (sheet.kind === 'people')
    judged.people.set(at, judgeOne(file, { index, at }, columnsOf(sheet), judged.again));
  const rowOf = peopleByKey(judged.people.values());
  for (const [other, further] of file.sheets.entries())
    if (further.kind !== null && further.kind !== 'people')
      judged.further.set(other, readFurther(file, other, further, judged.again, rowOf));
}
