import type { ImportCell, ImportDecision, ImportRow } from '#contract/import-told';
import type { Trx } from '#database/connect';
import { fieldsOf } from '#domain/import/fields';
import type { Said } from '#domain/import/row-reader';
import { long, os, type ShortWork } from '#pipeline';
import { cellTexts } from './cell-texts.ts';
import {
  columnsOf,
  findHeld,
  type HeldFurther,
  type HeldImport,
  type HeldPerson,
  type Judged,
  peopleSheet,
  rowKey,
  type SaidOfRow,
} from './held-import.ts';
import { describeClients } from './import.queries.ts';
import { firstJudged, judgeAgain, judgedOf, shownFirst } from './judge.ts';
import { laidBeside } from './lay-beside.ts';
import { saidOfFurther, saidOfPerson, stateOf, stateOfFurther } from './row-state.ts';

type Asked = { state: ImportRow['state'] | 'remarked' | 'all'; field?: string | undefined };

export const rows = long.import.rows.handler(async ({ input, context, errors, signal }) => {
  const file = findHeld(context.session);
  if (file === undefined) throw errors.NO_FILE();
  const sheet = input.sheet ?? peopleSheet(file)?.at ?? 0;
  const isOfFirst =
    input.state === 'all' && input.field === undefined && input.offset + input.limit <= shownFirst;
  const isPeople = file.sheets[sheet]?.kind === 'people';
  const judged = await (isOfFirst && isPeople ? firstJudged : judgedOf)(file, context, signal);
  if (!isPeople) return furtherRows(file, judged, { ...input, sheet });
  const found = [...judged.people.values()].filter((person) => isAsked(file, judged, person, input));
  const page = found.slice(input.offset, input.offset + input.limit);
  const told = await context.transact((trx) => tellPeople(trx, file, judged, { sheet, page }));
  // While the others are being judged, the sheet tells how many there are.
  const total = file.judged === undefined ? rowsBelow(file, sheet) : found.length;
  return { total, sheet, rows: told };
});

/** The rows below the headings, blank ones and sums among them. */
function rowsBelow(file: HeldImport, at: number): number {
  const sheet = file.sheets[at];
  return sheet === undefined ? 0 : sheet.rows.length - sheet.headingRow - 1;
}

function isAsked(file: HeldImport, judged: Judged, person: HeldPerson, { state, field }: Asked): boolean {
  const { troubles, remarks } = saidOfPerson(file, judged, person);
  if (field !== undefined && !troubles.some((one) => one.field === field)) return false;
  if (state === 'all') return true;
  return state === 'remarked' ? remarks.length > 0 : stateOf(file, judged, person).state === state;
}

async function tellPeople(
  trx: Trx,
  file: HeldImport,
  judged: Judged,
  { sheet, page }: { sheet: number; page: readonly HeldPerson[] },
): Promise<ImportRow[]> {
  const ids = page.flatMap(({ alike }) => alike.map(({ id }) => id).filter((id) => !/^\d+$/.test(id)));
  const known = await describeClients(trx, [...new Set(ids)]);
  return page.map((person) => ({
    row: person.at,
    state: stateOf(file, judged, person).state,
    cells: cellsOf(file, sheet, person.at, saidOfPerson(file, judged, person)),
    alike: laidBeside(file, person, judged, known),
    decision: sayDecision(file.decisions.get(rowKey(sheet, person.at))),
  }));
}

const sayDecision = (decision: ImportDecision | undefined): string => decision?.as ?? '';

/** The cells of a row whose columns are taken, and those without a column in which something is wrong. */
function cellsOf(
  file: HeldImport,
  sheet: number,
  at: number,
  { troubles, remarks }: SaidOfRow,
): ImportCell[] {
  const held = file.sheets[sheet];
  if (held?.kind === null || held === undefined) return [];
  const columns = columnsOf(held);
  const needed = fieldsOf(held.kind).filter(
    (id) => columns.has(id) || [...troubles, ...remarks].some(({ field }) => field === id),
  );
  const inOrder = needed.toSorted((a, b) => (columns.get(a) ?? 1_000) - (columns.get(b) ?? 1_000));
  const texts = cellTexts(file, sheet, at, inOrder);
  return inOrder.map((field) => {
    const say = (said: readonly Said[]) =>
      said
        .filter((one) => one.field === field)
        .map(({ sentence }) => sentence)
        .join(' ');
    const [trouble, remark] = [say(troubles), say(remarks)];
    return {
      field,
      at: columns.get(field) ?? null,
      text: texts[field] ?? '',
      ...(trouble === '' ? {} : { trouble }),
      ...(remark === '' ? {} : { remark }),
    };
  });
}

function furtherRows(
  file: HeldImport,
  judged: Judged,
  { sheet, state, offset, limit }: Asked & { sheet: number; offset: number; limit: number },
) {
  const found = (judged.further.get(sheet) ?? []).filter(
    (row) => state === 'all' || stateOfFurther(file, judged, sheet, row).state === state,
  );
  const page = found.slice(offset, offset + limit);
  return { total: found.length, sheet, rows: page.map((row) => tellFurther(file, judged, sheet, row)) };
}

const tellFurther = (file: HeldImport, judged: Judged, sheet: number, row: HeldFurther): ImportRow => ({
  row: row.at,
  state: stateOfFurther(file, judged, sheet, row).state,
  cells: cellsOf(file, sheet, row.at, saidOfFurther(file, judged, sheet, row)),
  alike: [],
  decision: sayDecision(file.decisions.get(rowKey(sheet, row.at))),
});

/** The row as it stands after something was said about it. */
async function tellAgain(
  { trx }: Pick<ShortWork, 'trx'>,
  file: HeldImport,
  sheet: number,
  row: number,
): Promise<ImportRow | undefined> {
  const { judged } = file;
  if (judged === undefined) return undefined;
  if (file.sheets[sheet]?.kind === 'people') {
    const person = judged.people.get(row);
    return person && (await tellPeople(trx, file, judged, { sheet, page: [person] }))[0];
  }
  const further = judged.further.get(sheet)?.find(({ at }) => at === row);
  return further && tellFurther(file, judged, sheet, further);
}

export const mend = os.import.mend.handler(async ({ input, context, errors }) => {
  const file = findHeld(context.session);
  if (file?.judged === undefined) throw errors.NO_FILE();
  const { sheet, row, field, text } = input;
  const key = rowKey(sheet, row);
  file.mended.set(key, { ...file.mended.get(key), [field]: text });
  judgeAgain(file, sheet, row);
  file.said += 1;
  const told = await tellAgain(context, file, sheet, row);
  if (told === undefined) throw errors.NO_FILE();
  return told;
});

export const decide = os.import.decide.handler(async ({ input, context, errors }) => {
  const file = findHeld(context.session);
  if (file?.judged === undefined) throw errors.NO_FILE();
  const { sheet, row, decision } = input;
  if (decision.as === 'again') file.decisions.delete(rowKey(sheet, row));
  else file.decisions.set(rowKey(sheet, row), decision);
  file.said += 1;
  const told = await tellAgain(context, file, sheet, row);
  if (told === undefined) throw errors.NO_FILE();
  return told;
});
