import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DiskEvent, readDiskLog } from './disk/disk-log.ts';
import { shimFile } from './disk/shim.ts';
import { type Ended, endOf, startScript } from './kill-child.ts';

/** Work that a script does below a folder, between its first line and `done`; `reset` puts back what it works on. */
export type Work = { script: string; args: string[]; folder: string; reset(): void };

/** How to kill a piece of work: after which of its `steps`, by the number of the run. */
export type Kills = { steps: number; kill(run: number): Promise<Ended> };

/**
 * Ways to kill (-9) a script in the middle of its work: in turn before and after each step that is not a mere write
 * (a sync, a name, a line said), the last one first, and in turn after any step at all. A process changes a disk by
 * steps only, so these are all the states a kill can leave. The script is run once to learn its steps.
 */
export async function planKills(work: Work): Promise<Kills> {
  if (process.env.TITIAN_WINDOWS_PROGRAM !== undefined) return await planByTime(work);
  const steps = await listSteps(work);
  const turns = steps.flatMap(({ what }, index) => (what === 'W' ? [] : [index, index + 1])).reverse();
  const either = (run: number) =>
    run % 2 === 0 ? turns[(run / 2) % turns.length] : Math.ceil(Math.random() * steps.length);
  return {
    steps: steps.length,
    kill: (run) => underShim(work, { SHIM_KILL_AFTER: `${Math.max(1, either(run) ?? 1)}` }),
  };
}

/** So many moments of a run are as good as steps, where none can be counted: a Windows program has no shim below it. */
const moments = 16;

/**
 * Ways to kill a Windows program: at moments spread over the time from its first line to `done`, the last one first. A run
 * that came to its end before says anew how long that is: a machine that others use is not as fast twice.
 */
async function planByTime({ script, args, reset }: Work): Promise<Kills> {
  reset();
  const { ended, tookMs } = await timeRun(startScript(script, args));
  if (ended.lines.at(-1) !== 'done') throw new Error(`${script} did not do its work`);
  let whole = tookMs;
  return {
    steps: moments,
    async kill(run) {
      const child = startScript(script, args);
      const afterMs = whole * (1 - ((run % moments) + Math.random()) / moments);
      child.stdout?.once('data', () => setTimeout(() => child.kill('SIGKILL'), afterMs));
      const { ended, tookMs } = await timeRun(child);
      if (!ended.wasKilled) whole = Math.min(whole, tookMs);
      return ended;
    },
  };
}

/** How a child ended, and how long it was from the first to the last thing it said. */
async function timeRun(child: ChildProcess): Promise<{ ended: Ended; tookMs: number }> {
  const said: number[] = [];
  child.stdout?.on('data', () => said.push(performance.now()));
  const ended = await endOf(child);
  return { ended, tookMs: (said.at(-1) ?? 0) - (said[0] ?? 0) };
}

/** Everything a script does between its first line and `done`. */
async function listSteps(work: Work): Promise<DiskEvent[]> {
  const place = mkdtempSync(join(tmpdir(), 'titian-steps-'));
  const log = join(place, 'disk.log');
  work.reset();
  const { lines } = await underShim(work, { SHIM_LOG: log });
  if (lines.at(-1) !== 'done') throw new Error(`${work.script} did not do its work`);
  const events = readDiskLog(readFileSync(log));
  rmSync(place, { recursive: true, force: true });
  const isSaid = ({ what }: DiskEvent) => what === 'A';
  return events.slice(events.findIndex(isSaid) + 1, events.findLastIndex(isSaid) + 1);
}

async function underShim({ script, args, folder }: Work, more: Record<string, string>): Promise<Ended> {
  return await endOf(startScript(script, args, { LD_PRELOAD: shimFile(), SHIM_WATCH: folder, ...more }));
}
