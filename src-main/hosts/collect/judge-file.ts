import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { formatMonth } from '#domain/months/month';
import {
  describeMonthFileTrouble,
  type MonthFileDetail,
  type MonthFileTrouble,
} from '#domain/months/month-file-troubles';
import { unbalancedRows } from '#domain/months/recap-balance';
import { countsIn, largestMonthFile, type MonthFigures, readMonthFile } from '#platform/month-file';
import { fingerprintOf } from '#platform/signed-line';

/** A key that Dinsos compared once: whose it is, and whether another took its place since. */
export type KnownKey = { centreId: string; isRetired: boolean };

/** A file as it was read, before anything of it is believed. */
type ReadFile = { path: string; sha256: string; text: string };

/** A file that is taken for what it says, of a centre that is enrolled. */
export type JudgedFile = Omit<MonthFigures, 'centre' | 'key'> & {
  path: string;
  centreId: string;
  centreName: string;
  fingerprint: string;
  fileSha256: string;
  /** Of the figures alone: two files may say the same. */
  contentSha256: string;
};

/** Why a file is not taken, in a sentence that goes on after its name. */
export class MonthFileRefused extends Error {
  readonly trouble: MonthFileTrouble;
  constructor(trouble: MonthFileTrouble, detail: MonthFileDetail = {}) {
    super(describeMonthFileTrouble(trouble, detail));
    this.name = 'MonthFileRefused';
    this.trouble = trouble;
  }
}

/** Reads a file whole. Throws MonthFileRefused `not-read` or `too-large`. */
export async function readWhole(path: string): Promise<ReadFile> {
  const bytes = await (async () => {
    if ((await stat(path)).size > largestMonthFile) throw new MonthFileRefused('too-large');
    return await readFile(path);
  })().catch((error: unknown) => {
    throw error instanceof MonthFileRefused ? error : new MonthFileRefused('not-read');
  });
  return { path, sha256: sha256Of(bytes), text: bytes.toString('utf8') };
}

/** Throws MonthFileRefused for what is altered, signed by a key that nobody compared, or does not balance. */
export function judgeFile(file: ReadFile, keys: ReadonlyMap<string, KnownKey>): JudgedFile {
  const figures = readMonthFile(file.text);
  if (typeof figures === 'string') throw new MonthFileRefused(figures);
  const { centre, key, ...told } = figures;
  const fingerprint = fingerprintOf(key);
  const known = keys.get(fingerprint);
  const about = { centre: centre.name, month: formatMonth(told.month), fingerprint };
  if (known === undefined) throw new MonthFileRefused('not-enrolled', about);
  if (known.isRetired) throw new MonthFileRefused('retired', about);
  if (unbalancedRows(countsIn(told)).length > 0) throw new MonthFileRefused('unbalanced', about);
  return {
    ...told,
    path: file.path,
    centreId: known.centreId,
    centreName: centre.name,
    fingerprint,
    fileSha256: file.sha256,
    contentSha256: sha256Of(JSON.stringify([told.countedTo, told.cells])),
  };
}

const sha256Of = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');
