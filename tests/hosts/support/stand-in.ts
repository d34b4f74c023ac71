import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { os } from '@orpc/server';
import { z } from 'zod';
import type { ServedApp } from '#hosts/served-app';

/** A router of three operations: enough to see what a host lets through, without a vault behind it. */
export function standInApp(): ServedApp & { calls: string[] } {
  const calls: string[] = [];
  const router = {
    ping: os.handler(() => {
      calls.push('ping');
      return 'ada';
    }),
    echo: os.input(z.object({ text: z.string() })).handler(({ input }) => {
      calls.push('echo');
      return input.text;
    }),
    vault: { lock: os.handler(() => void calls.push('vault.lock')) },
  };
  return {
    router,
    context: {},
    calls,
    lock: async () => void calls.push('lock'),
    leave: async () => void calls.push('leave'),
    close: async () => void calls.push('close'),
  };
}

/** A folder with a page and one script, as a build leaves them; removed by `remove`. */
export function standInScreens(): { folder: string; remove(): void } {
  const parent = mkdtempSync(join(tmpdir(), 'titian-layar-'));
  const folder = join(parent, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'rahasia.js'), 'jangan terbaca');
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Titian</title><meta property="csp-nonce" nonce="__TITIAN_NONCE__">' +
      '<script type="module" src="/assets/masuk.js"></script>',
  );
  writeFileSync(join(folder, 'assets', 'masuk.js'), 'document.title = "Titian";');
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

/** One request with exactly these headers, as another program or a foreign page might send it. */
export function send(
  origin: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers ?? {}, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });
}

/** The headers our own page sends with a request. */
export function ownHeaders(origin: string) {
  return { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
}

/** Splits a loopback address into its origin and its one-time code. */
export function splitAddress(address: string): { origin: string; code: string } {
  const url = new URL(address);
  return { origin: url.origin, code: url.hash.replace('#kode=', '') };
}

/** Trades a code for a bearer as the screen does. */
export function trade(origin: string, code: string): Promise<Answer> {
  return send(origin, '/session', {
    method: 'POST',
    headers: ownHeaders(origin),
    body: JSON.stringify({ code }),
  });
}
