import { fastPlace } from '../../support/fast-place.ts';
import { makeTestCentre, type TestCentre } from '../../support/test-centre.ts';
import type { Fault, Figure } from '../support/fault.ts';
import { askEverything } from './ask-everything.ts';
import { type HostileCase, listChanged, makeHostileCase } from './fill-in.ts';
import { declaredTexts } from './hostile-answers.ts';
import { hostileOwn } from './hostile-own.ts';
import { readPrints, readSheets } from './papers.ts';
import { byMark } from './prints.ts';
import { countLive, walkScreens } from './screens.ts';
import { type Dealer, dealer } from './texts.ts';

/** So many of the cases are opened on the screen at length: each has some fifty screens. */
const shownCases = 12;

/** Payloads in every text of every form and operation, then every screen, print and sheet that shows them. */
export const hostileText: Fault = {
  name: 'hostile-text',
  goal: 'I5, I3',
  promise: 'no text that anybody writes runs, loads, leads away or is lost, on any screen, print or sheet',
  trials: { short: 3, long: 60 },
  async run(trials) {
    const centre = await makeTestCentre({ home: fastPlace() });
    try {
      return await attackWith(centre, dealer(), trials);
    } finally {
      await centre.close();
    }
  },
};

async function attackWith(centre: TestCentre, dealt: Dealer, trials: number): Promise<Figure[]> {
  await centre.addUser('pekerja', 'socialWorker', dealt.next('users.name', isName) ?? 'Pekerja');
  await centre.client.centre.saveOwn(hostileOwn);
  await centre.as('pekerja');
  const cases: HostileCase[] = [];
  const changed: string[] = [];
  for (let turn = 0; turn < trials; turn++) {
    const made = await makeHostileCase(centre, turn, dealt);
    changed.push(...(await listChanged(centre, made)));
    cases.push(made);
  }
  await centre.as('kepala');
  const failed = await askEverything(centre, cases.at(-1) as HostileCase, dealt);
  const written = byMark(dealt.written.map(({ text }) => text));
  const prints = await readPrints(centre, cases, written);
  const sheets = await readSheets(centre, written);
  const screens = await walkScreens(centre, cases.slice(trials > shownCases ? -shownCases : -1), written);
  const live = await countLive();
  const met = dealt.fields();
  const unmet = declaredTexts().filter((field) => !met.has(field));
  return [
    figure(`declared texts given no payload, of ${met.size} texts and ${dealt.pairs()} pairs`, unmet),
    figure('answers that came back otherwise than written', changed),
    figure('operations that failed in a way nobody thought of', failed),
    figure(
      `texts altered in ${prints.files} prints of ${prints.pages} pages (${prints.texts} texts)`,
      prints.altered,
    ),
    figure('parts of a print that run, open or carry something', prints.live),
    figure(`cells of ${sheets.cells} altered in a sheet`, sheets.altered),
    figure('cells that begin a formula', sheets.formulas),
    figure(`scripts, dialogs, windows or violations on ${screens.screens} screens`, screens.ran),
    figure('requests that left, or that no screen makes', screens.left),
    figure(`texts altered on the screen (${screens.seen.size} seen)`, screens.altered),
    figure('titles that tell something', screens.told),
    { what: `payloads the watch does not see (it sees ${live})`, count: live < 20 ? 1 : 0, wanted: 0 },
    { what: 'walks that saw too few texts', count: screens.seen.size < 150 ? 1 : 0, wanted: 0 },
  ];
}

const isName = (text: string) => text.trim().length >= 2 && text.length <= 120;

/** A figure names the first of what it counts. */
const figure = (what: string, names: readonly string[]): Figure => ({
  what:
    names.length === 0
      ? what
      : `${what} (${names
          .slice(0, 4)
          .map((name) => JSON.stringify(name.slice(0, 160)))
          .join('; ')})`,
  count: names.length,
  wanted: 0,
});
