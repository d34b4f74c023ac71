import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { projectFolder } from '#hosts/places';
import { startUnderWine } from '../../windows/wine.ts';

/** What a script said in whole lines before it ended or was killed. */
export type Ended = { lines: string[]; wasKilled: boolean };

/**
 * Runs a script, kills it (-9) so many ms after it first said something, and gives the lines it finished before. Its
 * work may have ended by itself before that.
 */
export async function killChild(
  script: string,
  args: string[],
  afterMs: number,
  environment: Record<string, string> = {},
): Promise<Ended> {
  return await killAfterSaying(1, script, args, afterMs, environment);
}

/**
 * The same of a script that acknowledges what it did: every second time it is killed after it acknowledged something,
 * so that on a slow machine too there is something to lose.
 */
export async function killAcknowledging(
  trial: number,
  script: string,
  args: string[],
  afterMs: number,
): Promise<Ended> {
  return await killAfterSaying(1 + (trial % 2), script, args, afterMs);
}

async function killAfterSaying(
  times: number,
  script: string,
  args: string[],
  afterMs: number,
  environment: Record<string, string> = {},
): Promise<Ended> {
  const child = startScript(script, args, environment);
  let said = 0;
  child.stdout?.on('data', () => {
    said += 1;
    if (said === times) setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  return await endOf(child);
}

/**
 * Starts a script in a process of its own. What Node makes of our code is kept between children, which halves the
 * time they take to begin; of a bundle it is kept beside it, and goes with it.
 */
export function startScript(
  script: string,
  args: string[],
  environment: Record<string, string> = {},
): ChildProcess {
  const windows = process.env.TITIAN_WINDOWS_PROGRAM;
  if (windows !== undefined) return startUnderWine([join(windows, 'node.exe'), script, ...args], environment);
  const cache = script.endsWith('.ts')
    ? join(projectFolder(), 'node_modules/.cache/titian')
    : join(dirname(script), 'cache');
  return spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { NODE_COMPILE_CACHE: cache, ...process.env, ...environment },
  });
}

/** Waits for the end of a child, however it comes. */
export async function endOf(child: ChildProcess): Promise<Ended> {
  let said = '';
  child.stdout?.on('data', (data) => {
    said += data;
  });
  // What a Windows program said is there when it has ended: it holds no pipe that could close.
  const ending = process.env.TITIAN_WINDOWS_PROGRAM === undefined ? 'close' : 'exit';
  const signal = await new Promise((resolve) => child.once(ending, (_code, by) => resolve(by)));
  return { lines: said.split('\n').slice(0, -1), wasKilled: signal === 'SIGKILL' };
}
