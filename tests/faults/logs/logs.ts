import { spawn } from 'node:child_process';
import { headLogin } from '../../support/test-centre.ts';
import { childScript } from '../support/child-script.ts';
import type { Fault } from '../support/fault.ts';
import { canaries, occurs } from '../written-bytes/canaries.ts';
import { makeDay } from '../written-bytes/day.ts';

/** All that a line of the log may say. */
const allowed = new Set(['at', 'reference', 'operation', 'name', 'code', 'where']);

/** Errors that carry secrets in every part of themselves, and what the process writes of them. */
export const logs: Fault = {
  name: 'logs',
  goal: 'P4',
  promise: 'what the process writes of an error names no person, no key and no value of a statement',
  trials: { short: 100, long: 10_000 },
  async run(trials) {
    const { centre, secrets, dataKey, caseId } = await makeDay();
    const careful = await letFail([centre.folder, caseId, `${trials}`]);
    const careless = await letFail([centre.folder, caseId, '40', 'careless']);
    await centre.close();
    const lines = careful.written.toString().split('\n').filter(Boolean);
    const uttered = [...Object.values(canaries), headLogin.passphrase, dataKey];
    return [
      { what: 'requests made to fail', count: careful.failed, wanted: trials },
      { what: 'failures that left no line', count: Math.max(0, trials - lines.length), wanted: 0 },
      {
        what: `secrets seen in ${(careful.written.length / 1024).toFixed(0)} kB of log`,
        count: secrets.filter((secret) => occurs(secret, careful.written)).length,
        wanted: 0,
      },
      {
        what: 'lines that say more than they may',
        count: lines.filter((line) => !isAllowed(line)).length,
        wanted: 0,
      },
      {
        what: 'canaries that a careless log holds and the search misses',
        count: uttered.filter((secret) => !occurs(secret, careless.written)).length,
        wanted: 0,
      },
    ];
  },
};

function isAllowed(line: string): boolean {
  try {
    return Object.keys(JSON.parse(line) as object).every((key) => allowed.has(key));
  } catch {
    return false;
  }
}

/** Runs the script, and gives how many requests failed and all that it wrote but that number. */
async function letFail(given: string[]): Promise<{ failed: number; written: Buffer }> {
  const script = await childScript('keep-failing');
  const child = spawn(process.execPath, [script, ...given], { stdio: ['ignore', 'pipe', 'pipe'] });
  const written: Buffer[] = [];
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  child.stderr.on('data', (data: Buffer) => written.push(data));
  await new Promise((resolve) => child.once('close', resolve));
  return { failed: Number(said), written: Buffer.concat(written) };
}
