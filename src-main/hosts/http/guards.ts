import type { Context, MiddlewareHandler } from 'hono';
import { makeNonce, pageHeaders } from '../page-guard.ts';

/** What every middleware of the loopback host shares about one request. */
export type Guarded = { Variables: { nonce: string } };

/** Headers of every answer, refusals included. */
export const guardedHeaders: MiddlewareHandler<Guarded> = async (context, next) => {
  const nonce = makeNonce();
  context.set('nonce', nonce);
  await next();
  for (const [name, value] of Object.entries(pageHeaders(nonce))) context.res.headers.set(name, value);
};

/**
 * Only requests of our own page pass: the exact Host (a name that was rebound to this machine has another),
 * the exact Origin for anything that does something, and what the browser says of where it came from
 * (hosts/SECURITY.md D18).
 */
export function onlyOurPage(authority: string): MiddlewareHandler<Guarded> {
  return async (context, next) => {
    const { method } = context.req;
    if (context.req.header('host') !== authority) {
      return refuse(421, 'WRONG_HOST', 'Alamat ini tidak dikenal.');
    }
    if (method !== 'GET' && method !== 'POST') {
      return refuse(405, 'WRONG_METHOD', 'Permintaan ini tidak dikenal.');
    }
    const site = context.req.header('sec-fetch-site');
    const fromUs = site === undefined || site === 'same-origin' || (method === 'GET' && site === 'none');
    if (!fromUs || !hasOurOrigin(context, authority)) {
      return refuse(403, 'WRONG_ORIGIN', 'Permintaan dari halaman lain ditolak.');
    }
    if (method === 'POST' && !isJson(context.req.header('content-type'))) {
      return refuse(415, 'NOT_JSON', 'Permintaan ini tidak dikenal.');
    }
    return next();
  };
}

function hasOurOrigin(context: Context, authority: string): boolean {
  const origin = context.req.header('origin');
  if (origin === undefined) return context.req.method === 'GET';
  return origin === `http://${authority}`;
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

/** A refusal in the form the RPC client reads as a typed error, with its ready sentence. */
export function refuse(status: number, code: string, message: string): Response {
  return Response.json({ json: { defined: false, code, status, message }, meta: [] }, { status });
}
