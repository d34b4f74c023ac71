import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { smallRoom } from '#hosts/small-room';

const root = resolve(import.meta.dirname, '../..');

/** A loopback host in a process of its own, and the address it printed. */
export type RunningHost = { host: ChildProcess; address: string };

/**
 * Starts Titian as `npm start` does where there is no display, and gives the address it prints; of another tree than this
 * one where that is named.
 */
export async function startHost(folder: string, tree = root): Promise<RunningHost> {
  const { DISPLAY: _none, WAYLAND_DISPLAY: _neither, ...environment } = process.env;
  const host = spawn(process.execPath, [smallRoom, 'src-main/hosts/start.ts', '--data', folder], {
    cwd: tree,
    env: environment,
  });
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    host.stdout?.on('data', (chunk) => {
      said += chunk;
      const [match] = /http:\S+/.exec(said) ?? [];
      if (match !== undefined) found(match);
    });
    host.once('exit', (code) => failed(new Error(`the host ended with ${code}: ${said}`)));
  });
  return { host, address };
}

/** Asks it to end, and waits until it has. */
export async function stopHost({ host }: RunningHost): Promise<void> {
  const ended = new Promise((done) => host.once('exit', done));
  host.kill('SIGTERM');
  await ended;
}

/** What the process holds in memory now, in MB; `VmHWM`: the most it held. */
export async function residentMegabytes(
  { host }: Pick<RunningHost, 'host'>,
  which: 'VmRSS' | 'VmHWM' = 'VmRSS',
): Promise<number> {
  const status = await readFile(`/proc/${host.pid}/status`, 'utf8');
  const [, kilobytes = '0'] = new RegExp(`${which}:\\s+(\\d+)`).exec(status) ?? [];
  return Number(kilobytes) / 1024;
}

/** From now on the most it held is what it holds. */
export const forgetPeak = ({ host }: RunningHost): Promise<void> =>
  writeFile(`/proc/${host.pid}/clear_refs`, '5');
