import type { Database } from 'better-sqlite3';
import { connect, type Trx } from '#database/connect';
import { vaultFiles } from '#platform/files/vault-files';
import { defineJob, type Job, type Report } from '#platform/jobs/define-job';
import { type JobOptions, shareWorker } from '#platform/jobs/run-job';
import { type Answer, asResult, type KeyedFile, runKeyed } from './keyed-job.ts';
import { openDatabase } from './open-database.ts';

/**
 * What is read at length of an open vault, on a connection of its own in a thread of its own: whoever saves meanwhile
 * waits for nothing of it (vault/SECURITY.md D38).
 */
export type Reading<Asked, Told> = Job<KeyedFile & { asked: Asked }, Answer<Told>>;

type Read<Asked, Told> = (trx: Trx, asked: Asked, sqlite: Database, report: Report) => Promise<Told>;

/** Declares a reading beside its feature; `load` imports what reads. Plain data in, plain data out. */
export function defineReading<Asked, Told>(
  name: string,
  load: () => Promise<Read<Asked, Told>>,
): Reading<Asked, Told> {
  return defineJob(name, async () => {
    const read = await load();
    return ({ asked, ...file }, report) =>
      asResult(() => readAsItIs(file, (trx, sqlite) => read(trx, asked, sqlite, report)));
  });
}

/** Reads in one transaction of a connection that cannot write: all of it sees the vault as it was when the reading began, whatever is written meanwhile. */
export async function readAsItIs<Told>(
  { file, vaultId, dataKey }: KeyedFile,
  read: (trx: Trx, sqlite: Database) => Promise<Told>,
): Promise<Told> {
  const sqlite = openDatabase(file, dataKey, { readonly: true, expectVaultId: vaultId });
  const db = connect(sqlite);
  try {
    return await db.transaction().execute((trx) => read(trx, sqlite));
  } finally {
    await db.destroy();
  }
}

/** Why a reading ended: nobody is in any more. */
export class ReadingEnded extends Error {}

/** The readings of one open vault. */
export type Readings = {
  /** Throws the reading's trouble as VaultError, the signal's reason, or ReadingEnded. */
  read<Asked, Told>(
    reading: Reading<Asked, Told>,
    asked: NoInfer<Asked>,
    options?: JobOptions,
  ): Promise<Told>;
  /** Runs a work that reads the vault in another thread; the signal it is given ends with the vault, too. */
  beside<Told>(work: (signal: AbortSignal) => Promise<Told>, signal?: AbortSignal): Promise<Told>;
  /** Runs work that replaces the file: what is being read is waited for, and what comes meanwhile waits. */
  whileStill<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Ends them all and begins no other: the vault is being closed. Resolves when nobody holds its key. */
  end(): Promise<void>;
};

/** A vault whose data key may become another. */
type Holder = { folder: string; vaultId: string; dataKey: Uint8Array };

/** One thread for all that people ask for: these machines have two cores, and the other is for those who save. */
const { run: runReading } = shareWorker();

/** The readings of a vault that is open. */
export function createReadings(vault: Holder): Readings {
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  let still: Promise<unknown> = Promise.resolve();

  async function beside<Told>(work: (signal: AbortSignal) => Promise<Told>, signal?: AbortSignal) {
    await still;
    const both = AbortSignal.any(signal === undefined ? [closing.signal] : [closing.signal, signal]);
    both.throwIfAborted();
    const told = work(both);
    const ended = told.then(nothing, nothing).then(() => void running.delete(ended));
    running.add(ended);
    return await told;
  }

  return {
    beside,
    read: (reading, asked, { signal, onProgress } = {}) =>
      beside((both) => {
        const { folder, vaultId, dataKey } = vault;
        const order = { file: vaultFiles(folder).database, vaultId, dataKey, asked };
        return runKeyed(reading, order, { signal: both, onProgress }, runReading);
      }, signal),
    async whileStill(work) {
      const done = still.then(() => Promise.all(running)).then(work);
      still = done.then(nothing, nothing);
      return await done;
    },
    async end() {
      closing.abort(new ReadingEnded('the vault is closed'));
      await Promise.all(running);
    },
  };
}

const nothing = (): void => undefined;
