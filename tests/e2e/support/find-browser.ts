import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../../../src-main/hosts/http/find-browser.ts';

/**
 * The browser the tests run in. On Debian as root Chromium is installed when there is none; anywhere else the
 * tests fail and say what to install, since a skipped test would look like a passed one.
 */
export function findTestBrowser(): string {
  const found = findBrowser() ?? (mayInstall() ? installChromium() : undefined);
  if (found) return found;
  throw new Error(
    'Tests in a browser need Chromium, Chrome or Edge. On Debian: sudo apt-get install chromium',
  );
}

/** Chromium refuses its sandbox to root; tests in a container run as root, the product never does this. */
export function testBrowserArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function installChromium(): string | undefined {
  process.stderr.write('Installing chromium for the tests in a browser ...\n');
  const apt = (...given: string[]) =>
    spawnSync('apt-get', given, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const packages = ['chromium', 'fonts-liberation'];
  const isInstalled =
    apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  return isInstalled ? findBrowser() : undefined;
}
