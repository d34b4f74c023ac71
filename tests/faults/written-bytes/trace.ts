import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { needStrace } from '../support/strace.ts';

const traced =
  'write,pwrite64,writev,pwritev,pwritev2,sendfile,sendto,sendmsg,rename,renameat2,openat,mkdir,link,linkat,connect';
const longest = 16_000_000;

/** Runs a script under strace; gives its output and the calls it made, in `log`. */
export async function traceScript(script: string, args: readonly string[], log: string): Promise<string> {
  needStrace();
  const options = [
    '-f',
    // The system stops for the calls that are asked for, and for no others.
    '--seccomp-bpf',
    '-qq',
    '-y',
    '-xx',
    '-s',
    `${longest}`,
    '-e',
    `trace=${traced}`,
    '-e',
    'signal=none',
  ];
  const child = spawn('strace', [...options, '-o', log, process.execPath, script, ...args], {
    // Compiled code that is kept would hold the secrets that the script itself is written with.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return said;
}

export type Traced = {
  /** Everything written, by the place it went to, in the order it went there. */
  written: Map<string, Buffer>;
  /** Where it connected to, as strace tells it. */
  connections: string[];
};

/** Reads what `traceScript` logged; its strings are all in hex. */
export async function readTrace(log: string): Promise<Traced> {
  const parts = new Map<string, Buffer[]>();
  const connections: string[] = [];
  for await (const line of createInterface({ input: createReadStream(log) })) {
    const call = line.replace(/^\d+ +/, '');
    if (call.startsWith('connect(')) connections.push(call);
    const place = unhex(/^\w+\(\d+<([^>]*)>/.exec(call)?.[1] ?? '').toString() || 'names';
    for (const [, hex = ''] of call.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)) {
      const bytes = unhex(hex);
      const known = parts.get(place);
      if (known === undefined) parts.set(place, [bytes]);
      else known.push(bytes);
    }
  }
  return { written: new Map([...parts].map(([place, bytes]) => [place, Buffer.concat(bytes)])), connections };
}

function unhex(text: string): Buffer {
  return text.includes('\\x') ? Buffer.from(text.replaceAll('\\x', ''), 'hex') : Buffer.from(text);
}
