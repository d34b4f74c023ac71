import { z } from 'zod';
import { requestLimit, tooLargeSentence } from '../served-app.ts';

/** A port as Electron's main process and Node know it: messages come wrapped or bare. */
export type Port = {
  on(event: 'message' | 'close', listener: (message?: unknown) => void): unknown;
  postMessage(message: unknown): void;
};

type Listener = (event?: { data: string }) => void;

const id = z.string().max(40);

/**
 * What an RPC request looks like on a port, and its being given up; files are never sent
 * this way, so text is enough.
 */
const Request = z.union([
  z.object({ i: id, t: z.literal(4) }),
  z.object({
    i: id,
    t: z.undefined().optional(),
    p: z.object({
      u: z.string().startsWith('/').max(200),
      b: z.unknown(),
      h: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
      m: z.literal('POST').optional(),
    }),
  }),
]);

/**
 * A port for the RPC handler that passes well-formed requests only. One that is too large is answered with a
 * sentence; anything else that is not a request is dropped, since the handler would throw at nobody.
 */
export function carefulPort(port: Port) {
  return {
    postMessage: (message: unknown) => port.postMessage(message),
    on(event: string, listener: Listener) {
      if (event === 'message') port.on('message', (message) => pass(readData(message), port, listener));
      if (event === 'close') port.on('close', () => listener());
    },
  };
}

function pass(data: unknown, port: Port, listener: Listener): void {
  if (typeof data !== 'string') return;
  if (data.length > requestLimit) {
    const id = /^\{"i":"([^"]{1,40})"/.exec(data.slice(0, 60))?.[1];
    if (id !== undefined) port.postMessage(tooLargeAnswer(id));
    return;
  }
  if (isRequest(data)) listener({ data });
}

function readData(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'data' in message ? message.data : message;
}

function isRequest(text: string): boolean {
  try {
    return Request.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

function tooLargeAnswer(id: string): string {
  const error = { defined: false, code: 'TOO_LARGE', status: 413, message: tooLargeSentence };
  return JSON.stringify({ i: id, p: { s: 413, b: { json: error, meta: [] } } });
}
