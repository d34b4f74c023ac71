import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Fault } from './support/fault.ts';

const root = resolve(import.meta.dirname, '../..');

/** What vitest says of a walk, as far as it is read here. */
type Told = { testResults: { assertionResults: { title: string; status: string }[] }[] };

/** The whole main job in Chromium, as three people at three PCs who are in at the same time. */
export const threePcs: Fault = {
  name: 'three-pcs',
  goal: 'A9',
  promise: 'three people at three PCs do the whole main job at the same time, each in a window of their own',
  // Its short form is the same walk on one PC, in `tests/e2e`.
  trials: { short: 0, long: 3 },
  async run(trials) {
    const steps = { done: 0, failed: [] as string[], letIn: 0 };
    for (let trial = 0; trial < trials; trial += 1) {
      for (const { title, status } of await walk()) {
        if (status === 'passed') steps.done += 1;
        else steps.failed.push(title);
        if (status === 'passed' && /lets two more PCs in/.test(title)) steps.letIn += 1;
      }
    }
    return [
      {
        what: `steps of the main job not done, of ${steps.done + steps.failed.length}${steps.failed.map((title) => `; ${title}`).join('')}`,
        count: steps.failed.length,
        wanted: 0,
      },
      { what: 'walks in which two more PCs were let in', count: steps.letIn, wanted: trials },
    ];
  },
};

/** The walk in a vitest of its own; the screens must have been built. */
async function walk() {
  const home = mkdtempSync(join(tmpdir(), 'titian-tiga-'));
  const told = join(home, 'hasil.json');
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const given = ['run', '--config', 'tests/vitest.config.ts', 'tests/e2e/main-job.test.ts'];
    const run = spawn(process.execPath, [vitest, ...given, '--reporter=json', `--outputFile=${told}`], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, TITIAN_PCS: '3' },
    });
    await once(run, 'close');
    const { testResults } = JSON.parse(readFileSync(told, 'utf8')) as Told;
    return testResults.flatMap(({ assertionResults }) => assertionResults);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
