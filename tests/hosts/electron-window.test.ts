import { describe, expect, it } from 'vitest';
import { answerRequest } from '#hosts/electron/answer-request';
import { guardContents, mayGo } from '#hosts/electron/guard-contents';
import { guardSession, leaves } from '#hosts/electron/guard-session';
import { isOurSender } from '#hosts/electron/sender';
import { windowOptions } from '#hosts/electron/window-options';
import { readScreens } from '#hosts/screens';
import { standInScreens } from './support/stand-in.ts';

describe('the native window', () => {
  it('is sandboxed, isolated, without Node, and keeps nothing on disk', () => {
    const { webPreferences } = windowOptions('/preload.cjs', true);
    expect(webPreferences).toEqual({
      preload: '/preload.cjs',
      partition: 'titian',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
      plugins: true,
    });
    expect(webPreferences?.partition).not.toMatch(/^persist:/);
    expect(windowOptions('/preload.cjs', false).webPreferences?.devTools).toBe(true);
  });

  it.each([
    'app://panti/../rahasia.js',
    'app://panti/%2e%2e/rahasia.js',
    'app://panti/..%2frahasia.js',
    'app://panti/assets/..%5c..%5crahasia.js',
    'app://panti//rahasia.js',
    'app://panti/index.html',
    'app://lain/',
    'app://orang@panti/',
    'app://panti:80/',
    'file:///etc/passwd',
    'http://panti/',
    'bukan alamat',
  ])('answers 404 to %s', async (url) => {
    const screens = standInScreens();
    const answer = answerRequest(readScreens(screens.folder), { method: 'GET', url });
    expect([answer.status, await answer.text()]).toEqual([404, '']);
    screens.remove();
  });

  it('serves its page under the same policy as the loopback host, with a nonce each time', async () => {
    const screens = standInScreens();
    const files = readScreens(screens.folder);
    const ask = (path: string, method = 'GET') => answerRequest(files, { method, url: `app://panti${path}` });
    const [first, second] = [ask('/'), ask('/')];
    const nonce = /nonce="([^"]+)"/.exec(await first.text())?.[1];
    expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(await second.text()).not.toContain(nonce);
    expect(ask('/?apa=saja').status).toBe(200);
    expect(ask('/assets/masuk.js').headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(ask('/', 'POST').status).toBe(404);
    screens.remove();
  });

  it.each([
    ['app://panti/', true, true],
    ['app://panti/#/kasus', true, true],
    ['app://panti/assets/masuk.js', true, false],
    ['https://evil.test/', true, false],
    ['file:///etc/passwd', true, false],
    ['javascript:alert(1)', true, false],
    ['blob:app://panti/0d5e', true, false],
    ['blob:app://panti/0d5e', false, true],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', false, true],
    ['chrome-extension://lain/index.html', false, false],
    ['blob:https://evil.test/0d5e', false, false],
    ['https://evil.test/', false, false],
    ['app://panti/', false, false],
    ['data:text/html,halo', false, false],
  ])('on the way to %s (main frame: %s) passes: %s', (url, isMainFrame, passes) => {
    expect(mayGo({ url, isMainFrame })).toBe(passes);
  });

  it('cancels every way out of the window', () => {
    const listeners = new Map<string, (event: unknown) => void>();
    let opens: unknown;
    guardContents({
      on: ((name: string, listener: (event: unknown) => void) => listeners.set(name, listener)) as never,
      setWindowOpenHandler: (handler) => {
        opens = handler({ url: 'https://evil.test/' } as never);
      },
    });
    const cancelled = [...listeners].map(([name, listener]) => {
      let stopped = false;
      listener({ url: 'https://evil.test/', isMainFrame: true, preventDefault: () => (stopped = true) });
      return [name, stopped];
    });
    expect(Object.fromEntries(cancelled)).toEqual({
      'will-navigate': true,
      'will-frame-navigate': true,
      'will-redirect': true,
      'will-attach-webview': true,
    });
    expect(opens).toEqual({ action: 'deny' });
  });

  it('grants no permission of any name, no device, and no request that leaves the machine', () => {
    const given: Record<string, (...values: never[]) => unknown> = {};
    const keep = (name: string) => (handler: unknown) => {
      given[name] = handler as never;
    };
    guardSession({
      setPermissionRequestHandler: keep('request') as never,
      setPermissionCheckHandler: keep('check') as never,
      setDevicePermissionHandler: keep('device') as never,
      setSpellCheckerEnabled: keep('spell') as never,
      webRequest: { onBeforeRequest: keep('network') } as never,
    });
    const ask = (name: string, ...values: unknown[]) => given[name]?.(...(values as never[]));
    for (const permission of permissionNames) {
      let answer: unknown;
      ask('request', undefined, permission, (granted: unknown) => {
        answer = granted;
      });
      expect([permission, answer, ask('check', undefined, permission)]).toEqual([permission, false, false]);
    }
    expect([ask('device', {}), given.spell]).toEqual([false, false]);
    let decision: unknown;
    ask('network', { url: 'https://evil.test/' }, (made: unknown) => {
      decision = made;
    });
    expect(decision).toEqual({ cancel: true });
  });

  it.each([
    ['app://panti/', false],
    ['blob:app://panti/1', false],
    ['data:image/png;base64,AA', false],
    ['http://127.0.0.1/', true],
    ['https://evil.test/', true],
    ['ws://evil.test/', true],
    ['wss://evil.test/', true],
    ['ftp://evil.test/', true],
    ['file:///etc/passwd', true],
    ['', true],
  ])('knows whether %s leaves the machine: %s', (url, expected) => {
    expect(leaves(url)).toBe(expected);
  });

  it('listens to the main frame of its own window only', () => {
    const ours = { url: 'app://panti/#/kasus', processId: 4, routingId: 1 };
    expect([
      isOurSender({ ...ours }, ours),
      isOurSender(null, ours),
      isOurSender({ ...ours, routingId: 2 }, ours),
      isOurSender({ ...ours, processId: 5 }, ours),
      isOurSender({ ...ours, url: 'https://evil.test/' }, ours),
    ]).toEqual([true, false, false, false, false]);
  });
});

const permissionNames = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'mediaKeySystem',
  'geolocation',
  'notifications',
  'media',
  'midi',
  'midiSysex',
  'pointerLock',
  'fullscreen',
  'openExternal',
  'hid',
  'serial',
  'usb',
  'idle-detection',
  'keyboardLock',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'window-management',
  'fileSystem',
  'deprecated-sync-clipboard-read',
  'unknown',
];
