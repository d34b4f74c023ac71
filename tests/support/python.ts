import { spawnSync } from 'node:child_process';
import { installOnDebian } from './install-on-debian.ts';

const candidates = ['/usr/bin/python3', 'python3', 'python'];
const asked = 'import sys, cryptography, sqlite3; assert sys.version_info >= (3, 11)';

/** A Python 3.11 or newer with the package `cryptography`; installs both on Debian as root, or says what is missing. */
export function findPython(): string {
  const find = () => candidates.find((name) => spawnSync(name, ['-c', asked]).status === 0);
  const found = find() ?? (installOnDebian('python3', 'python3-cryptography') ? find() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    'This test needs Python 3.11 with the package cryptography. On Debian: sudo apt-get install python3-cryptography',
  );
}
