import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installOnDebian } from '../../support/install-on-debian.ts';

/** Compiles shim.c into `folder`; gives the path for LD_PRELOAD. */
export function buildShim(folder: string): string {
  const file = join(folder, 'shim.so');
  const compile = () =>
    spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', file, join(import.meta.dirname, 'shim.c'), '-ldl'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  if (compile() || (installOnDebian('gcc', 'libc6-dev') && compile())) return file;
  throw new Error('Power cuts need a C compiler on Linux. On Debian: sudo apt-get install gcc libc6-dev');
}
