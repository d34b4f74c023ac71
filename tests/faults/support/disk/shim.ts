import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installOnDebian } from '../../../support/install-on-debian.ts';

let built: string | undefined;

/** Compiles shim.c once; gives the path for LD_PRELOAD. */
export function shimFile(): string {
  built ??= compile();
  return built;
}

function compile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'titian-shim-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'shim.so');
  const isCompiled = () =>
    spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', file, join(import.meta.dirname, 'shim.c'), '-ldl'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  if (isCompiled() || (installOnDebian('gcc', 'libc6-dev') && isCompiled())) return file;
  throw new Error('These faults need a C compiler on Linux. On Debian: sudo apt-get install gcc libc6-dev');
}
