import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, type Random } from '#demo/random';
import { usualSheetIds } from '#domain/months/report-cells';
import { enrol } from '#hosts/collect/enrol';
import { gather } from '#hosts/collect/gather';
import { type Collection, openCollection } from '#hosts/collect/open-collection';
import { prepareCollection } from '#hosts/collect/prepare-collection.queries';
import { readRecap } from '#hosts/collect/recap';
import { accept, saveAnyway } from '../../support/cases.ts';
import { fastPlace } from '../../support/fast-place.ts';
import { startPostgres } from '../../support/postgres.ts';
import { makeTestCentre, type TestCentre } from '../../support/test-centre.ts';
import { correction, type Known, registration } from '../sent-reports/corrections.ts';
import type { Fault } from '../support/fault.ts';

const months = ['2026-08', '2026-09', '2026-10'];
const towns = ['Sleman', 'Bantul', 'Kebumen', 'Wonosobo', 'Gunungkidul'];
const days = { from: '2026-08-01', to: '2026-10-28' };
const peopleAtFirst = 5;
const correctionsAMonth = 4;

/** A figure of a month as it was frozen last, by centre, month and cell. */
type Figures = Map<string, number>;
type Tally = { frozen: Figures; files: number; revisions: number; corrected: number };

/**
 * Centres, each a vault of its own, send their months while files are corrected by chance, and send again what changed.
 * Every file goes to one folder, in any order, with copies and with altered ones beside them; what was gathered of it must
 * be what lies frozen in each vault, figure by figure, and nothing else.
 */
