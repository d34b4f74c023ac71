import type { ClientRequest } from 'node:http';
import { Agent, request as ask } from 'node:https';
import { Readable } from 'node:stream';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { codeOf } from '#platform/vault-error';
import { fingerprintOf, type Identity } from './identity.ts';
import { pinned } from './tls.ts';

/** Where a hub is. */
export type Place = { host: string; port: number };

/**
 * A connection is waited for so long, in ms. Where no byte of an answer comes for longer than any screen waits for news,
 * the hub is knocked at: a backup may take minutes, and goes on as long as somebody is there.
 */
const connectingMs = 4_000;
const silent = 25_000;

/**
 * A `fetch` that knows one other PC, by its certificate (PEM), and speaks to nobody else. Rejects with the system's error
 * when nothing was sent, so that the same request may be made at another place.
 */
export function createPinnedFetch(identity: Identity, certificate: string, silentMs = silent) {
  const expected = fingerprintOf(certificate);
  const known: ConnectionOptions = {
    ...pinned(identity, [certificate]),
    // An office has no names that a certificate could stand for; the certificate itself is what is compared.
    checkServerIdentity: (_name, peer) =>
      fingerprintOf(
        `-----BEGIN CERTIFICATE-----\n${peer.raw.toString('base64')}\n-----END CERTIFICATE-----`,
      ) === expected
        ? undefined
        : Object.assign(new Error('not the hub'), { code: 'OTHER_HUB' }),
  };
  const agent = new Agent({ ...known, keepAlive: true, maxSockets: 32, maxCachedSessions: 0 });

  /** Whether the hub is there, on a connection of its own. */
  async function knock(at: Place): Promise<boolean> {
    const socket = connect({ ...known, ...at });
    limitConnecting(socket);
    const isThere = new Promise<boolean>((resolve) => {
      socket.once('secureConnect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    return await isThere.finally(() => socket.destroy());
  }

  async function fetchAt({ host, port }: Place, request: Request): Promise<Response> {
    const body = Buffer.from(await request.arrayBuffer());
    const { pathname, search } = new URL(request.url);
    const { signal, method } = request;
    return await new Promise((resolve, reject) => {
      const headers = Object.fromEntries(request.headers);
      const options = { agent, host, port, method, path: pathname + search, headers, signal };
      const asked = ask(options, (answer) => {
        const isEmpty = answer.statusCode === 204 || answer.statusCode === 304;
        const stream = isEmpty ? null : (Readable.toWeb(answer) as ReadableStream);
        resolve(
          new Response(stream, { status: answer.statusCode ?? 502, headers: headersOf(answer.headers) }),
        );
      });
      asked.setTimeout(silentMs);
      asked.on('timeout', async () => {
        if (await knock({ host, port })) asked.setTimeout(silentMs);
        else asked.destroy(Object.assign(new Error('silent'), { code: 'ETIMEDOUT' }));
      });
      let isFresh = false;
      asked.on('socket', (socket) => {
        isFresh = socket.connecting;
        limitConnecting(socket as TLSSocket);
      });
      asked.on('error', (error) => reject(isFresh && isHangUp(error, asked) ? hungUp(error) : error));
      asked.end(body);
    });
  }
  return { fetchAt, close: () => agent.destroy() };
}

/** The other side showed that it is the one that is known, and then ended a fresh connection without an answer. */
const isHangUp = (error: Error, { socket }: ClientRequest) =>
  codeOf(error) === 'ECONNRESET' && (socket as TLSSocket | null)?.authorized === true;
const hungUp = (error: Error) => Object.assign(new Error('hung up', { cause: error }), { code: 'HUNG_UP' });

function limitConnecting(socket: TLSSocket): void {
  if (!socket.connecting) return;
  const late = setTimeout(
    () => socket.destroy(Object.assign(new Error('nobody answers'), { code: 'ETIMEDOUT' })),
    connectingMs,
  );
  for (const event of ['secureConnect', 'close'] as const) socket.once(event, () => clearTimeout(late));
}

function headersOf(given: NodeJS.Dict<string | string[]>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) if (value !== undefined) headers.set(name, `${value}`);
  return headers;
}
