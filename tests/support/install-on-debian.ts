import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this machine lets a test install what it needs: Debian, as root. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/**
 * Installs packages of Debian; whether it could. Tests beside one another may miss the same thing: each waits for the one
 * before it, since apt refuses to work twice at once.
 */
export function installOnDebian(...packages: string[]): boolean {
  if (!mayInstall()) return false;
  process.stderr.write(`Installing ${packages.join(', ')} for the tests ...\n`);
  const apt = (...given: string[]) =>
    spawnSync('flock', ['/run/lock/titian-tests', 'apt-get', '-q', ...given], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}
