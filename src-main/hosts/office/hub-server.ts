import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { getRequestListener } from '@hono/node-server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { rpcPath } from '#contract/host';
import { appVersion } from '#platform/app-version';
import { refuse } from '../http/guards.ts';
import { isSeat } from '../seat.ts';
import { requestLimit, type ServedApp, tooLargeSentence } from '../served-app.ts';
import { stopServer } from '../stop-server.ts';
import { fingerprintOf, type Identity } from './identity.ts';
import { handshakeTimeout, peerOf, pinned } from './tls.ts';
import { helloPath, seatHeader, strangerHeader, updatePath } from './wire.ts';

/** A PC that may ask, as the hub knows it. */
type Known = { id: string; name: string; certificate: string };

type HubServerParts = {
  app: ServedApp;
  identity: Identity;
  /** Who is paired now. */
  pcs(): readonly Known[];
  onSeen(pcId: string): void;
  /** The update this PC was last brought up to date by, where there is one. */
  updateFile?: string | undefined;
};

/** One PC holds at most so many connections, so that none takes all; a screen needs about eight. */
const connectionsPerPc = 40;
/** From one address so many show who they are at the same time: each costs the time in which others are served. */
const handshakesPerAddress = 16;

/**
 * What paired PCs ask: one server for every address that is listened on. Who it is is looked at on every request, since a
 * socket outlives its removal.
 */
export function createHubServer({ app, identity, pcs, onSeen, updateFile }: HubServerParts) {
  const sockets = new Map<TLSSocket, string>();
  const rpc = new RPCHandler(app.router);
  const byFingerprint = () => new Map(pcs().map((pc) => [fingerprintOf(pc.certificate), pc]));
  let known = byFingerprint();
  const find = (socket: TLSSocket) => known.get(peerOf(socket) ?? '');

  const hono = new Hono<{ Bindings: { incoming: { socket: TLSSocket } } }>();
  hono.get(helloPath, (context) => context.json({ titian: appVersion }));
  hono.get(updatePath, (context) => {
    if (find(context.env.incoming.socket) === undefined) return refuseStranger();
    if (updateFile === undefined || !existsSync(updateFile))
      return refuse(404, 'NOT_FOUND', noUpdateSentence);
    return context.body(Readable.toWeb(createReadStream(updateFile)) as ReadableStream);
  });
  hono.post(
    `${rpcPath}/*`,
    bodyLimit({ maxSize: requestLimit, onError: () => refuse(413, 'TOO_LARGE', tooLargeSentence) }),
    async (context) => {
      const pc = find(context.env.incoming.socket);
      const seat = context.req.header(seatHeader) ?? '';
      if (pc === undefined || !isSeat(seat)) return refuseStranger();
      onSeen(pc.id);
      const { matched, response } = await rpc.handle(context.req.raw, {
        prefix: rpcPath,
        context: { ...app.context, seat: `${pc.id}.${seat}`, pc: { id: pc.id, name: pc.name } },
      });
      return matched ? response : refuse(404, 'NOT_FOUND', 'Permintaan ini tidak dikenal.');
    },
  );
  hono.onError(() => refuse(500, 'UNEXPECTED', 'Terjadi gangguan. Coba sekali lagi.'));

  const tls = () =>
    pinned(
      identity,
      pcs().map(({ certificate }) => certificate),
    );
  const servers = new Set<Server>();

  /** One more place to listen at. */
  function add(): Server {
    const server = createServer({ ...tls(), requestCert: true, handshakeTimeout, keepAliveTimeout: 60_000 });
    server.maxHeadersCount = 50;
    server.headersTimeout = 10_000;
    server.requestTimeout = 120_000;
    server.on('secureConnection', (socket: TLSSocket) => {
      const pc = find(socket);
      if (pc === undefined || countOf(pc.id) >= connectionsPerPc) return void socket.destroy();
      sockets.set(socket, pc.id);
      socket.on('close', () => sockets.delete(socket));
    });
    server.on('tlsClientError', (_error, socket) => socket.destroy());
    limitHandshakes(server);
    server.on(
      'request',
      getRequestListener((request, env) => hono.fetch(request, env), { overrideGlobalObjects: false }),
    );
    servers.add(server);
    return server;
  }
  /** One place less; whoever is connected there is cut off. */
  async function drop(server: Server): Promise<void> {
    servers.delete(server);
    await stopServer(server);
  }
  const countOf = (pcId: string) => [...sockets.values()].filter((one) => one === pcId).length;

  return {
    add,
    drop,
    /** Who is paired has changed: nobody else gets a handshake from now on, and who was removed loses every socket. */
    renew(): void {
      known = byFingerprint();
      for (const server of servers) server.setSecureContext(tls());
      for (const [socket] of sockets) if (find(socket) === undefined) socket.destroy();
    },
    async close(): Promise<void> {
      await Promise.all([...servers].map(drop));
    },
  };
}

const noUpdateSentence = 'Tidak ada paket pembaruan di sini.';

function refuseStranger(): Response {
  const response = refuse(403, 'NOT_PAIRED', 'PC ini tidak dikenal di kantor ini.');
  response.headers.set(strangerHeader, 'ya');
  return response;
}

/** Whoever opens more connections at once than any screen does is hung up on before anything is reckoned for them. */
function limitHandshakes(server: Server): void {
  const under = new Map<string, string>();
  const keyOf = ({ remoteAddress, remotePort }: Socket) => `${remoteAddress} ${remotePort}`;
  server.on('connection', (socket: Socket) => {
    const [key, from] = [keyOf(socket), socket.remoteAddress ?? ''];
    if ([...under.values()].filter((one) => one === from).length >= handshakesPerAddress)
      return void socket.destroy();
    under.set(key, from);
    socket.once('close', () => under.delete(key));
  });
  server.on('secureConnection', (socket: TLSSocket) => under.delete(keyOf(socket)));
}
