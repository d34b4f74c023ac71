import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formatMonth } from '#domain/months/month';
import { monthFileEnding } from '#platform/month-file';
import { Refusal } from '../refusal.ts';
import {
  analyse,
  type CentreMonth,
  findTaken,
  insertReports,
  listMisfits,
  listRevisions,
  readKnownKeys,
  settleCurrent,
} from './gather.queries.ts';
import { type JudgedFile, judgeFile, type KnownKey, MonthFileRefused, readWhole } from './judge-file.ts';
import type { Collection } from './open-collection.ts';

/** What came of the files of a folder. */
export type Gathered = {
  files: number;
  /** Months that were not there. */
  taken: number;
  /** Newer revisions of months that were there: the older ones stay behind them. */
  replaced: number;
  /** Older revisions than the one that holds. */
  older: number;
  /** Files that say nothing new. */
  known: number;
  refused: { path: string; sentence: string }[];
  misfits: { centre: string; month: string; isGap: boolean }[];
};

/** So many files are one transaction: whole, or not there. */
const filesAtOnce = 500;

/**
 * Gathers every month's file of a folder, and of those in it, into a collection. What is refused is told and stops
 * nothing; what is taken is there before the next files are read. `onProgress` hears of the files done.
 */
export async function gather(
  { db, client }: Collection,
  folder: string,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Gathered> {
  const paths = await listMonthFiles(folder);
  const keys = await readKnownKeys(db);
  const gathered: Gathered = {
    ...{ files: paths.length, taken: 0, replaced: 0, older: 0, known: 0 },
    ...{ refused: [], misfits: [] },
  };
  const touched = new Set<string>();
  for (let from = 0; from < paths.length; from += filesAtOnce) {
    const some = paths.slice(from, from + filesAtOnce);
    for (const { centreId } of await takeSome({ db, client }, folder, some, keys, gathered))
      touched.add(centreId);
    onProgress(Math.min(from + filesAtOnce, paths.length), paths.length);
  }
  if (touched.size > 0) {
    await analyse(db);
    gathered.misfits = await listMisfits(db, [...touched]);
  }
  return gathered;
}

async function listMonthFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, encoding: 'utf8' }).catch(() => {
    throw new Refusal(`Folder ${folder} tidak ada atau tidak dapat dibaca.`);
  });
  return found.filter((path) => path.toLowerCase().endsWith(`.${monthFileEnding}`)).sort();
}

/** Takes some files in one transaction; gives the months of which something came. */
async function takeSome(
  { db, client }: Pick<Collection, 'db' | 'client'>,
  folder: string,
  paths: readonly string[],
  keys: ReadonlyMap<string, KnownKey>,
  gathered: Gathered,
): Promise<CentreMonth[]> {
  const refuse = (path: string, error: unknown) => {
    if (!(error instanceof MonthFileRefused)) throw error;
    gathered.refused.push({ path, sentence: error.message });
    return [];
  };
  const whole = await Promise.all(
    paths.map((path) =>
      readWhole(join(folder, path)).then(
        (file) => [{ ...file, path }],
        (error: unknown) => refuse(path, error),
      ),
    ),
  );
  const files = whole.flat();
  return await db.transaction().execute(async (trx) => {
    const before = await findTaken(
      trx,
      files.map(({ sha256 }) => sha256),
    );
    gathered.known += files.filter(({ sha256 }) => before.has(sha256)).length;
    const judged = files
      .filter(({ sha256 }) => !before.has(sha256))
      .flatMap((file) => {
        try {
          return [judgeFile(file, keys)];
        } catch (error) {
          return refuse(file.path, error);
        }
      });
    const taken = weigh(judged, await listRevisions(trx, judged), gathered, refuse);
    if (taken.length === 0) return [];
    await insertReports(client, taken);
    await settleCurrent(trx, taken);
    return taken;
  });
}

type Revision = { centreId: string; month: string; revision: number; contentSha256: string };
const monthKey = ({ centreId, month }: CentreMonth) => `${centreId} ${month}`;

/** Which files are new beside what is there, and beside one another; counts what each of them is. */
function weigh(
  judged: readonly JudgedFile[],
  there: readonly Revision[],
  gathered: Gathered,
  refuse: (path: string, error: unknown) => void,
): JudgedFile[] {
  const known = Map.groupBy(there, monthKey);
  return judged.filter((file) => {
    const others: readonly Revision[] = known.get(monthKey(file)) ?? [];
    const same = others.find(({ revision }) => revision === file.revision);
    if (same !== undefined && same.contentSha256 === file.contentSha256) {
      gathered.known += 1;
      return false;
    }
    if (same !== undefined) {
      const { centreName: centre, revision } = file;
      refuse(
        file.path,
        new MonthFileRefused('another', { centre, month: formatMonth(file.month), revision }),
      );
      return false;
    }
    if (others.length === 0) gathered.taken += 1;
    else if (others.some(({ revision }) => revision > file.revision)) gathered.older += 1;
    else gathered.replaced += 1;
    known.set(monthKey(file), [...others, file]);
    return true;
  });
}
