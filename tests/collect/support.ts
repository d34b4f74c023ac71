import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createRandom, type Random } from '#demo/random';
import { runTitian } from '#hosts/cli/run-titian';
import { layMonth, liveMonth, type MadeCentre, makeCentre } from '../support/made-centres.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';

/** What `titian` said to a person at the terminal, and how it ended. */
export type Said = { code: number; said: string };

/** Runs a command line within this process. */
export async function run(...typed: string[]): Promise<Said> {
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  const code = await runTitian(typed, { out: say, say });
  return { code, said: lines.join('\n') };
}

/** A Dinas of a test's own: a PostgreSQL, a folder for what comes in, and centres that send. */
export class Dinas {
  readonly address: string;
  readonly folder = mkdtempSync(join(tmpdir(), 'titian-dinas-'));
  readonly random: Random;
  readonly #postgres: Postgres;
  readonly #name: string;
  #centres = 0;

  constructor(postgres: Postgres, name: string, seed = 1) {
    this.#postgres = postgres;
    this.#name = name;
    this.address = postgres.database(name);
    this.random = createRandom(seed);
  }

  psql = (statement: string) => this.#postgres.psql(this.#name, statement);
  collect = (from = this.folder) => run('collect', '--from', from, '--database', this.address);
  collected = (month: string, out: string) =>
    run('collected', '--database', this.address, '--month', month, '--out', out);
  enrol = (file: string, fingerprint: string, ...more: string[]) =>
    run('enrol', '--database', this.address, '--file', file, '--fingerprint', fingerprint, ...more);

  /** A centre that nobody knows yet. */
  centre(more: Partial<MadeCentre> = {}): MadeCentre {
    this.#centres += 1;
    return { ...makeCentre(this.random, this.#centres), ...more };
  }

  /** A centre that has sent these months and was enrolled by the first of them. */
  async enrolled(months: readonly string[], more: Partial<MadeCentre> = {}) {
    const centre = this.centre(more);
    const sent = months.map((month) => {
      const counts = liveMonth(this.random, centre);
      return { month, counts, path: layMonth(this.folder, centre, month, counts) };
    });
    const { said, code } = await this.enrol(sent[0]?.path ?? '', centre.fingerprint);
    if (code !== 0) throw new Error(said);
    return { centre, sent };
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One PostgreSQL for the tests of a file, and a new Dinas for whoever asks. */
export function dinasOfTests(): () => Dinas {
  let postgres: Postgres | undefined;
  const made: Dinas[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(async () => {
    for (const dinas of made) dinas.close();
    await postgres?.stop();
  });
  return () => {
    if (postgres === undefined) throw new Error('no PostgreSQL was started');
    const dinas = new Dinas(postgres, `dinas${made.length}`);
    made.push(dinas);
    return dinas;
  };
}
