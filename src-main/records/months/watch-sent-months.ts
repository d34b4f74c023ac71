import type { Trx } from '#database/connect';
import type { Trouble } from '#domain/fields/field';
import {
  moreNamedColumns,
  type NamedListId,
  namedListIds,
  namedLists,
  placeInLine,
  usualCells,
} from '#domain/months/named-columns';
import { type CountSheetId, countSheetNames, readCell, usualSheetIds } from '#domain/months/report-cells';
import { askAboutTouched } from '#domain/months/say-touched';
import { listSentPeriods, noteTouched } from './sent-months.queries.ts';
import { readLineKey, type Telling, tellAgain } from './tell-people.ts';

/** Thrown after everything was written and before it is kept: the transaction ends, and the questions are shown. */
export class AsksFirst extends Error {
  override name = 'AsksFirst';
  readonly questions: Trouble[];
  constructor(questions: Trouble[]) {
    super('asked before it is saved');
    this.questions = questions;
  }
}

/** Once a change of these people is written: what is to be asked about the reports it touches, which are remembered. */
type SentMonthsWatch = (clientIds: readonly string[]) => Promise<Trouble[]>;

/**
 * Begins before a change of somebody's file, whatever it is, and says after it which reports that were sent would be told
 * otherwise: what they tell of these people is compared, before and after. Of somebody new nothing was told before.
 */
export async function watchSentMonths(trx: Trx, before: readonly string[]): Promise<SentMonthsWatch> {
  const sent = await listSentPeriods(trx);
  if (sent.length === 0) return async () => [];
  const told = await tellAgain(trx, before, sent);
  return async (clientIds) => {
    const again = await tellAgain(trx, clientIds, sent);
    const touched = new Map<string, Set<string>>();
    for (const clientId of clientIds) {
      const periods = sent.flatMap(({ period, told: beyond }) => {
        const pair = [told.get(period)?.get(clientId), again.get(period)?.get(clientId)] as const;
        const sheets = sheetsBetween(...pair, beyond);
        if (sheets.length === 0) return [];
        touched.set(period, new Set([...(touched.get(period) ?? []), ...sheets]));
        return [period];
      });
      await noteTouched(trx, clientId, periods);
    }
    return askAboutTouched([...touched].map(([period, sheets]) => ({ period, sheets: inOrder(sheets) })));
  };
}

/** Throws AsksFirst with the questions, where one is not answered yet with "Tetap simpan", word for word. */
export function askFirst(questions: readonly Trouble[], confirmed: readonly string[]): void {
  if (questions.some(({ sentence }) => !confirmed.includes(sentence))) throw new AsksFirst([...questions]);
}

const allSheets = [...Object.values(countSheetNames), ...namedListIds.map((list) => namedLists[list].sheet)];
const inOrder = (sheets: ReadonlySet<string>) => allSheets.filter((sheet) => sheets.has(sheet));

/** The sheets in which two tellings of somebody differ, of those that every report has or that were sent besides. */
function sheetsBetween(
  before: Telling | undefined,
  after: Telling | undefined,
  told: readonly string[],
): string[] {
  const kept = new Set<string>([...usualSheetIds, ...told]);
  const differing = new Set<CountSheetId>();
  for (const cell of [...(before?.counts.keys() ?? []), ...(after?.counts.keys() ?? [])]) {
    const { sheet } = readCell(cell);
    if (kept.has(sheet) && before?.counts.get(cell) !== after?.counts.get(cell)) differing.add(sheet);
  }
  const more = Object.keys(moreNamedColumns).filter((column) => kept.has(column));
  const linesIn = (telling: Telling | undefined, list: NamedListId) =>
    JSON.stringify(
      [...(telling?.lines ?? [])]
        .filter(([key]) => readLineKey(key).list === list)
        .map(([key, cells]) => [
          key,
          usualCells(list, cells),
          more.map((column) => cells[placeInLine(list, column)]),
        ]),
    );
  const lists = namedListIds.filter((list) => linesIn(before, list) !== linesIn(after, list));
  return [...[...differing].map((id) => countSheetNames[id]), ...lists.map((list) => namedLists[list].sheet)];
}
