import { spawn } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..', '..', '..');

/** How a command line ended. */
export type Ended = { code: number | null; out: string; err: string };

/** Runs `titian` as its own process, with these variables beside our own, and waits for its end. */
export function titian(typed: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = startTitian(typed, environment);
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => {
    out += part;
  });
  child.stderr.on('data', (part: Buffer) => {
    err += part;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

/** Starts `titian` without waiting: for `serve`. Nothing can be typed into it. */
export function startTitian(typed: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const { TITIAN_USER: _user, TITIAN_PASSPHRASE: _passphrase, ...ours } = process.env;
  return spawn(process.execPath, [join(project, 'src-main/hosts/cli/titian.ts'), ...typed], {
    env: { ...ours, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
