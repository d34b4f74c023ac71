import { asText } from '#domain/fields/field';
import {
  furtherTroubles,
  type ImportLife,
  type ImportStay,
  lifeTroubles,
  stayOf,
} from '#domain/import/judge-days';
import { planOf } from '#domain/import/judge-further';
import {
  columnsOf,
  type HeldFurther,
  type HeldImport,
  type HeldPerson,
  type Judged,
  peopleSheet,
  rowKey,
  type SaidOfRow,
  type Together,
} from './held-import.ts';
import { judgeNumbers } from './judge-numbers.ts';
import { rootOf } from './root-of.ts';
import { isSkipped, standsAlone } from './stands-alone.ts';
import { openTelling, type Telling } from './telling.ts';

/** What is said of rows because of whose they were decided to be; found again whenever something was said of the file. */
export function togetherOf(file: HeldImport, judged: Judged): Together {
  const of = `${file.said} ${judged.people.size} ${file.judged === judged}`;
  if (judged.together?.of !== of) judged.together = { of, found: judgeTogether(file, judged) };
  return judged.together.found;
}

function judgeTogether(file: HeldImport, judged: Judged): Together {
  const people = peopleSheet(file);
  if (people === undefined) return { rowsOf: new Map(), people: new Map(), further: new Map() };
  const telling = openTelling<number>(columnsOf(people.sheet));
  judgeNumbers(file, people.at, judged, telling);
  const groups = decidedGroups(file, people.at, judged);
  for (const group of groups) judgeGroup(file, people.at, group, judged, telling);
  return {
    rowsOf: new Map(groups.map(({ root, rows }) => [root, rows.map(({ at }) => at)])),
    people: telling.told,
    further: judgeFurtherRows(file, people.at, judged),
  };
}

/** A person of whom more than one row tells, or whose row looks like somebody; in the order of the file, the root first. */
type Decided = { root: number | string; rows: HeldPerson[] };

function decidedGroups(file: HeldImport, sheet: number, judged: Judged): Decided[] {
  const groups = new Map<number | string, Set<HeldPerson>>();
  for (const [key, decision] of file.decisions) {
    const [of, row = -1] = key.split(':').map(Number);
    const person = judged.people.get(row);
    if (of !== sheet || person === undefined || decision.as === 'skip') continue;
    const root = rootOf(file, sheet, person.at);
    const first = typeof root === 'number' ? judged.people.get(root) : undefined;
    groups.set(root, (groups.get(root) ?? new Set(first && [first])).add(person));
  }
  return [...groups].map(([root, rows]) => ({ root, rows: inOrder(root, [...rows]) }));
}

const inOrder = (root: number | string, rows: HeldPerson[]) =>
  rows.toSorted((a, b) => Number(b.at === root) - Number(a.at === root) || a.at - b.at);

/** Each row of a person is held against what is on file of them, and the rows before that can be taken. */
function judgeGroup(
  file: HeldImport,
  sheet: number,
  { root, rows }: Decided,
  judged: Judged,
  { say, hasTrouble }: Telling<number>,
): void {
  const life = lifeOf(root, judged);
  const others: ImportStay[] = [...(life?.others ?? [])];
  let isRootTaken = life !== undefined;
  for (const person of rows) {
    const { at } = person;
    if (at !== root)
      say(
        at,
        'remarks',
        'fullName',
        'Hanya kasusnya yang diambil; identitas orangnya tetap seperti tercatat.',
      );
    if (!isRootTaken) say(at, 'troubles', 'fullName', sayRootLeft(root));
    if (standsAlone(file, sheet, person).state === 'ready' && life !== undefined)
      for (const { field, sentence } of lifeTroubles(person, { ...life, others }, judged.again.facts))
        say(at, 'troubles', field, sentence);
    const isTaken = standsAlone(file, sheet, person).state === 'ready' && !hasTrouble(at);
    if (isTaken) others.push(stayOf(person, `di baris ${at + 1}`));
    if (at === root) isRootTaken = isTaken;
  }
}

const sayRootLeft = (root: number | string) =>
  typeof root === 'string'
    ? 'Orangnya tidak ada lagi di Titian; putuskan sekali lagi.'
    : `Baris ${root + 1}, yang memuat orangnya, belum dapat diambil.`;

/** The life of whoever a row was decided to be; undefined where they are nobody any more. */
function lifeOf(root: number | string, { people, again }: Judged): ImportLife | undefined {
  if (typeof root === 'string') {
    const known = again.lives.get(root);
    return known && { bornOn: known.bornOn, others: known.stays };
  }
  const first = people.get(root);
  return first && { bornOn: asText(first.client.birthDate) || null, others: [] };
}

/** The rows of further sheets, each held against the stay of the row in which its person stands. */
function judgeFurtherRows(file: HeldImport, people: number, judged: Judged): Together['further'] {
  const told = new Map<string, SaidOfRow>();
  for (const [index, rows] of judged.further) {
    const sheet = file.sheets[index];
    if (sheet === undefined) continue;
    const telling = openTelling<string>(columnsOf(sheet));
    const taken = rows.filter(({ at }) => !isSkipped(file, index, at));
    const late = notDue(taken);
    for (const row of taken)
      if (row.troubles.length === 0)
        for (const { field, sentence } of againstPerson(row, people, file, judged, late))
          telling.say(rowKey(index, row.at), 'troubles', field, sentence);
    for (const [key, said] of telling.told) told.set(key, said);
  }
  return told;
}

function againstPerson(
  row: HeldFurther,
  sheet: number,
  file: HeldImport,
  judged: Judged,
  late: ReadonlySet<HeldFurther>,
): { field: string; sentence: string }[] {
  const person = row.personRow === undefined ? undefined : judged.people.get(row.personRow);
  if (person === undefined) return [];
  const root = rootOf(file, sheet, person.at);
  if (row.kind === 'family' && typeof root === 'string')
    return [
      { field: 'family.name', sentence: 'Orang ini sudah tercatat: tambahkan keluarganya di Identitas.' },
    ];
  if (late.has(row))
    return [
      {
        field: 'plan.status',
        sentence: 'Tenggatnya sudah tiba pada tanggal capaian, jadi bukan "Belum waktunya".',
      },
    ];
  const life = lifeOf(root, judged);
  return life === undefined
    ? []
    : furtherTroubles(row, stayOf(person), { ...life, others: [] }, judged.again.facts);
}

/** Targets that were said to be not due yet in a round after they were. */
function notDue(rows: readonly HeldFurther[]): Set<HeldFurther> {
  const plans = rows.filter(({ kind, troubles }) => kind === 'plans' && troubles.length === 0);
  return new Set(
    [...Map.groupBy(plans, ({ personRow }) => personRow).values()].flatMap((of) => {
      const on = asText(planOf(of).round?.evaluatedOn);
      return of.filter(({ answers }) => answers.status === 'not-due' && asText(answers.dueOn) <= on);
    }),
  );
}
