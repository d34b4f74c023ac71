import { connect } from 'node:net';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, serveLoopback } from '#hosts/http/server';
import { ownHeaders, send, splitAddress, standInApp, standInScreens, trade } from './support/stand-in.ts';

const app = standInApp();
const screens = standInScreens();
let host: Loopback;
let origin: string;
let bearer: string;
let lateWindows = 0;

beforeAll(async () => {
  host = await serveLoopback({ app, staticFolder: screens.folder, onLateWindow: () => lateWindows++ });
  origin = splitAddress(host.url).origin;
  bearer = await enter();
});
afterAll(async () => {
  await host.close();
  screens.remove();
});

async function enter(): Promise<string> {
  const answer = await trade(origin, splitAddress(host.freshUrl()).code);
  return JSON.parse(answer.text).bearer;
}

const call = (path: string, headers: Record<string, string>, body = '{"json":{"text":"halo"}}') =>
  send(origin, path, { method: 'POST', headers, body });
const ours = () => ({ ...ownHeaders(origin), authorization: `Bearer ${bearer}` });
const sentence = (text: string) => JSON.parse(text).json.message;

describe('the loopback host', () => {
  it('answers our own page with the router', async () => {
    const answer = await call('/rpc/echo', ours());
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { json: 'halo' }]);
  });

  it('speaks with the very client the screens use', async () => {
    const link = new RPCLink({
      url: `${origin}/rpc`,
      headers: { origin, authorization: `Bearer ${bearer}` },
    });
    const client = createORPCClient<{
      ping(): Promise<string>;
      echo(input: { text: string }): Promise<string>;
    }>(link);
    expect([await client.ping(), await client.echo({ text: 'dari layar' })]).toEqual(['ada', 'dari layar']);
  });

  it('listens on 127.0.0.1 only', async () => {
    const { port } = new URL(origin);
    await expect(
      new Promise((resolve, reject) => {
        const socket = connect({ host: '127.0.0.2', port: Number(port) }, () => resolve('terbuka'));
        socket.on('error', reject);
      }),
    ).rejects.toThrow('ECONNREFUSED');
  });

  it.each([
    ['a name that was rebound to this machine', 'evil.test'],
    ['the right name without its port', '127.0.0.1'],
    ['another port', '127.0.0.1:1'],
    ['localhost', 'localhost'],
  ])('refuses %s as Host with 421', async (_what, hostName) => {
    const before = app.calls.length;
    const answers = [
      await send(origin, '/', { headers: { host: hostName } }),
      await call('/rpc/echo', { ...ours(), host: hostName }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([421, 421]);
    expect(sentence(answers[0]?.text ?? '')).toBe('Alamat ini tidak dikenal.');
    expect(app.calls.length).toBe(before);
  });

  it.each([
    ['a foreign page', { origin: 'https://evil.test' }],
    ['a page on another port', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-site' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
  ])('refuses a call from %s', async (_what, headers) => {
    const before = app.calls.length;
    const answer = await call('/rpc/echo', { ...ours(), ...headers });
    expect([answer.status, sentence(answer.text)]).toEqual([403, 'Permintaan dari halaman lain ditolak.']);
    expect(app.calls.length).toBe(before);
  });

  it('refuses a call without an origin, and a page asked for by another site', async () => {
    const { origin: _origin, ...headers } = ours();
    expect((await call('/rpc/echo', headers)).status).toBe(403);
    expect((await send(origin, '/', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect(
      (await send(origin, '/assets/masuk.js', { headers: { 'sec-fetch-site': 'same-site' } })).status,
    ).toBe(403);
  });

  it('takes JSON only: no form or plain text a foreign page could send unasked', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      expect((await call('/rpc/echo', { ...ours(), 'content-type': type })).status).toBe(415);
    }
  });

  it('refuses every method but GET and POST, gives no CORS leave, and never opens a socket', async () => {
    const preflight = await send(origin, '/rpc/echo', { method: 'OPTIONS', headers: { origin } });
    expect(preflight.status).toBe(405);
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    const upgrade = await send(origin, '/rpc', {
      headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
    });
    expect(upgrade.status).toBe(404);
    expect((await send(origin, '/rpc/ping', { headers: { authorization: `Bearer ${bearer}` } })).status).toBe(
      404,
    );
  });

  it('refuses a call without the bearer, or with a wrong one', async () => {
    const wrong = [undefined, 'Bearer ', `Bearer ${bearer}x`, bearer, `Basic ${bearer}`, 'Bearer undefined'];
    for (const authorization of wrong) {
      const headers = ownHeaders(origin);
      const answer = await call('/rpc/ping', authorization ? { ...headers, authorization } : headers);
      expect([answer.status, JSON.parse(answer.text).json.code]).toEqual([401, 'NO_SESSION']);
    }
  });

  it('gives a bearer of 256 bits for a code once, and never again', async () => {
    const { code } = splitAddress(host.freshUrl());
    const first = await trade(origin, code);
    const again = await trade(origin, code);
    expect([first.status, JSON.parse(first.text).bearer.length]).toEqual([200, 43]);
    expect([again.status, sentence(again.text)]).toEqual([
      403,
      'Alamat ini sudah dipakai atau sudah lewat satu menit. Alamat baru ditulis di jendela terminal Titian.',
    ]);
    bearer = JSON.parse(first.text).bearer;
  });

  it('tells the terminal of a window that came too late, so that it can print a fresh address', async () => {
    const before = lateWindows;
    await trade(origin, 'kode-yang-salah');
    expect(lateWindows).toBe(before + 1);
  });

  it('puts the earlier window out when a newer one enters, and says so', async () => {
    const earlier = ours();
    bearer = await enter();
    const answer = await call('/rpc/ping', earlier);
    expect([answer.status, sentence(answer.text)]).toEqual([
      401,
      'Jendela ini tidak terhubung lagi karena Titian dibuka di jendela lain atau dimulai ulang. ' +
        'Buka alamat terbaru dari jendela terminal Titian.',
    ]);
    expect((await call('/rpc/ping', ours(), '{}')).status).toBe(200);
  });

  it('refuses more than 5 MB at once, told or untold, and stays up', async () => {
    const big = JSON.stringify({ json: { text: 'a'.repeat(6_000_000) } });
    const told = await call('/rpc/echo', ours(), big);
    expect([told.status, sentence(told.text)]).toEqual([
      413,
      'Kiriman terlalu besar: paling banyak 5 MB sekali kirim.',
    ]);
    const untold = await call('/rpc/echo', { ...ours(), 'transfer-encoding': 'chunked' }, big);
    expect(untold.status).toBe(413);
    expect((await call('/rpc/echo', ours())).status).toBe(200);
  });

  it.each([
    '/../rahasia.js',
    '/assets/../../rahasia.js',
    '/..%2frahasia.js',
    '/%2e%2e/rahasia.js',
    '/%2e%2e%2frahasia.js',
    '/..\\rahasia.js',
    '//rahasia.js',
    '/index.html',
    '/assets/',
    '/assets/masuk.js%00',
    '/assets/masuk.js/..',
    '/etc/passwd',
    '/constructor',
    '/__proto__',
  ])('gives nothing for %s', async (path) => {
    const answer = await send(origin, path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('jangan terbaca');
  });

  it('serves what was built, with a nonce of its own for each answer', async () => {
    const [first, second] = [await send(origin, '/'), await send(origin, '/')];
    const nonces = [first, second].map(({ text }) => /nonce="([^"]+)"/.exec(text)?.[1]);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[0]}'`);
    const script = await send(origin, '/assets/masuk.js');
    expect([script.status, script.headers['content-type'], script.text]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'document.title = "Titian";',
    ]);
  });

  it('keeps every answer out of caches, frames and other origins, refusals included', async () => {
    const answers = [
      await send(origin, '/'),
      await send(origin, '/tidak-ada'),
      await send(origin, '/', { headers: { host: 'evil.test' } }),
      await call('/rpc/echo', ours()),
      await call('/rpc/echo', ours(), 'bukan json'),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('lets the browser forget what it holds of us at a lock, but for the bearer the window comes back with', async () => {
    const locked = await call('/rpc/vault/lock', ours(), '{}');
    expect([locked.status, locked.headers['clear-site-data']]).toEqual([200, '"cache", "cookies"']);
    expect((await call('/rpc/ping', ours(), '{}')).headers['clear-site-data']).toBeUndefined();
  });

  it('says that a port is taken, and which', async () => {
    const port = Number(new URL(origin).port);
    await expect(serveLoopback({ app, staticFolder: screens.folder, port })).rejects.toThrow(
      `Port ${port} sedang dipakai program lain. Pilih port lain, atau hilangkan --port agar dipilihkan.`,
    );
  });
});