export const manyCentres: Fault = {
  name: 'many-centres',
  goal: 'I11',
  promise: 'what is gathered of many centres is what each of them sent last, and nothing altered gets in',
  trials: { short: 2, long: 200 },
  async run(trials, seed = 1) {
    const random = createRandom(seed);
    const folder = mkdtempSync(join(tmpdir(), 'titian-kiriman-'));
    const postgres = await startPostgres();
    const collection = await openCollection(postgres.database('dinas'));
    try {
      await prepareCollection(collection.db);
      const tally: Tally = { frozen: new Map(), files: 0, revisions: 0, corrected: 0 };
      for (let number = 0; number < trials; number += 1)
        await liveAtCentre(random, collection, folder, number, tally);
      const altered = layAltered(random, folder, tally.files);
      const { taken, replaced, older, refused, misfits } = await gather(collection, folder);
      const again = await gather(collection, folder);
      const there = figuresOf(postgres.psql('dinas', figuresQuery));
      const { sum } = await readRecap(collection, '2026-10', '2026-11-29');
      return [
        {
          what: `figures unlike those frozen in ${trials} vaults, of ${tally.frozen.size}, after ${tally.corrected} corrections of seed ${seed}`,
          count: countUnlike(tally.frozen, there),
          wanted: 0,
        },
        {
          what: `cells of the recapitulation unlike the sum of all vaults, of ${sum.size}`,
          count: countUnlike(sumOf(tally.frozen, '2026-10'), new Map(sum)),
          wanted: 0,
        },
        { what: 'altered files refused', count: refused.length, wanted: altered },
        {
          what: 'files taken, replaced or kept behind',
          count: taken + replaced + older,
          wanted: tally.files,
        },
        {
          what: 'files that said anything new when gathered again',
          count: again.taken + again.replaced + again.older,
          wanted: 0,
        },
        { what: 'months left out, and openings unlike the closing before', count: misfits.length, wanted: 0 },
        {
          what: 'what was done too seldom to tell anything',
          count: [tally.corrected >= trials * 6, tally.revisions >= trials].filter((isEnough) => !isEnough)
            .length,
          wanted: 0,
        },
      ];
    } finally {
      await collection.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** A centre in its own vault: three months, sent one after another and again where they changed. */
async function liveAtCentre(
  random: Random,
  collection: Collection,
  folder: string,
  number: number,
  tally: Tally,
): Promise<void> {
  const name = `LKSA Rekaan ${number}`;
  const centre = await makeTestCentre({ home: fastPlace(), centre: { name, town: random.pick(towns) } });
  try {
    const worker = await centre.addUser('sri', 'socialWorker');
    const people: Known[] = [];
    for (let count = 0; count < peopleAtFirst; count += 1)
      await saveAnyway(registration(random, centre, people, days.from));
    for (const { caseId } of people)
      await saveAnyway((confirmed) => accept(centre.client, caseId, { confirmed }));
    for (const [at, month] of months.entries()) {
      for (let count = 0; count < correctionsAMonth; count += 1) {
        const isDone = await saveAnyway(correction(random, centre, people, days, [worker])).then(
          () => true,
          (error: { code?: string }) => {
            if (error.code === undefined) throw error;
            return false;
          },
        );
        tally.corrected += Number(isDone);
      }
      for (const sent of months.slice(0, at + 1)) await send(centre, folder, sent, tally);
      if (at > 0) continue;
      const { fingerprint } = await centre.client.centreKey.get();
      const file = join(folder, `${name} ${month} 0.titian-bulan`);
      await enrol(collection, { file, fingerprint, district: undefined, continues: undefined });
    }
    await keepFrozen(centre, name, tally);
  } finally {
    await centre.close();
  }
}

/** Sends a month; its file is laid down once for each revision, and now and then a copy of it. */
async function send(centre: TestCentre, folder: string, month: string, tally: Tally): Promise<void> {
  await centre.client.monthReport.exportWorkbook({ period: month });
  const { file, revision } = await centre.client.monthReport.exportFile({ month });
  const { name } = await centre.client.centre.get();
  const path = join(folder, `${name} ${month} ${revision}.titian-bulan`);
  const text = await file.text();
  const isNew = await writeOnce(path, text);
  if (isNew) {
    tally.files += 1;
    if (revision > 0) tally.revisions += 1;
  } else writeFileSync(path.replace('.titian-bulan', ' salinan.titian-bulan'), text);
}

async function writeOnce(path: string, text: string): Promise<boolean> {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch {
    if (readFileSync(path, 'utf8') !== text) throw new Error(`${path} is another file when it is made again`);
    return false;
  }
}

/** Keeps what lies frozen of the sheets that a file tells; further ones are told to single recipients alone. */
async function keepFrozen(centre: TestCentre, name: string, { frozen }: Tally): Promise<void> {
  const open = await centre.app.context.keeper.current();
  const rows = open?.sqlite
    .prepare<[], { period: string; counts: string }>(
      `select period, counts from report_revision r where revision =
       (select max(revision) from report_revision n where n.period = r.period)`,
    )
    .all();
  for (const { period, counts } of rows ?? [])
    for (const [cell, count] of JSON.parse(counts) as [string, number][])
      if (count !== 0 && isUsual(cell)) frozen.set(`${name}\t${period}\t${cell}`, count);
}

const isUsual = (cell: string): boolean => usualSheetIds.some((sheet) => cell.startsWith(`${sheet}\t`));

/** Lays down one file in three once more, with a letter of it changed by chance; gives how many. */
function layAltered(random: Random, folder: string, files: number): number {
  const altered = Math.max(3, Math.floor(files / 3));
  for (let number = 0; number < altered; number += 1) {
    const text = readFileSync(join(folder, `LKSA Rekaan 0 2026-08 0.titian-bulan`), 'utf8');
    const at = random.between(0, text.length - 1);
    const other = random.pick([...'0123456789abcXYZ{}"'].filter((sign) => sign !== text[at]));
    writeFileSync(
      join(folder, `ubahan ${number}.titian-bulan`),
      text.slice(0, at) + other + text.slice(at + 1),
    );
  }
  return altered;
}

const figuresQuery =
  "select lembaga || chr(9) || to_char(bulan, 'YYYY-MM') || chr(9) || lembar || chr(9) || baris || chr(9) || kolom || chr(9) || jumlah from titian.angka";

const figuresOf = (printed: string): Figures =>
  new Map(
    printed.split('\n').map((line) => {
      const at = line.lastIndexOf('\t');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );

function sumOf(frozen: Figures, month: string): Figures {
  const sum: Figures = new Map();
  for (const [key, count] of frozen) {
    const [, of, ...cell] = key.split('\t');
    if (of === month) sum.set(cell.join('\t'), (sum.get(cell.join('\t')) ?? 0) + count);
  }
  return sum;
}

/** How many figures are not the same here and there, or are in one of them only. */
const countUnlike = (one: Figures, other: ReadonlyMap<string, number>): number =>
  [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key)).length;
