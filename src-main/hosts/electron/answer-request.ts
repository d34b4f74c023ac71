import { makeNonce, pageHeaders } from '../page-guard.ts';
import type { Screens } from '../screens.ts';
import { pathOfOurs } from './address.ts';

/** Answers an `app://` request from the built screens, under the same headers as the loopback host. */
export function answerRequest(screens: Screens, request: { method: string; url: string }): Response {
  const nonce = makeNonce();
  const headers = pageHeaders(nonce);
  const path = request.method === 'GET' ? pathOfOurs(request.url) : undefined;
  if (path === '/') {
    return new Response(screens.page(nonce), {
      headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
    });
  }
  const file = path === undefined ? undefined : screens.find(path);
  if (!file) return new Response(null, { status: 404, headers });
  return new Response(file.body, { headers: { ...headers, 'content-type': file.type } });
}
