import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, endOf, startScript } from './kill-child.ts';
import { needStrace } from './strace.ts';

/** The calls by which a disk is changed for good: between any two of them a process may be killed. */
const durable = 'rename,fsync,fdatasync,unlink,rmdir,mkdir,ftruncate';

/** The nth time a thread makes such a call. */
export type Step = { call: string; nth: number };

// One thread for files, so that the calls of a run come in one order; strace counts each thread's own.
const environment = { UV_THREADPOOL_SIZE: '1' };

/** Runs a script to its end and lists the steps at which it can be killed. */
export async function listSteps(script: string, args: string[]): Promise<Step[]> {
  const { lines, log } = await underStrace(script, args, []);
  if (lines.at(-1) !== 'done') throw new Error(`${script} did not do its work`);
  const made = new Map<string, number>();
  for (const [, thread, call = ''] of log.matchAll(/^(\d+) +(\w+)\(/gm)) {
    made.set(`${call} ${thread}`, (made.get(`${call} ${thread}`) ?? 0) + 1);
  }
  const most = new Map<string, number>();
  for (const [key, count] of made) {
    const [call = ''] = key.split(' ');
    most.set(call, Math.max(most.get(call) ?? 0, count));
  }
  return [...most].flatMap(([call, count]) =>
    Array.from({ length: count }, (_, before) => ({ call, nth: before + 1 })),
  );
}

/** Runs a script and kills it (-9) as it is about to take a step. */
export async function killAtStep(script: string, args: string[], { call, nth }: Step): Promise<Ended> {
  return await underStrace(script, args, ['-e', `inject=${call}:signal=KILL:when=${nth}`]);
}

async function underStrace(script: string, args: string[], more: string[]): Promise<Ended & { log: string }> {
  needStrace();
  const work = mkdtempSync(join(tmpdir(), 'titian-steps-'));
  const file = join(work, 'trace.log');
  const options = ['-f', '-qq', '-e', `trace=${durable}`, '-e', 'signal=none', ...more, '-o', file];
  const ended = await endOf(
    startScript('strace', [...options, process.execPath, script, ...args], environment),
  );
  const log = readFileSync(file, 'utf8');
  rmSync(work, { recursive: true, force: true });
  return { ...ended, log };
}
