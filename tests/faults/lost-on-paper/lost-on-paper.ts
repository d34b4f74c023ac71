import { createRandom } from '#demo/random';
import { type PaperCode, paperCodes } from '#domain/papers/stationery';
import { fastPlace } from '../../support/fast-place.ts';
import { makeTestCentre, type TestCentre } from '../../support/test-centre.ts';
import { makeHostileCase } from '../hostile-text/fill-in.ts';
import { hostileOwn } from '../hostile-text/hostile-own.ts';
import type { Fault, Figure } from '../support/fault.ts';
import { compare, type Lost } from './compare.ts';
import { longTexts } from './long-texts.ts';
import { holdMeeting, printMeeting } from './meeting-papers.ts';
import { type Paper, printErasure, printPapers, proposeErasure } from './papers.ts';
import { readPaper } from './read-paper.ts';

/** hosts/SECURITY.md I5: texts of any length and shape in every field and cell, every paper read back by another program. */
export const lostOnPaper: Fault = {
  name: 'lost-on-paper',
  goal: 'I5',
  promise: 'whatever was typed stands whole on every paper that carries its field, on A4 and F4',
  trials: { short: 300, long: 10_000 },
  async run(trials, seed = 1) {
    const centre = await makeTestCentre({ home: fastPlace() });
    try {
      await centre.addUser('pekerja', 'socialWorker', 'Wati Kusumaningrum');
      await centre.client.centre.saveOwn(hostileOwn);
      return await printUntil(centre, trials, seed);
    } finally {
      await centre.close();
    }
  },
};

/** What came of all papers so far. */
type Found = { pairs: number; papers: number; pages: number; lost: Record<keyof Lost, string[]> };

/** A case a seed, from `seed` on: what is lost names the seed it is found again with, on as many trials. */
async function printUntil(centre: TestCentre, trials: number, seed: number): Promise<Figure[]> {
  const found: Found = {
    pairs: 0,
    papers: 0,
    pages: 0,
    lost: { missing: [], cut: [], outside: [], covered: [], parted: [] },
  };
  const fields = new Set<string>();
  for (let turn = seed - 1; found.pairs < trials; turn++) {
    const texts = longTexts(createRandom(turn + 1), trials === lostOnPaper.trials.short ? 1_000 : 50_000);
    const one = await onDuty(centre, 'pekerja', () => makeHostileCase(centre, turn, texts));
    const seen = (papers: readonly Paper[]) => look(papers, turn + 1, found);
    // In the short form on the two widths there are; a third size is as wide as the first.
    const sizes = trials === lostOnPaper.trials.short ? paperCodes.slice(0, 2) : paperCodes;
    await onEach(centre, sizes, async () => seen(await printPapers(centre, one, texts)));
    const held = await holdMeeting(centre, one, turn, texts);
    await onEach(centre, sizes, async () => seen(await printMeeting(centre, held)));
    const proposed = await proposeErasure(centre, one, texts);
    await onEach(centre, sizes, async () => seen([await printErasure(centre, proposed)]));
    for (const { field } of texts.dealt) fields.add(field);
  }
  const { pairs, papers, pages, lost } = found;
  return [
    figure(
      `of ${pairs} texts in ${fields.size} fields on ${papers} papers of ${pages} pages: missing`,
      lost.missing,
    ),
    figure('cut', lost.cut),
    figure('words that stand outside the margins', lost.outside),
    figure('words that are drawn over others', lost.covered),
    figure('labels alone at the foot of a page', lost.parted),
    { what: `pairs too few of ${trials}`, count: Math.max(0, trials - pairs), wanted: 0 },
  ];
}

async function onDuty<T>(centre: TestCentre, who: string, work: () => Promise<T>): Promise<T> {
  await centre.as(who);
  const done = await work();
  await centre.as('kepala');
  return done;
}

/** The same on each size of paper. */
async function onEach(
  { client }: TestCentre,
  sizes: readonly PaperCode[],
  print: () => Promise<void>,
): Promise<void> {
  for (const paper of sizes) {
    await client.centre.save({ ...(await client.centre.get()), paper });
    await print();
  }
}

async function look(papers: readonly Paper[], seed: number, found: Found): Promise<void> {
  for (const { name, file, mustHold, ending, lists } of papers) {
    const pages = await readPaper(new Uint8Array(await file.arrayBuffer()));
    const lost = compare(pages, mustHold, ending, lists);
    found.papers++;
    found.pages += pages.length;
    found.pairs += new Set(mustHold).size;
    for (const kind of Object.keys(lost) as (keyof Lost)[])
      found.lost[kind].push(...lost[kind].map((text) => `seed ${seed}, ${name}: ${text}`));
  }
}

/** A figure names the first of what it counts. */
const figure = (what: string, lost: readonly string[]): Figure => ({
  what:
    lost.length === 0
      ? what
      : `${what} (${lost
          .slice(0, 4)
          .map((text) => text.slice(0, 60))
          .join('; ')})`,
  count: lost.length,
  wanted: 0,
});
