import { spawn } from 'node:child_process';

/**
 * Runs a script, kills it (-9) so many ms after its first line, and gives the lines it finished before. Its work may
 * have ended by itself before that.
 */
export async function killChild(
  script: string,
  args: string[],
  afterMs: number,
  environment: Record<string, string> = {},
) {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  let said = '';
  child.stdout.on('data', (data) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    said += data;
  });
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
  return { lines: said.split('\n').slice(0, -1), wasKilled: signal === 'SIGKILL' };
}
