import { type ChildProcess, spawn } from 'node:child_process';
import { smallRoom } from '../small-room.ts';
import { makeProfile, removeOldProfiles, removeProfile } from './browser-profile.ts';

/** A browser window of our own. */
export type BrowserWindow = {
  /** Resolves when the person closed it, or when it could not start. */
  closed: Promise<void>;
  /** Closes it and removes everything it kept. */
  close(): Promise<void>;
};

/** What a private window is asked for by: Chromium and Chrome know the first, Edge the second. */
export const privateSwitches = ['--incognito', '--inprivate'] as const;

/**
 * For a PC of 4 GB, a window keeps no second page ready (`SpareRenderer...` below), little room for what is thrown away at
 * once, and draws ahead less than on a large machine; its colours stay whole.
 */
const thrift = ['--enable-low-end-device-mode', '--disable-rgba-4444-textures'] as const;

/**
 * How the window is started: private, because a browser otherwise keeps typed text on disk even under
 * `no-store`; in a profile of its own; and with a proxy nobody answers, so that nothing leaves the machine
 * (loopback addresses never go through a proxy; hosts/SECURITY.md D19).
 */
export function browserArguments(url: string, profile: string): string[] {
  return [
    `--app=${url}`,
    ...privateSwitches,
    `--user-data-dir=${profile}`,
    '--proxy-server=127.0.0.1:9',
    '--disable-extensions',
    '--disable-sync',
    '--disk-cache-size=1',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--no-pings',
    '--password-store=basic',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,SpareRendererForSitePerProcess',
    `--js-flags=${smallRoom}`,
    ...thrift,
    '--window-size=1366,768',
  ];
}

/** Opens a window on an address; leftovers of earlier windows are removed first. */
export function openBrowserWindow(
  program: string,
  url: string,
  extraArguments: readonly string[] = [],
): BrowserWindow {
  removeOldProfiles();
  const profile = makeProfile();
  const child = start(program, [...browserArguments(url, profile), ...extraArguments]);
  const closed = ended(child).then(() => removeProfile(profile));
  return {
    closed,
    async close() {
      child?.kill();
      await closed;
    },
  };
}

/** A file that is no program is thrown at once on Windows, and told by an event elsewhere. */
function start(program: string, given: string[]): ChildProcess | undefined {
  try {
    return spawn(program, given, { stdio: 'ignore' });
  } catch {
    return undefined;
  }
}

async function ended(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined) return;
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}
