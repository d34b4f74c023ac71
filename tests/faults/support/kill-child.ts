import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { projectFolder } from '#hosts/places';

/** What a script said in whole lines before it ended or was killed, and how many ms passed since the first of them. */
export type Ended = { lines: string[]; wasKilled: boolean; ms: number };

/**
 * Runs a script, kills it (-9) so many ms after its first line, and gives the lines it finished before. Its work may
 * have ended by itself before that.
 */
export async function killChild(
  script: string,
  args: string[],
  afterMs: number,
  environment: Record<string, string> = {},
): Promise<Ended> {
  const child = startScript(process.execPath, [script, ...args], environment);
  child.stdout?.once('data', () => setTimeout(() => child.kill('SIGKILL'), afterMs));
  return await endOf(child);
}

/** Lets a script run to its end; gives how many ms passed since its first line. Throws when it did not say `done`. */
export async function timeChild(script: string, args: string[]): Promise<number> {
  const { lines, ms } = await endOf(startScript(process.execPath, [script, ...args]));
  if (lines.at(-1) !== 'done') throw new Error(`${script} did not do its work`);
  return ms;
}

/** Starts a program; what Node makes of our code is kept between children, which halves the time they take to begin. */
export function startScript(
  program: string,
  words: string[],
  environment: Record<string, string> = {},
): ChildProcess {
  const cache = join(projectFolder(), 'node_modules/.cache/titian');
  return spawn(program, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { NODE_COMPILE_CACHE: cache, ...process.env, ...environment },
  });
}

/** Waits for the end of a child, however it comes. */
export async function endOf(child: ChildProcess): Promise<Ended> {
  let [said, began] = ['', 0];
  child.stdout?.once('data', () => {
    began = performance.now();
  });
  child.stdout?.on('data', (data) => {
    said += data;
  });
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
  return {
    lines: said.split('\n').slice(0, -1),
    wasKilled: signal === 'SIGKILL',
    ms: performance.now() - began,
  };
}
