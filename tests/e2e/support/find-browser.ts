import { findBrowser } from '#hosts/http/find-browser';
import { installOnDebian } from '../../support/install-on-debian.ts';

/**
 * The browser the tests run in. On Debian as root Chromium is installed when there is none; anywhere else the
 * tests fail and say what to install, since a skipped test would look like a passed one.
 */
export function findTestBrowser(): string {
  const found =
    findBrowser() ?? (installOnDebian('chromium', 'fonts-liberation') ? findBrowser() : undefined);
  if (found) return found;
  throw new Error(
    'Tests in a browser need Chromium, Chrome or Edge. On Debian: sudo apt-get install chromium',
  );
}

/** Chromium refuses its sandbox to root; tests in a container run as root, the product never does this. */
export function testBrowserArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
