import { spawnSync } from 'node:child_process';
import { installOnDebian } from '../../support/install-on-debian.ts';

/** Makes sure that strace is here: installs it on Debian as root, and otherwise says what is missing. */
export function needStrace(): void {
  if (hasStrace() || (installOnDebian('strace') && hasStrace())) return;
  throw new Error('Tracing needs strace on Linux. On Debian: sudo apt-get install strace');
}

function hasStrace(): boolean {
  return spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;
}
