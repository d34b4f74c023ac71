import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeProfile, removeOldProfiles } from '#hosts/http/browser-profile';
import { browserArguments, openBrowserWindow } from '#hosts/http/browser-window';
import { findBrowser, hasDisplay } from '#hosts/http/find-browser';
import { findTestBrowser, testBrowserArguments } from '../e2e/support/find-browser.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'titian-uji-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('finding a browser', () => {
  it('takes Chromium before Chrome before Edge on Linux, from the PATH', () => {
    const surroundings = { platform: 'linux', environment: { PATH: '/usr/local/bin:/usr/bin' } } as const;
    const among = (...installed: string[]) => findBrowser(surroundings, (path) => installed.includes(path));
    expect(among('/usr/bin/microsoft-edge', '/usr/bin/google-chrome')).toBe('/usr/bin/google-chrome');
    expect(among('/usr/bin/google-chrome', '/usr/local/bin/chromium')).toBe('/usr/local/bin/chromium');
    expect(among('/usr/bin/firefox')).toBeUndefined();
  });

  it('looks where Windows and macOS keep them', () => {
    const windows = {
      platform: 'win32',
      environment: { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\sri\\AppData\\Local' },
    } as const;
    const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser(windows, (path) => path === edge)).toBe(edge);
    const mac = { platform: 'darwin', environment: {} } as const;
    expect(findBrowser(mac, () => true)).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  });

  it('knows when no window can be shown', () => {
    expect([
      hasDisplay({ platform: 'linux', environment: {} }),
      hasDisplay({ platform: 'linux', environment: { DISPLAY: ':0' } }),
      hasDisplay({ platform: 'linux', environment: { WAYLAND_DISPLAY: 'wayland-0' } }),
      hasDisplay({ platform: 'win32', environment: {} }),
    ]).toEqual([false, true, true, true]);
  });
});

describe('the profile of a window', () => {
  it('is closed to other accounts', () => {
    expect(statSync(makeProfile(folder)).mode & 0o777).toBe(0o700);
  });

  it('is removed at the next start when its process is gone, and only then', () => {
    const mine = makeProfile(folder);
    mkdirSync(join(folder, 'titian-jendela-999999999-abc', 'Default'), { recursive: true });
    mkdirSync(join(folder, 'milik-program-lain'));
    removeOldProfiles(folder);
    expect(readdirSync(folder).map((name) => join(folder, name))).toEqual(
      [join(folder, 'milik-program-lain'), mine].sort(),
    );
  });
});

describe('a browser window', () => {
  it('is incognito, an app of its own, and cannot reach a network', () => {
    const given = browserArguments('http://127.0.0.1:1/#kode=x', '/tmp/p');
    expect(given).toEqual(
      expect.arrayContaining([
        '--app=http://127.0.0.1:1/#kode=x',
        '--incognito',
        '--user-data-dir=/tmp/p',
        '--disable-extensions',
        '--disable-sync',
        '--disk-cache-size=1',
        '--proxy-server=127.0.0.1:9',
      ]),
    );
  });

  it('opens a loopback page, and leaves nothing behind when it is closed', async () => {
    const arrived = Promise.withResolvers<string>();
    const server = createServer((request, response) => {
      arrived.resolve(request.url ?? '');
      response.end('<title>Titian</title>');
    }).listen(0, '127.0.0.1');
    const { port } = await new Promise<AddressInfo>((resolve) =>
      server.once('listening', () => resolve(server.address() as AddressInfo)),
    );
    const before = profiles();
    const window = openBrowserWindow(findTestBrowser(), `http://127.0.0.1:${port}/halaman`, [
      '--headless=new',
      ...testBrowserArguments(),
    ]);
    expect(await arrived.promise).toBe('/halaman');
    expect(profiles().length).toBe(before.length + 1);
    await window.close();
    expect(profiles()).toEqual(before);
    server.close();
  });

  it('reports a browser that cannot start as closed, and leaves nothing behind', async () => {
    const before = profiles();
    await openBrowserWindow(join(folder, 'tidak-ada'), 'http://127.0.0.1:1/').closed;
    expect(profiles()).toEqual(before);
    expect(existsSync(folder)).toBe(true);
  });
});

function profiles(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`titian-jendela-${process.pid}-`));
}
