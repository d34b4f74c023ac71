import { type Browser, chromium } from 'playwright-core';
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

/**
 * What no walk looks at: the list below the address bar, a page with a process of its own that Titian's window, which has
 * no such bar, never starts; then what Playwright leaves out, which our list would otherwise bring back.
 */
const leftOut = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Starts a browser of one's own, which whoever asked for it closes. */
export function launchTestBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-gpu', '--no-first-run'];
  return chromium.launch({
    executablePath: findTestBrowser(),
    args: [...testBrowserArguments(), ...quiet, `--disable-features=${leftOut.join(',')}`],
  });
}

let kept: Promise<Browser> | undefined;

/**
 * The browser that walks share: files of tests follow one another in a process, and each walk has a context of its own,
 * which holds as little of another's as a new browser does. It ends with the process of the tests.
 */
export function keptBrowser(): Promise<Browser> {
  kept ??= launchTestBrowser().then((browser) =>
    browser.once('disconnected', () => {
      kept = undefined;
    }),
  );
  return kept;
}
