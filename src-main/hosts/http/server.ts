import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { codeName, rpcPath, type SessionAnswer, type SessionRequest, sessionPath } from '#contract/host';
import { carrying, leaveSeat } from '../office/carry.ts';
import type { Link } from '../office/link.ts';
import { Refusal, systemCode } from '../refusal.ts';
import { readScreens, type Screens } from '../screens.ts';
import { requestLimit, type ServedApp, tooLargeSentence } from '../served-app.ts';
import { stopServer } from '../stop-server.ts';
import { createGate, type Gate } from './gate.ts';
import { type Guarded, guardedHeaders, onlyOurPage, refuse } from './guards.ts';

/** A running loopback host. */
export type Loopback = {
  port: number;
  /** The first address to open, with its one-time code. */
  url: string;
  /** Another address with a fresh code; the one before stops working. */
  freshUrl(): string;
  /** Puts out whoever is in at the present window, as its closing does. */
  leave(): Promise<void>;
  /** Stops answering and drops every connection. */
  close(): Promise<void>;
};

/**
 * What to serve; `onWindow` hears of a window let in, `onLateWindow` of one that came when no code was open.
 */
type LoopbackParts = {
  app: ServedApp;
  staticFolder: string;
  port?: number;
  /** The way to the PC that keeps the vault, where this one works on another's. */
  link?: () => Link | undefined;
  onWindow?: () => void;
  onLateWindow?: () => void;
};

/**
 * Serves the screens and the router on 127.0.0.1 and nowhere else, on a port of the system's choice unless
 * one is given. Throws a Refusal when the port cannot be had.
 */
export async function serveLoopback(parts: LoopbackParts): Promise<Loopback> {
  const screens = readScreens(parts.staticFolder);
  const gate = createGate();
  const server = createServer();
  const port = await listen(server, parts.port ?? 0);
  const authority = `127.0.0.1:${port}`;
  const { fetch } = routes({ ...parts, screens, gate, authority });
  server.on(
    'request',
    getRequestListener((request) => fetch(request), { overrideGlobalObjects: false }),
  );
  const freshUrl = () => `http://${authority}/#${codeName}=${gate.issueCode()}`;
  async function leave(): Promise<void> {
    const seat = gate.seat();
    if (seat !== undefined) await leaveSeat(parts.app, parts.link?.(), seat);
  }
  return { port, url: freshUrl(), freshUrl, leave, close: () => stopServer(server) };
}

type RouteParts = LoopbackParts & { screens: Screens; gate: Gate; authority: string };

function routes(parts: RouteParts): Hono<Guarded> {
  const { app, screens, gate, authority, onWindow, onLateWindow, link = () => undefined } = parts;
  const rpc = new RPCHandler(app.router, { clientInterceptors: [carrying(link)] });
  const tooLarge = (maxSize: number) =>
    bodyLimit({ maxSize, onError: () => refuse(413, 'TOO_LARGE', tooLargeSentence) });
  const hono = new Hono<Guarded>();
  hono.use(guardedHeaders, onlyOurPage(authority));
  hono.post(sessionPath, tooLarge(1024), async (context) => {
    const request = Code.safeParse(await context.req.json().catch(() => undefined));
    const traded = request.success ? gate.trade(request.data.code) : undefined;
    if (traded === undefined) {
      if (!gate.hasOpenCode()) onLateWindow?.();
      return refuse(403, 'CODE_REFUSED', lateSentence);
    }
    onWindow?.();
    const { bearer, putOut } = traded;
    if (putOut !== undefined) await leaveSeat(app, link(), putOut);
    return context.json({ bearer } satisfies SessionAnswer);
  });
  hono.post(`${rpcPath}/*`, tooLarge(requestLimit), async (context) => {
    const seat = gate.seatOf(context.req.header('authorization'));
    if (seat === undefined) {
      return refuse(401, 'NO_SESSION', strangerSentence);
    }
    const { matched, response } = await rpc.handle(context.req.raw, {
      prefix: rpcPath,
      context: { ...app.context, seat },
    });
    if (!matched) return refuse(404, 'NOT_FOUND', 'Permintaan ini tidak dikenal.');
    // The browser forgets what it holds of us; all but `storage`, where the window keeps the
    // bearer it comes back with.
    if (context.req.path === lockPath) response.headers.set('clear-site-data', '"cache", "cookies"');
    return response;
  });
  hono.get('/', (context) => context.html(screens.page(context.get('nonce'))));
  hono.get('*', (context) => {
    const file = screens.find(new URL(context.req.url).pathname);
    if (!file) return refuse(404, 'NOT_FOUND', 'Alamat ini tidak dikenal.');
    return context.body(file.body, 200, { 'content-type': file.type });
  });
  hono.onError(() => refuse(500, 'UNEXPECTED', 'Terjadi gangguan. Coba sekali lagi.'));
  return hono;
}

const lockPath = `${rpcPath}/vault/lock`;
const Code: z.ZodType<SessionRequest> = z.strictObject({ code: z.string().max(100) });

const lateSentence =
  'Alamat ini sudah dipakai atau sudah lewat satu menit. Alamat baru ditulis di jendela terminal Titian.';
const strangerSentence =
  'Jendela ini tidak terhubung lagi karena Titian dibuka di jendela lain atau dimulai ulang. ' +
  'Buka alamat terbaru dari jendela terminal Titian.';

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portRefusal(error, port)));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}

function portRefusal(error: Error, port: number): Error {
  const code = systemCode(error);
  if (code === 'EADDRINUSE') {
    return new Refusal(
      `Port ${port} sedang dipakai program lain. Pilih port lain, atau hilangkan --port agar dipilihkan.`,
    );
  }
  if (code === 'EACCES') {
    return new Refusal(`Port ${port} tidak boleh dipakai oleh akun ini. Pilih port di atas 1023.`);
  }
  return error;
}
